package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final int KILLED = 137;

    @Test
    void goOnForEverOnceThePartHasWorked() {
        var attempts = new Attempts(RestartPolicy.ALWAYS);
        attempts.succeeded();

        for (var death = 0; death < 20; death++) {
            assertThat(attempts.mayGoOn(1)).isTrue();
            assertThat(attempts.pause()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(4));
        }
    }

    @Test
    void giveUpOnAPartThatNeverWorked() {
        var attempts = new Attempts(RestartPolicy.ALWAYS);

        assertThat(attempts.mayGoOn(1)).isTrue();
        assertThat(attempts.mayGoOn(1)).isFalse();
    }

    @Test
    void doNotCountKills() {
        var attempts = new Attempts(RestartPolicy.ALWAYS);

        for (var death = 0; death < 5; death++) {
            assertThat(attempts.mayGoOn(KILLED)).isTrue();
        }
    }

    @Test
    void endWithTheFirstDeathWhereRestartsAreOff() {
        var attempts = new Attempts(RestartPolicy.NEVER);
        attempts.succeeded();

        assertThat(attempts.mayGoOn(KILLED)).isFalse();
    }

    @Test
    void startQuicklyAgainAfterASuccess() {
        var attempts = new Attempts(RestartPolicy.ALWAYS);
        attempts.pause();
        assertThat(attempts.pause()).isEqualTo(Duration.ofSeconds(1));

        attempts.succeeded();

        assertThat(attempts.pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void nameTheSignal() {
        assertThat(Attempts.describe(KILLED)).isEqualTo("died (killed by signal 9)");
        assertThat(Attempts.describe(1)).isEqualTo("died (ended by itself with exit code 1)");
    }
}
