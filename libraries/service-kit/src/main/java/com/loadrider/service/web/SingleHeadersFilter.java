package com.loadrider.service.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests with a repeated token, device id or idempotency key. Recipients could use different ones, or join
/// them (RFC 9110, section 5.3). The status is 400 for a repeated token too (RFC 6750, section 3.1).
final class SingleHeadersFilter extends OncePerRequestFilter {

    private static final List<String> SINGLE = List.of(HttpHeaders.AUTHORIZATION, "X-Device-Id", "Idempotency-Key");

    private final ProblemResponses responses;

    SingleHeadersFilter(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> repeated =
                SINGLE.stream().filter(name -> isRepeated(name, request)).findFirst();
        if (repeated.isPresent()) {
            responses.write(
                    response, Problem.of(CommonProblem.INVALID_REQUEST, repeated.get() + " must be there only once."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isRepeated(String name, HttpServletRequest request) {
        return Collections.list(request.getHeaders(name)).size() > 1;
    }
}
