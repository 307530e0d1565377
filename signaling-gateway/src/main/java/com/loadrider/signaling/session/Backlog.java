package com.loadrider.signaling.session;

import com.loadrider.signaling.socketio.ClientSocket;
import com.loadrider.signaling.socketio.OutgoingEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest events of one client, so that it can come back and miss none. As long as its socket is
/// lost they are kept here only. They are sent in the order in which they are kept.
final class Backlog {

    private static final int MOST_EVENTS = 256;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_BYTES_WHEN_SHORT = 8 * 1024;
    /// What an event takes up besides its bytes, about.
    private static final int OVERHEAD = 200;

    private final BacklogMemory memory;
    private final Deque<OutgoingEvent> events = new ArrayDeque<>();
    private @Nullable ClientSocket socket;
    private int bytes;
    private boolean isReleased;

    Backlog(ClientSocket socket, BacklogMemory memory) {
        this.socket = socket;
        this.memory = memory;
    }

    /// Sends the event, or keeps it for who may come back; one that nobody is expected for is lost.
    synchronized void emit(OutgoingEvent event) {
        if (isReleased) {
            return;
        }
        if (event.offset() != null) {
            keep(event);
        }
        if (socket != null) {
            socket.emit(event);
        }
    }

    /// As [#emit], for an event that can be refused instead: nothing is done with it then.
    ///
    /// @return false if nobody is expected any more, or the socket is just going
    synchronized boolean offer(OutgoingEvent event) {
        if (isReleased || (socket != null && !socket.emit(event))) {
            return false;
        }
        // A client that is too slow is closed by what is sent to it.
        if (!isReleased) {
            keep(event);
        }
        return !isReleased;
    }

    private void keep(OutgoingEvent event) {
        int before = bytes;
        int most = memory.isShort() ? MOST_BYTES_WHEN_SHORT : MOST_BYTES;
        events.addLast(event);
        bytes += event.size() + OVERHEAD;
        // The last one stays: by its offset a client is known to have missed nothing.
        while (events.size() > MOST_EVENTS || (bytes > most && events.size() > 1)) {
            bytes -= events.removeFirst().size() + OVERHEAD;
        }
        memory.take(bytes - before);
    }

    /// The socket is lost.
    ///
    /// @return false if another one goes on already
    synchronized boolean detach(ClientSocket lost) {
        if (belongsToAnother(lost)) {
            return false;
        }
        socket = null;
        return true;
    }

    /// Nobody is expected to come back for that socket.
    synchronized void release(ClientSocket lost) {
        if (belongsToAnother(lost)) {
            return;
        }
        isReleased = true;
        memory.giveBack(bytes);
        bytes = 0;
        events.clear();
    }

    private boolean belongsToAnother(ClientSocket lost) {
        return socket != null && !socket.equals(lost);
    }

    /// Whether everything after that event is still here.
    synchronized boolean reaches(String offset) {
        return events.stream().anyMatch(it -> offset.equals(it.offset()));
    }

    /// Goes on with another socket, which is sent first what came after that event.
    ///
    /// @return false if that is not here any more; nothing is sent then
    synchronized boolean resume(ClientSocket next, String offset) {
        if (!reaches(offset)) {
            return false;
        }
        socket = next;
        List<OutgoingEvent> missed = events.stream()
                .dropWhile(it -> !offset.equals(it.offset()))
                .skip(1)
                .toList();
        missed.forEach(next::emit);
        return true;
    }
}
