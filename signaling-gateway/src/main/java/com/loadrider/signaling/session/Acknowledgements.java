package com.loadrider.signaling.session;

import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Builds acknowledgements. Every one has the shape `{ok: true, data}` or `{ok: false, error}`.
@Component
public class Acknowledgements {

    private final ProblemResponses problems;
    private final JsonMapper json;

    Acknowledgements(ProblemResponses problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /// Builds the acknowledgement of a request that succeeded.
    ///
    /// @param dataJson any JSON value
    public static String ok(String dataJson) {
        return "{\"ok\":true,\"data\":" + dataJson + "}";
    }

    /// Builds the acknowledgement of a request that the gateway refused.
    public String refused(Problem problem) {
        return refused(document(problem));
    }

    /// Builds the acknowledgement of a request that a service refused. The service's problem
    /// document is passed on unchanged.
    ///
    /// @param problemJson a problem document
    public static String refused(String problemJson) {
        return "{\"ok\":false,\"error\":" + problemJson + "}";
    }

    String document(Problem problem) {
        return json.writeValueAsString(problems.document(problem));
    }
}
