package com.loadrider.service.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Hides the type of a body that is empty: many HTTP clients name one, often that of a form, also where they send
/// nothing. Refuses bodies that claim to be of a range of types, as `*/*`, at which Spring MVC fails. Inside of
/// [BodyLimitFilter], which knows the length of every body.
final class BodyTypeFilter extends OncePerRequestFilter {

    private final ProblemResponses responses;

    BodyTypeFilter(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() <= 0) {
            chain.doFilter(new EmptyRequest(request), response);
        } else if (type.split(";", 2)[0].contains("*")) {
            responses.write(response, Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json."));
        } else {
            chain.doFilter(request, response);
        }
    }
}
