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

/// Refuses bodies over the limit before they are parsed. Counts the bytes that arrive, independent of `Content-Length`
/// and `Transfer-Encoding`. Buffers the whole body, so that later code can forward it, even repeatedly.
final class BodyLimitFilter extends OncePerRequestFilter {

    /// The maximum number of bytes of a refused body that are read and discarded. A connection that is closed with
    /// unread bytes is reset, and a client that is still sending may not see the response (RFC 9112, section 9.6).
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

    /// Responds to an incomplete body. The client disconnected, was too slow, or sent invalid chunks, and
    /// usually does not read the response.
    private void refuseIncomplete(HttpServletResponse response) {
        try {
            response.setHeader("Connection", "close");
            responses.write(response, Problem.of(CommonProblem.INVALID_REQUEST, "The body did not come in full."));
        } catch (IOException gone) {
            // Expected: the client has disconnected.
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

    /// Discards the rest of a body and returns whether it was read completely. Does not read the body of a
    /// client that waits for `100 Continue`, because that client has sent nothing yet.
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
