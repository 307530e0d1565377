package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemToolIT {

    private static final Path AUTOGROUP = Path.of("/proc/self/autogroup");

    @Test
    void idleTimeIsIdleForItsWholeSession() throws Exception {
        assumeThat(AUTOGROUP)
                .as("Linux that shares the processor between sessions")
                .exists();
        var before = Files.readString(AUTOGROUP);

        var seen = output(SystemTool.OWN_SESSION.run(
                SystemTool.IDLE_TIME.run(List.of("sh", "-c", "cat /proc/self/autogroup; chrt -p $$"))));

        assertThat(seen).contains("nice 19").contains("SCHED_IDLE");
        assertThat(Files.readString(AUTOGROUP)).isEqualTo(before);
    }

    @Test
    void theProcessIdIsTheProgramsOwn() throws Exception {
        var process = new ProcessBuilder(SystemTool.OWN_SESSION.run(
                        SystemTool.TOLD_OF_DEATH.run(SystemTool.IDLE_TIME.run(List.of("sh", "-c", "echo $$")))))
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(Long.toString(process.pid()));
    }

    private static String output(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
