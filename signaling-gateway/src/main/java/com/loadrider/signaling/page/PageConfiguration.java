package com.loadrider.signaling.page;

import com.loadrider.service.security.OpenPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(FOR_EVER);
    }

    /// Static files bypass the filter that adds this header to all other responses.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoSniffing()).addPathPatterns("/assets/**");
    }

    @Bean
    OpenPath startPageIsOpen() {
        return new OpenPath("/");
    }

    @Bean
    OpenPath pagesAreOpen() {
        return new OpenPath("/*.html");
    }

    @Bean
    OpenPath iconIsOpen() {
        return new OpenPath("/*.svg");
    }

    @Bean
    OpenPath iconsOfTheInstalledPageAreOpen() {
        return new OpenPath("/*.png");
    }

    @Bean
    OpenPath manifestIsOpen() {
        return new OpenPath("/manifest.webmanifest");
    }

    @Bean
    OpenPath workerIsOpen() {
        return new OpenPath("/calls-worker.js");
    }

    @Bean
    OpenPath configurationIsOpen() {
        return new OpenPath("/config.json");
    }

    @Bean
    OpenPath assetsAreOpen() {
        return new OpenPath("/assets/**");
    }

    private static final class NoSniffing implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            return true;
        }
    }
}
