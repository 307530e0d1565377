package com.loadrider.signaling.session;

import com.loadrider.signaling.socketio.IncomingEvent;
import java.util.Set;

/// Events from clients that belong together. Limits have been checked when they arrive here.
public interface SocketEvents {

    /// The names of the events.
    Set<String> names();

    /// An event arrived; must not wait. A [com.loadrider.service.problem.ProblemException] becomes the
    /// acknowledgement.
    void received(ClientSession session, IncomingEvent event);
}
