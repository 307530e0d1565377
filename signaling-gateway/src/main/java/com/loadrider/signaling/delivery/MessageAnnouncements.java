package com.loadrider.signaling.delivery;

import com.loadrider.events.MessageWritten;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/// Announces messages, including call notices, to the sockets of this gateway.
@Component
class MessageAnnouncements {

    private final SessionRegistry sessions;
    private final Payloads payloads;

    MessageAnnouncements(SessionRegistry sessions, Payloads payloads) {
        this.sessions = sessions;
        this.payloads = payloads;
    }

    void announce(MessageWritten written) {
        List<ClientSession> sockets = written.recipientIds().stream()
                .distinct()
                .flatMap(userId -> sessions.listening(userId).stream())
                .toList();
        if (!sockets.isEmpty()) {
            OutgoingEvent event = payloads.message(written.message());
            sockets.forEach(it -> it.emit(event));
        }
    }
}
