package com.loadrider.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.token.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bench/run`, as somebody types it in a terminal.
final class BenchCommand {

    private static final Path BENCH = Path.of("..", "bench").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int LIMIT_SECONDS = 200;

    private BenchCommand() {}

    /// Types it and waits for its end.
    ///
    /// @param load the kind of load
    /// @param options further options
    /// @return the results
    static JsonNode smoke(String load, String... options) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var results = FOLDER.resolve(load + ".json");
        var output = FOLDER.resolve(load + ".txt");
        Files.deleteIfExists(results);
        var command =
                new ArrayList<>(List.of(BENCH.resolve("run").toString(), load, "--smoke", "--out", results.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JWT_SECRET", TestTokens.SECRET);
        var process = builder.start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("bench/run %s ends", load)
                    .isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return JsonMapper.shared().readTree(Files.readString(results));
    }

    /// Builds the floor, unless there is no C compiler.
    ///
    /// @return whether it is there
    static boolean buildsFloor() throws IOException, InterruptedException {
        var floor = BENCH.resolve("target/peers/floor");
        Files.createDirectories(floor.getParent());
        try {
            var compiler = new ProcessBuilder(
                            "gcc",
                            "-O2",
                            "-o",
                            floor.toString(),
                            BENCH.resolve("peers/floor/floor.c").toString())
                    .inheritIO()
                    .start();
            return compiler.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }
}
