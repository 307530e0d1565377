package com.loadrider.signaling.command;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.FieldProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the argument of a command: which call it is about, and what goes on to call-service, which judges it.
@Component
class CommandPayload {

    private static final String ID = "callSessionId";
    private static final long LARGEST_ID = (1L << 53) - 1;

    private final JsonMapper json;

    CommandPayload(JsonMapper json) {
        this.json = json;
    }

    /// @throws ProblemException `invalid_request`
    Parsed read(CallCommand command, String argumentJson) {
        if (!(tree(argumentJson) instanceof ObjectNode object)) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The argument must be a JSON object.");
        }
        JsonNode id = object.remove(ID);
        if (id == null || !id.isIntegralNumber() || !id.canConvertToLong() || !isId(id.longValue())) {
            throw refusal(ID, "must be an id, 1 to 2^53-1");
        }
        for (String name : object.propertyNames()) {
            if (!command.fields().contains(name)) {
                throw refusal(name, "is not known");
            }
        }
        return new Parsed(id.longValue(), command.fields().isEmpty() ? null : json.writeValueAsBytes(object));
    }

    private JsonNode tree(String argumentJson) {
        try {
            return json.readTree(argumentJson);
        } catch (JacksonException malformed) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The argument is not readable JSON.");
        }
    }

    private static boolean isId(long value) {
        return value >= 1 && value <= LARGEST_ID;
    }

    private static ProblemException refusal(String field, String message) {
        return new ProblemException(new Problem(
                CommonProblem.INVALID_REQUEST,
                "Some fields are not valid.",
                Map.of(),
                List.of(new FieldProblem(field, message))));
    }

    /// @param callSessionId which call
    /// @param body of the request to call-service; null for none
    @SuppressWarnings("ArrayRecordComponent") // it is never compared, and copied by nobody
    record Parsed(long callSessionId, byte @Nullable [] body) {}
}
