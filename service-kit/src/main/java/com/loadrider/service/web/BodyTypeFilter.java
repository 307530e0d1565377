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

/// Refuses bodies that claim to be of a range of types, as `*/*`, at which Spring MVC fails.
final class MediaRangeFilter extends OncePerRequestFilter {

    private final ProblemResponses responses;

    MediaRangeFilter(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.split(";", 2)[0].contains("*")) {
            responses.write(response, Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json."));
        } else {
            chain.doFilter(request, response);
        }
    }
}
