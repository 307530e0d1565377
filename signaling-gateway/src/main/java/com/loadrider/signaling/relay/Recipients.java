package com.loadrider.signaling.relay;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.socketio.OutgoingEvent;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a signal to the sockets of its recipient: straight to those that are here, by way of other gateways to those
/// that are there.
@Component
class Recipients {

    private static final String EVENT = "webrtc_signaling";
    private static final CompletableFuture<Boolean> DELIVERED = CompletableFuture.completedFuture(true);

    private final SessionRegistry sessions;
    private final RemoteGateways others;

    Recipients(SessionRegistry sessions, RemoteGateways others) {
        this.sessions = sessions;
        this.others = others;
    }

    /// Delivers a signal that was found to be in order.
    ///
    /// @return whether a socket has it, once that is known; at once where one is here
    CompletableFuture<Boolean> deliver(Signal signal, long fromUserId, CallSession call) {
        String bound = call.participant(signal.toUserId())
                .map(CallParticipant::deviceId)
                .orElse(null);
        CompletableFuture<Boolean> elsewhere = others.deliver(signal, fromUserId, bound);
        return deliverHere(signal, fromUserId, bound) ? DELIVERED : elsewhere;
    }

    private boolean deliverHere(Signal signal, long fromUserId, @Nullable String deviceId) {
        OutgoingEvent event = null;
        for (ClientSession session : sessions.of(signal.toUserId())) {
            if (session.isOpen() && (deviceId == null || deviceId.equals(session.deviceId()))) {
                if (event == null) {
                    event = OutgoingEvent.of(EVENT, signal.payload(fromUserId));
                }
                session.emit(event);
            }
        }
        return event != null;
    }
}
