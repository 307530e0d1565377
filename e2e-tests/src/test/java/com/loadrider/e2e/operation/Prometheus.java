package com.loadrider.e2e.operation;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.server.FreePort;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A Prometheus of this machine that scrapes every second.
final class Prometheus implements AutoCloseable {

    private final Process process;
    private final ApiClient api;

    private Prometheus(Process process, ApiClient api) {
        this.process = process;
        this.api = api;
    }

    /// Returns the path of the program; empty if Prometheus is not installed.
    static Optional<Path> program() {
        return Stream.of("/usr/bin/prometheus", "/usr/local/bin/prometheus")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param targets addresses by job
    static Prometheus start(Path program, Map<String, List<String>> targets) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "prometheus"));
        String jobs = targets.entrySet().stream()
                .map(job -> """
                          - job_name: %s
                            metrics_path: /actuator/prometheus
                            static_configs: [ { targets: %s } ]
                        """.formatted(job.getKey(), job.getValue()))
                .collect(Collectors.joining());
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, "global: { scrape_interval: 1s }\nscrape_configs:\n" + jobs);
        String address = "127.0.0.1:" + FreePort.tcp();
        var process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + Files.createTempDirectory(folder, "data"),
                        "--web.listen-address=" + address))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return new Prometheus(process, ApiClient.to("http://" + address));
    }

    /// Runs a query at the current time.
    ///
    /// @throws AssertionError if Prometheus cannot parse it
    JsonNode result(String query) {
        return api.get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .at("/data/result");
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("prometheus has ended; see target/prometheus/log");
        }
        try {
            return api.get("/-/ready").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            process.destroyForcibly();
        }
    }
}
