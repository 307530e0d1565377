package com.loadrider.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceKeyTest {

    @ParameterizedTest
    @CsvSource({"7@g1-5000, 7, g1-5000", "@g1-5000, , g1-5000", "7@a@b, 7, a@b"})
    void isReadAsItIsWritten(String text, Long userId, String gatewayId) {
        var key = new PresenceKey(userId, gatewayId);

        assertThat(key).hasToString(text);
        assertThat(PresenceKey.parse(text)).contains(key);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"tick", "7", "7@", "@", "x@g1-5000", "1.5@g1-5000", "99999999999999999999@g1-5000"})
    void isEmptyForAnotherText(String text) {
        assertThat(PresenceKey.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"g1-5000, g1, 5000", "g-1-5000, g-1, 5000", "g1-0, g1, 0"})
    void gatewayIdIsReadAsItIsWritten(String text, String name, long startedAt) {
        var id = new GatewayId(name, startedAt);

        assertThat(id).hasToString(text);
        assertThat(GatewayId.parse(text)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g1", "-5000", "g1-", "g1-x", "g1-+5", "g1-5.0", "g1-9999999999999999999"})
    void gatewayIdIsEmptyForAnotherText(String text) {
        assertThat(GatewayId.parse(text)).isEmpty();
    }

    @Test
    void aLaterRunOfTheSameGatewayFollows() {
        var run = new GatewayId("g1", 5);

        assertThat(run.isFollowedBy(new GatewayId("g1", 6))).isTrue();
        assertThat(run.isFollowedBy(run)).isFalse();
        assertThat(run.isFollowedBy(new GatewayId("g1", 4))).isFalse();
        assertThat(run.isFollowedBy(new GatewayId("g2", 6))).isFalse();
    }
}
