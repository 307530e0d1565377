package com.loadrider.calls.call;

import static com.loadrider.calls.call.CallFixtures.CALLER;
import static com.loadrider.calls.call.CallFixtures.RECEIVER;
import static com.loadrider.calls.call.CallFixtures.RING_TIME;
import static com.loadrider.calls.call.CallFixtures.START;
import static com.loadrider.calls.call.CallFixtures.TIMES;
import static com.loadrider.calls.call.CallFixtures.after;
import static com.loadrider.calls.call.CallFixtures.by;
import static com.loadrider.calls.call.CallFixtures.connectedCall;
import static com.loadrider.calls.call.CallFixtures.initiatingCall;
import static com.loadrider.calls.call.CallFixtures.invitation;
import static com.loadrider.calls.call.CallFixtures.ringingCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallQuality;
import com.loadrider.events.CallReach;
import com.loadrider.events.NetworkType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {

    @Test
    void ringsForTheRingTime() {
        var session = DirectCall.initiate(7, invitation(), START, RING_TIME, DeviceReach.NONE)
                .session();
        assertThat(session.expiresAt()).isEqualTo(START.plus(RING_TIME));
        assertThat(session.version()).isEqualTo(1);
        assertThat(session.participants()).singleElement().satisfies(it -> {
            assertThat(it.userId()).isEqualTo(CALLER);
            assertThat(it.isVideoEnabled()).isTrue();
        });
    }

    @Test
    void hasAStartAndADurationOnlyWhenAnswered() {
        Call answered = connectedCall(null);
        answered.end(by(CALLER), after(65));
        assertThat(answered.session().startTime()).isEqualTo(after(5));
        assertThat(answered.session().duration()).isEqualTo(60);

        Call cancelled = ringingCall();
        cancelled.end(by(CALLER), after(20));
        assertThat(cancelled.session().startTime()).isNull();
        assertThat(cancelled.session().duration()).isNull();
        assertThat(cancelled.session().endReason()).isEqualTo(CallEndReason.CANCELLED);
    }

    @Test
    void doesNotExpireBeforeItsTime() {
        Call call = ringingCall();
        call.expire(after(44), TIMES);
        assertThat(call.status()).isEqualTo(CallStatus.RINGING);
        call.expire(after(45), TIMES);
        assertThat(call.session().endReason()).isEqualTo(CallEndReason.NO_ANSWER);
    }

    @Test
    void staysWithTheDeviceThatAnswered() {
        Call call = connectedCall("phone");
        assertThat(call.accept(by(RECEIVER, "phone"), after(6), TIMES)).isEmpty();
        assertThat(call.accept(by(RECEIVER, "tablet"), after(6), TIMES)).contains(new CallRefusal.AnsweredElsewhere());
        assertThat(call.accept(by(RECEIVER), after(6), TIMES)).contains(new CallRefusal.AnsweredElsewhere());
        assertThat(call.session().version()).isEqualTo(3);
    }

    @Test
    void takesTheReceiversEndBeforeTheAnswerForADecline() {
        Call call = initiatingCall();
        call.end(by(RECEIVER), after(3));
        assertThat(call.session().endReason()).isEqualTo(CallEndReason.DECLINED);
        assertThat(call.takeChange()).map(CallChange::kind).contains(CallChange.Kind.DECLINED);
    }

    @Test
    void isAsGoodAsItWasForTheOneWhoHadItWorse() {
        Call call = connectedCall(null);
        call.update(
                by(CALLER),
                new ParticipantChange(null, null, null, CallQuality.EXCELLENT, NetworkType.WIFI, null),
                after(6),
                TIMES);
        call.update(
                by(RECEIVER), new ParticipantChange(null, null, null, CallQuality.FAIR, null, null), after(7), TIMES);
        call.end(by(RECEIVER), after(8));
        assertThat(call.session().callQuality()).isEqualTo(CallQuality.FAIR);
        assertThat(call.session().networkType()).isEqualTo(NetworkType.WIFI);
    }

    @Test
    void doesNotCountAReportThatChangesNothing() {
        Call call = connectedCall(null);
        call.update(by(CALLER), new ParticipantChange(false, true, null, null, null, null), after(6), TIMES);
        assertThat(call.takeChange()).isEmpty();
    }

    @Test
    void endsWhenAParticipantLeavesTheConversation() {
        Call connected = connectedCall(null);
        connected.depart(RECEIVER, after(9), TIMES);
        assertThat(connected.session().endReason()).isEqualTo(CallEndReason.LEFT_CONVERSATION);
        assertThat(connected.status()).isEqualTo(CallStatus.ENDED);
        Call ringing = ringingCall();
        ringing.depart(CallFixtures.THIRD, after(9), TIMES);
        assertThat(ringing.status()).isEqualTo(CallStatus.RINGING);
        ringing.depart(CALLER, after(9), TIMES);
        assertThat(ringing.status()).isEqualTo(CallStatus.MISSED);
    }

    @Test
    void tellsWhichDevicesItHasReached() {
        Call call = initiatingCall();
        assertThat(call.session().reach()).isEqualTo(new CallReach(1, 0, 0));

        call.reach(new DeviceReach("laptop,phone", 2, 1, 0), after(1));
        assertThat(call.takeChange()).contains(new CallChange(CallChange.Kind.REACHED, null, null));
        assertThat(call.session().reach()).isEqualTo(new CallReach(2, 1, 0));
        assertThat(call.connectedDevices()).containsExactly("laptop", "phone");
        assertThat(call.status()).isEqualTo(CallStatus.INITIATING);

        call.reach(new DeviceReach("laptop,tablet", 2, 1, 0), after(2));
        assertThat(call.takeChange()).as("another device in the place of one").isPresent();
        call.reach(new DeviceReach("laptop,tablet", 2, 1, 0), after(3));
        assertThat(call.takeChange()).as("nothing new").isEmpty();
        assertThat(call.session().version()).isEqualTo(3);
    }

    @Test
    void ringsWhenADeviceShowsIt() {
        Call call = initiatingCall();
        call.reach(new DeviceReach("", 0, 1, 1), after(1));
        assertThat(call.status()).isEqualTo(CallStatus.RINGING);
        assertThat(call.takeChange()).contains(new CallChange(CallChange.Kind.RANG, RECEIVER, null));
        call.reach(new DeviceReach("", 0, 2, 2), after(2));
        assertThat(call.takeChange()).map(CallChange::kind).contains(CallChange.Kind.REACHED);
    }

    @Test
    void hasNoReachOnceItIsAnsweredOrOver() {
        for (Call call : List.of(connectedCall(null), CallFixtures.callThatIs(CallStatus.MISSED))) {
            int version = call.session().version();
            assertThat(call.session().reach()).isNull();
            assertThat(call.connectedDevices()).isEmpty();
            call.reach(new DeviceReach("phone", 1, 1, 1), after(30));
            assertThat(call.session().reach()).isNull();
            assertThat(call.session().version()).isEqualTo(version);
        }
    }
}
