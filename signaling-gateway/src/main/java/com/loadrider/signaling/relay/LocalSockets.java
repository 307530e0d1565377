package com.loadrider.signaling.relay;

import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.socketio.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sockets of this gateway, as recipients of signals.
@Component
public class LocalSockets {

    private static final String EVENT = "webrtc_signaling";

    private final SessionRegistry sessions;

    LocalSockets(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /// Hands a signal to the user's sockets, those included that are lost for now and may come back; never
    /// waits.
    ///
    /// @param deviceId the one device that may have it; null for all
    /// @param payload the event's argument, JSON
    /// @return whether there was one to have it
    public boolean deliver(long userId, @Nullable String deviceId, String payload) {
        OutgoingEvent event = null;
        boolean delivered = false;
        for (ClientSession session : sessions.listening(userId)) {
            if ((session.isOpen() || sessions.isLost(session))
                    && (deviceId == null || deviceId.equals(session.deviceId()))) {
                if (event == null) {
                    event = OutgoingEvent.recoverable(EVENT, payload);
                }
                delivered |= session.offer(event);
            }
        }
        return delivered;
    }
}
