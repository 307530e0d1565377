package com.loadrider.calls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;

class LimitPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "6s, 0s, false",
        "6s, 6s, false",
        "6s, 6001ms, true",
        "6s, 2h, true",
        "1s, 1500ms, true",
        "0s, 0s, false",
        "0s, 2h, false"
    })
    void judgeHowLongEventsMayWait(String limit, String wait, boolean tooLong) {
        assertThat(limits(limit).isTooLong(duration(wait))).isEqualTo(tooLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1s", "1ms", "999ms"})
    void refuseToWaitTooShort(String limit) {
        assertThatThrownBy(() -> limits(limit))
                .hasMessageContaining("outbox-wait")
                .hasMessageContaining("0 or at least 1s");
    }

    @Test
    void areNotNegative() {
        assertThatThrownBy(() -> new LimitProperties(-1, 6, Duration.ZERO)).hasMessageContaining("-1 per user");
        assertThatThrownBy(() -> new LimitProperties(30, -1, Duration.ZERO)).hasMessageContaining("-1 per pair");
    }

    private static LimitProperties limits(String outboxWait) {
        return new LimitProperties(30, 6, duration(outboxWait));
    }

    private static Duration duration(String text) {
        return DurationStyle.detectAndParse(text);
    }
}
