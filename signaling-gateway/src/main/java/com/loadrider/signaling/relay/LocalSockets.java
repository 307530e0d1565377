package com.loadrider.signaling.relay;

import com.loadrider.signaling.link.LinkReceiver;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sockets of this gateway as recipients of signals.
@Component
class LocalSockets implements LinkReceiver {

    private static final String EVENT = "webrtc_signaling";

    private final SessionRegistry sessions;

    LocalSockets(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /// Delivers a signal to the user's sockets, including lost ones that may be resumed.
    @Override
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
