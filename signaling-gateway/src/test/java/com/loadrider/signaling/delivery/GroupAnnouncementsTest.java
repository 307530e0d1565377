package com.loadrider.signaling.delivery;

import static com.loadrider.signaling.session.TestSocket.emitted;
import static com.loadrider.signaling.session.TestSocket.groupSession;
import static com.loadrider.signaling.session.TestSocket.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.ConversationMembers;
import com.loadrider.events.ParticipantState;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GroupFixture;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.memberview.Members;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.TestSocket;
import com.loadrider.socketio.OutgoingEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ann has started the call, Bob is in it, Cid is being rung, Dan has declined, and Eve was not invited. Fay is not in
/// the conversation. Each has a client of today; Bob and Cid also have one that knows no group calls.
class GroupAnnouncementsTest {

    private final long ann = CallFixture.freshId();
    private final long bob = CallFixture.freshId();
    private final long cid = CallFixture.freshId();
    private final long dan = CallFixture.freshId();
    private final long eve = CallFixture.freshId();
    private final long fay = CallFixture.freshId();

    private final ClientSession annsLaptop = groupSession(ann, "laptop");
    private final ClientSession annsPhone = groupSession(ann, "phone");
    private final ClientSession bobsLaptop = groupSession(bob, "laptop");
    private final ClientSession bobsPhone = groupSession(bob, "phone");
    private final ClientSession cidsPhone = groupSession(cid, "phone");
    private final ClientSession cidsTablet = groupSession(cid, "tablet");
    private final ClientSession dans = groupSession(dan, "d");
    private final ClientSession eves = groupSession(eve, null);
    private final ClientSession fays = groupSession(fay, null);
    private final ClientSession bobsOld = session(bob, "old");
    private final ClientSession cidsOld = session(cid, null);
    private final List<ClientSession> all = List.of(
            annsLaptop, annsPhone, bobsLaptop, bobsPhone, cidsPhone, cidsTablet, dans, eves, fays, bobsOld, cidsOld);

    private final Announcing parts = new Announcing(TestSocket.registryOf(all.toArray(ClientSession[]::new)));
    private final GroupFixture call = new GroupFixture(ann, "laptop");
    private final DecodedRecord members = members(ann, bob, cid, dan, eve);

