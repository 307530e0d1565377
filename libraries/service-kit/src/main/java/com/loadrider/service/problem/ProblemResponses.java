package com.loadrider.service.problem;

import com.loadrider.service.tracing.Traces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Turns a [Problem] into a response.
public final class ProblemResponses {

    private static final Logger log = LoggerFactory.getLogger(ProblemResponses.class);

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Traces traces;
    private final JsonMapper json;
    private final ProblemCounts counts;

    ProblemResponses(Traces traces, JsonMapper json, ProblemCounts counts) {
        this.traces = traces;
        this.json = json;
        this.counts = counts;
    }

    /// Returns the response of a controller.
    public ResponseEntity<Object> entity(Problem problem) {
        return ResponseEntity.status(problem.type().status())
                .headers(headers -> headers.addAll(headersOf(problem)))
                .body(document(problem));
    }

    /// Writes the response of a filter, which runs before all controllers.
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.type().status());
        headersOf(problem).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        byte[] body = json.writeValueAsBytes(document(problem));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// Returns the members of the document, for example for a response that is not HTTP. Logs the `traceId` of an
    /// internal error, because the error may have happened outside of any trace.
    public Map<String, Object> document(Problem problem) {
        counts.count(problem.type());
        String traceId = traces.currentTraceId();
        if (problem.type() == CommonProblem.INTERNAL_ERROR) {
            log.error("Answering internal_error, traceId {}", traceId);
        }
        return problem.document(traceId);
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
