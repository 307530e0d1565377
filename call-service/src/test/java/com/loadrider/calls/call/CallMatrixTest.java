package com.loadrider.calls.call;

import static com.loadrider.calls.call.CallFixtures.CALLER;
import static com.loadrider.calls.call.CallFixtures.MUTED;
import static com.loadrider.calls.call.CallFixtures.RECEIVER;
import static com.loadrider.calls.call.CallFixtures.THIRD;
import static com.loadrider.calls.call.CallFixtures.TIMES;
import static com.loadrider.calls.call.CallFixtures.after;
import static com.loadrider.calls.call.CallFixtures.by;
import static com.loadrider.calls.call.CallFixtures.callThatIs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every role, every state, every verb: the status after it, or the refusal.
class CallMatrixTest {

    private static final Instant NOW = after(30);
    private static final DeviceReach RINGING = new DeviceReach("", 1, 0, 1);

    @ParameterizedTest(name = "{1} of a call that is {0} by caller, receiver, third: {2} {3} {4}")
    @CsvSource(textBlock = """
                    # status,  verb,   by the caller,    by the receiver,  by a third member
                    INITIATING, alert,   NotTheReceiver,  RINGING,          NotAParticipant
                    RINGING,    alert,   NotTheReceiver,  RINGING,          NotAParticipant
                    CONNECTED,  alert,   NotTheReceiver,  CONNECTED,        NotAParticipant
                    ENDED,      alert,   NotTheReceiver,  ENDED,            NotAParticipant
                    DECLINED,   alert,   NotTheReceiver,  DECLINED,         NotAParticipant
                    MISSED,     alert,   NotTheReceiver,  MISSED,           NotAParticipant
                    BUSY,       alert,   NotTheReceiver,  BUSY,             NotAParticipant
                    INITIATING, accept,  NotTheReceiver,  CONNECTED,        NotAParticipant
                    RINGING,    accept,  NotTheReceiver,  CONNECTED,        NotAParticipant
                    CONNECTED,  accept,  NotTheReceiver,  CONNECTED,        NotAParticipant
                    ENDED,      accept,  NotTheReceiver,  InvalidState,     NotAParticipant
                    DECLINED,   accept,  NotTheReceiver,  InvalidState,     NotAParticipant
                    MISSED,     accept,  NotTheReceiver,  InvalidState,     NotAParticipant
                    BUSY,       accept,  NotTheReceiver,  InvalidState,     NotAParticipant
                    INITIATING, decline, NotTheReceiver,  DECLINED,         NotAParticipant
                    RINGING,    decline, NotTheReceiver,  DECLINED,         NotAParticipant
                    CONNECTED,  decline, NotTheReceiver,  InvalidState,     NotAParticipant
                    ENDED,      decline, NotTheReceiver,  InvalidState,     NotAParticipant
                    DECLINED,   decline, NotTheReceiver,  InvalidState,     NotAParticipant
                    MISSED,     decline, NotTheReceiver,  InvalidState,     NotAParticipant
                    BUSY,       decline, NotTheReceiver,  InvalidState,     NotAParticipant
                    INITIATING, end,     MISSED,          DECLINED,         NotAParticipant
                    RINGING,    end,     MISSED,          DECLINED,         NotAParticipant
                    CONNECTED,  end,     ENDED,           ENDED,            NotAParticipant
                    ENDED,      end,     InvalidState,    InvalidState,     NotAParticipant
                    DECLINED,   end,     InvalidState,    InvalidState,     NotAParticipant
                    MISSED,     end,     InvalidState,    InvalidState,     NotAParticipant
                    BUSY,       end,     InvalidState,    InvalidState,     NotAParticipant
                    INITIATING, update,  INITIATING,      InvalidState,     NotAParticipant
                    RINGING,    update,  RINGING,         InvalidState,     NotAParticipant
                    CONNECTED,  update,  CONNECTED,       CONNECTED,        NotAParticipant
                    ENDED,      update,  InvalidState,    InvalidState,     NotAParticipant
                    DECLINED,   update,  InvalidState,    InvalidState,     NotAParticipant
                    MISSED,     update,  InvalidState,    InvalidState,     NotAParticipant
                    BUSY,       update,  InvalidState,    InvalidState,     NotAParticipant
                    """)
    void judgesWhoMayDoWhatInWhichState(
            CallStatus status, String verb, String byCaller, String byReceiver, String byThird) {
        assertThat(resultOf(status, verb, CALLER)).isEqualTo(byCaller);
        assertThat(resultOf(status, verb, RECEIVER)).isEqualTo(byReceiver);
        assertThat(resultOf(status, verb, THIRD)).isEqualTo(byThird);
    }

    static Stream<Arguments> statesAndVerbs() {
        return Arrays.stream(CallStatus.values())
                .flatMap(status -> Stream.of("alert", "accept", "decline", "end", "update")
                        .map(verb -> Arguments.of(status, verb)));
    }

    /// A call belongs to users: a device that did not answer may do whatever its user may, but answer again.
    @ParameterizedTest
    @MethodSource("statesAndVerbs")
    void judgesOtherDevicesByTheirUser(CallStatus status, String verb) {
        for (long user : new long[] {CALLER, RECEIVER, THIRD}) {
            boolean isAnsweredElsewhere = status == CallStatus.CONNECTED && verb.equals("accept") && user == RECEIVER;
            assertThat(resultOf(callThatIs(status), verb, by(user, "tablet")))
                    .isEqualTo(isAnsweredElsewhere ? "AnsweredElsewhere" : resultOf(status, verb, user));
        }
    }

    private static String resultOf(CallStatus status, String verb, long user) {
        return resultOf(callThatIs(status), verb, by(user));
    }

    private static String resultOf(Call call, String verb, Actor actor) {
        int version = call.session().version();
        Optional<CallRefusal> refusal = switch (verb) {
            case "alert" -> call.alert(actor, RINGING, NOW);
            case "accept" -> call.accept(actor, NOW, TIMES);
            case "decline" -> call.decline(actor, null, NOW, TIMES);
            case "end" -> call.end(actor, NOW);
            case "update" -> call.update(actor, MUTED, NOW, TIMES);
            default -> throw new IllegalArgumentException(verb);
        };
        boolean changed = call.takeChange().isPresent();
        assertThat(call.session().version()).isEqualTo(changed ? version + 1 : version);
        assertThat(changed && refusal.isPresent()).isFalse();
        return refusal.map(it -> it.getClass().getSimpleName())
                .orElse(call.status().name());
    }

    static Stream<Arguments> timers() {
        return Arrays.stream(CallStatus.values())
                .map(status -> Arguments.of(
                        status,
                        switch (status) {
                            case INITIATING, RINGING -> CallStatus.MISSED;
                            case CONNECTED -> CallStatus.ENDED;
                            case ENDED, DECLINED, MISSED, BUSY -> status;
                        }));
    }

    @ParameterizedTest
    @MethodSource("timers")
    void expiresByTheTimerOfItsState(CallStatus status, CallStatus expected) {
        Call call = callThatIs(status);
        call.expire(after(24 * 3600), TIMES);
        assertThat(call.status()).isEqualTo(expected);
        assertThat(call.session().endedBy())
                .isEqualTo(
                        status == CallStatus.MISSED || status == CallStatus.ENDED
                                ? Long.valueOf(CALLER)
                                : status == CallStatus.DECLINED ? Long.valueOf(RECEIVER) : null);
    }

    @Test
    void publishesEveryStateByItsName() {
        assertThat(Arrays.stream(CallStatus.values()).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(com.loadrider.events.CallStatus.values())
                        .map(Enum::name)
                        .toList());
    }
}
