package com.loadrider.signaling.security;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import com.loadrider.socketio.engineio.AllowedOrigins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/// Checks origins by the gateway's own rule and refuses other pages with a problem document. Spring's rule does not
/// consider the origin to which the request is sent.
final class ProblemCorsProcessor extends DefaultCorsProcessor {

    private static final List<String> VARY = List.of(
            HttpHeaders.ORIGIN, HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);

    private final AllowedOrigins origins;
    private final ProblemResponses problems;

    ProblemCorsProcessor(AllowedOrigins origins, ProblemResponses problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration cors, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        VARY.forEach(header -> response.addHeader(HttpHeaders.VARY, header));
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (cors == null || origin == null) {
            return true;
        }
        var answer = new ServletServerHttpResponse(response);
        if (!origins.allows(origin, targetOf(request))) {
            rejectRequest(answer);
            return false;
        }
        return handleInternal(
                new ServletServerHttpRequest(request), answer, cors, CorsUtils.isPreFlightRequest(request));
    }

    /// Accepts every origin, because [#processRequest] has checked it before.
    @Override
    protected @Nullable String checkOrigin(CorsConfiguration cors, @Nullable String origin) {
        return origin;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        problems.write(
                ((ServletServerHttpResponse) response).getServletResponse(),
                Problem.of(CommonProblem.FORBIDDEN, "This origin is not allowed here."));
    }

    private static String targetOf(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
