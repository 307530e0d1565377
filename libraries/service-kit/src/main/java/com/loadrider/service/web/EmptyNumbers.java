package com.loadrider.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses empty numbers such as `page=`. If a parameter has a default, Spring uses it for an empty text, and
/// [PlainNumbers] is not called.
final class EmptyNumbers implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (isNumber(parameter)) {
                    refuseEmpty(parameter, request);
                }
            }
        }
        return true;
    }

    private static boolean isNumber(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType()));
    }

    private static void refuseEmpty(MethodParameter parameter, HttpServletRequest request) {
        String name = parameter.getParameter().getName();
        if (Objects.equals(request.getParameter(name), "")) {
            throw new MethodArgumentTypeMismatchException(
                    "", parameter.getParameterType(), name, parameter, new IllegalArgumentException("empty"));
        }
    }
}
