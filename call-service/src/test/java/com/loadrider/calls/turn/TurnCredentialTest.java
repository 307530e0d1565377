package com.loadrider.calls.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnCredentialTest {

    /// The password is what `printf '1790000000:7' | openssl dgst -sha1 -hmac north -binary | base64` prints.
    @Test
    void isWhatTurnServersExpect() {
        var credential = TurnCredential.of(7, Instant.ofEpochSecond(1_790_000_000), "north");

        assertThat(credential.username()).isEqualTo("1790000000:7");
        assertThat(credential.password()).isEqualTo("oKQkHP+25LXmNHe5Cww/0zphHZA=");
        assertThat(credential.toString()).doesNotContain("oKQkHP+25LXmNHe5Cww/0zphHZA=");
    }
}
