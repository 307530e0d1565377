package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Actor;
import com.loadrider.service.id.DeviceIds;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Resolves the [Actor] of a request: the user of the token, and the device of the header `X-Device-Id`.
@Component
class Actors implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String HEADER = "X-Device-Id";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getUserPrincipal() instanceof Authentication it && it.getPrincipal() instanceof Caller caller) {
            return new Actor(caller.userId(), device(request.getHeader(HEADER)));
        }
        throw new IllegalStateException("Nobody acts where no token is asked for.");
    }

    private static @Nullable String device(@Nullable String id) {
        if (id != null && !DeviceIds.isDeviceId(id)) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, HEADER + " " + DeviceIds.EXPECTED + ".");
        }
        return id;
    }
}
