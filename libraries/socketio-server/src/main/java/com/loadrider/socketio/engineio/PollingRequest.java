package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.Utf8;
import java.nio.charset.CharacterCodingException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// Handles the two requests of a polling session: a GET fetches packets and a POST sends packets. A client may have one
/// of each at a time; a second one ends the session.
final class PollingRequest {

    private PollingRequest() {}

    static void handle(Exchange exchange, EngineSession session, int maxPayload) {
        var polling = session.polling();
        var method = exchange.request().getMethod();
        if (polling == null) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if ("GET".equals(method)) {
            exchange.request().addIdleTimeoutListener(timeout -> false);
            if (!polling.poll(session, exchange)) {
                overlap(exchange, session);
            }
        } else if ("POST".equals(method)) {
            if (polling.posting()) {
                post(exchange, session, polling, maxPayload);
            } else {
                overlap(exchange, session);
            }
        } else {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        }
    }

    private static void overlap(Exchange exchange, EngineSession session) {
        session.fail(StandardCloseReason.PROTOCOL_ERROR);
        exchange.refuse(HandshakeError.BAD_REQUEST);
    }

    private static void tooLarge(Exchange exchange, EngineSession session) {
        session.fail(StandardCloseReason.TOO_LARGE);
        exchange.response().getHeaders().put(HttpHeader.CONNECTION, "close");
        exchange.empty(HttpStatus.PAYLOAD_TOO_LARGE_413);
    }

    private static void post(Exchange exchange, EngineSession session, PollingTransport polling, int maxPayload) {
        RequestBody.read(exchange.request(), maxPayload, new RequestBody.Reader() {
            @Override
            public void whole(byte[] body) {
                take(exchange, session, polling, body);
            }

            @Override
            public void tooLarge() {
                PollingRequest.tooLarge(exchange, session);
            }

            @Override
            public void failed(Throwable cause) {
                session.fail(StandardCloseReason.TRANSPORT_LOST);
                exchange.callback().failed(cause);
            }
        });
    }

    private static void take(Exchange exchange, EngineSession session, PollingTransport polling, byte[] body) {
        // A session that was upgraded meanwhile accepts no more packets over polling.
        boolean legal = session.polling() == polling && deliver(body, session);
        polling.posted();
        if (legal) {
            exchange.ok();
        } else {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        }
    }

    private static boolean deliver(byte[] body, EngineSession session) {
        String payload;
        try {
            payload = Utf8.decode(body, 0, body.length);
        } catch (CharacterCodingException e) {
            session.fail(StandardCloseReason.PROTOCOL_ERROR);
            return false;
        }
        int from = 0;
        while (true) {
            int separator = payload.indexOf(Packets.SEPARATOR, from);
            if (!session.received(payload.substring(from, separator < 0 ? payload.length() : separator))) {
                return false;
            }
            if (separator < 0) {
                return true;
            }
            from = separator + 1;
        }
    }
}
