package com.loadrider.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class SignalTest {

    @ParameterizedTest
    @EnumSource(Signal.class)
    void isAnObject(Signal signal) {
        assertThat(JsonMapper.shared().readTree(signal.data()).isObject()).isTrue();
    }

    @Test
    void isAsLongAsThatOfABrowser() {
        assertThat(Signal.OFFER.data().length()).isBetween(2_000, 2_800);
        assertThat(Signal.CANDIDATE.data().length()).isBetween(150, 300);
    }
}
