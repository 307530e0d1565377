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

/// Refuses bodies over the limit before anything looks at them. It counts what arrives, whatever `Content-Length` and
/// `Transfer-Encoding` say, and holds the whole body, so that it can be sent on, and sent again, by whoever is behind.
final class BodyLimitFilter extends OncePerRequestFilter {

    /// What is left of a refused body is read up to here: a connection closed over unread bytes is reset, and a client
    /// that is still sending may never see the answer (RFC 9112, section 9.6).
    private static final int MOST_DISCARDED = 1024 * 1024;

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
            refuse(request, response);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(limit + 1);
        } catch (IOException incomplete) {
            refuseIncomplete(response);
            return;
        }
        if (body.length > limit) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /// The client went away, was too slow, or sent chunks that are none: no fault of ours, and mostly nobody is there
    /// to read the answer.
    private void refuseIncomplete(HttpServletResponse response) {
        try {
            response.setHeader("Connection", "close");
            responses.write(response, Problem.of(CommonProblem.INVALID_REQUEST, "The body did not come in full."));
        } catch (IOException gone) {
            // As was to be expected.
        }
    }

    private static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!discard(request)) {
            response.setHeader("Connection", "close");
        }
        responses.write(response, Problem.of(CommonProblem.TOO_LARGE, "A body may have " + limit + " bytes."));
    }

    /// A client that waits for `100 Continue` has not sent any of it, and is not asked to.
    private static boolean discard(HttpServletRequest request) throws IOException {
        if (request.getHeader("Expect") != null || request.getContentLengthLong() > MOST_DISCARDED) {
            return false;
        }
        var body = request.getInputStream();
        long left = MOST_DISCARDED;
        byte[] dropped = new byte[8 * 1024];
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(dropped);
        }
        return left > 0;
    }
}
