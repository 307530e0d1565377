package com.loadrider.notifications.callpush;

import static com.loadrider.notifications.PushServiceInitializer.PUSH_SERVICE;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.ConnectedUser;
import com.loadrider.events.Topics;
import com.loadrider.notifications.ServiceClient.Device;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A group call that Alice starts. Devices of different people may have the same name.
class GroupCallPushesIT extends CallPushIT {

    private final long carol = freshId();
    private final GroupCallEvents group = new GroupCallEvents(alice, bob, carol);

    @Test
    void ringEverybodyWhoIsRung() {
        Device ofAlice = service.subscribe(alice, "phone");
        Device ofBob = service.subscribe(bob, "phone");
        Device ofCarol = service.subscribe(carol, "phone");
        tellGroup(group.initiated());

        JsonNode ring = received(ofBob, 1).getFirst();
        assertThat(ring.path("type").asString()).isEqualTo("ring");
        assertThat(ring.path("mode").asString()).isEqualTo("group");
        assertThat(ring.path("callSessionId").asLong()).isEqualTo(group.callId());
        assertThat(ring.path("callerName").asString()).isEqualTo("Alice");
        assertThat(Duration.between(
                        Instant.parse(ring.path("now").asString()),
                        Instant.parse(ring.path("expiresAt").asString())))
                .as("the ring time of this participant, not the time of the call")
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(45));
        assertThat(types(received(ofCarol, 1))).containsExactly("ring");
        assertThat(ofAlice.messages()).isEmpty();
    }

    @Test
    void ringDevicesWithoutASocketOnly() {
        Device ofBob = service.subscribe(bob, "phone");
        Device ofCarol = service.subscribe(carol, "phone");
        tellGroup(group.initiated(new ConnectedUser(carol, List.of("phone"))));
        received(ofBob, 1);
        tellGroup(group.missed());
        received(ofBob, 2);
        assertThat(ofCarol.messages()).as("its socket has told it").isEmpty();
    }

    @Test
    void goOnForOthersWhenOneIsNoLongerRung() {
        Device ofBob = service.subscribe(bob, "phone");
        Device ofCarol = service.subscribe(carol, "phone");
        PUSH_SERVICE.answerOnce(ofCarol.endpoint(), 503);
        tellGroup(group.initiated());
        received(ofBob, 1);
        tellGroup(group.declined(bob));
        assertThat(types(received(ofCarol, 1))).as("it is tried again").containsExactly("ring");
    }

    @Test
    void stopForWhoeverIsNoLongerRung() {
        Device phone = service.subscribe(bob, "phone");
        Device tablet = service.subscribe(bob, "tablet");
        Device ofCarol = service.subscribe(carol, "phone");
        tellGroup(group.initiated());
        received(phone, 1);
        received(tablet, 1);
        received(ofCarol, 1);
        tellGroup(group.ringing(carol), group.accepted(bob, "phone"));

        JsonNode cancel = received(tablet, 2).getLast();
        assertThat(cancel.path("type").asString()).isEqualTo("cancel");
        assertThat(cancel.path("outcome").asString()).isEqualTo("answered");
        assertThat(cancel.path("mode").asString()).isEqualTo("group");
        tellGroup(group.declined(carol));
        assertThat(received(ofCarol, 2).getLast().path("outcome").asString()).isEqualTo("declined");
        tellGroup(group.ended());
        flowOn();
        assertThat(types(phone.messages())).containsExactly("ring");
        assertThat(types(tablet.messages())).containsExactly("ring", "cancel");
        assertThat(types(ofCarol.messages())).containsExactly("ring", "cancel");
    }

    @Test
    void tellOfAMissedCallWhoeverNeverCame() {
        Device ofBob = service.subscribe(bob, "phone");
        Device ofCarol = service.subscribe(carol, "phone");
        long dave = freshId();
        Device ofDave = service.subscribe(dave, "phone");
        tellGroup(group.initiated(), group.invited(dave));
        received(ofBob, 1);
        received(ofCarol, 1);
        received(ofDave, 1);
        tellGroup(group.ranOut(bob));
        JsonNode missed = received(ofBob, 2).getLast();
        assertThat(missed.path("type").asString()).isEqualTo("missed");
        assertThat(missed.path("missedCalls").asInt()).isEqualTo(1);
        tellGroup(group.removed(dave));
        assertThat(types(received(ofDave, 2))).containsExactly("ring", "missed");
        tellGroup(group.ended());
        assertThat(types(received(ofCarol, 2))).containsExactly("ring", "missed");
    }

    @Test
    void ringAgainWhoeverIsInvitedAgain() {
        Device ofBob = service.subscribe(bob, "phone");
        tellGroup(group.initiated());
        received(ofBob, 1);
        tellGroup(group.ranOut(bob));
        received(ofBob, 2);
        tellGroup(group.invited(bob));
        received(ofBob, 3);
        tellGroup(group.declined(bob));
        received(ofBob, 4);
        tellGroup(group.invited(bob));
        received(ofBob, 5);
        tellGroup(group.joined(bob, "laptop"));
        assertThat(types(received(ofBob, 6))).containsExactly("ring", "missed", "ring", "cancel", "ring", "cancel");
    }

    @Test
    void ringOnceHoweverOftenKafkaDelivers() {
        Device ofBob = service.subscribe(bob, "phone");
        CallEvent initiated = group.initiated();
        CallEvent ringing = group.ringing(bob);
        tellGroup(initiated, initiated, ringing);
        received(ofBob, 1);
        CallEvent ranOut = group.ranOut(bob);
        tellGroup(ranOut, initiated, ringing, ranOut);
        received(ofBob, 2);
        CallEvent again = group.invited(bob);
        tellGroup(again, initiated, ranOut, again);
        received(ofBob, 3);
        flowOn();
        assertThat(types(ofBob.messages())).containsExactly("ring", "missed", "ring");
    }

    /// What was told before has been dealt with when this device rings.
    private void flowOn() {
        long erin = freshId();
        Device last = service.subscribe(erin, "last");
        tellGroup(group.invited(erin));
        received(last, 1);
    }

    private void tellGroup(CallEvent... events) {
        for (CallEvent event : events) {
            kafka.event(
                    Topics.CALL_EVENTS,
                    group.conversationId(),
                    CallEventType.of(event).wireName(),
                    UUID.randomUUID(),
                    event);
        }
    }
}
