package com.loadrider.signaling.websocket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/// The one queue in front of a connection. Any thread puts frames in; the one that finds the connection idle
/// writes, and goes on writing what others add meanwhile. Nobody waits: a peer that does not read leaves its frames
/// here.
final class FrameWriter extends IteratingCallback {

    private static final int MOST_AT_ONCE = 32;

    private final WebSocketConnection connection;
    private final int limit;
    private final Object lock = new Object();
    private @Nullable ArrayDeque<ByteBuffer> queue;
    private int waiting;
    private int underWay;
    private boolean ending;

    /// @param connection where to write, and who is told of the end
    /// @param limit the most bytes that may wait, those under way included
    FrameWriter(WebSocketConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /// Puts a frame at the end; it goes out with the next [#iterate]. After the last frame this does nothing.
    ///
    /// @return false if there is no room for it
    boolean add(ByteBuffer frame) {
        synchronized (lock) {
            if (ending) {
                return true;
            }
            if (waiting + frame.remaining() > limit) {
                return false;
            }
            append(frame);
            return true;
        }
    }

    /// Puts the last frame at the end.
    ///
    /// @param dropWaiting whether it takes the place of all that was not begun to be written
    /// @return false if there was a last frame already
    boolean addLast(ByteBuffer frame, boolean dropWaiting) {
        synchronized (lock) {
            if (ending) {
                return false;
            }
            ending = true;
            if (dropWaiting && queue != null) {
                queue.clear();
                waiting = underWay;
            }
            append(frame);
            return true;
        }
    }

    private void append(ByteBuffer frame) {
        if (queue == null) {
            queue = new ArrayDeque<>(4);
        }
        queue.add(frame);
        waiting += frame.remaining();
    }

    @Override
    protected Action process() {
        ByteBuffer[] batch;
        synchronized (lock) {
            if (queue == null || queue.isEmpty()) {
                return Action.IDLE;
            }
            batch = new ByteBuffer[Math.min(queue.size(), MOST_AT_ONCE)];
            for (int i = 0; i < batch.length; i++) {
                batch[i] = queue.remove();
                underWay += batch[i].remaining();
            }
        }
        connection.getEndPoint().write(this, batch);
        return Action.SCHEDULED;
    }

    @Override
    protected void onSuccess() {
        boolean done;
        synchronized (lock) {
            waiting -= underWay;
            underWay = 0;
            done = ending && waiting == 0;
        }
        if (done) {
            connection.lastFrameWritten();
        }
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        synchronized (lock) {
            ending = true;
            queue = null;
        }
        connection.lost();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
