package com.loadrider.signaling.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFrameTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"phone", "a.b_c~d-e"})
    void crossesUnchanged(@Nullable String device) {
        var frame = new LinkFrame(7, 42, device, "{\"data\":{\"sdp\":\"v=0 o=- \\u0000\"}}");

        assertThat(LinkFrame.parse(frame.text())).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7 42", "7 42 *", "x 42 * {}", "7 x * {}", " 42 * {}"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> LinkFrame.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNothingOfThePayload() {
        assertThat(new LinkFrame(7, 42, null, "secret").toString()).doesNotContain("secret");
    }
}
