package com.loadrider.signaling.delivery;

import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.feed.FeedListener;
import com.loadrider.signaling.feed.FeedRecord;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/// Applies the records of the feed. A whole batch is first applied to the views and then announced to the
/// sockets. A socket is therefore never told of something the gateway does not know yet, and a call that is over
/// by the end of the batch does not ring.
///
/// Announcing and greeting exclude each other. A new socket therefore gets every change exactly
/// once: in its snapshot or after it.
@Component
class Announcer implements FeedListener {

    private final Views views;
    private final CallView calls;
    private final CallEventListener callEvents;
    private final MessageListener messages;
    private final Greeter greeter;

    Announcer(Views views, CallView calls, CallEventListener callEvents, MessageListener messages, Greeter greeter) {
        this.views = views;
        this.calls = calls;
        this.callEvents = callEvents;
        this.messages = messages;
        this.greeter = greeter;
    }

    @Override
    public void rebuilt(List<FeedRecord> state) {
        greeter.exclusively(() -> {
            views.replaceBy(state);
            greeter.greetAllAgain();
        });
    }

    @Override
    public void changed(List<FeedRecord> batch) {
        greeter.exclusively(() -> {
            batch.forEach(views::apply);
            batch.forEach(this::announce);
        });
    }

    private void announce(FeedRecord record) {
        switch (record) {
            case FeedRecord.CallHappened(var event, var traceId) -> {
                if (calls.announce(event.call())) {
                    // For the log: what is sent to sockets belongs to the trace of the request that caused it.
                    MDC.put("traceId", traceId);
                    callEvents.announce(event);
                    MDC.remove("traceId");
                }
            }
            case FeedRecord.MessageArrived(var written) -> messages.announce(written);
            case FeedRecord.CallState _,
                    FeedRecord.CallForgotten _,
                    FeedRecord.UserPresent _,
                    FeedRecord.UserGone _,
                    FeedRecord.GatewayAlive _,
                    FeedRecord.TickReturned _,
                    FeedRecord.GatewayGone _ -> {}
        }
    }
}
