package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.engineio.CloseReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionCloseReasonTest {

    @Test
    void sharesNoNameWithTheServersReasons() {
        assertThat(SessionMetrics.reasons()).extracting(CloseReason::name).doesNotHaveDuplicates();
    }

    @Test
    void sharesNoOwnCodeWithTheServersReasons() {
        assertThat(SessionMetrics.reasons().map(CloseReason::code).filter(code -> code >= 4000))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("com.loadrider.signaling.session.SessionMetrics#reasons")
    void givesItsAdviceByTheRangeOfTheCode(CloseReason reason) {
        if (reason.code() >= 4000) {
            var advice = reason.code() < 4500 ? CloseReason.Advice.RECONNECT : CloseReason.Advice.STOP;
            assertThat(reason.advice()).isEqualTo(advice);
        } else {
            assertThat(reason.code()).isBetween(1000, 1015);
        }
    }
}
