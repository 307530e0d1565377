package com.loadrider.testkit.socketio;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A socket of a device. It responds to pings, records all events, and does not reconnect by itself.
public final class RecordingSocket implements AutoCloseable {

    /// The time limit of all operations without an explicit limit.
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EventLog log = new EventLog();
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> opened = new CompletableFuture<>();
    private final CompletableFuture<JsonNode> connected = new CompletableFuture<>();
    private final CompletableFuture<CloseFrame> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private final FrameWriter writer;

    /// The end of a connection.
    ///
    /// @param code the status code of RFC 6455, section 7.4; 1006 if there was no close frame
    /// @param reason the text of the close frame
    public record CloseFrame(int code, String reason) {}

    private RecordingSocket(String base, SocketOptions options) {
        URI address = URI.create(base.replaceFirst("^http", "ws") + "/socket.io/?EIO=4&transport=websocket");
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
        options.headers().forEach(builder::header);
        socket = get(builder.buildAsync(address, new FrameListener(new Received())));
        writer = new FrameWriter(socket);
    }

    /// Connects a user without a device id, and waits until the server has accepted the connection.
    ///
    /// @param base the address of the server, e.g. `http://localhost:8080`
    /// @throws ConnectRefusedException if the server refuses the connection
    public static RecordingSocket connect(String base, String token) {
        return connect(base, SocketOptions.token(token, null));
    }

    /// Connects a device of a user; otherwise like [#connect(String, String)].
    public static RecordingSocket connect(String base, String token, String deviceId) {
        return connect(base, SocketOptions.token(token, deviceId));
    }

    /// Connects with the given options; otherwise like [#connect(String, String)].
    public static RecordingSocket connect(String base, SocketOptions options) {
        RecordingSocket socket = open(base, options);
        socket.send(Packets.connect(options.auth()));
        get(socket.connected);
        return socket;
    }

    /// Opens only the Engine.IO session, without CONNECT.
    public static RecordingSocket open(String base, SocketOptions options) {
        var socket = new RecordingSocket(base, options);
        get(socket.opened);
        return socket;
    }

    /// Returns the Engine.IO handshake: `{sid, upgrades, pingInterval, pingTimeout, maxPayload}`.
    public JsonNode handshake() {
        return get(opened);
    }

    /// Returns the payload of the server's CONNECT: `{sid, pid?}`.
    public JsonNode session() {
        return get(connected);
    }

    /// Returns all events received so far, in order.
    public List<RecordedEvent> events() {
        return log.all();
    }

    /// Returns all events of the given name received so far, in order.
    public List<RecordedEvent> events(String name) {
        return events().stream().filter(it -> it.name().equals(name)).toList();
    }

    /// Returns the first event of the given name; waits if none has been received yet.
    public RecordedEvent await(String name) {
        return await(name, _ -> true, PATIENCE);
    }

    /// Returns the first event of the given name whose first argument matches; waits if none has been received
    /// yet.
    ///
    /// @throws AssertionError if there is none within the limit
    public RecordedEvent await(String name, Predicate<JsonNode> wanted, Duration limit) {
        return log.await(name, it -> it.name().equals(name) && wanted.test(it.data()), limit);
    }

    /// Emits an event with one argument, written by Jackson.
    ///
    /// @return the first argument of the acknowledgement
    public CompletableFuture<JsonNode> emit(String name, Object data) {
        int id = acknowledgements.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        pending.put(id, answer);
        send(Packets.event(id, name, data));
        return answer;
    }

    /// Emits an event and returns the first argument of its acknowledgement.
    public JsonNode ask(String name, Object data) {
        return get(emit(name, data));
    }

    /// Sends a text frame unchanged.
    public void send(String frame) {
        writer.write(socket -> socket.sendText(frame, true));
    }

    /// Returns a future of the end of the connection.
    public CompletableFuture<CloseFrame> closed() {
        return closed;
    }

    /// Sends DISCONNECT and closes the connection.
    @Override
    public void close() {
        send(Packets.DISCONNECT);
        writer.write(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    /// Drops the connection without a close frame, like a device that loses its network or power.
    public void kill() {
        socket.abort();
        closed.complete(new CloseFrame(1006, "killed"));
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer within " + PATIENCE, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private final class Received implements FrameListener.Frames {

        @Override
        public void frame(String frame) {
            long now = System.nanoTime();
            if (frame.startsWith("42")) {
                JsonNode packet = Packets.payload(frame);
                log.add(new RecordedEvent(packet.get(0).asString(), Packets.tail(packet), frame, now));
            } else if (frame.startsWith("43")) {
                CompletableFuture<JsonNode> asked = pending.remove(Packets.acknowledgement(frame));
                if (asked != null) {
                    asked.complete(Packets.payload(frame).path(0));
                }
            } else if (frame.startsWith("40")) {
                connected.complete(Packets.payload(frame));
            } else if (frame.startsWith("44")) {
                connected.completeExceptionally(new ConnectRefusedException(Packets.payload(frame)));
            } else if (frame.startsWith("0")) {
                opened.complete(Packets.payload(frame));
            } else if (frame.equals("2")) {
                send(Packets.PONG);
            }
        }

        @Override
        public void closed(int code, String reason) {
            closed.complete(new CloseFrame(code, reason));
            var gone = new IllegalStateException("closed: " + code + " " + reason);
            opened.completeExceptionally(gone);
            connected.completeExceptionally(gone);
            pending.values().forEach(it -> it.completeExceptionally(gone));
        }
    }
}
