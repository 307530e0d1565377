package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tests the alert rules with `promtool`, on time series of healthy and of broken systems.
@Timeout(60)
class AlertsIT {

    private static final Path FOLDER = ComposeFile.ROOT.resolve("infra/observability/prometheus");
    private static final String TESTS = "alerts.test.yml";

    @Test
    void fireWhenTheyShouldAndOnlyThen() throws IOException, InterruptedException {
        var program = Stream.of("/usr/bin/promtool", "/usr/local/bin/promtool")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println("Alerts are not tested: there is no promtool here (Debian package prometheus)");
        }
        Assumptions.assumeTrue(program.isPresent(), "there is no promtool here (Debian package prometheus)");

        var process = new ProcessBuilder(program.orElseThrow().toString(), "test", "rules", TESTS)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    @Test
    void haveATestForFiringAndForSilenceEach() throws IOException {
        String tests = Files.readString(FOLDER.resolve(TESTS));
        var alerts = ComposeFile.names("alert: (\\w+)", Files.readString(FOLDER.resolve("alerts.yml")));

        assertThat(ComposeFile.names("alertname: (\\w+) }", tests)).as("silent").containsAll(alerts);
        assertThat(ComposeFile.names("alertname: (\\w+)\\s+exp_alerts", tests))
                .as("firing")
                .containsAll(alerts);
    }
}
