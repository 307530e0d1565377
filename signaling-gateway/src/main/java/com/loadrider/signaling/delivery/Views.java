package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.feed.FeedRecord;
import com.loadrider.signaling.presence.PresenceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The two views of the gateway, filled from the feed.
@Component
class Views {

    private final CallView calls;
    private final PresenceView presence;

    Views(CallView calls, PresenceView presence) {
        this.calls = calls;
        this.presence = presence;
    }

    void replaceBy(List<FeedRecord> state) {
        Map<Long, CallSession> latest = new HashMap<>();
        for (FeedRecord record : state) {
            switch (record) {
                case FeedRecord.CallState(var call) ->
                    latest.merge(call.callSessionId(), call, (a, b) -> b.version() > a.version() ? b : a);
                case FeedRecord.CallForgotten(long id) -> latest.remove(id);
                default -> {}
            }
        }
        calls.replaceBy(latest.values());
        presence.replaceBy(state);
    }

    void apply(FeedRecord record) {
        switch (record) {
            case FeedRecord.CallState(var call) -> calls.update(call);
            case FeedRecord.CallHappened(var event, var _) -> calls.update(event.call());
            case FeedRecord.CallForgotten(long id) -> calls.forget(id);
            case FeedRecord.UserPresent _,
                    FeedRecord.UserGone _,
                    FeedRecord.GatewayAlive _,
                    FeedRecord.TickReturned _,
                    FeedRecord.GatewayGone _ -> presence.apply(record);
            case FeedRecord.MessageArrived _ -> {}
        }
    }
}
