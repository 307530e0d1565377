package com.loadrider.signaling.session;

import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemResponses;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The one shape of every acknowledgement: `{ok: true, data}` or `{ok: false, error}`.
@Component
public class Acknowledgements {

    private final ProblemResponses problems;
    private final JsonMapper json;

    Acknowledgements(ProblemResponses problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /// It was done.
    ///
    /// @param dataJson any JSON value
    public static String ok(String dataJson) {
        return "{\"ok\":true,\"data\":" + dataJson + "}";
    }

    /// It was refused.
    public String refused(Problem problem) {
        return refused(document(problem));
    }

    /// It was refused by a service, in its own words.
    ///
    /// @param problemJson a problem document
    public static String refused(String problemJson) {
        return "{\"ok\":false,\"error\":" + problemJson + "}";
    }

    String document(Problem problem) {
        return json.writeValueAsString(problems.document(problem));
    }
}
