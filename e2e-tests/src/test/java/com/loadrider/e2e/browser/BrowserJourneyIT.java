package com.loadrider.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// Runs each browser journey as a test. Without a browser, it prints the reason and is skipped.
@Order(Integer.MAX_VALUE)
class BrowserJourneyIT {

    private static @Nullable BrowserStack stack;
    private static @Nullable Journeys journeys;

    @TestFactory
    Stream<DynamicTest> journeys() throws Exception {
        String obstacle = Journeys.obstacle();
        if (obstacle != null) {
            System.err.println("BrowserJourneyIT is skipped: " + obstacle);
        }
        assumeTrue(obstacle == null, obstacle);
        var runner = start();
        return Journeys.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var result = runner.run(name);
                    System.out.print(result.output());
                    assumeTrue(result.code() != Journeys.NO_BROWSER, result.output());
                    assertThat(result.code()).as(result.output()).isZero();
                }));
    }

    private static Journeys start() throws Exception {
        var started = BrowserStack.start();
        stack = started;
        var runner = new Journeys(started.environment());
        journeys = runner;
        return runner;
    }

    @AfterAll
    static void stop() {
        if (journeys != null) {
            journeys.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
