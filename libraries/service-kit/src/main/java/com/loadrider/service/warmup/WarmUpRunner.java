package com.loadrider.service.warmup;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/// Runs the warm-ups before the service is ready: Spring Boot reports readiness after all runners have finished.
class WarmUpRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUpRunner.class);

    private final List<WarmUp> warmUps;
    private final WarmUpProperties properties;

    WarmUpRunner(List<WarmUp> warmUps, WarmUpProperties properties) {
        this.warmUps = List.copyOf(warmUps);
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var started = System.nanoTime();
        var rounds = 0;
        while (rounds < properties.rounds()
                && System.nanoTime() - started < properties.timeLimit().toNanos()) {
            warmUps.forEach(WarmUpRunner::execute);
            rounds++;
        }
        LOG.info("Warmed up with {} rounds in {} ms", rounds, (System.nanoTime() - started) / 1_000_000);
    }

    /// Executes a warm-up. A failure is ignored, because its only effect is that the first requests are slower.
    private static void execute(WarmUp warmUp) {
        try {
            warmUp.execute();
        } catch (Exception e) {
            LOG.debug("A warm-up failed", e);
        }
    }
}
