package com.loadrider.e2e.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs the journeys of `web-client/journeys` against one stack. They share one Node.js process and its browser,
/// because starting both takes longer than most journeys.
final class Journeys implements AutoCloseable {

    private static final Path WEB_CLIENT = Path.of("..", "web-client");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /// The code of a journey that was skipped because it needs a browser that this machine does not have.
    static final int NO_BROWSER = 2;

    /// Reading blocks, and the common pool has a single thread on a machine with two cores.
    private static final Executor READERS = Thread::startVirtualThread;

    private final Map<String, String> environment;
    private @Nullable Process process;

    /// @param environment the environment variables that describe the stack
    Journeys(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Returns the reason why journeys cannot run on this machine; null if they can.
    static @Nullable String obstacle() throws IOException, InterruptedException {
        if (!Files.exists(WEB_CLIENT.resolve("node_modules/playwright-core"))
                || !Files.exists(WEB_CLIENT.resolve("target/classes/META-INF/resources/index.html"))) {
            return "the web client was not built with its tests; is there a Node.js 20.19 or newer?";
        }
        return start(Map.of(), "--check").waitFor() == NO_BROWSER ? "there is no Chromium" : null;
    }

    static List<String> names() throws IOException {
        return start(Map.of(), "--list").inputReader().lines().toList();
    }

    /// Runs one journey. After a journey that takes too long, the next one gets a new process.
    Result run(String name) throws IOException, InterruptedException {
        var server = process == null || !process.isAlive() ? start(environment, "--serve") : process;
        process = server;
        server.outputWriter().append(name).append('\n').flush();
        var output = new CopyOnWriteArrayList<String>();
        try {
            return CompletableFuture.supplyAsync(() -> read(server.inputReader(), name, output), READERS)
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            close();
            return new Result(-1, String.join("\n", output) + "\n" + e);
        }
    }

    /// Reads up to the line with the result of the journey. The line is missing if the process has died.
    private static Result read(BufferedReader reader, String name, List<String> output) {
        String end = "ended " + name + " ";
        int code = reader.lines()
                .peek(output::add)
                .filter(line -> line.startsWith(end))
                .mapToInt(line -> Integer.parseInt(line.substring(end.length())))
                .findFirst()
                .orElse(-1);
        return new Result(code, String.join("\n", output) + "\n");
    }

    private static Process start(Map<String, String> environment, String option) throws IOException {
        var command = new ProcessBuilder("node", "journeys/run.mjs", option)
                .directory(WEB_CLIENT.toFile())
                .redirectErrorStream(true);
        command.environment().putAll(environment);
        return command.start();
    }

    /// Ends the process and its browser.
    @Override
    public void close() {
        if (process != null) {
            var all = process.descendants().collect(Collectors.toSet());
            process.destroy();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// @param code 0 if the journey succeeded, [#NO_BROWSER] if it was skipped
    /// @param output the output of the journey
    record Result(int code, String output) {}
}
