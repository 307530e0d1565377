package com.loadrider.signaling.security;

import com.loadrider.service.problem.ProblemResponses;
import com.loadrider.signaling.engineio.AllowedOrigins;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/// One list of origins for REST and for sockets.
@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

    /// Outside of the limit of bodies, so that a page can read that refusal too, and of the sign-in, for a preflight
    /// request carries no token.
    private static final int OUTSIDE_OF_ALL_REFUSALS = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    AllowedOrigins allowedOrigins(FrontendProperties frontend) {
        return Set.copyOf(frontend.origins())::contains;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(FrontendProperties frontend, ProblemResponses problems) {
        var cors = new ExactOrigins(frontend.origins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Idempotency-Key", "X-Device-Id", "traceparent", "tracestate"));
        cors.setExposedHeaders(List.of("Location", "Retry-After", "WWW-Authenticate", "traceparent"));
        cors.setMaxAge(Duration.ofMinutes(10));
        var paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/**", cors);
        var filter = new CorsFilter(paths);
        filter.setCorsProcessor(new ProblemCorsProcessor(problems));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(OUTSIDE_OF_ALL_REFUSALS);
        return registration;
    }
}
