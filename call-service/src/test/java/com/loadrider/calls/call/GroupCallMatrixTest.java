package com.loadrider.calls.call;

import static com.loadrider.calls.call.CallFixtures.MUTED;
import static com.loadrider.calls.call.CallFixtures.TIMES;
import static com.loadrider.calls.call.CallFixtures.after;
import static com.loadrider.calls.call.CallFixtures.by;
import static com.loadrider.calls.call.GroupCallFixtures.BOB;
import static com.loadrider.calls.call.GroupCallFixtures.CAROL;
import static com.loadrider.calls.call.GroupCallFixtures.DAVE;
import static com.loadrider.calls.call.GroupCallFixtures.HOST;
import static com.loadrider.calls.call.GroupCallFixtures.group;
import static com.loadrider.calls.call.GroupCallFixtures.joined;
import static com.loadrider.calls.call.GroupCallFixtures.left;
import static com.loadrider.calls.call.GroupCallFixtures.rung;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.ParticipantState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every verb of a group call in every state of the call, by the state of the actor's leg: the state of the leg after
/// the verb, or the refusal; for the host also the status of a call that is over. Carol is in a call that is "on".
/// Dave is rung meanwhile, so that nothing ends by itself.
class GroupCallMatrixTest {

    private static final Instant NOW = after(30);
    private static final DeviceReach NOTHING = DeviceReach.NONE;

    @ParameterizedTest(name = "{1} in a call that is {0}")
    @CsvSource(delimiter = '|', textBlock = """
        # call  | verb    | who is rung  | in it, not host   | out of it    | removed         | not invited     | the host
        waiting | alert   | RINGING      |                   | same         | NotAParticipant | NotAParticipant | JOINED
        on      | alert   | RINGING      | JOINED            | same         | NotAParticipant | NotAParticipant | JOINED
        over    | alert   |              |                   | same         | NotAParticipant | NotAParticipant | LEFT
        waiting | accept  | JOINED       |                   | InvalidState | NotAParticipant | NotAParticipant | AnsweredElsewhere
        on      | accept  | JOINED       | AnsweredElsewhere | InvalidState | NotAParticipant | NotAParticipant | AnsweredElsewhere
        over    | accept  |              |                   | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        waiting | join    | JOINED       |                   | JOINED       | NotAParticipant | JOINED          | JOINED
        on      | join    | JOINED       | JOINED            | JOINED       | NotAParticipant | JOINED          | JOINED
        over    | join    |              |                   | InvalidState | NotAParticipant | InvalidState    | InvalidState
        waiting | decline | DECLINED     |                   | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        on      | decline | DECLINED     | InvalidState      | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        over    | decline |              |                   | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        waiting | leave   | InvalidState |                   | InvalidState | NotAParticipant | NotAParticipant | LEFT MISSED
        on      | leave   | InvalidState | LEFT              | InvalidState | NotAParticipant | NotAParticipant | LEFT
        over    | leave   |              |                   | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        waiting | end     | NotTheHost   |                   | NotTheHost   | NotAParticipant | NotAParticipant | LEFT MISSED
        on      | end     | NotTheHost   | NotTheHost        | NotTheHost   | NotAParticipant | NotAParticipant | LEFT ENDED
        over    | end     |              |                   | NotTheHost   | NotAParticipant | NotAParticipant | InvalidState
        waiting | invite  | InvalidState |                   | InvalidState | NotAParticipant | NotAParticipant | JOINED
        on      | invite  | InvalidState | JOINED            | InvalidState | NotAParticipant | NotAParticipant | JOINED
        over    | invite  |              |                   | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        waiting | remove  | NotTheHost   |                   | NotTheHost   | NotAParticipant | NotAParticipant | JOINED
        on      | remove  | NotTheHost   | NotTheHost        | NotTheHost   | NotAParticipant | NotAParticipant | JOINED
        over    | remove  |              |                   | NotTheHost   | NotAParticipant | NotAParticipant | InvalidState
        waiting | update  | InvalidState |                   | InvalidState | NotAParticipant | NotAParticipant | JOINED
        on      | update  | InvalidState | JOINED            | InvalidState | NotAParticipant | NotAParticipant | JOINED
        over    | update  |              |                   | InvalidState | NotAParticipant | NotAParticipant | InvalidState
        """)
    void judgesWhoMayDoWhatInWhichState(
            String phase,
            String verb,
            @Nullable String rung,
            @Nullable String in,
            String out,
            String removed,
            String notInvited,
            String host) {
        for (var state : ParticipantState.values()) {
            String expected = switch (state) {
                case INVITED, RINGING -> rung;
                case JOINED -> in;
                case LEFT -> phase.equals("waiting") ? null : out;
                case DECLINED, MISSED, BUSY -> out;
                case REMOVED -> removed;
            };
            if (expected != null) {
                assertThat(resultOf(callWhereBobIs(state, phase), verb, BOB))
                        .as("%s by who is %s", verb, state)
                        .isEqualTo(expected.equals("same") ? state.name() : expected);
            }
        }
        assertThat(resultOf(callWhereBobIs(null, phase), verb, BOB)).isEqualTo(notInvited);
        assertThat(resultOf(callWhereBobIs(null, phase), verb, HOST)).isEqualTo(host);
    }

