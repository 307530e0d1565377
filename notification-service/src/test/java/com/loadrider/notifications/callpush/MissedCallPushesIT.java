package com.loadrider.notifications.callpush;

import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.notifications.ServiceClient.Device;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a device learns of missed calls.
class MissedCallPushesIT extends CallPushIT {

    @Test
    void countMissedCalls() {
        Device phone = service.subscribe(bob, "phone");
        CallEvents second = call.again();
        CallEvents third = call.again();
        missed(call, phone, 2);
        missed(second, phone, 4, "laptop");

        JsonNode missed = phone.messages().getLast();
        assertThat(missed.path("type").asString()).isEqualTo("missed");
        assertThat(missed.path("missedCalls").asInt()).isEqualTo(2);
        assertThat(missed.path("quiet").asBoolean()).as("the laptop was online").isTrue();
        assertThat(missed.path("tag").asString()).isEqualTo("missed-" + call.conversationId());
        assertThat(missed.path("replaces").asString()).isEqualTo("call-" + second.callId());
        assertThat(phone.messages().get(1).path("quiet").asBoolean()).isFalse();

        // Bob calls back.
        var back = new CallEvents(freshId(), call.conversationId(), bob, alice, Duration.ofSeconds(45));
        tell(back.initiated(), back.accepted(null));
        missed(third, phone, 6);
        assertThat(phone.messages().getLast().path("missedCalls").asInt()).isEqualTo(1);
    }

    @Test
    void countMissedCallsAnewOnceTheyWereSeen() {
        Device phone = service.subscribe(bob, "phone");
        CallEvents second = call.again();
        CallEvents third = call.again();
        missed(call, phone, 2);
        missed(second, phone, 4);
        var seen = new MissedCallsSeen(bob, call.conversationId(), call.callId());
        kafka.event(Topics.CALL_EVENTS, call.conversationId(), MissedCallsSeen.TYPE, UUID.randomUUID(), seen);
        missed(third, phone, 6);

        assertThat(phone.messages().getLast().path("missedCalls").asInt())
                .as("the first one was seen")
                .isEqualTo(2);
    }

    /// The device rings, and then learns that the call was missed.
    private void missed(CallEvents call, Device device, int messages, String... connected) {
        tell(call.initiated(connected));
        received(device, messages - 1);
        tell(call.missed());
        received(device, messages);
    }
}
