package com.loadrider.signaling.delivery;

import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.consumer.RecordListener;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/// Applies the records from Kafka. A whole batch is first applied to the views and then announced to the
/// sockets. A socket is therefore never told of something the gateway does not know yet, and a call that is over
/// by the end of the batch does not ring.
///
/// Announcing and sending first snapshots exclude each other. A new socket therefore gets every change exactly
/// once: in its snapshot or after it.
@Component
class Broadcaster implements RecordListener {

    private final Views views;
    private final CallView calls;
    private final CallAnnouncements callEvents;
    private final MessageAnnouncements messages;
    private final SnapshotSender snapshots;

    Broadcaster(
            Views views,
            CallView calls,
            CallAnnouncements callEvents,
            MessageAnnouncements messages,
            SnapshotSender snapshots) {
        this.views = views;
        this.calls = calls;
        this.callEvents = callEvents;
        this.messages = messages;
        this.snapshots = snapshots;
    }

    @Override
    public void rebuilt(List<DecodedRecord> state) {
        snapshots.exclusively(() -> {
            views.replaceBy(state);
            snapshots.sendToAll();
        });
    }

    @Override
    public void changed(List<DecodedRecord> batch) {
        snapshots.exclusively(() -> {
            batch.forEach(views::apply);
            batch.forEach(this::announce);
        });
    }

    private void announce(DecodedRecord record) {
        switch (record) {
            case DecodedRecord.CallHappened(var event, var traceId) -> {
                calls.announce(event.call()).ifPresent(change -> {
                    // For the log: what is sent to sockets belongs to the trace of the request that caused it.
                    MDC.put("traceId", traceId);
                    callEvents.announce(event, change);
                    MDC.remove("traceId");
                });
            }
            case DecodedRecord.MembersChanged(long conversationId, var _) -> callEvents.membersChanged(conversationId);
            case DecodedRecord.CallsSeen(var seen) -> callEvents.announce(seen);
            case DecodedRecord.MessageArrived(var written) -> messages.announce(written);
            case DecodedRecord.CallState _,
                    DecodedRecord.CallForgotten _,
                    DecodedRecord.ConversationGone _,
                    DecodedRecord.UserPresent _,
                    DecodedRecord.UserGone _,
                    DecodedRecord.GatewayAlive _,
                    DecodedRecord.TickReturned _,
                    DecodedRecord.GatewayGone _ -> {}
        }
    }
}
