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

/// Refuses bodies over the limit before anything looks at them. It counts what arrives, whatever `Content-Length`
/// and
/// `Transfer-Encoding` say, and holds the whole body, so that it can be sent on, and sent again, by whoever is
/// behind.
final class BodyLimitFilter extends OncePerRequestFilter {

    private final int limit;
    private final ProblemResponses responses;

    BodyLimitFilter(int limit, ProblemResponses responses) {
        this.limit = limit;
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasNoBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit) {
            refuse(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        // What is left of the body is not read: the connection cannot be used again.
        response.setHeader("Connection", "close");
        responses.write(response, Problem.of(CommonProblem.TOO_LARGE, "A body may have " + limit + " bytes."));
    }
}
