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

/// Hides the content type of an empty body, because many HTTP clients send one even without a body, often that of a
/// form. Refuses wildcard content types such as `*/*`, at which Spring MVC fails. Runs after [BodyLimitFilter], which
/// knows the length of each body.
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
