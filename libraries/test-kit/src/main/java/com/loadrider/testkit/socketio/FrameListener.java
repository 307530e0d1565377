package com.loadrider.testkit.socketio;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Assembles messages from their parts and passes them on.
final class FrameListener implements WebSocket.Listener {

    /// Receives complete messages.
    interface Frames {
        void frame(String text);

        void closed(int code, String reason);
    }

    private final Frames frames;
    private final StringBuilder partial = new StringBuilder();

    FrameListener(Frames frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            frames.frame(frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        frames.closed(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        frames.closed(1006, String.valueOf(failure.getMessage()));
    }
}
