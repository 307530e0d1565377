package com.loadrider.local.load;

import com.loadrider.local.part.Refusal;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A device that records when it starts to ring. It implements as much of Socket.IO v5 over the WebSocket transport
/// of Engine.IO v4 as that needs.
final class RingingSocket implements WebSocket.Listener {

    private static final int CONNECT_SECONDS = 10;
    private static final String INCOMING = "42[\"call_incoming\",";

    private final String token;
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<Long>> incoming = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();

    private RingingSocket(String token) {
        this.token = token;
    }

    /// Connects and waits until the server has admitted the device.
    static RingingSocket connect(Door door, String token) throws InterruptedException {
        var listener = new RingingSocket(token);
        try {
            door.socket(listener).get(CONNECT_SECONDS, TimeUnit.SECONDS);
            listener.connected.get(CONNECT_SECONDS, TimeUnit.SECONDS);
            return listener;
        } catch (ExecutionException | TimeoutException failure) {
            throw new Refusal("A socket could not be connected: " + failure, failure);
        }
    }

    /// Waits for the `call_incoming` of a call.
    ///
    /// @return the time of its arrival, from `System.nanoTime()`
    /// @throws TimeoutException if it does not arrive within 5 s
    long rangAt(long call) throws InterruptedException, TimeoutException {
        try {
            return told(call).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            incoming.remove(call);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            var now = System.nanoTime();
            var frame = partial.toString();
            partial.setLength(0);
            take(socket, frame, now);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        connected.completeExceptionally(new IllegalStateException("closed: " + code + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        connected.completeExceptionally(failure);
    }

    private void take(WebSocket socket, String frame, long now) {
        if (frame.startsWith(INCOMING)) {
            told(Answer.number("callSessionId", frame)).complete(now);
        } else if (frame.equals("2")) {
            send(socket, "3");
        } else if (frame.startsWith("0")) {
            send(socket, "40{\"token\":\"" + token + "\"}");
        } else if (frame.startsWith("40")) {
            connected.complete(null);
        } else if (frame.startsWith("44")) {
            connected.completeExceptionally(new IllegalStateException("refused: " + frame));
        }
    }

    private void send(WebSocket socket, String frame) {
        var _ = socket.sendText(frame, true).whenComplete((_, failure) -> {
            if (failure != null) {
                onError(socket, failure);
            }
        });
    }

    /// Created by whichever comes first, because the event may arrive before the answer
    /// that contains the id of the call.
    private CompletableFuture<Long> told(long call) {
        return incoming.computeIfAbsent(call, _ -> new CompletableFuture<>());
    }
}
