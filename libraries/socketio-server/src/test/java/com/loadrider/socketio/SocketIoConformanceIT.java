package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The stock client is the truth about the protocol. Where Node.js or its registry is not to be had, this says so
/// and is skipped.
@Timeout(180)
class SocketIoConformanceIT {

    private static final Path SOURCES = Path.of("src/test/js");
    private static final Path WORKPLACE = Path.of("target/socket.io-client");

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    /// The current client, and the oldest with this protocol that apps still use.
    @ParameterizedTest
    @ValueSource(strings = {"socket.io-client", "socket.io-client-old"})
    void satisfiesTheStockClient(String client) throws Exception {
        require(runs("node", "--version"), "Node.js is not installed");
        install();

        var result = run(WORKPLACE, "node", "conformance.mjs", String.valueOf(port), client);

        assertThat(result.code()).as(result.output()).isZero();
    }

    private static void install() throws Exception {
        Files.createDirectories(WORKPLACE);
        for (var name : new String[] {"package.json", "package-lock.json", "conformance.mjs"}) {
            Files.copy(SOURCES.resolve(name), WORKPLACE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var installed = run(WORKPLACE, "npm", "ci", "--no-audit", "--no-fund");
        require(installed.code() == 0, "npm ci failed: " + installed.output());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            System.err.println("SocketIoConformanceIT is skipped: " + otherwise);
        }
        assumeTrue(condition, otherwise);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(Path.of("."), command).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Result run(Path folder, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("command", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        var text = Files.readString(output);
        Files.delete(output);
        return new Result(ended ? process.exitValue() : -1, text);
    }

    private record Result(int code, String output) {}
}
