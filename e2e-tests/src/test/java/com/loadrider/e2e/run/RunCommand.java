package com.loadrider.e2e.run;

import static org.awaitility.Awaitility.await;

import com.loadrider.local.part.PidFile;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `./run` as somebody types it in a terminal, on free ports.
final class RunCommand implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path checkout;
    private final Ports ports;
    private final Path output;
    private final Process process;

    private RunCommand(Path checkout, Ports ports, Path output, Process process) {
        this.checkout = checkout;
        this.ports = ports;
        this.output = output;
        this.process = process;
    }

    /// Types it.
    static RunCommand type(Path checkout, Ports ports, String... options) throws IOException {
        var output = Files.createTempFile(checkout, "run", ".txt");
        var command = new ArrayList<>(List.of("./run"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        for (var port : Port.values()) {
            builder.environment()
                    .put(port.variable(), String.valueOf(ports.of(port).port()));
        }
        return new RunCommand(checkout, ports, output, builder.start());
    }

    /// What it has printed so far.
    String output() throws IOException {
        return Files.readString(output);
    }

    /// Waits until it says `Ready`.
    void awaitReady() {
        awaits("Ready");
    }

    /// Waits until it prints a line that begins so.
    void awaits(String line) {
        await(line)
                .atMost(READY_LIMIT)
                .failFast("./run has ended", () -> !process.isAlive() && !prints(line))
                .until(() -> prints(line));
    }

    private boolean prints(String line) throws IOException {
        return output().lines().anyMatch(printed -> printed.startsWith(line));
    }

    /// Waits until it has ended by itself.
    ///
    /// @return its exit code
    int awaitEnd() {
        return process.onExit()
                .orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /// Ends it as `kill` does, and as the end of a terminal does; Ctrl-C comes to the same.
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /// The process of one of its parts.
    ///
    /// @param part as `call-service`
    ProcessHandle part(String part) throws IOException {
        var pid = new PidFile(checkout.resolve("target/run/" + part + ".pid")).read();
        return ProcessHandle.of(pid.orElseThrow()).orElseThrow();
    }

    /// Kills it and all of its parts as `kill -9` does.
    void killEverything(List<String> parts) throws IOException {
        process.destroyForcibly();
        for (var part : parts) {
            part(part).destroyForcibly();
        }
        awaitEnd();
    }

    /// Where a part listens.
    String url(Port port, int instance) {
        return "http://localhost:" + ports.of(port, instance).port();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
