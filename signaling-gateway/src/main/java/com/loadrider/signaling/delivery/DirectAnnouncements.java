package com.loadrider.signaling.delivery;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.OutgoingEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Announces call events to the sockets of this gateway. An event is encoded once, and
/// only if there is a socket for it.
@Component
class CallAnnouncements {

    private static final Logger log = LoggerFactory.getLogger(CallAnnouncements.class);

    private final SessionRegistry sessions;
    private final CallView calls;
    private final RingTime ringTime;
    private final Payloads payloads;

    CallAnnouncements(SessionRegistry sessions, CallView calls, RingTime ringTime, Payloads payloads) {
        this.sessions = sessions;
        this.calls = calls;
        this.ringTime = ringTime;
        this.payloads = payloads;
    }

    /// Announces an event. The view already holds the event's call in this version or a later one.
    void announce(CallEvent event) {
        CallSession call = event.call();
        if (!both(call).isEmpty()) {
            log.info("Call {} is {} in version {}", call.callSessionId(), call.status(), call.version());
        }
        switch (event) {
            case CallEvent.Initiated _ -> ring(call);
            case CallEvent.Ringing _, CallEvent.ReachUpdated _ ->
                tell(sessions.listening(call.callerId()), () -> payloads.statusUpdate(call, call.callerId()));
            case CallEvent.Accepted _ -> accepted(call);
            case CallEvent.Declined declined -> tellBoth(call, () -> payloads.declined(call, declined.reason()));
            case CallEvent.Ended _, CallEvent.Missed _, CallEvent.Busy _ -> tellBoth(call, () -> payloads.ended(call));
            case CallEvent.ParticipantUpdated _ -> updated(call);
        }
    }

    /// Announces to all devices of a user what it has seen on one of them.
    void announce(MissedCallsSeen seen) {
        tell(sessions.listening(seen.userId()), () -> payloads.missedCallsSeen(seen));
    }

    /// Before the answer, the caller and the receiver do not see the same.
    private void updated(CallSession call) {
        if (call.reach() == null) {
            tellBoth(call, () -> payloads.statusUpdate(call, call.callerId()));
        } else {
            Stream.of(call.callerId(), call.receiverId())
                    .forEach(user -> tell(sessions.listening(user), () -> payloads.statusUpdate(call, user)));
        }
    }

    /// The state in the event may be outdated. The call is announced only if it still rings according to the view.
    private void ring(CallSession initiated) {
        CallSession call = calls.find(initiated.callSessionId()).orElse(initiated);
        long left = ringTime.leftMs(call);
        if (left > 0) {
            tell(sessions.listening(call.receiverId()), () -> payloads.incoming(call, left));
        }
    }

    private void accepted(CallSession call) {
        Predicate<ClientSession> answered =
                it -> it.userId() == call.callerId() || call.isServedBy(call.receiverId(), it.deviceId());
        List<ClientSession> both = both(call);
        tell(both.stream().filter(answered).toList(), () -> payloads.accepted(call));
        tell(both.stream().filter(answered.negate()).toList(), () -> payloads.answeredElsewhere(call));
    }

    private void tellBoth(CallSession call, Supplier<OutgoingEvent> event) {
        tell(both(call), event);
    }

    private List<ClientSession> both(CallSession call) {
        return Stream.of(call.callerId(), call.receiverId())
                .flatMap(userId -> sessions.listening(userId).stream())
                .toList();
    }

    private static void tell(List<ClientSession> sockets, Supplier<OutgoingEvent> event) {
        if (!sockets.isEmpty()) {
            OutgoingEvent encoded = event.get();
            sockets.forEach(it -> it.emit(encoded));
        }
    }
}
