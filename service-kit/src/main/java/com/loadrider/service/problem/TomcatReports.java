package com.loadrider.service.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// What Tomcat refuses by itself, as a header that is too large, is answered by a problem document and not by a page.
final class TomcatReports extends ErrorReportValve {

    /// Tomcat answers 400 to everything that it cannot parse, and has no type of its own for this.
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
