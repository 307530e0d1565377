package com.loadrider.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.TestStack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Every kind of load runs for a second against the stack that is there, and all that was sent arrives. The stack has
/// its standard limits, so saturation is tried with the floor.
@Journey
@Timeout(240)
class BenchJourneyIT {

    private static final String FOLDER =
            Path.of("target", "stack").toAbsolutePath().toString();

    @ParameterizedTest
    @CsvSource({
        "relay, 'gateway,gateway-acks', delivered",
        "two, gateways-2-acks, delivered",
        "connect, gateway, connects",
        "ring, stack, rang",
        "calls, stack, calls"
    })
    void measuresAStackThatRuns(String load, String targets, String count, TestStack stack)
            throws IOException, InterruptedException {
        var urls = stack.url(1) + "," + stack.url(2);
        var results = BenchCommand.smoke(
                load, "--limited", "--peers", "none", "--own", targets, "--url", urls, "--folder", FOLDER);
        assertThat(results.at("/load").asString()).isEqualTo(load);
        assertThat(results.at("/subjects")).hasSize(targets.split(",", -1).length);
        assertThat(turns(results))
                .isNotEmpty()
                .allSatisfy(turn ->
                        assertThat(turn.at("/figures/" + count).asDouble()).isPositive())
                .allSatisfy(turn -> assertThat(turn.at("/error").asString()).isEmpty());
    }

    @Test
    void saturatesTheFloor() throws IOException, InterruptedException {
        Assumptions.assumeTrue(BenchCommand.buildsFloor(), "there is no C compiler here (Debian package gcc)");
        var results = BenchCommand.smoke("relay", "--peers", "floor", "--own", "none");
        assertThat(turns(results))
                .hasSize(2)
                .allSatisfy(turn ->
                        assertThat(turn.at("/figures/delivered").asDouble()).isPositive())
                .allSatisfy(
                        turn -> assertThat(turn.at("/figures/lost").asDouble()).isZero());
        assertThat(results.at("/turns/1/phase").asString()).isEqualTo("saturation");
    }

    /// The turns that count: those of the warm-up have round 0.
    private static Iterable<JsonNode> turns(JsonNode results) {
        return results.at("/turns")
                .valueStream()
                .filter(turn -> turn.at("/round").asInt() > 0)
                .toList();
    }
}
