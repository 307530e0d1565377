package com.loadrider.signaling.routing;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which service answers which path.
@RestController
class RestRouter {

    private final RestProxy proxy;
    private final Upstreams services;
    private final AnswerListener calls;

    RestRouter(RestProxy proxy, Upstreams services, AnswerListener calls) {
        this.proxy = proxy;
        this.services = services;
        this.calls = calls;
    }

    @RequestMapping({"/api/v1/webrtc/**", "/api/v1/presence"})
    void toCallService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UpstreamAnswer answer = proxy.ask(services.calls(), request);
        if (answer.isSuccess() && !request.getMethod().equals("GET")) {
            calls.commandDone(answer);
        }
        RestProxy.write(answer, response);
    }

    @RequestMapping({"/api/v1/conversations/**", "/api/v1/users/lookup"})
    void toConversationService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestProxy.write(proxy.ask(services.conversations(), request), response);
    }

    /// The first is for gateways only; the others nobody knows.
    @RequestMapping({"/api/v1/webrtc/calls/{id}/alerting/**", "/api/**"})
    void nowhere() {
        throw new ProblemException(CommonProblem.NOT_FOUND, "Nothing was found at this address.");
    }
}
