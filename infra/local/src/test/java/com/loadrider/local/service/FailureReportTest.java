package com.loadrider.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FailureReportTest {

    @TempDir
    Path folder;

    @Test
    void findsTheSentence() throws IOException {
        assertThat(FailureReport.in(log(report("Only one key is set.")))).contains("Only one key is set");
    }

    @Test
    void joinsLines() throws IOException {
        assertThat(FailureReport.in(log(report("Failed to bind:\n\n    Property: a.b\n    Reason: too long"))))
                .contains("Failed to bind: Property: a.b Reason: too long");
    }

    @Test
    void takesTheLastOfSeveral() throws IOException {
        assertThat(FailureReport.in(log(report("The first.") + report("The second."))))
                .contains("The second");
    }

    @Test
    void findsItAtTheEndOfALongLog() throws IOException {
        assertThat(FailureReport.in(log("A line.\n".repeat(100_000) + report("The end."))))
                .contains("The end");
    }

    @Test
    void findsNothingInALogWithoutAReport() throws IOException {
        assertThat(FailureReport.in(log(""))).isEmpty();
        assertThat(FailureReport.in(log("Started in 3 s\nDescription:\nAction:\n")))
                .isEmpty();
        assertThat(FailureReport.in(log("APPLICATION FAILED TO START\n\nDescription:\n\nCut off")))
                .isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("service.log"), text);
    }

    private static String report(String description) {
        return """
                2026-11-30T18:00:00.000Z ERROR 1 --- [main] o.s.b.d.LoggingFailureAnalysisReporter   :

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                %s

                Action:

                Correct the environment and start again.

                """.formatted(description);
    }
}
