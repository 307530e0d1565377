package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemToolIT {

    @Test
    void theProcessIdIsTheProgramsOwn() throws Exception {
        var process = new ProcessBuilder(
                        SystemTool.OWN_SESSION.run(SystemTool.TOLD_OF_DEATH.run(List.of("sh", "-c", "echo $$"))))
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(Long.toString(process.pid()));
    }
}
