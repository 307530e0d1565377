package com.loadrider.signaling.routing.web;

import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.routing.AnswerListener;
import com.loadrider.signaling.routing.RestProxy;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Maps each path to the service that answers it.
@RestController
class RestRouter {

    private static final String WEBRTC = "/api/v1/webrtc/**";
    private static final String PRESENCE = "/api/v1/presence";
    private static final String MISSED_CALLS = "/api/v1/me/missed-calls/**";
    private static final String CONVERSATIONS = "/api/v1/conversations/**";
    private static final String LOOKUP = "/api/v1/users/lookup";
    private static final String PUSH = "/api/v1/push/**";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RestProxy proxy;
    private final Upstreams services;
    private final AnswerListener calls;

    RestRouter(RestProxy proxy, Upstreams services, AnswerListener calls) {
        this.proxy = proxy;
        this.services = services;
        this.calls = calls;
    }

    @RequestMapping({WEBRTC, PRESENCE, MISSED_CALLS})
    void toCallService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UpstreamAnswer answer = proxy.forward(services.calls(), request);
        if (answer.isSuccess() && !READING.contains(request.getMethod())) {
            calls.commandDone(answer);
        }
        RestProxy.write(answer, request, response);
    }

    @RequestMapping({CONVERSATIONS, LOOKUP})
    void toConversationService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestProxy.write(proxy.forward(services.conversations(), request), request, response);
    }

    @RequestMapping(PUSH)
    void toNotificationService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestProxy.write(proxy.forward(services.notifications(), request), request, response);
    }

    /// Only the service knows which methods a path supports. A mapping without a method does not
    /// match OPTIONS, so it has its own.
    @RequestMapping(
            path = {WEBRTC, PRESENCE, MISSED_CALLS},
            method = RequestMethod.OPTIONS)
    void optionsOfCallService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toCallService(request, response);
    }

    @RequestMapping(
            path = {CONVERSATIONS, LOOKUP},
            method = RequestMethod.OPTIONS)
    void optionsOfConversationService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toConversationService(request, response);
    }

    @RequestMapping(path = PUSH, method = RequestMethod.OPTIONS)
    void optionsOfNotificationService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toNotificationService(request, response);
    }

    /// Answers 404: the first path is for gateways only, and the others are unknown.
    @RequestMapping({"/api/v1/webrtc/calls/{id}/alerting/**", "/api/**"})
    void nowhere() {
        throw new ProblemException(Problem.notFound());
    }
}