    private static Call callWhereBobIs(@Nullable ParticipantState state, String phase) {
        boolean isRung = state != null && state != ParticipantState.BUSY;
        Set<Long> rung = isRung ? Set.of(BOB, CAROL, DAVE) : Set.of(CAROL, DAVE);
        Set<Long> busy = state == ParticipantState.BUSY ? Set.of(BOB) : Set.of();
        Call call = group(new Invitees(state == ParticipantState.MISSED ? Set.of(BOB) : rung, busy));
        if (state == ParticipantState.MISSED) {
            call.invite(by(HOST), rung(CAROL, DAVE), after(20), TIMES);
            call.expire(after(45), TIMES);
        }
        if (!phase.equals("waiting")) {
            joined(call, 1, CAROL);
        }
        switch (state) {
            case RINGING -> call.alert(by(BOB), NOTHING, after(2));
            case JOINED -> joined(call, 2, BOB);
            case LEFT -> left(joined(call, 2, BOB), 3, BOB);
            case DECLINED -> call.decline(by(BOB), null, after(2), TIMES);
            case REMOVED -> call.remove(by(HOST), BOB, after(2), TIMES);
            case INVITED, MISSED, BUSY -> {}
            case null -> {}
        }
        if (phase.equals("over")) {
            call.end(by(HOST), after(9));
        }
        call.takeChange();
        return call;
    }

    private static String resultOf(Call call, String verb, long user) {
        Actor actor = by(user, "tablet");
        int version = call.session().version();
        boolean wasOver = call.status().isTerminal();
        Optional<CallRefusal> refusal = switch (verb) {
            case "alert" -> call.alert(actor, NOTHING, NOW);
            case "accept" -> call.accept(actor, NOW, TIMES);
            case "join" -> call.join(actor, NOW, TIMES);
            case "decline" -> call.decline(actor, null, NOW, TIMES);
            case "leave" -> call.leave(actor, NOW, TIMES);
            case "end" -> call.end(actor, NOW);
            case "invite" -> call.invite(actor, rung(9L), NOW, TIMES);
            case "remove" -> call.remove(actor, DAVE, NOW, TIMES);
            case "update" -> call.update(actor, MUTED, NOW, TIMES);
            default -> throw new IllegalArgumentException(verb);
        };
        boolean changed = call.takeChange().isPresent();
        assertThat(call.session().version()).isEqualTo(changed ? version + 1 : version);
        assertThat(changed && refusal.isPresent()).isFalse();
        return refusal.map(it -> it.getClass().getSimpleName()).orElseGet(() -> stateOf(call, user, wasOver));
    }

    private static String stateOf(Call call, long user, boolean wasOver) {
        String state = String.valueOf(
                call.session().participant(user).map(CallParticipant::state).orElseThrow());
        return call.status().isTerminal() && !wasOver ? state + " " + call.status() : state;
    }
}
