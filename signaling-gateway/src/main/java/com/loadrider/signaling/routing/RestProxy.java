package com.loadrider.signaling.routing;

import com.loadrider.service.problem.FrameworkRefusal;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.tracing.Traces;
import com.loadrider.signaling.upstream.Upstream;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.UpstreamRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Forwards a request to a service and the answer to the client, both unchanged. Bodies are small and
/// are buffered in both directions.
@Component
public class RestProxy {

    private static final String TRACEPARENT = "traceparent";

    private final Traces traces;

    RestProxy(Traces traces) {
        this.traces = traces;
    }

    /// Forwards a request.
    ///
    /// @return the answer of the service
    /// @throws ProblemException `unavailable`
    public UpstreamAnswer forward(Upstream service, HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        return service.send(new UpstreamRequest(
                request.getMethod(),
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                headersOf(request),
                request.getInputStream().readAllBytes()));
    }

    /// Writes the answer to the client. An HTML error page of a service's web server becomes a problem document,
    /// because clients get no other errors.
    public static void write(UpstreamAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (answer.status() >= 400 && answer.contentType().startsWith("text/html")) {
            throw new ProblemException(FrameworkRefusal.problemOf(answer.status()));
        }
        response.setStatus(answer.status());
        Set<String> ending = HopByHop.namesOf(answer.headers().getValuesList("Connection"));
        answer.headers().stream()
                .filter(it -> !ending.contains(it.getLowerCaseName()))
                .forEach(it -> response.addHeader(it.getName(), it.getValue()));
        if (request.getMethod().equals("HEAD")) {
            // The length of the body that a GET would return.
            answer.headers().stream()
                    .filter(it -> it.is("Content-Length"))
                    .forEach(it -> response.setContentLengthLong(it.getLongValue()));
        } else if (answer.body().length > 0 || answer.status() != HttpServletResponse.SC_NO_CONTENT) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    private List<Map.Entry<String, String>> headersOf(HttpServletRequest request) {
        Set<String> ending = HopByHop.namesOf(Collections.list(request.getHeaders("Connection")));
        String traceparent = traces.currentTraceparent();
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (String name : Collections.list(request.getHeaderNames())) {
            boolean replaced = traceparent != null && name.equalsIgnoreCase(TRACEPARENT);
            if (!replaced && !ending.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(request.getHeaders(name)).forEach(value -> headers.add(Map.entry(name, value)));
            }
        }
        if (traceparent != null) {
            headers.add(Map.entry(TRACEPARENT, traceparent));
        }
        return headers;
    }
}
