package com.loadrider.calls.publication;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallChange;
import com.loadrider.calls.call.CallChanges;
import com.loadrider.calls.presence.OnlineUsers;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.ConnectedUser;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Publishes each change twice: as an event, ordered by conversation, and as the latest state of the call.
@Component
class PublishedCallChanges implements CallChanges {

    private static final Logger log = LoggerFactory.getLogger(PublishedCallChanges.class);

    private final Outbox outbox;
    private final OnlineUsers onlineUsers;

    PublishedCallChanges(Outbox outbox, OnlineUsers onlineUsers) {
        this.outbox = outbox;
        this.onlineUsers = onlineUsers;
    }

    @Override
    public void record(Call call, CallChange change) {
        CallSession session = call.session();
        CallEvent event = CallEventTranslator.translate(
                session, change, call.connectedDevices(), connectedUsers(session, change));
        String type = CallEventType.of(event).wireName();
        String id = String.valueOf(session.callSessionId());
        outbox.add(List.of(
                new OutgoingRecord(Topics.CALL_EVENTS, String.valueOf(session.conversationId()), type, id, event),
                new OutgoingRecord(Topics.CALL_STATE, id, CallSession.TYPE, id, session)));
        log.info(
                "{} call={} conversation={} version={} actor={}",
                type,
                session.callSessionId(),
                session.conversationId(),
                session.version(),
                change.actorId());
    }

    private List<ConnectedUser> connectedUsers(CallSession call, CallChange change) {
        boolean beginsToRing = change.kind() == CallChange.Kind.INITIATED || change.kind() == CallChange.Kind.INVITED;
        if (!call.isGroup() || !beginsToRing) {
            return List.of();
        }
        List<Long> rung = call.participants().stream()
                .map(CallParticipant::userId)
                .filter(call::isRinging)
                .toList();
        return onlineUsers.connectionsOf(rung).entrySet().stream()
                .map(it -> new ConnectedUser(
                        it.getKey(), it.getValue().devices().stream().sorted().toList()))
                .sorted(Comparator.comparingLong(ConnectedUser::userId))
                .toList();
    }
}
