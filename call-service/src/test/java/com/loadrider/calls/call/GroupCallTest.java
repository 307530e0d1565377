package com.loadrider.calls.call;

import static com.loadrider.calls.call.CallFixtures.TIMES;
import static com.loadrider.calls.call.CallFixtures.after;
import static com.loadrider.calls.call.CallFixtures.by;
import static com.loadrider.calls.call.GroupCallFixtures.BOB;
import static com.loadrider.calls.call.GroupCallFixtures.CAROL;
import static com.loadrider.calls.call.GroupCallFixtures.DAVE;
import static com.loadrider.calls.call.GroupCallFixtures.HOST;
import static com.loadrider.calls.call.GroupCallFixtures.group;
import static com.loadrider.calls.call.GroupCallFixtures.groupThatRings;
import static com.loadrider.calls.call.GroupCallFixtures.joined;
import static com.loadrider.calls.call.GroupCallFixtures.left;
import static com.loadrider.calls.call.GroupCallFixtures.quietGroup;
import static com.loadrider.calls.call.GroupCallFixtures.rung;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallTopology;
import com.loadrider.events.ParticipantState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What becomes of a group call. Rings last 45 s, and a participant may be alone for 120 s.
class GroupCallTest {

    @Test
    void ringsAllWhoAreInvited() {
        var session = group(new Invitees(Set.of(BOB), Set.of(CAROL))).session();

        assertThat(session.mode()).isEqualTo(CallMode.GROUP);
        assertThat(session.topology()).isEqualTo(CallTopology.MESH);
        assertThat(session.hostId()).isEqualTo(HOST);
        assertThat(session.receiverId()).isNull();
        assertThat(session.expiresAt()).isEqualTo(after(45));
        assertThat(session.participants())
                .extracting(it -> it.userId(), it -> it.state(), it -> it.invitedBy(), it -> it.ringExpiresAt())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(HOST, ParticipantState.JOINED, null, null),
                        org.assertj.core.groups.Tuple.tuple(BOB, ParticipantState.INVITED, HOST, after(45)),
                        org.assertj.core.groups.Tuple.tuple(CAROL, ParticipantState.BUSY, null, null));
    }

    @Test
    void isConnectedWhenTheFirstOtherComes() {
        Call call = groupThatRings(BOB, CAROL);
        assertThat(call.accept(by(BOB, "phone"), after(5), TIMES)).isEmpty();

        assertThat(kindOf(call)).isEqualTo(CallChange.Kind.ACCEPTED);
        assertThat(call.users()).containsExactlyInAnyOrder(HOST, BOB);
        assertThat(call.status()).isEqualTo(CallStatus.CONNECTED);
        assertThat(call.session().startTime()).isEqualTo(after(5));
        assertThat(call.session().expiresAt()).isEqualTo(after(5).plus(TIMES.maxDuration()));

        call.accept(by(CAROL), after(9), TIMES);
        assertThat(call.session().startTime()).isEqualTo(after(5));
    }

    @Test
    void isMissedWhenNobodyAnswers() {
        Call call = groupThatRings(BOB, CAROL);
        call.decline(by(CAROL), "busy", after(9), TIMES);
        assertThat(kindOf(call)).isEqualTo(CallChange.Kind.DECLINED);

        call.expire(after(45), TIMES);

        assertOver(call, CallStatus.MISSED, CallEndReason.NO_ANSWER);
        assertThat(call.missedBy()).containsExactly(BOB);
    }

    @Test
    void isNotLookedAtAgainForARingThatIsOver() {
        Call call = joined(groupThatRings(BOB, CAROL), 5, BOB);
        assertThat(call.isCheckDue(after(45))).isTrue();

        call.decline(by(CAROL), null, after(9), TIMES);

        assertThat(call.isCheckDue(after(45))).isFalse();
    }

    @Test
    void goesOnWhenSomebodyIsRemovedWhoWasNotRung() {
        Call call = group(new Invitees(Set.of(), Set.of(BOB)));

        call.remove(by(HOST), BOB, after(5), TIMES);

        assertThat(kindOf(call)).isEqualTo(CallChange.Kind.REMOVED);
        assertThat(call.status()).isEqualTo(CallStatus.INITIATING);
    }

    @Test
    void isDeclinedWhenAllDecline() {
        Call call = groupThatRings(BOB, CAROL);
        call.decline(by(CAROL), null, after(9), TIMES);
        call.decline(by(BOB), "later", after(10), TIMES);

        assertOver(call, CallStatus.DECLINED, CallEndReason.DECLINED);
        assertThat(call.session().endedBy()).isEqualTo(BOB);
        assertThat(call.missedBy()).isEmpty();
    }

    @Test
    void isMissedWhenTheStarterLeavesFirst() {
        Call call = groupThatRings(BOB);
        call.leave(by(HOST), after(9), TIMES);

        assertOver(call, CallStatus.MISSED, CallEndReason.CANCELLED);
        assertThat(call.missedBy()).containsExactly(BOB);
    }

    @Test
    void waitsAloneAfterAQuietStart() {
        Call call = quietGroup();
        call.expire(after(119), TIMES);
        assertThat(call.status()).isEqualTo(CallStatus.INITIATING);

        call.expire(after(120), TIMES);
        assertOver(call, CallStatus.MISSED, CallEndReason.NO_ANSWER);
    }

    @Test
    void missesEachRingByItself() {
        Call call = joined(groupThatRings(BOB), 30, CAROL);
        call.invite(by(CAROL), rung(DAVE), after(31), TIMES);

        call.expire(after(45), TIMES);
        assertThat(kindOf(call)).isEqualTo(CallChange.Kind.PARTICIPANT_UPDATED);
        assertThat(stateOf(call, BOB)).isEqualTo(ParticipantState.MISSED);
        assertThat(stateOf(call, DAVE)).isEqualTo(ParticipantState.INVITED);

        call.expire(after(76), TIMES);
        assertThat(stateOf(call, DAVE)).isEqualTo(ParticipantState.MISSED);
        assertThat(call.status()).isEqualTo(CallStatus.CONNECTED);
    }

    @Test
    void endsWhenSomebodyStaysAlone() {
        Call call = left(joined(quietGroup(), 1, BOB), 10, HOST);
        call.expire(after(129), TIMES);
        assertThat(call.status()).isEqualTo(CallStatus.CONNECTED);

        call.expire(after(130), TIMES);
        assertOver(call, CallStatus.ENDED, CallEndReason.COMPLETED);
        assertThat(call.session().endedBy()).isNull();
    }

    @Test
    void refusesTheFifth() {
        Call call = joined(joined(joined(quietGroup(), 1, BOB), 2, CAROL), 3, DAVE);
        assertThat(call.join(by(5), after(4), TIMES)).contains(new CallRefusal.TooManyParticipants(4));
        left(call, 5, HOST);
        assertThat(call.join(by(5), after(6), TIMES)).isEmpty();
    }

    @Test
    void passesTheHostToWhoHasBeenInLongest() {
        Call call = joined(joined(joined(quietGroup(), 1, BOB), 2, CAROL), 3, DAVE);
        left(joined(left(call, 4, BOB), 5, BOB), 6, HOST);

        assertThat(call.session().hostId()).isEqualTo(CAROL);
        joined(call, 7, HOST);
        assertThat(call.session().hostId()).isEqualTo(CAROL);
        call.join(by(CAROL, "tablet"), after(8), TIMES);
        left(call, 9, CAROL);
        assertThat(call.session().hostId()).isEqualTo(DAVE);
    }

    @Test
    void endsWithTheLastOneOut() {
        Call call = left(left(joined(quietGroup(), 1, BOB), 5, HOST), 6, BOB);

        assertOver(call, CallStatus.ENDED, CallEndReason.COMPLETED);
        assertThat(call.session().endedBy()).isEqualTo(BOB);
        assertThat(call.session().duration()).isEqualTo(5);
    }

    @Test
    void goesOnWithoutWhoVanishes() {
        Call call = joined(quietGroup(), 1, BOB);
        call.lose(HOST, after(9), TIMES);
        assertThat(kindOf(call)).isEqualTo(CallChange.Kind.LEFT);
        assertThat(call.session().hostId()).isEqualTo(BOB);
        call.lose(HOST, after(10), TIMES);
        assertThat(call.takeChange()).isEmpty();

        call.lose(BOB, after(11), TIMES);
        assertOver(call, CallStatus.ENDED, CallEndReason.CONNECTION_LOST);
    }

    @Test
    void removesWhoLeavesTheConversation() {
        Call call = joined(groupThatRings(CAROL), 1, BOB);
        call.depart(BOB, after(9), TIMES);
        assertThat(kindOf(call)).isEqualTo(CallChange.Kind.REMOVED);
        assertThat(stateOf(call, BOB)).isEqualTo(ParticipantState.REMOVED);
        assertThat(call.session().participant(BOB).orElseThrow().leftAt()).isEqualTo(after(9));
        call.depart(DAVE, after(9), TIMES);
        assertThat(call.takeChange()).isEmpty();
    }

    @Test
    void letsOnlyTheHostInviteWhoWasRemoved() {
        Call call = joined(joined(quietGroup(), 1, BOB), 2, CAROL);
        call.remove(by(HOST), BOB, after(3), TIMES);
        assertThat(call.invite(by(CAROL), rung(BOB), after(4), TIMES)).contains(new CallRefusal.NotTheHost());

        call.invite(by(HOST), rung(BOB), after(5), TIMES);
        assertThat(call.join(by(BOB), after(6), TIMES)).isEmpty();
        assertThat(call.remove(by(HOST), 99, after(7), TIMES)).contains(new CallRefusal.NotFound());
    }

    @Test
    void movesToAnotherOwnDevice() {
        Call call = joined(quietGroup(), 1, BOB);
        assertThat(call.join(by(BOB, "phone"), after(2), TIMES)).isEmpty();
        assertThat(call.takeChange()).isEmpty();

        assertThat(call.join(by(BOB, "tablet"), after(3), TIMES)).isEmpty();
        assertThat(call.takeChange()).contains(new CallChange(CallChange.Kind.MOVED, BOB, null, List.of(BOB), "phone"));
        assertThat(call.session().deviceOf(BOB)).isEqualTo("tablet");
    }

    @Test
    void invitesOnlyThoseWhoAreOut() {
        Call call = joined(groupThatRings(CAROL), 1, BOB);
        call.invite(by(BOB), rung(HOST, CAROL), after(2), TIMES);
        assertThat(call.takeChange()).isEmpty();
        call.invite(by(BOB), rung(HOST, DAVE), after(2), TIMES);
        assertThat(call.takeChange().map(CallChange::userIds)).isEqualTo(Optional.of(List.of(DAVE)));
    }

    private static CallChange.Kind kindOf(Call call) {
        return call.takeChange().orElseThrow().kind();
    }

    private static ParticipantState stateOf(Call call, long user) {
        return java.util.Objects.requireNonNull(
                call.session().participant(user).orElseThrow().state());
    }

    private static void assertOver(Call call, CallStatus status, CallEndReason reason) {
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.session().endReason()).isEqualTo(reason);
        assertThat(call.session().participants())
                .noneMatch(it -> it.state() == ParticipantState.JOINED || it.ringExpiresAt() != null);
    }
}
