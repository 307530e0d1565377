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

    private final Deque<OutgoingEvent> events = new ArrayDeque<>();
    private @Nullable ClientSocket socket;
    private int bytes;

    Backlog(ClientSocket socket) {
        this.socket = socket;
    }

    synchronized void emit(OutgoingEvent event) {
        if (event.offset() != null) {
            keep(event);
        }
        if (socket != null) {
            socket.emit(event);
        }
    }

    private void keep(OutgoingEvent event) {
        events.addLast(event);
        bytes += event.size();
        while (events.size() > MOST_EVENTS || bytes > MOST_BYTES) {
            bytes -= events.removeFirst().size();
        }
    }

    /// The socket is lost.
    synchronized void detach() {
        socket = null;
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
        missed.forEach(next::emit);
    }
}
