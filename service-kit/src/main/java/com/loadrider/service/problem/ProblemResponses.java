package com.loadrider.service.problem;

import com.loadrider.service.tracing.Traces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Turns a [Problem] into an HTTP answer.
public final class ProblemResponses {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Traces traces;
    private final JsonMapper json;

    ProblemResponses(Traces traces, JsonMapper json) {
        this.traces = traces;
        this.json = json;
    }

    /// The answer of a controller.
    public ResponseEntity<Object> entity(Problem problem) {
        return ResponseEntity.status(problem.type().status())
                .headers(headers -> headers.addAll(headersOf(problem)))
                .body(document(problem));
    }

    /// The answer of a filter, in front of all controllers.
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.type().status());
        headersOf(problem).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        byte[] body = json.writeValueAsBytes(document(problem));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// The members of the document, for an answer that is not HTTP.
    public Map<String, Object> document(Problem problem) {
        return problem.document(traces.currentTraceId());
    }

    private static HttpHeaders headersOf(Problem problem) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.type() == CommonProblem.INVALID_TOKEN) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type().status() == 503 || problem.type().status() == 429) {
            Object after = problem.extras().getOrDefault("retryAfterSeconds", RETRY_AFTER_SECONDS);
            headers.set(HttpHeaders.RETRY_AFTER, after.toString());
        }
        return headers;
    }
}
