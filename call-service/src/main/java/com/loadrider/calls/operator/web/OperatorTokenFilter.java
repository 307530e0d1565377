package com.loadrider.calls.operator.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests without the operators' token. If no token is configured, answers every request with 404.
final class OperatorTokenFilter extends OncePerRequestFilter {

    private final @Nullable String token;
    private final ProblemResponses responses;

    OperatorTokenFilter(@Nullable String token, ProblemResponses responses) {
        this.token = token;
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (token == null) {
            responses.write(response, Problem.notFound());
        } else if (!shows("Bearer " + token, request.getHeader(HttpHeaders.AUTHORIZATION))) {
            OperatorEndpoint.AUDIT.warn(
                    "somebody without the operators' token was refused {} {}",
                    request.getMethod(),
                    request.getRequestURI());
            responses.write(response, Problem.of(CommonProblem.INVALID_TOKEN, "The operators' token is needed."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean shows(String wanted, @Nullable String shown) {
        return MessageDigest.isEqual(
                String.valueOf(shown).getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
