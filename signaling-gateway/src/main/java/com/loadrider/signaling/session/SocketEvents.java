package com.loadrider.signaling.session;

import com.loadrider.socketio.Acknowledgeable;
import com.loadrider.socketio.IncomingEvent;
import com.loadrider.socketio.Utf8Slice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Handles a group of events from clients. The rate limits are checked before.
public interface SocketEvents {

    /// The names of the events.
    Set<String> names();

    /// Handles an event. Must not block. A [com.loadrider.service.problem.ProblemException]
    /// is sent as the acknowledgement.
    void received(ClientSession session, IncomingEvent event);

    /// Reads an event that has not been decoded. Implemented for `webrtc_signaling`, which comes often.
    ///
    /// @param payload the payload, neither checked to be UTF-8 nor to be JSON; valid until the event is handled
    /// @return handles the event as [#received] does, on the same thread; null if the event has to be decoded
    default @Nullable Runnable scan(ClientSession session, Utf8Slice payload, Acknowledgeable event) {
        return null;
    }
}
