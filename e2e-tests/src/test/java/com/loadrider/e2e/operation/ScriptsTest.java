package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shell scripts of operators, images and measurements.
class ScriptsTest {

    /// Bash looks for a name without a slash on the `PATH` first, where an image may have a program of the same name.
    private static final Pattern SOURCED_BY_NAME = Pattern.compile("(?m)^\\s*(source|\\.)\\s+[^\\s/]+(\\s|$)");

    static Stream<Path> scripts() throws IOException {
        try (var infra = Files.walk(ComposeFile.ROOT.resolve("infra"));
                var bench = Files.walk(ComposeFile.ROOT.resolve("bench"))) {
            return Stream.concat(infra, bench)
                    .filter(it -> !it.toString().contains("/target/")
                            && !it.toString().contains("/node_modules/"))
                    .filter(Files::isRegularFile)
                    .filter(ScriptsTest::isScript)
                    .toList()
                    .stream();
        }
    }

    private static boolean isScript(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = lines.readLine();
            return first != null && first.startsWith("#!") && first.endsWith("sh");
        } catch (IOException unreadable) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void sourcesOtherFilesByTheirPath(Path script) throws IOException {
        assertThat(Files.readString(script)).doesNotContainPattern(SOURCED_BY_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source trust", "  . trust\n", "cd /app\nsource trust  # why"})
    void wouldFindASourcedName(String script) {
        assertThat(script).containsPattern(SOURCED_BY_NAME);
    }
}
