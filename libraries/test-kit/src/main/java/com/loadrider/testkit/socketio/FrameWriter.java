package com.loadrider.testkit.socketio;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sends one frame at a time, as the WebSocket client of the JDK requires.
final class FrameWriter {

    private final WebSocket socket;
    private CompletableFuture<@Nullable WebSocket> last = CompletableFuture.completedFuture(null);

    FrameWriter(WebSocket socket) {
        this.socket = socket;
    }

    /// Sends a frame after all earlier ones. A failure is not reported here; the connection then ends.
    synchronized void write(Function<WebSocket, CompletableFuture<WebSocket>> frame) {
        last = last.exceptionally(_ -> null).thenCompose(_ -> frame.apply(socket));
    }
}
