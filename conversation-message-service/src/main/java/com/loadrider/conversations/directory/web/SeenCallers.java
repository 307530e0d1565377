package com.loadrider.conversations.directory.web;

import com.loadrider.conversations.directory.DisplayNames;
import com.loadrider.service.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stores the name of the caller of each request.
@Component
class SeenCallers implements HandlerInterceptor, WebMvcConfigurer {

    private final DisplayNames names;

    SeenCallers(DisplayNames names) {
        this.names = names;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            names.update(caller.userId(), caller.name());
        }
        return true;
    }
}