    @AfterEach
    void stopTimers() {
        parts.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # change,            Ann,      Bob,        Bob's phone, Cid,         Dan,         Eve
        Bob mutes,           update,   update,     update,      update,      ,
        Cid's phone rings,   update,   update,     update,      update,      ,
        Cid accepts,         update,   update,     update,      accepted,    update,      update
        Cid declines,        declined, declined,   declined,    declined,    ,
        Cid's ring is over,  update,   update,     update,      update,      ,
        Bob leaves,          update,   update,     update,      update,      update,      update
        Bob is removed,      update,   update,     update,      update,      update,      update
        Bob moves,           update,   moved,      accepted,    update,      ,
        Dan joins,           update,   update,     update,      update,      accepted,    update
        Dan is invited,      update,   update,     update,      update,      incoming,
        Dan was busy,        update,   update,     update,      update,      ,
        Ann ends it,         ended,    ended,      ended,       ended,       ended,       ended
        Everybody left,      ended,    ended,      ended,       ended,       ended,       ended
        """)
    void tellThoseWhomAChangeConcerns(
            String change, String toAnn, String toBob, String toBobsPhone, String toCid, String toDan, String toEve) {
        given(call.joins(bob, "laptop")
                .rings(cid)
                .is(dan, ParticipantState.DECLINED)
                .on());

        parts.publish(event(change));

        assertThat(names(annsLaptop)).isEqualTo(expected(toAnn));
        assertThat(names(bobsLaptop)).isEqualTo(expected(toBob));
        assertThat(names(bobsPhone)).isEqualTo(expected(toBobsPhone));
        assertThat(names(cidsPhone)).isEqualTo(expected(toCid));
        assertThat(names(dans)).isEqualTo(expected(toDan));
        assertThat(names(eves)).isEqualTo(expected(toEve));
        assertThat(Stream.of(fays, bobsOld, cidsOld)).allMatch(it -> names(it).isEmpty());
    }

    private CallEvent event(String change) {
        return switch (change) {
            case "Bob mutes" -> new CallEvent.ParticipantUpdated(call.on(), bob);
            case "Cid's phone rings" -> new CallEvent.Ringing(call.on(), cid);
            case "Cid accepts" ->
                new CallEvent.Accepted(call.joins(cid, "phone").on(), cid);
            case "Cid declines" ->
                new CallEvent.Declined(call.is(cid, ParticipantState.DECLINED).on(), cid, "no");
            case "Cid's ring is over" ->
                new CallEvent.ParticipantUpdated(
                        call.is(cid, ParticipantState.MISSED).on(), null);
            case "Bob leaves" ->
                new CallEvent.Left(call.is(bob, ParticipantState.LEFT).on(), bob, bob);
            case "Bob is removed" ->
                new CallEvent.Removed(call.is(bob, ParticipantState.REMOVED).on(), ann, bob);
            case "Bob moves" -> new CallEvent.Joined(call.joins(bob, "phone").on(), bob, "laptop");
            case "Dan joins" -> new CallEvent.Joined(call.joins(dan, "d").on(), dan, null);
            case "Dan is invited" -> new CallEvent.Invited(call.rings(dan).on(), bob, List.of(dan));
            case "Dan was busy" ->
                new CallEvent.Invited(call.is(dan, ParticipantState.BUSY).on(), bob, List.of(dan));
            case "Ann ends it" -> new CallEvent.Ended(call.over(CallStatus.ENDED, CallEndReason.COMPLETED), ann);
            case "Everybody left" -> new CallEvent.Ended(call.over(CallStatus.ENDED, CallEndReason.COMPLETED), null);
            default -> throw new IllegalArgumentException(change);
        };
    }

    @Test
    void tellEverybodyOfTheStart() {
        parts.publish(members);

        parts.publish(new CallEvent.Initiated(call.rings(bob).rings(cid).on(), ann));

        assertThat(Stream.of(bobsLaptop, bobsPhone, cidsPhone, cidsTablet))
                .allMatch(it -> names(it).equals(List.of("call_incoming")));
        assertThat(Stream.of(annsPhone, dans, eves)).allMatch(it -> names(it).equals(List.of("call_status_update")));
        assertThat(Stream.of(annsLaptop, fays, bobsOld, cidsOld))
                .allMatch(it -> names(it).isEmpty());
    }

    @Test
    void doNotRingForACallThatIsOverByTheEndOfTheBatch() {
        parts.publish(members);

        parts.publish(
                new CallEvent.Initiated(call.rings(bob).on(), ann),
                new CallEvent.Missed(call.over(CallStatus.MISSED, CallEndReason.CANCELLED), ann));

        assertThat(names(bobsPhone)).doesNotContain("call_incoming").endsWith("call_ended");
    }

    @Test
    void tellTheStarterOfTheFirstAccept() {
        given(call.rings(bob).rings(cid).on());

        parts.publish(new CallEvent.Accepted(call.joins(bob, "laptop").on(), bob));
        parts.publish(new CallEvent.Accepted(call.joins(cid, "phone").on(), cid));

        assertThat(names(annsLaptop)).containsExactly("call_accepted", "call_status_update");
        assertThat(emitted(annsLaptop).getFirst()).isSameAs(emitted(bobsLaptop).getFirst());
        assertThat(emitted(bobsPhone).getFirst().size())
                .as("with answeredElsewhere")
                .isGreaterThan(emitted(bobsLaptop).getFirst().size());
        assertThat(names(cidsTablet)).containsExactly("call_status_update", "call_accepted");
    }

    @Test
    void tellTheEndWhenAllDeclined() {
        given(call.rings(bob).on());

        call.is(bob, ParticipantState.DECLINED);
        parts.publish(new CallEvent.Declined(call.over(CallStatus.DECLINED, CallEndReason.DECLINED), bob, null));

        assertThat(Stream.of(annsLaptop, bobsPhone))
                .allMatch(it -> names(it).equals(List.of("call_declined", "call_ended")));
        assertThat(names(eves)).containsExactly("call_ended");
    }

    @Test
    void tellOthersOnceInHalfASecond() {
        given(call.rings(bob).rings(cid).on());

        parts.publish(new CallEvent.Accepted(call.joins(bob, null).on(), bob));
        parts.publish(new CallEvent.Accepted(call.joins(cid, null).on(), cid));
        parts.publish(new CallEvent.Left(call.is(cid, ParticipantState.LEFT).on(), cid, cid));

        assertThat(names(eves)).containsExactly("call_status_update");
        await().atMost(Duration.ofSeconds(10)).until(() -> names(eves).size() == 2);
        assertThat(names(cidsPhone)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void tellOthersNothingAfterTheEnd() {
        given(call.joins(bob, null).on());

        parts.publish(new CallEvent.Left(call.is(bob, ParticipantState.LEFT).on(), bob, bob));
        parts.publish(new CallEvent.Joined(call.joins(bob, null).on(), bob, null));
        parts.publish(new CallEvent.Ended(call.over(CallStatus.ENDED, CallEndReason.COMPLETED), ann));
        given(new GroupFixture(ann, null).on());

        var other = new GroupFixture(fay, null);
        parts.publish(new DecodedRecord.MembersChanged(
                other.conversation, Members.of(new ConversationMembers(other.conversation, List.of(fay, eve), 1))));
        parts.publish(new CallEvent.Initiated(other.on(), fay));
        parts.publish(new CallEvent.Joined(other.joins(bob, null).on(), bob, null));
        // The timer of the other call is later than that of the call that is over.
        await().atMost(Duration.ofSeconds(10)).until(() -> names(eves).size() == 2);
    }

    @Test
    void tellANewMemberThatACallIsOn() {
        given(call.joins(bob, "laptop").on());

        parts.publish(members(ann, bob, cid, dan, eve, fay));

        assertThat(names(fays)).containsExactly("call_status_update");
        assertThat(names(annsLaptop)).isEmpty();
    }

    @Test
    void greetWithCallsToJoin() {
        given(call.joins(bob, "laptop")
                .rings(cid)
                .is(dan, ParticipantState.REMOVED)
                .on());

        assertThat(greeting(groupSession(bob, "phone"))).containsExactly("server_info", "call_status_update");
        assertThat(greeting(groupSession(cid, "new"))).containsExactly("server_info", "call_incoming");
        assertThat(greeting(groupSession(eve, "new"))).containsExactly("server_info", "call_status_update");
        assertThat(greeting(groupSession(dan, "new"))).as("was removed").containsExactly("server_info");
        assertThat(greeting(groupSession(fay, "new"))).as("is no member").containsExactly("server_info");
        assertThat(greeting(session(cid, "new"))).as("knows no groups").containsExactly("server_info");
    }

    private List<String> greeting(ClientSession late) {
        parts.snapshots.registerAndSend(late, () -> true);
        return names(late);
    }

    /// What was announced before.
    private void given(CallSession before) {
        parts.broadcaster.rebuilt(List.of(members, new DecodedRecord.CallState(before)));
        all.forEach(it -> emitted(it).clear());
    }

    private DecodedRecord members(Long... users) {
        return new DecodedRecord.MembersChanged(
                call.conversation, Members.of(new ConversationMembers(call.conversation, List.of(users), 1)));
    }

    private static List<String> names(ClientSession session) {
        return emitted(session).stream().map(OutgoingEvent::name).toList();
    }

    private static List<String> expected(@Nullable String word) {
        return switch (word) {
            case null -> List.of();
            case "update" -> List.of("call_status_update");
            case "moved" -> List.of("call_ended");
            default -> List.of("call_" + word);
        };
    }
}
