package com.loadrider.testkit.socketio;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sends one frame after another, as the JDK's client demands.
final class FrameWriter {

    private final WebSocket socket;
    private CompletableFuture<@Nullable WebSocket> last = CompletableFuture.completedFuture(null);

    FrameWriter(WebSocket socket) {
        this.socket = socket;
    }

    /// A frame that cannot be sent says so by the end of the connection.
    synchronized void write(Function<WebSocket, CompletableFuture<WebSocket>> frame) {
        last = last.exceptionally(_ -> null).thenCompose(_ -> frame.apply(socket));
    }
}
