package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.TextMessage;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The transport of a polling client. Packets wait here for the client's next GET, or a GET waits here for the next
/// packet. No thread is blocked meanwhile.
final class PollingTransport implements Transport {

    private record Poll(EngineSession session, Exchange exchange) {}

    private final int limit;
    private final ArrayDeque<TextMessage> queue = new ArrayDeque<>(4);
    private int waiting;
    private @Nullable Poll poll;
    private @Nullable TextMessage last;
    private boolean posting;
    private boolean releasing;

    /// @param limit the maximum number of bytes in the queue
    PollingTransport(int limit) {
        this.limit = limit;
    }

    @Override
    public String name() {
        return "polling";
    }

    @Override
    public synchronized boolean enqueue(TextMessage packet) {
        if (waiting + packet.size() > limit) {
            return false;
        }
        queue.add(packet);
        waiting += packet.size();
        return true;
    }

    @Override
    public boolean enqueueBinary(byte[] message) {
        return enqueue(TextMessage.of("b" + Base64.getEncoder().encodeToString(message)));
    }

    /// Accepts a GET.
    ///
    /// @return false if there is one already
    boolean poll(EngineSession session, Exchange exchange) {
        synchronized (this) {
            if (poll != null) {
                return false;
            }
            poll = new Poll(session, exchange);
        }
        flush();
        return true;
    }

    /// {@return whether a GET is waiting}
    synchronized boolean isPolled() {
        return poll != null;
    }

    /// Accepts a POST, until [#posted] is called.
    ///
    /// @return false if there is one already
    synchronized boolean posting() {
        if (posting) {
            return false;
        }
        posting = true;
        return true;
    }

    synchronized void posted() {
        posting = false;
    }

    /// Stops holding GETs, because a client that is about to upgrade waits for its pending GET.
    void release() {
        synchronized (this) {
            releasing = true;
        }
        flush();
    }

    synchronized void hold() {
        releasing = false;
    }

    @Override
    public void flush() {
        Poll answered;
        List<TextMessage> packets;
        boolean done;
        synchronized (this) {
            if (poll == null || (queue.isEmpty() && last == null && !releasing)) {
                return;
            }
            answered = poll;
            poll = null;
            // The last packet is sent alone: a stock client that finds it behind others acts on it before them.
            done = queue.isEmpty() && last != null;
            packets = queue.isEmpty() ? List.of(last != null ? last : Packets.NOOP) : List.copyOf(queue);
            queue.clear();
        }
        if (done) {
            answered.session.closed();
        }
        answered.exchange.payload(Packets.payload(packets), new Sent(done ? List.of() : packets, answered.session));
    }

    /// Hands the unsent packets over to a WebSocket.
    synchronized void handOver(WebSocketTransport successor) {
        queue.forEach(successor::enqueue);
        queue.clear();
    }

    @Override
    public void close(CloseReason reason) {
        synchronized (this) {
            last = Packets.CLOSE;
        }
        flush();
    }

    @Override
    public void fail(CloseReason reason) {
        synchronized (this) {
            queue.clear();
            // As in the official server, a client that left by itself is not told to close.
            last = reason == StandardCloseReason.CLIENT_LEFT ? Packets.NOOP : Packets.CLOSE;
        }
        flush();
    }

    private synchronized void taken(List<TextMessage> packets) {
        waiting -= packets.stream().mapToInt(TextMessage::size).sum();
    }

    private final class Sent implements Callback {

        private final List<TextMessage> packets;
        private final EngineSession session;

        Sent(List<TextMessage> packets, EngineSession session) {
            this.packets = packets;
            this.session = session;
        }

        @Override
        public void succeeded() {
            taken(packets);
        }

        @Override
        public void failed(Throwable cause) {
            session.fail(StandardCloseReason.TRANSPORT_LOST);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
