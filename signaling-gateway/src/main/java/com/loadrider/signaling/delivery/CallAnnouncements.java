package com.loadrider.signaling.delivery;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.signaling.callview.CallChange;
import com.loadrider.signaling.session.SessionRegistry;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Announces call events to the sockets of this gateway. An event is encoded once, and
/// only if there is a socket for it.
@Component
class CallAnnouncements {

    private static final Logger log = LoggerFactory.getLogger(CallAnnouncements.class);

    private final SessionRegistry sessions;
    private final DirectAnnouncements direct;
    private final GroupAnnouncements groups;
    private final Payloads payloads;

    CallAnnouncements(
            SessionRegistry sessions, DirectAnnouncements direct, GroupAnnouncements groups, Payloads payloads) {
        this.sessions = sessions;
        this.direct = direct;
        this.groups = groups;
        this.payloads = payloads;
    }

    /// Announces an event. The view already holds the event's call in this version or a later one.
    void announce(CallEvent event, CallChange change) {
        CallSession call = event.call();
        var users = new HashSet<>(change.parties());
        users.add(call.callerId());
        if (users.stream().anyMatch(it -> !sessions.listening(it).isEmpty())) {
            log.info("Call {} is {} in version {}", call.callSessionId(), call.status(), call.version());
        }
        Long receiver = call.receiverId();
        if (receiver == null) {
            groups.announce(event, change);
        } else {
            direct.announce(event, receiver);
        }
    }

    /// Announces to all devices of a user what it has seen on one of them.
    void announce(MissedCallsSeen seen) {
        CallSockets.tell(sessions.listening(seen.userId()), () -> payloads.missedCallsSeen(seen));
    }

    /// Announces to new members of a conversation that a call is on.
    void membersChanged(long conversationId) {
        groups.membersChanged(conversationId);
    }
}
