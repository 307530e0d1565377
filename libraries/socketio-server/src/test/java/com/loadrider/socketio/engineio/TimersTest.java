package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimersTest {

    @Test
    void runsNoTaskEarly() {
        try (var timers = new Timers()) {
            var leads = IntStream.range(0, 60)
                    .mapToObj(millis -> leadOf(timers, Duration.ofMillis(millis)))
                    .toList();
            assertThat(leads)
                    .allSatisfy(lead -> assertThat(lead.orTimeout(10, TimeUnit.SECONDS))
                            .succeedsWithin(Duration.ofSeconds(10))
                            .satisfies(early -> assertThat(early).isNotPositive()));
        }
    }

    @Test
    void runsNoCancelledTask() {
        try (var timers = new Timers()) {
            var cancelled = new CompletableFuture<Void>();
            var later = new CompletableFuture<Void>();
            timers.schedule(() -> cancelled.complete(null), Duration.ofMillis(10))
                    .cancel();
            timers.schedule(() -> later.complete(null), Duration.ofMillis(60));
            assertThat(later).succeedsWithin(Duration.ofSeconds(10));
            assertThat(cancelled).isNotDone();
        }
    }

    @Test
    void goesOnAfterATaskThatFails() {
        try (var timers = new Timers()) {
            var next = new CompletableFuture<Void>();
            timers.schedule(
                    () -> {
                        throw new IllegalStateException("a fault");
                    },
                    Duration.ZERO);
            timers.schedule(() -> next.complete(null), Duration.ofMillis(20));
            assertThat(next).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    /// Returns by how many nanoseconds a task ran early.
    private static CompletableFuture<Long> leadOf(Timers timers, Duration delay) {
        var lead = new CompletableFuture<Long>();
        long due = System.nanoTime() + delay.toNanos();
        timers.schedule(() -> lead.complete(due - System.nanoTime()), delay);
        return lead;
    }
}
