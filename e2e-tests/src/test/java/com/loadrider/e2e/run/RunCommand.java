package com.loadrider.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Runs `./run` as a user does in a terminal, but on free ports.
final class RunCommand implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path checkout;
    private final Ports ports;
    private final Path output;
    private final Offspring offspring;
    private final Process process;

    private RunCommand(Path checkout, Ports ports, Path output, Offspring offspring, Process process) {
        this.checkout = checkout;
        this.ports = ports;
        this.output = output;
        this.offspring = offspring;
        this.process = process;
    }

    /// Starts the command.
    static RunCommand type(Path checkout, Ports ports, String... options) throws IOException {
        return type(checkout, ports, Map.of(), options);
    }

    /// Starts the command with additional environment variables.
    static RunCommand type(Path checkout, Ports ports, Map<String, String> environment, String... options)
            throws IOException {
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
        // These tests measure no request.
        builder.environment().put("WARM_UP_TIME_LIMIT", "0s");
        builder.environment().putAll(environment);
        var offspring = Offspring.of(builder);
        return new RunCommand(checkout, ports, output, offspring, builder.start());
    }

    /// Returns the output so far.
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

    /// Lets it run for the given time.
    ///
    /// @return whether it still runs
    boolean runsFor(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Sends it a signal.
    ///
    /// @param name as `HUP`
    void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /// Returns the names of the signals that stop it. Omits signals that this process ignores, for example after
    /// `nohup`, because child processes inherit that.
    static List<String> signals() throws IOException {
        var ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .findFirst()
                .orElseThrow();
        var numbers = new TreeMap<>(Map.of("HUP", 1, "INT", 2, "TERM", 15));
        numbers.values().removeIf(number -> (ignored & (1L << (number - 1))) != 0);
        return List.copyOf(numbers.keySet());
    }

    /// Returns the process and its descendants.
    Offspring offspring() {
        return offspring;
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

    /// Returns the URL of a part.
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
