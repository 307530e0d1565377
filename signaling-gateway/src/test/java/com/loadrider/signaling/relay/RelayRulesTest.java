package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.service.security.Caller;
import com.loadrider.signaling.CallFixture;
import com.loadrider.socketio.Utf8Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayRulesTest {

    private final CallFixture call = new CallFixture().callerOn("laptop").receiverOn("phone");

    @ParameterizedTest
    @CsvSource(textBlock = """
        # status,   from the two devices, from others of theirs, to oneself,    to a third,    from a third
        INITIATING, not_accepted,         not_accepted,          unprocessable, unprocessable, not_a_participant
        RINGING,    not_accepted,         not_accepted,          unprocessable, unprocessable, not_a_participant
        CONNECTED,  ok,                   answered_elsewhere,    unprocessable, unprocessable, not_a_participant
        ENDED,      invalid_state,        invalid_state,         unprocessable, unprocessable, not_a_participant
        DECLINED,   invalid_state,        invalid_state,         unprocessable, unprocessable, not_a_participant
        MISSED,     invalid_state,        invalid_state,         unprocessable, unprocessable, not_a_participant
        BUSY,       invalid_state,        invalid_state,         unprocessable, unprocessable, not_a_participant
        """)
    void letSignalsCrossOnlyBetweenTheTwoWhileConnected(
            CallStatus status, String bound, String unbound, String toOneself, String toAThird, String fromAThird) {
        for (SignalType type : SignalType.values()) {
            assertThat(answer(type, status, "caller", "laptop", "receiver")).isEqualTo(bound);
            assertThat(answer(type, status, "receiver", "phone", "caller")).isEqualTo(bound);
            for (String device : new String[] {"other", null}) {
                assertThat(answer(type, status, "caller", device, "receiver")).isEqualTo(unbound);
                assertThat(answer(type, status, "receiver", device, "caller")).isEqualTo(unbound);
            }
            assertThat(answer(type, status, "caller", "laptop", "caller")).isEqualTo(toOneself);
            assertThat(answer(type, status, "receiver", "phone", "receiver")).isEqualTo(toOneself);
            assertThat(answer(type, status, "caller", "laptop", "stranger")).isEqualTo(toAThird);
            assertThat(answer(type, status, "receiver", "phone", "stranger")).isEqualTo(toAThird);
            for (String device : new String[] {"laptop", "phone", null}) {
                assertThat(answer(type, status, "stranger", device, "caller")).isEqualTo(fromAThird);
                assertThat(answer(type, status, "stranger", device, "receiver")).isEqualTo(fromAThird);
            }
        }
    }

    private String answer(SignalType type, CallStatus status, String from, @Nullable String device, String to) {
        var sender = new Sender(new Caller(user(from), null, "t", Instant.MAX), device);
        var signal = new Signal(call.id, type, Utf8Slice.of("{}"), user(to));
        return RelayRules.refusal(signal, sender, in(status))
                .map(it -> it.type().code())
                .orElse("ok");
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, any", "CONNECTED, "})
    void bindNoDeviceWhereNoneWasNamed(CallStatus status, @Nullable String device) {
        var unbound = new CallFixture();
        var sender = new Sender(new Caller(unbound.caller, null, "t", Instant.MAX), device);
        var signal = new Signal(unbound.id, SignalType.ANSWER, Utf8Slice.of("{}"), unbound.receiver);

        assertThat(RelayRules.refusal(signal, sender, unbound.connected())).isEmpty();
    }

    private CallSession in(CallStatus status) {
        return switch (status) {
            case INITIATING -> call.initiating();
            case RINGING -> call.ringing();
            case CONNECTED -> call.connected();
            case ENDED -> call.ended();
            case DECLINED -> call.over(status, CallEndReason.DECLINED);
            case MISSED -> call.over(status, CallEndReason.NO_ANSWER);
            case BUSY -> call.over(status, CallEndReason.BUSY);
        };
    }

    private long user(String role) {
        return switch (role) {
            case "caller" -> call.caller;
            case "receiver" -> call.receiver;
            default -> 1;
        };
    }
}
