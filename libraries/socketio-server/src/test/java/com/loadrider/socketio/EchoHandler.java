package com.loadrider.socketio;

import static org.awaitility.Awaitility.await;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.StandardCloseReason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// An application for tests: greets with the `auth` it was given, answers every event with its own
/// argument, closes on demand, lingers until the client has gone, and remembers what happened.
public final class EchoHandler implements SocketHandler {

    /// The sockets there are, by id.
    public final Map<String, ClientSocket> sockets = new ConcurrentHashMap<>();
    /// What happened: `connected ID` and `disconnected ID REASON`.
    public final ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();

    @Override
    public Admission connecting(Handshake handshake, String authJson) {
        if (authJson.contains("\"refuse\"")) {
            return new Admission.Refused("invalid_token", "{\"code\":\"invalid_token\",\"status\":401}");
        }
        if (authJson.contains("\"break\"")) {
            throw new IllegalStateException("asked to");
        }
        return new Admission.Admitted(authJson, null, null);
    }

    @Override
    public void connected(ClientSocket socket) {
        sockets.put(socket.id(), socket);
        events.add("connected " + socket.id());
        String auth = (String) socket.principal();
        if (auth.contains("\"linger\"")) {
            await().until(() -> !socket.isOpen());
        }
        socket.emit(OutgoingEvent.of("auth", auth));
    }

    /// Handles the event `undecoded` from its bytes.
    @Override
    public boolean received(ClientSocket socket, Utf8Slice payload, Acknowledgeable event) {
        String text = payload.text();
        if (!text.startsWith("[\"undecoded\"")) {
            return false;
        }
        if (text.contains("break")) {
            throw new IllegalStateException("asked to");
        }
        if (event.wantsAcknowledgement()) {
            event.acknowledge(text);
            event.acknowledge("\"twice\"");
        } else {
            socket.emit(OutgoingEvent.of("undecoded-back", text));
        }
        return true;
    }

    @Override
    public void received(ClientSocket socket, IncomingEvent event) {
        var argument = event.argumentJson();
        switch (event.name()) {
            case "close" -> socket.close(reason(argument.substring(1, argument.length() - 1)));
            case "message" -> socket.emit(OutgoingEvent.of("message-back", event.argumentsJson()));
            case "message-with-ack" -> event.acknowledge(event.argumentsJson());
            case "break" -> throw new IllegalStateException("asked to");
            case "where" -> event.acknowledge("\"" + Thread.currentThread().getName() + "\"");
            default -> {
                if (event.wantsAcknowledgement()) {
                    event.acknowledge(argument);
                    event.acknowledge("\"twice\"");
                } else {
                    socket.emit(OutgoingEvent.of(event.name() + "-back", argument));
                }
            }
        }
    }

    private static CloseReason reason(String name) {
        return name.equals(Expired.EXPIRED.name()) ? Expired.EXPIRED : StandardCloseReason.valueOf(name);
    }

    @Override
    public void disconnected(ClientSocket socket, CloseReason reason) {
        sockets.remove(socket.id());
        events.add("disconnected " + socket.id() + " " + reason);
    }

    /// A reason that only this application has.
    private enum Expired implements CloseReason {
        EXPIRED;

        @Override
        public int code() {
            return 4100;
        }

        @Override
        public Advice advice() {
            return Advice.RECONNECT;
        }
    }
}
