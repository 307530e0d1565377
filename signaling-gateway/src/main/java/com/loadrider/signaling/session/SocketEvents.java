package com.loadrider.signaling.session;

import com.loadrider.socketio.IncomingEvent;
import java.util.Set;

/// Handles a group of events from clients. The rate limits are checked before.
public interface SocketEvents {

    /// The names of the events.
    Set<String> names();

    /// Handles an event. Must not block. A [com.loadrider.service.problem.ProblemException]
    /// is sent as the acknowledgement.
    void received(ClientSession session, IncomingEvent event);
}
