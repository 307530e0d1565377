package com.loadrider.signaling.delivery;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.socketio.OutgoingEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Announces changes of direct calls to the caller and the receiver.
@Component
class DirectAnnouncements {

    private final CallSockets sockets;
    private final Rings rings;
    private final Payloads payloads;

    DirectAnnouncements(CallSockets sockets, Rings rings, Payloads payloads) {
        this.sockets = sockets;
        this.rings = rings;
        this.payloads = payloads;
    }

    void announce(CallEvent event, long receiver) {
        CallSession call = event.call();
        List<Long> both = List.of(call.callerId(), receiver);
        switch (event) {
            case CallEvent.Initiated _ -> rings.ring(call, receiver);
            case CallEvent.Ringing _, CallEvent.ReachUpdated _ ->
                tell(call, List.of(call.callerId()), () -> payloads.statusUpdate(call, call.callerId()));
            case CallEvent.Accepted _ -> accepted(call, receiver);
            case CallEvent.Declined declined -> tell(call, both, () -> payloads.declined(call, declined.reason()));
            case CallEvent.Ended _, CallEvent.Missed _, CallEvent.Busy _ ->
                tell(call, both, () -> payloads.ended(call));
            case CallEvent.ParticipantUpdated _ -> updated(call, both);
            // These are events of group calls.
            case CallEvent.Joined _, CallEvent.Left _, CallEvent.Invited _, CallEvent.Removed _ -> {}
        }
    }

    /// Before the answer, the caller and the receiver do not see the same.
    private void updated(CallSession call, List<Long> both) {
        if (call.reach() == null) {
            tell(call, both, () -> payloads.statusUpdate(call, call.callerId()));
        } else {
            both.forEach(user -> tell(call, List.of(user), () -> payloads.statusUpdate(call, user)));
        }
    }

    private void accepted(CallSession call, long receiver) {
        Predicate<ClientSession> answered =
                it -> it.userId() == call.callerId() || call.isServedBy(receiver, it.deviceId());
        List<ClientSession> both = sockets.of(call, List.of(call.callerId(), receiver));
        CallSockets.tell(both.stream().filter(answered).toList(), () -> payloads.accepted(call));
        CallSockets.tell(both.stream().filter(answered.negate()).toList(), () -> payloads.answeredElsewhere(call));
    }

    private void tell(CallSession call, List<Long> userIds, Supplier<OutgoingEvent> event) {
        CallSockets.tell(sockets.of(call, userIds), event);
    }
}
