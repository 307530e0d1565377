package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.TextMessage;
import java.io.ByteArrayOutputStream;
import java.util.Collection;

/// Engine.IO packets and polling payloads (Engine.IO protocol v4, "Packet encoding").
final class Packets {

    static final TextMessage CLOSE = TextMessage.of("1");
    static final TextMessage PING = TextMessage.of("2");
    static final TextMessage PROBE_ANSWER = TextMessage.of("3probe");
    static final TextMessage NOOP = TextMessage.of("6");

    /// The client's first packet on a WebSocket that is to replace polling.
    static final String PROBE = "2probe";

    /// The client's packet that completes the upgrade.
    static final String UPGRADE = "5";

    /// Separates the packets of a payload.
    static final char SEPARATOR = '\u001e';

    private Packets() {}

    static TextMessage open(String sid, boolean upgradable, EngineLimits limits) {
        return TextMessage.of("0{\"sid\":\"" + sid
                + "\",\"upgrades\":" + (upgradable ? "[\"websocket\"]" : "[]")
                + ",\"pingInterval\":" + limits.pingInterval().toMillis()
                + ",\"pingTimeout\":" + limits.pingTimeout().toMillis()
                + ",\"maxPayload\":" + limits.maxPayload() + "}");
    }

    /// {@return the packets joined into one payload}
    static byte[] payload(Collection<TextMessage> packets) {
        var payload = new ByteArrayOutputStream();
        for (var packet : packets) {
            if (payload.size() > 0) {
                payload.write(SEPARATOR);
            }
            var bytes = packet.utf8();
            payload.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
        return payload.toByteArray();
    }
}
