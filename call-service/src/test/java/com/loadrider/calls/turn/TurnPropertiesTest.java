package com.loadrider.calls.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TurnPropertiesTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void sayInTheLogThatThereAreNoServers(CapturedOutput log) {
        assertThat(new TurnProperties(List.of(" "), null, AN_HOUR).urls()).isEmpty();
        assertThat(log).contains("No TURN_URLS are set: clients get no ICE servers");
    }

    @Test
    void saySoOnlyThen(CapturedOutput log) {
        var properties = new TurnProperties(List.of("turn:turn.example.org"), "north", AN_HOUR);
        assertThat(properties.toString()).contains("turn.example.org").doesNotContain("north");
        assertThat(log).doesNotContain("TURN_URLS");
    }

    @Test
    void needASecret() {
        assertThatThrownBy(() -> new TurnProperties(List.of("turn:turn.example.org"), " ", AN_HOUR))
                .hasMessage("TURN_URLS is set, so TURN_SECRET must be set too");
    }
}
