package com.loadrider.service.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class WarmUpRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void runsAsManyRoundsAsConfigured() {
        run(LONG, 7, done::incrementAndGet);

        assertThat(done).hasValue(7);
    }

    @Test
    void doesNotRunWithoutTime() {
        run(Duration.ZERO, 7, done::incrementAndGet);

        assertThat(done).hasValue(0);
    }

    @Test
    void continuesWhenAWarmUpFails() {
        run(
                LONG,
                3,
                () -> {
                    throw new IllegalStateException("the database is away");
                },
                done::incrementAndGet);

        assertThat(done).hasValue(3);
    }

    private static void run(Duration limit, int rounds, WarmUp... warmUps) {
        new WarmUpRunner(List.of(warmUps), new WarmUpProperties(limit, rounds)).run(new DefaultApplicationArguments());
    }
}
