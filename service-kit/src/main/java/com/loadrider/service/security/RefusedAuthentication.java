package com.loadrider.service.security;

import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import org.springframework.security.core.AuthenticationException;

/// A token was not checked, for a reason that is answered as it is.
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
