package com.loadrider.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The protocol of nextcloud-spreed-signaling, with sign-in as an "internal" client (an HMAC of a random).
public final class SpreedProtocol implements Protocol {

    private static final String SESSION = "\"sessionid\":\"";

    private final String secret;
    private final Map<Connection, String> sessions = new ConcurrentHashMap<>();

    /// @param secret the server's `internalsecret`
    public SpreedProtocol(String secret) {
        this.secret = secret;
    }

    @Override
    public String path(User user) {
        return "/spreed";
    }

    @Override
    public void upgraded(Connection connection) {
        var random = String.format(Locale.ROOT, "%064d", connection.user().id());
        var token = HexFormat.of().formatHex(Tokens.hmac(secret, random));
        connection.send(
                Message.of(
                        "{\"id\":\"h\",\"type\":\"hello\",\"hello\":{\"version\":\"1.0\",\"auth\":{\"type\":\"internal\","
                                + "\"params\":{\"random\":\"" + random + "\",\"token\":\"" + token
                                + "\",\"backend\":\"https://bench.invalid/\"}}}}"),
                0);
    }

    @Override
    public void text(Connection connection, byte[] text, int offset, int length) {
        var number = Frames.number(text, offset, length);
        if (number >= 0) {
            connection.delivered(number);
            return;
        }
        var message = new String(text, offset, length, StandardCharsets.UTF_8);
        var session = message.indexOf(SESSION);
        if (message.contains("\"type\":\"hello\"") && session >= 0) {
            var from = session + SESSION.length();
            sessions.put(connection, message.substring(from, message.indexOf('"', from)));
            connection.ready();
        } else if (message.contains("\"type\":\"error\"")) {
            connection.refused(message);
        }
    }

    @Override
    public String relay(Connection from, Signal signal) {
        var to = sessions.get(from.peer());
        return "{\"type\":\"message\",\"message\":{\"recipient\":{\"type\":\"session\",\"sessionid\":\"" + to
                + "\"},\"data\":{\"to\":\"" + to + "\",\"sid\":\"" + from.pair().call()
                + "\",\"roomType\":\"video\",\"type\":\"" + signal.type() + "\",\"payload\":" + signal.data() + "}}}";
    }
}
