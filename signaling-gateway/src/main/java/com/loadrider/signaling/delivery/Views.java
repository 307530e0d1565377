package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.memberview.MemberView;
import com.loadrider.signaling.memberview.Members;
import com.loadrider.signaling.presence.PresenceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The views of the gateway, filled from Kafka.
@Component
class Views {

    private final CallView calls;
    private final MemberView members;
    private final PresenceView presence;

    Views(CallView calls, MemberView members, PresenceView presence) {
        this.calls = calls;
        this.members = members;
        this.presence = presence;
    }

    void replaceBy(List<DecodedRecord> state) {
        Map<Long, CallSession> latest = new HashMap<>();
        Map<Long, Members> conversations = new HashMap<>();
        for (DecodedRecord record : state) {
            switch (record) {
                case DecodedRecord.CallState(var call) ->
                    latest.merge(call.callSessionId(), call, (a, b) -> b.version() > a.version() ? b : a);
                case DecodedRecord.CallForgotten(long id) -> latest.remove(id);
                case DecodedRecord.MembersChanged(long id, var ofIt) -> conversations.put(id, ofIt);
                case DecodedRecord.ConversationGone(long id) -> conversations.remove(id);
                // The topic of states, not the one of events, says what calls there are.
                case DecodedRecord.CallHappened _, DecodedRecord.CallsSeen _, DecodedRecord.MessageArrived _ -> {}
                case DecodedRecord.UserPresent _,
                        DecodedRecord.UserGone _,
                        DecodedRecord.GatewayAlive _,
                        DecodedRecord.TickReturned _,
                        DecodedRecord.GatewayGone _ -> {}
            }
        }
        calls.replaceBy(latest.values());
        members.replaceBy(conversations);
        presence.replaceBy(state);
    }

    void apply(DecodedRecord record) {
        switch (record) {
            case DecodedRecord.CallState(var call) -> calls.update(call);
            case DecodedRecord.CallHappened(var event, var _) -> calls.update(event.call());
            case DecodedRecord.CallForgotten(long id) -> calls.remove(id);
            case DecodedRecord.MembersChanged(long id, var ofIt) -> members.update(id, ofIt);
            case DecodedRecord.ConversationGone(long id) -> members.remove(id);
            case DecodedRecord.UserPresent _,
                    DecodedRecord.UserGone _,
                    DecodedRecord.GatewayAlive _,
                    DecodedRecord.TickReturned _,
                    DecodedRecord.GatewayGone _ -> presence.apply(record);
            case DecodedRecord.CallsSeen _, DecodedRecord.MessageArrived _ -> {}
        }
    }
}
