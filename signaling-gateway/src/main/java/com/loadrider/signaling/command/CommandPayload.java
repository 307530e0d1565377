package com.loadrider.signaling.command;

import com.loadrider.service.id.Ids;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.web.WholeNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Parses the argument of a command: the ids in the path of the request, and the body for call-service, which validates
/// it.
@Component
class CommandPayload {

    private final JsonMapper json;

    CommandPayload(JsonMapper json) {
        this.json = json;
    }

    /// @throws ProblemException `invalid_request`
    Parsed read(CallCommand command, String argumentJson) {
        if (!(tree(argumentJson) instanceof ObjectNode object)) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The argument must be a JSON object.");
        }
        String target = command.path();
        for (String name : command.ids()) {
            target = target.replace("{" + name + "}", String.valueOf(id(name, object.remove(name))));
        }
        for (String name : object.propertyNames()) {
            if (!command.fields().contains(name)) {
                throw refusal(name, "is not known");
            }
        }
        return new Parsed(target, command.fields().isEmpty() ? null : json.writeValueAsBytes(object));
    }

    private JsonNode tree(String argumentJson) {
        try {
            // A double would round a number near the largest id.
            return json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(argumentJson);
        } catch (JacksonException | NumberFormatException malformedOrExponentTooLarge) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The argument is not readable JSON.");
        }
    }

    private static long id(String field, @Nullable JsonNode node) {
        long id = node != null && node.isNumber()
                ? WholeNumber.of(node.decimalValue()).orElse(0)
                : 0;
        if (!Ids.isId(id)) {
            throw refusal(field, Ids.EXPECTED);
        }
        return id;
    }

    private static ProblemException refusal(String field, String message) {
        return new ProblemException(Problem.invalidField(field, message));
    }

    /// A parsed argument.
    ///
    /// @param target the path of the request to call-service
    /// @param body the body of the request to call-service; null for none
    @SuppressWarnings("ArrayRecordComponent") // never compared or copied
    record Parsed(String target, byte @Nullable [] body) {}
}
