package com.loadrider.signaling.user.web;

import com.loadrider.service.security.Caller;
import com.loadrider.signaling.user.Me;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a client which user its access token belongs to, so that no client has to parse tokens.
@RestController
class MeController {

    private static final String PATH = "/api/v1/me";

    @GetMapping(PATH)
    Me me(@AuthenticationPrincipal Caller caller) {
        return Me.of(caller);
    }

    /// Answers 405. Without this method, the router would answer other methods with 404.
    @RequestMapping(PATH)
    void otherMethods(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET", "HEAD"));
    }
}
