package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.notifications.TestKeys;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class P256Test {

    private final byte[] point = Base64.getUrlDecoder().decode(TestKeys.PUBLIC);

    @Test
    void hasThePointsOfTheCurve() {
        assertThat(P256.isPoint(point)).isTrue();
        assertThat(P256.isPoint(
                        Base64.getUrlDecoder().decode(TestBrowser.fresh().p256dh())))
                .isTrue();
    }

    @Test
    void hasNoOtherPoints() {
        assertThat(P256.isPoint(changed(64))).as("off the curve").isFalse();
        assertThat(P256.isPoint(changed(0))).as("compressed").isFalse();
        assertThat(P256.isPoint(Arrays.copyOf(point, 64))).isFalse();
        assertThat(P256.isPoint(Arrays.copyOf(point, 66))).isFalse();
        assertThat(P256.isPoint(new byte[0])).isFalse();
        byte[] zero = new byte[65];
        zero[0] = 4;
        assertThat(P256.isPoint(zero)).as("zero").isFalse();
        byte[] largest = new byte[65];
        Arrays.fill(largest, (byte) 0xff);
        largest[0] = 4;
        assertThat(P256.isPoint(largest)).as("beyond the field").isFalse();
    }

    private byte[] changed(int index) {
        byte[] changed = point.clone();
        changed[index] ^= 1;
        return changed;
    }
}
