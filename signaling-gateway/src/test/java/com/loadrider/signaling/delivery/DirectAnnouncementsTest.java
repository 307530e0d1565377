package com.loadrider.signaling.delivery;

import static com.loadrider.signaling.session.TestSocket.emitted;
import static com.loadrider.signaling.session.TestSocket.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallReach;
import com.loadrider.events.CallStatus;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.session.TestSocket;
import com.loadrider.socketio.OutgoingEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DirectAnnouncementsTest {

    private final CallFixture call = new CallFixture().receiverOn("phone");
    private final ClientSession caller = session(call.caller, "laptop");
    private final ClientSession phone = session(call.receiver, "phone");
    private final ClientSession tablet = session(call.receiver, "tablet");
    private final ClientSession nameless = session(call.receiver, null);
    private final ClientSession bystander = session(1, null);
    private final CallView view = new CallView();
    private final DirectAnnouncements listener =
            listener(TestSocket.registryOf(caller, phone, tablet, nameless, bystander));

    @Test
    void ringsEveryDeviceOfTheReceiverAndNobodyElse() {
        announce(new CallEvent.Initiated(call.initiating(), call.caller));

        assertThat(List.of(names(phone), names(tablet), names(nameless))).containsOnly(List.of("call_incoming"));
        assertThat(names(caller)).isEmpty();
        assertThat(names(bystander)).isEmpty();
    }

    @Test
    void encodesAnEventOnce() {
        announce(new CallEvent.Initiated(call.initiating(), call.caller));

        assertThat(emitted(phone).getFirst()).isSameAs(emitted(tablet).getFirst());
    }

    @Test
    void doesNotRingForACallThatIsOverByNow() {
        view.update(call.over(CallStatus.MISSED, CallEndReason.CANCELLED));
        announce(new CallEvent.Initiated(call.initiating(), call.caller));

        assertThat(names(phone)).isEmpty();
    }

    @Test
    void doesNotRingPastTheDeadline() {
        call.ringsUntil(Instant.now().minusMillis(1));
        announce(new CallEvent.Initiated(call.initiating(), call.caller));

        assertThat(names(phone)).isEmpty();
    }

    @Test
    void tellsTheCallerThatItRings() {
        announce(new CallEvent.Ringing(call.ringing(), call.receiver));

        assertThat(names(caller)).containsExactly("call_status_update");
        assertThat(names(phone)).isEmpty();
    }

    @Test
    void tellsTheCallerAloneWhomTheCallHasReached() {
        var reach = new CallReach(1, 2, 0);
        announce(new CallEvent.Initiated(call.initiating().with(reach), call.caller, List.of("phone")));
        announce(new CallEvent.ReachUpdated(call.ringing().with(reach), null, List.of("phone")));
        announce(new CallEvent.ParticipantUpdated(call.ringing().with(reach), call.caller));

        assertThat(names(caller)).containsExactly("call_status_update", "call_status_update");
        assertThat(names(phone)).containsExactly("call_incoming", "call_status_update");
        int member = ",\"reach\":{\"sockets\":1,\"pushed\":2,\"ringing\":0}".length();
        // The offsets of two events may differ by a digit.
        assertThat(emitted(caller).getLast().size() - emitted(phone).getLast().size())
                .isBetween(member - 1, member + 1);
        var payloads = new Payloads(JsonMapper.shared());
        assertThat(payloads.incoming(call.initiating().with(reach), call.receiver, 9)
                        .size())
                .isCloseTo(
                        payloads.incoming(call.initiating(), call.receiver, 9).size(), within(1));
    }

    @Test
    void tellsTheDevicesThatDidNotAnswer() {
        announce(new CallEvent.Accepted(call.connected(), call.receiver));

        assertThat(List.of(names(caller), names(phone), names(tablet), names(nameless)))
                .containsOnly(List.of("call_accepted"));
        assertThat(emitted(caller).getFirst()).isSameAs(emitted(phone).getFirst());
        assertThat(emitted(tablet).getFirst()).isSameAs(emitted(nameless).getFirst());
        assertThat(emitted(tablet).getFirst().size())
                .isGreaterThan(emitted(phone).getFirst().size());
    }

    @Test
    void treatsAllDevicesAlikeWhereTheAcceptNamedNone() {
        var unbound = new CallFixture();
        ClientSession one = session(unbound.receiver, "one");
        ClientSession two = session(unbound.receiver, null);
        view.update(unbound.connected());
        listener(TestSocket.registryOf(one, two))
                .announce(new CallEvent.Accepted(unbound.connected(), unbound.receiver), unbound.receiver);

        assertThat(emitted(one)).hasSize(1).isEqualTo(emitted(two));
    }

    @Test
    void tellsBothSidesOfEveryOtherEvent() {
        announce(new CallEvent.ParticipantUpdated(call.connected(), call.caller));
        announce(new CallEvent.Declined(call.over(CallStatus.DECLINED, CallEndReason.DECLINED), call.receiver, "no"));
        announce(new CallEvent.Ended(call.ended(), call.caller));
        announce(new CallEvent.Missed(call.over(CallStatus.MISSED, CallEndReason.NO_ANSWER), null));
        announce(new CallEvent.Busy(call.over(CallStatus.BUSY, CallEndReason.BUSY), null));

        var all = List.of("call_status_update", "call_declined", "call_ended", "call_ended", "call_ended");
        assertThat(List.of(names(caller), names(phone), names(tablet), names(nameless)))
                .containsOnly(all);
        assertThat(names(bystander)).isEmpty();
    }

    private void announce(CallEvent event) {
        view.update(event.call());
        listener.announce(event, call.receiver);
    }

    private DirectAnnouncements listener(SessionRegistry sessions) {
        var sockets = new CallSockets(sessions);
        var payloads = new Payloads(JsonMapper.shared());
        var rings = new Rings(sockets, view, new RingTime(InstantSource.system()), payloads);
        return new DirectAnnouncements(sockets, rings, payloads);
    }

    private static List<String> names(ClientSession session) {
        return emitted(session).stream().map(OutgoingEvent::name).toList();
    }
}
