package com.loadrider.signaling.relay;

import com.loadrider.service.id.Ids;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.web.WholeNumber;
import com.loadrider.socketio.Utf8Slice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Parses the envelope of one signal in one pass. The content of `data` is skipped and copied unchanged.
public final class SignalParser {

    private static final int DEEPEST = 64;
    private static final int MOST_DIGITS = 1000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(64 * 1024)
                    .build())
            .build();

    private final String text;
    private @Nullable Long callSessionId;
    private @Nullable Long toUserId;
    private @Nullable SignalType type;
    private @Nullable Utf8Slice data;

    private SignalParser(String text) {
        this.text = text;
    }

    /// Parses the argument of a socket event, `{callSessionId, type, data, toUserId}`.
    ///
    /// @throws ProblemException `invalid_request` or `too_large`
    static Signal parse(String text) {
        var parser = new SignalParser(text);
        parser.read();
        return parser.signal();
    }

    /// Parses the body of a request, `{type, data, toUserId}`. The path names the call.
    ///
    /// @throws ProblemException `invalid_request` or `too_large`
    public static Signal parse(String text, long callSessionId) {
        var parser = new SignalParser(text);
        parser.read();
        if (parser.callSessionId != null) {
            throw refusal("callSessionId", "is not known");
        }
        parser.callSessionId = callSessionId;
        return parser.signal();
    }

    private void read() {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ProblemException(CommonProblem.INVALID_REQUEST, "A signal must be a JSON object.");
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                member(name, json);
            }
            if (json.nextToken() != null) {
                throw new ProblemException(CommonProblem.INVALID_REQUEST, "A signal must be one JSON object.");
            }
        } catch (StreamConstraintsException beyondMeasure) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "A signal may nest " + DEEPEST + " deep, and a number in it have " + MOST_DIGITS + " digits.");
        } catch (JacksonException malformed) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The signal is not readable JSON.");
        }
    }

    private void member(String name, JsonParser json) {
        switch (name) {
            case "callSessionId" -> callSessionId = once(name, callSessionId, id(name, json));
            case "toUserId" -> toUserId = once(name, toUserId, id(name, json));
            case "type" -> type = once(name, type, type(json));
            case "data" -> data = once(name, data, object(json));
            default -> throw refusal(name, "is not known");
        }
    }

    private Signal signal() {
        SignalType known = required("type", type);
        Utf8Slice object = required("data", data);
        if (object.length() > known.maxBytes()) {
            throw new ProblemException(
                    CommonProblem.TOO_LARGE,
                    "data of " + known.wireName() + " may have " + known.maxBytes() + " bytes.");
        }
        return new Signal(required("callSessionId", callSessionId), known, object, required("toUserId", toUserId));
    }

    private static long id(String name, JsonParser json) {
        long id = switch (json.currentToken()) {
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? 0 : json.getLongValue();
            case VALUE_NUMBER_FLOAT -> WholeNumber.parse(json.getString()).orElse(0);
            default -> 0;
        };
        if (!Ids.isId(id)) {
            throw refusal(name, Ids.EXPECTED);
        }
        return id;
    }

    private static SignalType type(JsonParser json) {
        String name = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
        return SignalType.named(name).orElseThrow(() -> refusal("type", "must be one of " + SignalType.names()));
    }

    private Utf8Slice object(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refusal("data", "must be a JSON object");
        }
        long start = json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        return Utf8Slice.of(
                text.substring((int) start, (int) json.currentLocation().getCharOffset()));
    }

    private static <T> T once(String name, @Nullable T previous, T value) {
        if (previous != null) {
            throw refusal(name, "must be there only once");
        }
        return value;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw refusal(name, "must be there");
        }
        return value;
    }

    private static ProblemException refusal(String field, String message) {
        return new ProblemException(Problem.invalidField(field, message));
    }
}
