package com.loadrider.calls.publication;

import com.loadrider.calls.missedcall.SeenCalls;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/// Publishes that a user has seen missed calls. The event has the key of the events of these calls, so it comes after
/// them.
@Component
class PublishedSeenCalls implements SeenCalls {

    private final Outbox outbox;

    PublishedSeenCalls(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void seen(long userId, long conversationId, long upTo) {
        outbox.add(List.of(new OutgoingRecord(
                Topics.CALL_EVENTS,
                String.valueOf(conversationId),
                MissedCallsSeen.TYPE,
                String.valueOf(upTo),
                new MissedCallsSeen(userId, conversationId, upTo))));
    }
}
