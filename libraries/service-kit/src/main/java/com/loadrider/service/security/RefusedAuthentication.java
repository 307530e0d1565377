package com.loadrider.service.security;

import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import org.springframework.security.core.AuthenticationException;

/// A token could not be checked. The problem is the response.
final class RefusedAuthentication extends AuthenticationException {

    private final transient Problem problem;

    RefusedAuthentication(ProblemException refused) {
        super("The token was not checked.", refused);
        this.problem = refused.problem();
    }

    Problem problem() {
        return problem;
    }
}
