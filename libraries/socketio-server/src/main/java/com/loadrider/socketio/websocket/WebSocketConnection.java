package com.loadrider.socketio.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket connection, from the answer of the handshake to its end. Frames are read and handled on
/// the selector's own thread. Jetty's WebSocket layer would wake a second thread for every frame, which
/// costs more than everything else.
public final class WebSocketConnection extends AbstractConnection.NonBlocking implements Connection.UpgradeTo {

    private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

    private static final int READ_BUFFER = 16 * 1024;

    /// Buffers are taken and returned within one call of [#onFillable], and hold only frames.
    private static final ByteBufferPool READ_BUFFERS = new ArrayByteBufferPool();

    private static final long SECONDS_TO_END = 5;

    private final Connector connector;
    private final WebSocketListener listener;
    private final FrameReader reader;
    private final FrameWriter writer;
    private byte @Nullable [] early;
    private Scheduler.@Nullable Task deadline;
    private volatile boolean closeReceived;
    private volatile boolean ended;

    WebSocketConnection(EndPoint endPoint, Connector connector, WebSocketListener listener, WebSocketLimits limits) {
        super(endPoint, connector.getExecutor());
        this.connector = connector;
        this.listener = listener;
        this.reader = new FrameReader(new Frames(), limits.maxMessage());
        this.writer = new FrameWriter(this, limits.maxWaiting());
    }

    /// Adds a message to the send queue, which the next [#flush] sends. On a closing connection this does nothing.
    ///
    /// @param message the message
    /// @return false if the queue has no room for it
    public boolean enqueue(TextMessage message) {
        return writer.add(message.frame());
    }

    /// Adds a binary message to the send queue. Otherwise like [#enqueue].
    ///
    /// @param message the message, which is copied
    /// @return false if the queue has no room for it
    public boolean enqueueBinary(byte[] message) {
        return writer.add(DataFrame.binary(message));
    }

    /// Writes the send queue as far as the peer accepts it, and the rest later. Does not block.
    public void flush() {
        writer.iterate();
    }

    /// Ends the connection with a close frame after everything in the send queue.
    ///
    /// @param code the close code
    public void close(int code) {
        end(code, false);
    }

    /// Ends the connection with a close frame at once and drops the send queue.
    ///
    /// @param code the close code
    public void fail(int code) {
        end(code, true);
    }

    private void end(int code, boolean dropWaiting) {
        if (writer.addLast(ControlFrame.close(code), dropWaiting)) {
            // The longest wait for a peer that neither reads nor closes.
            deadline = connector.getScheduler().schedule(getEndPoint()::close, SECONDS_TO_END, TimeUnit.SECONDS);
        }
        writer.iterate();
    }

    void lastFrameWritten() {
        // Closing at once would reset the connection if data from the peer is in transit, and
        // the peer would not see our frame.
        if (closeReceived) {
            getEndPoint().close();
        } else {
            getEndPoint().shutdownOutput();
        }
    }

    @Override
    public void onUpgradeTo(ByteBuffer bytes) {
        early = BufferUtil.toArray(bytes);
    }

    @Override
    public void onOpen() {
        super.onOpen();
        getEndPoint().setIdleTimeout(0);
        try {
            listener.opened(this);
        } catch (RuntimeException e) {
            broken(e);
        }
        if (early != null) {
            read(early, 0, early.length);
            early = null;
        }
        fillInterested();
    }

    @Override
    public void onFillable() {
        var buffer = READ_BUFFERS.acquire(READ_BUFFER, false);
        try {
            var bytes = buffer.getByteBuffer();
            int filled = getEndPoint().fill(bytes);
            if (filled < 0) {
                lost();
                return;
            }
            read(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            fillInterested();
        } catch (IOException e) {
            lost();
        } finally {
            buffer.release();
        }
    }

    private void read(byte[] bytes, int offset, int length) {
        if (ended) {
            return;
        }
        try {
            reader.read(bytes, offset, length);
        } catch (WebSocketFault fault) {
            log.debug("Closing a connection: {}", fault.getMessage());
            fail(fault.code());
            ended(fault.code());
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    private void broken(RuntimeException cause) {
        log.error("A connection could not be served", cause);
        fail(CloseCode.INTERNAL_ERROR);
        ended(CloseCode.INTERNAL_ERROR);
    }

    @Override
    public void onFillInterestedFailed(Throwable cause) {
        lost();
    }

    @Override
    public void onClose(Throwable cause) {
        super.onClose(cause);
        lost();
        if (deadline != null) {
            deadline.cancel();
        }
    }

    void lost() {
        getEndPoint().close();
        ended(CloseCode.LOST);
    }

    private void ended(int code) {
        if (endsNow()) {
            listener.closed(code);
        }
    }

    private synchronized boolean endsNow() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    private final class Frames implements FrameReader.Sink {

        @Override
        public boolean bytes(byte[] message, int from, int to) {
            return !ended && listener.bytes(message, from, to);
        }

        @Override
        public void text(String text) {
            if (!ended) {
                listener.text(text);
            }
        }

        @Override
        public boolean acceptsBinary() {
            return listener.acceptsBinary();
        }

        @Override
        public void binary(byte[] message) {
            if (!ended) {
                listener.binary(message);
            }
        }

        @Override
        public void ping(byte[] payload) {
            if (writer.add(ControlFrame.pong(payload))) {
                writer.iterate();
            } else {
                fail(CloseCode.POLICY_VIOLATION);
                ended(CloseCode.POLICY_VIOLATION);
            }
        }

        @Override
        public void close(int code) {
            closeReceived = true;
            boolean first = endsNow();
            end(code, true);
            if (getEndPoint().isOutputShutdown()) {
                getEndPoint().close();
            }
            if (first) {
                listener.closed(code);
            }
        }
    }
}
