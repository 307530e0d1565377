package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.service.security.Caller;
import com.loadrider.signaling.CallFixture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayRulesTest {

    private final CallFixture call = new CallFixture().callerOn("laptop").receiverOn("phone");

    @ParameterizedTest
    @CsvSource({
        // status, sender, device, recipient, answer
        "INITIATING, caller, laptop, receiver, not_accepted",
        "INITIATING, receiver, phone, caller, not_accepted",
        "RINGING, caller, laptop, receiver, not_accepted",
        "RINGING, receiver, phone, caller, not_accepted",
        "CONNECTED, caller, laptop, receiver, ok",
        "CONNECTED, receiver, phone, caller, ok",
        "CONNECTED, caller, other, receiver, answered_elsewhere",
        "CONNECTED, receiver, other, caller, answered_elsewhere",
        "CONNECTED, caller, , receiver, answered_elsewhere",
        "CONNECTED, receiver, , caller, answered_elsewhere",
        "CONNECTED, caller, laptop, caller, unprocessable",
        "CONNECTED, caller, laptop, stranger, unprocessable",
        "CONNECTED, stranger, laptop, caller, not_a_participant",
        "CONNECTED, stranger, , receiver, not_a_participant",
        "RINGING, stranger, , receiver, not_a_participant",
        "RINGING, caller, laptop, stranger, unprocessable",
        "ENDED, caller, laptop, receiver, invalid_state",
        "ENDED, receiver, phone, caller, invalid_state",
        "DECLINED, caller, laptop, receiver, invalid_state",
        "MISSED, receiver, phone, caller, invalid_state",
        "BUSY, caller, laptop, receiver, invalid_state",
        "ENDED, stranger, , receiver, not_a_participant"
    })
    void letASignalCrossOnlyBetweenTheTwoWhileConnected(
            CallStatus status, String from, @Nullable String device, String to, String answer) {
        var sender = new Sender(new Caller(user(from), null, "t", Instant.MAX), device);
        var signal = new Signal(call.id, SignalType.OFFER, "{}", user(to));

        assertThat(RelayRules.refusal(signal, sender, in(status))
                        .map(it -> it.type().code())
                        .orElse("ok"))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, any", "CONNECTED, "})
    void bindNoDeviceWhereNoneWasNamed(CallStatus status, @Nullable String device) {
        var unbound = new CallFixture();
        var sender = new Sender(new Caller(unbound.caller, null, "t", Instant.MAX), device);
        var signal = new Signal(unbound.id, SignalType.ANSWER, "{}", unbound.receiver);

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
