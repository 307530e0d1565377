package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardCloseReasonTest {

    @Test
    void givesEveryReasonItsOwnCode() {
        assertThat(StandardCloseReason.values())
                .extracting(StandardCloseReason::code)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void saysByTheRangeOfOwnCodesWhatToDo(StandardCloseReason reason) {
        if (reason.code() >= 4000) {
            var advice = reason.code() < 4500 ? CloseReason.Advice.RECONNECT : CloseReason.Advice.STOP;
            assertThat(reason.advice()).isEqualTo(advice);
        } else {
            assertThat(reason.code()).isBetween(1000, 1015);
        }
    }

    @Test
    void readsCodesOfPeers() {
        assertThat(StandardCloseReason.ofCode(1001)).isEqualTo(StandardCloseReason.TRANSPORT_LOST);
        assertThat(StandardCloseReason.ofCode(1006)).isEqualTo(StandardCloseReason.TRANSPORT_LOST);
        assertThat(StandardCloseReason.ofCode(1007)).isEqualTo(StandardCloseReason.PROTOCOL_ERROR);
        assertThat(StandardCloseReason.ofCode(1009)).isEqualTo(StandardCloseReason.TOO_LARGE);
        assertThat(StandardCloseReason.ofCode(4500)).isEqualTo(StandardCloseReason.TRANSPORT_LOST);
    }
}
