package com.loadrider.signaling.relay;

import com.loadrider.service.id.Ids;
import com.loadrider.socketio.Utf8Slice;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads a signal from the bytes of its event in one pass,
/// `["webrtc_signaling",{"callSessionId":…,"type":…,"data":…, "toUserId":…}]`. It takes what clients usually
/// send, and nothing that [SignalParser] would refuse. All the rest is left to [SignalParser]: other forms of
/// numbers and names, text that is not ASCII, and all refusals.
final class SignalScan {

    private static final byte[] START = ascii("[\"" + Signal.EVENT + "\",");
    private static final byte[] CALL_SESSION_ID = ascii("\"callSessionId\"");
    private static final byte[] TYPE = ascii("\"type\"");
    private static final byte[] DATA = ascii("\"data\"");
    private static final byte[] TO_USER_ID = ascii("\"toUserId\"");
    private static final SignalType[] TYPES = SignalType.values();
    private static final byte[][] TYPE_NAMES = new byte[TYPES.length][];

    static {
        for (int i = 0; i < TYPES.length; i++) {
            TYPE_NAMES[i] = ascii('"' + TYPES[i].wireName() + '"');
        }
    }

    private final JsonScan json;
    private final Utf8Slice payload;
    private long callSessionId;
    private @Nullable SignalType type;
    private @Nullable Utf8Slice data;
    private long toUserId;

    private SignalScan(Utf8Slice payload) {
        this.payload = payload;
        this.json = new JsonScan(payload.bytes(), payload.from(), payload.to());
    }

    /// Reads a signal.
    ///
    /// @param payload the payload of an event
    /// @return the signal, whose data is a part of the payload; null in doubt
    static @Nullable Signal read(Utf8Slice payload) {
        var scan = new SignalScan(payload);
        return scan.event() ? scan.signal() : null;
    }

    private boolean event() {
        if (!json.skip(START) || !json.skip('{')) {
            return false;
        }
        do {
            json.skipSpace();
            if (!member()) {
                return false;
            }
            json.skipSpace();
        } while (json.skip(','));
        return json.skip('}') && json.skip(']') && json.isAtEnd();
    }

    /// Reads one member. A member that is there twice is a doubt.
    private boolean member() {
        if (json.skip(CALL_SESSION_ID)) {
            return callSessionId == 0 && colon() && (callSessionId = json.skipId()) != 0;
        }
        if (json.skip(TYPE)) {
            return type == null && colon() && (type = type()) != null;
        }
        if (json.skip(DATA)) {
            return data == null && colon() && (data = object()) != null;
        }
        return json.skip(TO_USER_ID) && toUserId == 0 && colon() && (toUserId = json.skipId()) != 0;
    }

    private boolean colon() {
        json.skipSpace();
        boolean isThere = json.skip(':');
        json.skipSpace();
        return isThere;
    }

    private @Nullable SignalType type() {
        for (int i = 0; i < TYPES.length; i++) {
            if (json.skip(TYPE_NAMES[i])) {
                return TYPES[i];
            }
        }
        return null;
    }

    private @Nullable Utf8Slice object() {
        int from = json.at();
        return json.next() == '{' && json.skipValue() ? new Utf8Slice(payload.bytes(), from, json.at()) : null;
    }

    private @Nullable Signal signal() {
        if (type == null || data == null || data.length() > type.maxBytes()) {
            return null;
        }
        return Ids.isId(callSessionId) && Ids.isId(toUserId) ? new Signal(callSessionId, type, data, toUserId) : null;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
