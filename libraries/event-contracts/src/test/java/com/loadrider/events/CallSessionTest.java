package com.loadrider.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallSessionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bound,  asking, has the call
            phone,    phone,  true
            phone,    laptop, false
            phone,    PHONE,  false
            phone,    ,       false
            ,         phone,  true
            ,         ,       true
            """)
    void isServedByTheNamedDeviceOrByAll(@Nullable String bound, @Nullable String asking, boolean served) {
        CallSession call = call(participant(1, "desk"), participant(2, bound));

        assertThat(call.deviceOf(2)).isEqualTo(bound);
        assertThat(call.isServedBy(2, asking)).isEqualTo(served);
        assertThat(call.isServedBy(1, "desk")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "phone")
    void isServedByAllDevicesOfAReceiverWhoHasNotAccepted(@Nullable String asking) {
        CallSession call = call(participant(1, "desk"));

        assertThat(call.deviceOf(2)).isNull();
        assertThat(call.isServedBy(2, asking)).isTrue();
    }

    @Test
    void showsItsReachToTheCallerOnly() {
        CallSession call = call(participant(1, "desk")).with(new CallReach(1, 2, 0));

        assertThat(call.seenBy(1).reach()).isEqualTo(new CallReach(1, 2, 0));
        assertThat(call.seenBy(2)).isEqualTo(call(participant(1, "desk")));
        assertThat(call.seenBy(3)).isEqualTo(call(participant(1, "desk")));
    }

    private static CallParticipant participant(long userId, @Nullable String deviceId) {
        return new CallParticipant(userId, deviceId, Instant.EPOCH, null, false, false, false, null, null, null);
    }

    private static CallSession call(CallParticipant... participants) {
        return new CallSession(
                7,
                8,
                1,
                null,
                2,
                CallType.AUDIO,
                CallStatus.CONNECTED,
                null,
                null,
                3,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(participants));
    }
}
