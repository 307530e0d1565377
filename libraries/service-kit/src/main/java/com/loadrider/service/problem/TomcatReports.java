package com.loadrider.service.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Writes problem documents instead of HTML pages for refusals of Tomcat, such as a header that is too large.
final class TomcatReports extends ErrorReportValve {

    /// The message of a header that is too large. Tomcat has no exception type for it and responds with 400, as to
    /// everything that it cannot parse.
    private static final String HEADERS_TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    private final ObjectProvider<ProblemResponses> responses;

    TomcatReports(ObjectProvider<ProblemResponses> responses) {
        this.responses = responses;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        int status = isOfLargeHeaders(failure) ? 431 : response.getStatus();
        try {
            responses.getObject().write(response, FrameworkRefusal.problemOf(status));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isOfLargeHeaders(@Nullable Throwable failure) {
        return failure != null && HEADERS_TOO_LARGE.equals(failure.getMessage());
    }
}
