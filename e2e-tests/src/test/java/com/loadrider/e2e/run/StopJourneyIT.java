package com.loadrider.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.local.part.Ports;
import com.loadrider.local.part.Trees;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tests that all processes of `./run` end with it, at any moment and for every way of stopping it.
///
/// `-Dstop.rounds=20 -Dstop.seconds=120` tries more moments. `-Dstop.seed` selects other moments.
@Order(Integer.MAX_VALUE - 2)
@Timeout(600)
class StopJourneyIT {

    private static final int ROUNDS = Integer.getInteger("stop.rounds", 3);
    private static final long SEED = Long.getLong("stop.seed", 1);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(Integer.getInteger("stop.seconds", 12));

    private final Ports ports = Ports.free();

    @Test
    void leavesNothingBehindWheneverThatIs() throws Exception {
        var random = new Random(SEED);
        var signals = RunCommand.signals();
        var checkout = Checkout.create();
        for (int round = 1; round <= ROUNDS; round++) {
            var moment = Duration.ofMillis(random.nextLong(LAST_MOMENT.toMillis()));
            var signal = signals.get(random.nextInt(signals.size()));
            var unpacked = random.nextBoolean();
            var attempt = "%s after %s, %s, round %d of seed %d"
                    .formatted(signal, moment, unpacked ? "programs unpacked" : "nothing unpacked", round, SEED);
            System.out.println(attempt);
            if (!unpacked) {
                Trees.delete(checkout.resolve("target/run"));
            }
            try (var command = RunCommand.type(checkout, ports)) {
                assertThat(command.runsFor(moment)).as(attempt).isTrue();
                command.signal(signal);
                command.awaitEnd();
                assertThat(command.offspring().alive()).as(attempt).isEmpty();
            }
        }
    }

    @Test
    void leavesNothingBehindWhenItIsKilled() throws Exception {
        var tool = new ProcessBuilder("sh", "-c", "setpriv --pdeathsig keep true").start();
        assumeThat(tool.waitFor()).as("setpriv of util-linux").isZero();
        try (var command = RunCommand.type(Checkout.create(), ports, "--servers-only")) {
            command.awaitReady();
            command.signal("KILL");
            command.awaitEnd();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(command.offspring().alive()).isEmpty());
        }
    }
}
