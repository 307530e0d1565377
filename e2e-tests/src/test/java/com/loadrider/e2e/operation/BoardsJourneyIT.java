package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A real Prometheus understands every query of the boards and alerts. Those of the boards have an answer: from the
/// running services, or from what exporters had answered when they were recorded.
@Journey
class BoardsJourneyIT {

    @Test
    void showSomethingAfterACall(Stage stage, TestStack stack) throws IOException, InterruptedException {
        Optional<Path> program = Prometheus.program();
        if (program.isEmpty()) {
            System.out.println("Boards are not tested: there is no prometheus here (Debian package prometheus)");
        }
        Assumptions.assumeTrue(program.isPresent(), "there is no prometheus here (Debian package prometheus)");
        try (var recordings = Recordings.serve();
                var prometheus = Prometheus.start(program.orElseThrow(), all(stack, recordings))) {
            await("prometheus").atMost(Duration.ofSeconds(20)).until(prometheus::isReady);
            makeACall(stage);
            makeACall(stage);

            Set<String> silent = new TreeSet<>(Boards.queries());
            await("an answer to every query").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                silent.removeIf(query -> !prometheus
                        .result(query.replace("$__rate_interval", "1m"))
                        .isEmpty());
                assertThat(silent).isEmpty();
            });
            Boards.alerts().forEach(prometheus::result);
        }
    }

    private static Map<String, List<String>> all(TestStack stack, Recordings recordings) {
        var targets = new HashMap<>(stack.metrics());
        targets.putAll(recordings.addresses());
        return targets;
    }

    private static void makeACall(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        alice.api().get("/api/v1/webrtc/ice-servers").expect(200);
        var call = laptop.call(conversation, bob);
        phone.does("call_accepted", call);
        Device.accepted(laptop.signal(call, bob, "offer", "{\"type\":\"offer\",\"sdp\":\"v=0\"}")
                .join());
        Device.accepted(laptop.tells("call_status_update", call, Map.of("connectionQuality", "good")));
        call.endBy(alice).expect(200);
        laptop.disconnect();
        phone.disconnect();
    }
}
