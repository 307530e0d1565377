package com.loadrider.e2e.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The log files of the processes of a stack.
///
/// @param directory where their logs are
public record Logs(Path directory) {

    /// Returns the lines of all current and previous logs that contain all of these words, each with the name of its
    /// file.
    public List<String> with(String... words) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.getFileName().toString().contains(".log"))
                    .flatMap(Logs::lines)
                    .filter(line -> Arrays.stream(words).allMatch(line::contains))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> file.getFileName() + ": " + line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
