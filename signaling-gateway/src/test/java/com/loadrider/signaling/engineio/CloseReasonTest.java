package com.loadrider.signaling.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseReasonTest {

    @Test
    void givesEveryReasonItsOwnCode() {
        assertThat(CloseReason.values()).extracting(CloseReason::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void saysByTheRangeOfOwnCodesWhatToDo(CloseReason reason) {
        if (reason.code() >= 4000) {
            var advice = reason.code() < 4500 ? CloseReason.Advice.RECONNECT : CloseReason.Advice.STOP;
            assertThat(reason.advice()).isEqualTo(advice);
        } else {
            assertThat(reason.code()).isBetween(1000, 1015);
        }
    }

    @Test
    void readsCodesOfPeers() {
        assertThat(CloseReason.ofCode(1001)).isEqualTo(CloseReason.TRANSPORT_LOST);
        assertThat(CloseReason.ofCode(1006)).isEqualTo(CloseReason.TRANSPORT_LOST);
        assertThat(CloseReason.ofCode(1007)).isEqualTo(CloseReason.PROTOCOL_ERROR);
        assertThat(CloseReason.ofCode(1009)).isEqualTo(CloseReason.TOO_LARGE);
        assertThat(CloseReason.ofCode(4500)).isEqualTo(CloseReason.TRANSPORT_LOST);
    }
}
