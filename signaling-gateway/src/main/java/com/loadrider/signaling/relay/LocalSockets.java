package com.loadrider.signaling.relay;

import com.loadrider.signaling.link.LinkReceiver;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sockets of this gateway as recipients of signals.
@Component
class LocalSockets implements LinkReceiver {

    private final SessionRegistry sessions;

    LocalSockets(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /// Delivers a signal to the user's sockets, including lost ones that may be resumed.
    @Override
    public boolean deliver(long userId, @Nullable String deviceId, String payload) {
        List<ClientSession> recipients = of(userId, deviceId);
        return !recipients.isEmpty() && deliver(recipients, OutgoingEvent.recoverable(Signal.EVENT, payload));
    }

    /// The user's sessions, including lost ones that may be resumed.
    ///
    /// @param deviceId the only device that may receive signals; null for all devices
    List<ClientSession> of(long userId, @Nullable String deviceId) {
        List<ClientSession> all = sessions.listening(userId);
        if (deviceId == null) {
            return all;
        }
        var bound = new ArrayList<ClientSession>(all.size());
        for (ClientSession session : all) {
            if (deviceId.equals(session.deviceId())) {
                bound.add(session);
            }
        }
        return bound;
    }

    /// Delivers a signal to those of the sessions that are open or lost.
    ///
    /// @return whether one of them took it
    boolean deliver(List<ClientSession> recipients, OutgoingEvent event) {
        boolean delivered = false;
        for (ClientSession session : recipients) {
            if (session.isOpen() || sessions.isLost(session)) {
                delivered |= session.offer(event);
            }
        }
        return delivered;
    }
}
