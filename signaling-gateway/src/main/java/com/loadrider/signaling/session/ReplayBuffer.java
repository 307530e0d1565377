package com.loadrider.signaling.session;

import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.OutgoingEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The replay buffer of one client: the latest events that it may not have received, so that it can reconnect
/// without missing any. What was sent before a ping is dropped when the client answers the ping. While the
/// socket is lost, events are only buffered. Events are sent in the order in which they are buffered.
final class ReplayBuffer {

    private static final int MOST_EVENTS = 256;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_BYTES_WHEN_SHORT = 8 * 1024;
    /// The approximate size of an event in memory besides its payload, in bytes.
    private static final int OVERHEAD = 200;

    private final ReplayBudget budget;
    private final Deque<OutgoingEvent> events = new ArrayDeque<>();
    private @Nullable ClientSocket socket;
    private int bytes;
    private boolean isReleased;
    /// The last event before the ping that the client has to answer.
    private @Nullable OutgoingEvent lastBeforePing;
    /// The offset of the event before the first buffered one; null if the client may have missed that event.
    private @Nullable String received;

    ReplayBuffer(ClientSocket socket, ReplayBudget budget) {
        this.socket = socket;
        this.budget = budget;
    }

    /// Sends the event. An event with an offset is also buffered for a client that may reconnect. After
    /// [#release] events are dropped.
    synchronized void emit(OutgoingEvent event) {
        if (isReleased) {
            return;
        }
        if (event.offset() != null) {
            buffer(event);
        }
        if (socket != null) {
            socket.emit(event);
        }
    }

    /// Sends and buffers an event that the caller can refuse instead. A refused event is neither sent nor
    /// buffered.
    ///
    /// @return false if no client is expected any more, or the socket is closing
    synchronized boolean offer(OutgoingEvent event) {
        if (isReleased || (socket != null && !socket.emit(event))) {
            return false;
        }
        // Sending closes the socket of a client that is too slow, and that may release this buffer.
        if (!isReleased) {
            buffer(event);
        }
        return !isReleased;
    }

    private void buffer(OutgoingEvent event) {
        int before = bytes;
        int most = budget.isShort() ? MOST_BYTES_WHEN_SHORT : MOST_BYTES;
        events.addLast(event);
        bytes += event.size() + OVERHEAD;
        // The last event always stays: a client that names its offset has missed nothing.
        while (events.size() > MOST_EVENTS || (bytes > most && events.size() > 1)) {
            removeFirst();
            received = null;
        }
        budget.reserve(bytes - before);
    }

    private OutgoingEvent removeFirst() {
        OutgoingEvent first = events.removeFirst();
        bytes -= first.size() + OVERHEAD;
        return first;
    }

    /// Notes what is sent before the ping.
    synchronized void pinging(ClientSocket pinged) {
        lastBeforePing = pinged.equals(socket) ? events.peekLast() : null;
    }

    /// Drops what was sent before the ping that the client has answered.
    synchronized void answered(ClientSocket pinged) {
        OutgoingEvent last = pinged.equals(socket) ? lastBeforePing : null;
        // The buffer may have lost that event since, and with it all earlier ones.
        if (last == null || !events.contains(last)) {
            return;
        }
        lastBeforePing = null;
        int before = bytes;
        OutgoingEvent dropped;
        do {
            dropped = removeFirst();
        } while (dropped != last);
        received = last.offset();
        budget.reserve(bytes - before);
    }

    /// Detaches the lost socket.
    ///
    /// @return false if another socket has already resumed the session
    synchronized boolean detach(ClientSocket lost) {
        if (belongsToAnother(lost)) {
            return false;
        }
        socket = null;
        return true;
    }

    /// Drops all events, because the client of that socket is not expected back. Does nothing if another
    /// socket has resumed the session.
    synchronized void release(ClientSocket lost) {
        if (belongsToAnother(lost)) {
            return;
        }
        isReleased = true;
        budget.release(bytes);
        bytes = 0;
        events.clear();
    }

    private boolean belongsToAnother(ClientSocket lost) {
        return socket != null && !socket.equals(lost);
    }

    /// Whether every event after that one is still buffered.
    synchronized boolean reaches(String offset) {
        return offset.equals(received) || events.stream().anyMatch(it -> offset.equals(it.offset()));
    }

    /// Continues with another socket. Events after the given offset are sent to it first.
    ///
    /// @return false if the event with that offset is no longer buffered; nothing is sent then
    synchronized boolean resume(ClientSocket next, String offset) {
        if (!reaches(offset)) {
            return false;
        }
        socket = next;
        lastBeforePing = null;
        List<OutgoingEvent> missed = offset.equals(received)
                ? List.copyOf(events)
                : events.stream()
                        .dropWhile(it -> !offset.equals(it.offset()))
                        .skip(1)
                        .toList();
        missed.forEach(next::emit);
        return true;
    }
}
