package com.loadrider.signaling.security;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import java.io.IOException;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/// Refuses foreign pages with a problem document, like every other refusal.
final class ProblemCorsProcessor extends DefaultCorsProcessor {

    private final ProblemResponses problems;

    ProblemCorsProcessor(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        problems.write(
                ((ServletServerHttpResponse) response).getServletResponse(),
                Problem.of(CommonProblem.FORBIDDEN, "This origin is not allowed here."));
    }
}
