package com.loadrider.e2e.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The journeys of `web-client/journeys`, each a run of Node.js with a browser of its own.
final class Journeys {

    private static final Path WEB_CLIENT = Path.of("..", "web-client");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int NO_BROWSER = 2;

    private Journeys() {}

    /// Why they cannot be run here, if so.
    static @Nullable String obstacle() throws IOException, InterruptedException {
        if (!Files.exists(WEB_CLIENT.resolve("node_modules/playwright-core"))
                || !Files.exists(WEB_CLIENT.resolve("target/classes/META-INF/resources/index.html"))) {
            return "the web client was not built with its tests; is there a Node.js 20.19 or newer?";
        }
        return run(Map.of(), "--check").code() == NO_BROWSER ? "there is no Chromium" : null;
    }

    static List<String> names() throws IOException, InterruptedException {
        return run(Map.of(), "--list").output().lines().toList();
    }

    static Result run(Map<String, String> environment, String argument) throws IOException, InterruptedException {
        var output = Files.createTempFile("journey", ".txt");
        var command = new ProcessBuilder(new ArrayList<>(List.of("node", "journeys/run.mjs", argument)))
                .directory(WEB_CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().putAll(environment);
        var process = command.start();
        boolean ended = process.waitFor(LIMIT);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        var text = Files.readString(output);
        Files.delete(output);
        return new Result(ended ? process.exitValue() : -1, text);
    }

    /// @param code 0 for a journey that went well
    /// @param output what it said
    record Result(int code, String output) {}
}
