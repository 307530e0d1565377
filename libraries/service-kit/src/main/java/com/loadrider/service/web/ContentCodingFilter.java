package com.loadrider.service.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies with a content coding such as gzip. Later code does not decode them, and would report valid JSON as
/// malformed. Runs after [BodyLimitFilter], which knows the length of each body.
final class ContentCodingFilter extends OncePerRequestFilter {

    private static final String NONE = "identity";

    private final ProblemResponses responses;

    ContentCodingFilter(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > 0 && isEncoded(request)) {
            // The header distinguishes this 415 from one for a media type (RFC 9110, section 15.5.16).
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, NONE);
            responses.write(
                    response,
                    Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body without a Content-Encoding."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(codings -> Arrays.stream(codings.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(NONE));
    }
}
