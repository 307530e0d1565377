package com.loadrider.bench.wire;

import java.nio.charset.StandardCharsets;

/// Socket.IO protocol v5 in Engine.IO v4 text frames, WebSocket transport only.
///
/// @param path the path and query; `{user}` stands for the user id
/// @param acknowledges whether an acknowledgement is asked for every signal
public record SocketIoProtocol(String path, boolean acknowledges) implements Protocol {

    /// The path of every Socket.IO server.
    public static final String STANDARD_PATH = "/socket.io/?EIO=4&transport=websocket";

    private static final Message PONG = Message.of("3");
    private static final byte[] ACCEPTED = "\"ok\":true".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String path(User user) {
        return path.replace("{user}", Long.toString(user.id()));
    }

    @Override
    public void text(Connection connection, byte[] text, int offset, int length) {
        switch (text[offset]) {
            case '0' ->
                connection.send(Message.of("40{\"token\":\"" + connection.user().token() + "\"}"), 0);
            case '2' -> connection.send(PONG, 0);
            case '4' -> packet(connection, text, offset + 1, length - 1);
            default -> {
                // Nothing that a client has to answer.
            }
        }
    }

    private static void packet(Connection connection, byte[] text, int offset, int length) {
        if (length == 0) {
            return;
        }
        switch (text[offset]) {
            case '0' -> connection.ready();
            case '1', '4' -> connection.refused(new String(text, offset, length, StandardCharsets.UTF_8));
            case '2' -> {
                var number = Frames.number(text, offset, length);
                if (number >= 0) {
                    connection.delivered(number);
                } else {
                    connection.event(text, offset + 1, length - 1);
                }
            }
            case '3' -> acknowledgement(connection, text, offset + 1, length - 1);
            default -> {
                // There are no binary packets in this load.
            }
        }
    }

    private static void acknowledgement(Connection connection, byte[] text, int offset, int length) {
        var id = 0;
        var at = offset;
        for (; at < offset + length && text[at] >= '0' && text[at] <= '9'; at++) {
            id = id * 10 + text[at] - '0';
        }
        connection.acknowledged(id, contains(text, at, offset + length, ACCEPTED));
    }

    private static boolean contains(byte[] text, int from, int end, byte[] wanted) {
        for (var at = from; at + wanted.length <= end; at++) {
            var same = 0;
            while (same < wanted.length && text[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /// All signals of a relay carry the same id of an acknowledgement: a server returns what it was sent.
    @Override
    public String relay(Connection from, Signal signal) {
        return (acknowledges ? "421" : "42") + signal(from, signal);
    }

    /// The text of an event that is to be acknowledged.
    ///
    /// @param acknowledgement the id of the acknowledgement
    /// @param event a JSON array of the event's name and its payload
    public static String event(int acknowledgement, String event) {
        return "42" + acknowledgement + event;
    }

    /// The JSON array of a `webrtc_signaling` event.
    public static String signal(Connection from, Signal signal) {
        return "[\"webrtc_signaling\",{\"callSessionId\":" + from.pair().call() + ",\"type\":\"" + signal.type()
                + "\",\"data\":" + signal.data() + ",\"toUserId\":"
                + from.peer().user().id() + "}]";
    }
}
