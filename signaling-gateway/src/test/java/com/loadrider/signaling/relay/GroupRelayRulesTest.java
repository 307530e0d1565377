package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.ParticipantState;
import com.loadrider.service.security.Caller;
import com.loadrider.signaling.GroupFixture;
import com.loadrider.socketio.Utf8Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRelayRulesTest {

    private static final long STARTER = 1;
    private static final long OTHER = 2;
    private static final long STRANGER = 3;

    private final GroupFixture call = new GroupFixture(STARTER, "laptop");

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the other, from it,           to it
        JOINED,      ok,                ok
        INVITED,     not_accepted,      not_accepted
        RINGING,     not_accepted,      not_accepted
        LEFT,        not_a_participant, unprocessable
        DECLINED,    not_a_participant, unprocessable
        MISSED,      not_a_participant, unprocessable
        BUSY,        not_a_participant, unprocessable
        REMOVED,     not_a_participant, unprocessable
        """)
    void letSignalsCrossOnlyBetweenTwoWhoAreInTheCall(ParticipantState state, String from, String to) {
        CallSession on = call.joins(OTHER, "phone").is(OTHER, state).on();

        assertThat(answer(on, OTHER, "phone", STARTER)).isEqualTo(from);
        assertThat(answer(on, STARTER, "laptop", OTHER)).isEqualTo(to);
    }

    @Test
    void letNobodyElseSend() {
        CallSession on = call.joins(OTHER, "phone").on();

        assertThat(answer(on, STRANGER, "phone", STARTER)).isEqualTo("not_a_participant");
        assertThat(answer(on, STARTER, "laptop", STRANGER)).isEqualTo("unprocessable");
        assertThat(answer(on, STARTER, "laptop", STARTER)).isEqualTo("unprocessable");
        assertThat(answer(on, OTHER, "tablet", STARTER)).isEqualTo("answered_elsewhere");
        assertThat(answer(on, OTHER, null, STARTER)).isEqualTo("answered_elsewhere");
    }

    @Test
    void followWhoeverMoves() {
        CallSession on = call.joins(OTHER, "phone").joins(OTHER, "tablet").on();

        assertThat(answer(on, OTHER, "tablet", STARTER)).isEqualTo("ok");
        assertThat(answer(on, OTHER, "phone", STARTER)).isEqualTo("answered_elsewhere");
    }

    @Test
    void letNothingCrossAfterTheEnd() {
        CallSession over = call.joins(OTHER, "phone").over(CallStatus.ENDED, CallEndReason.COMPLETED);

        assertThat(answer(over, OTHER, "phone", STARTER)).isEqualTo("invalid_state");
        assertThat(answer(over, STRANGER, "phone", STARTER)).isEqualTo("not_a_participant");
    }

    private String answer(CallSession state, long from, @Nullable String device, long to) {
        var sender = new Sender(new Caller(from, null, "t", Instant.MAX), device);
        var signal = new Signal(call.id, SignalType.OFFER, Utf8Slice.of("{}"), to);
        return RelayRules.refusal(signal, sender, state)
                .map(it -> it.type().code())
                .orElse("ok");
    }
}
