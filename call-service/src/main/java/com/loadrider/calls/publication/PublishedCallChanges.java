package com.loadrider.calls.publication;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallChange;
import com.loadrider.calls.call.CallChanges;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallSession;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Publishes each change twice: as an event, ordered by conversation, and as the latest state of the call.
@Component
class PublishedCallChanges implements CallChanges {

    private static final Logger log = LoggerFactory.getLogger(PublishedCallChanges.class);

    private final Outbox outbox;

    PublishedCallChanges(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void record(Call call, CallChange change) {
        CallSession session = call.session();
        CallEvent event = CallEventTranslator.translate(session, change, call.connectedDevices());
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
}
