package com.loadrider.local.service;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Finds what Spring Boot reports of a start that failed. The report is the last thing in the log.
final class FailureReport {

    private static final String START = "APPLICATION FAILED TO START";
    private static final String DESCRIPTION = "\nDescription:\n";
    private static final String ACTION = "\nAction:\n";
    private static final long LONGEST = 16 * 1024L;

    private FailureReport() {}

    /// Returns the description of the last report as one line, without a full stop at its end. Returns nothing if
    /// the log has no report.
    ///
    /// @param log the log of the program
    static Optional<String> in(Path log) throws IOException {
        var end = tail(log);
        var start = end.lastIndexOf(START);
        var from = end.indexOf(DESCRIPTION, Math.max(start, 0));
        var to = end.indexOf(ACTION, Math.max(from, 0));
        if (start < 0 || from < 0 || to < 0) {
            return Optional.empty();
        }
        return Optional.of(end.substring(from + DESCRIPTION.length(), to)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .replaceFirst("\\.$", ""))
                .filter(it -> !it.isEmpty());
    }

    private static String tail(Path log) throws IOException {
        try (var channel = FileChannel.open(log)) {
            channel.position(Math.max(0, channel.size() - LONGEST));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
