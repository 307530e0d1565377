package com.loadrider.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs programs of other languages. Where one cannot be run, that is said and the test is skipped.
final class Programs {

    /// The interpreter that Debian's packages belong to.
    private static final String PYTHON = "/usr/bin/python3";

    private static final Path NODE_MODULES = Path.of("../web-client/node_modules");

    private Programs() {}

    /// Runs a program of Python's stock client.
    ///
    /// @return what it wrote
    static String python(Path program, String... arguments) throws IOException, InterruptedException {
        require(
                isRunnable(PYTHON, "-c", "import socketio, requests, websocket"),
                "Python's client needs the packages python3-socketio, python3-requests and python3-websocket");
        return run(PYTHON, program, arguments);
    }

    /// Runs a program of JavaScript's stock client.
    ///
    /// @return what it wrote
    static String node(Path program, String... arguments) throws IOException, InterruptedException {
        require(isRunnable("node", "--version"), "Node.js is not installed");
        require(Files.isDirectory(NODE_MODULES.resolve("socket.io-client")), "web-client has not been built");
        // A module is looked for in the folders above the program.
        Path copy = Path.of("../web-client/target").resolve(program.getFileName());
        Files.copy(program, copy, StandardCopyOption.REPLACE_EXISTING);
        return run("node", copy, arguments);
    }

    private static String run(String interpreter, Path program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(interpreter, program.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("program", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("%s ends", program)
                    .isTrue();
            String written = Files.readString(output);
            assertThat(process.exitValue()).as(written).isZero();
            return written;
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static boolean isRunnable(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            System.err.println("A test with a stock client is skipped: " + otherwise);
        }
        assumeTrue(condition, otherwise);
    }
}
