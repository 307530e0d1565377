package com.loadrider.bench.wire;

import java.nio.charset.StandardCharsets;

/// The PeerJS server's protocol: `OFFER`, `ANSWER` and `CANDIDATE` with a `dst`, and the client's heartbeat.
public record PeerJsProtocol() implements Protocol {

    @Override
    public String path(User user) {
        return "/peerjs?key=peerjs&id=u" + user.id() + "&token=t" + user.id() + "&version=1.5.5";
    }

    @Override
    public void text(Connection connection, byte[] text, int offset, int length) {
        var number = Frames.number(text, offset, length);
        if (number >= 0) {
            connection.delivered(number);
            return;
        }
        var message = new String(text, offset, length, StandardCharsets.UTF_8);
        if (message.contains("\"OPEN\"")) {
            connection.ready();
        } else if (message.contains("\"ERROR\"") || message.contains("\"ID-TAKEN\"")) {
            connection.refused(message);
        }
    }

    @Override
    public String relay(Connection from, Signal signal) {
        var isCandidate = signal == Signal.CANDIDATE;
        return "{\"type\":\"" + signal.name() + "\",\"payload\":{" + (isCandidate ? "\"candidate\":" : "\"sdp\":")
                + signal.data() + ",\"type\":\"media\",\"connectionId\":\"mc_"
                + from.pair().call() + "\"},\"dst\":\"u"
                + from.peer().user().id() + "\"}";
    }

    @Override
    public String keepAlive() {
        return "{\"type\":\"HEARTBEAT\"}";
    }

    @Override
    public int keepAliveMillis() {
        return 5_000;
    }
}
