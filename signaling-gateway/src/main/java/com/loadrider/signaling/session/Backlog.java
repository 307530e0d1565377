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
    private boolean released;

    Backlog(ClientSocket socket, BacklogMemory memory) {
        this.socket = socket;
        this.memory = memory;
    }

    synchronized void emit(OutgoingEvent event) {
        if (event.offset() != null && !released) {
            keep(event);
        }
        if (socket != null) {
            socket.emit(event);
        }
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
    synchronized void detach() {
        socket = null;
    }

    /// Nobody is expected to come back.
    synchronized void release() {
        if (!released) {
            released = true;
            memory.giveBack(bytes);
        }
    }

    /// Whether everything after that event is still here.
    synchronized boolean reaches(String offset) {
        return events.stream().anyMatch(it -> offset.equals(it.offset()));
    }

    /// Goes on with another socket, which is sent first what came after that event; all there is, if
    /// that is not here any more.
    synchronized void resume(ClientSocket next, String offset) {
        List<OutgoingEvent> missed = reaches(offset)
                ? events.stream()
                        .dropWhile(it -> !offset.equals(it.offset()))
                        .skip(1)
                        .toList()
                : List.copyOf(events);
        socket = next;
        if (released) {
            released = false;
            memory.take(bytes);
        }
        missed.forEach(next::emit);
    }
}
