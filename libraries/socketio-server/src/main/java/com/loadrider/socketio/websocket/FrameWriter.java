package com.loadrider.socketio.websocket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/// The send queue of a connection. Any thread adds frames. The thread that finds the connection idle
/// writes, and also writes the frames that others add meanwhile. No thread blocks: if the peer does not
/// read, its frames stay in the queue.
final class FrameWriter extends IteratingCallback {

    private static final int MOST_AT_ONCE = 32;

    private final WebSocketConnection connection;
    private final int limit;
    private final Object lock = new Object();
    private @Nullable ArrayDeque<ByteBuffer> queue;
    private int waiting;
    private int underWay;
    private boolean ending;

    /// @param connection the connection to write to, which is also notified of the end
    /// @param limit the maximum number of bytes in the queue, including those being written
    FrameWriter(WebSocketConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /// Adds a frame, which the next [#iterate] sends. After the last frame this does nothing.
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

    /// Adds the last frame.
    ///
    /// @param dropWaiting whether it replaces all frames that are not being written yet
    /// @return false if there already is a last frame
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
