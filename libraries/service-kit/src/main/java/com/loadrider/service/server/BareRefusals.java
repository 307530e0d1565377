package com.loadrider.service.server;

import com.loadrider.service.problem.FrameworkRefusal;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Turns Jetty's own refusals, such as a malformed address or oversized headers, into problem
/// documents instead of HTML pages.
final class BareRefusals extends ErrorHandler {

    private final ObjectProvider<ProblemResponses> responses;

    BareRefusals(ObjectProvider<ProblemResponses> responses) {
        this.responses = responses;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = FrameworkRefusal.problemOf(status);
        byte[] body =
                JsonMapper.shared().writeValueAsBytes(responses.getObject().document(problem));
        response.setStatus(problem.type().status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
