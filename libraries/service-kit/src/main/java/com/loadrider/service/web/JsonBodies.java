package com.loadrider.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses bodies that are not declared as JSON, even if the body is optional or not read. Forwarded requests are
/// checked by the service that responds to them.
final class JsonBodies implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> WITH_A_BODY = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<MediaType> JSON =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (handler instanceof HandlerMethod method
                && namesItsHttpMethods(method)
                && WITH_A_BODY.contains(request.getMethod())
                && request.getContentLengthLong() > 0
                && !isJson(request.getContentType())) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, JSON);
        }
        return true;
    }

    /// Returns whether the handler declares its HTTP methods. A handler of all methods forwards or refuses
    /// requests.
    private static boolean namesItsHttpMethods(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && mapping.method().length > 0;
    }

    private static boolean isJson(@Nullable String type) {
        try {
            MediaType given = MediaType.parseMediaType(Objects.requireNonNullElse(type, ""));
            return JSON.stream().anyMatch(json -> json.includes(given));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
