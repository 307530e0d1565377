package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.OutgoingEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The sockets of this gateway that may be told of a call: those of its users whose clients can take part in it.
@Component
class CallSockets {

    private final SessionRegistry sessions;

    CallSockets(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /// The sockets of a user.
    List<ClientSession> of(CallSession call, long userId) {
        List<ClientSession> all = sessions.listening(userId);
        return all.stream().allMatch(it -> it.knows(call))
                ? all
                : all.stream().filter(it -> it.knows(call)).toList();
    }

    /// The sockets of these users.
    List<ClientSession> of(CallSession call, Collection<Long> userIds) {
        return userIds.stream().flatMap(it -> of(call, it).stream()).toList();
    }

    /// Sends an event, which is encoded once, and only if there is a socket for it.
    ///
    /// @return the same sockets
    static List<ClientSession> tell(List<ClientSession> sockets, Supplier<OutgoingEvent> event) {
        if (!sockets.isEmpty()) {
            OutgoingEvent encoded = event.get();
            sockets.forEach(it -> it.emit(encoded));
        }
        return sockets;
    }
}
