package com.loadrider.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.local.part.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanTest {

    @Test
    void hasTheDocumentedDefaults() {
        var plan = LoadPlan.parse();
        assertThat(plan.url()).hasToString("http://localhost:8080");
        assertThat(plan.calls() - plan.warmupCalls()).isEqualTo(600);
        assertThat(plan.callsPerUserAndMinute()).isEqualTo(3.0);
        assertThat(plan.due(30)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void takesEveryOption() {
        var plan = LoadPlan.parse(
                "--rate", "50", "--seconds", "10", "--warmup", "0", "--pairs", "7", "--url", "http://127.0.0.1:1234");
        assertThat(plan.calls()).isEqualTo(500);
        assertThat(plan.pairs()).isEqualTo(7);
        assertThat(plan.url().getPort()).isEqualTo(1234);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:8080",
                "http://0.0.0.0:8080",
                "https://localhost",
                "localhost:8080",
                "http:",
                ":"
            })
    void refusesOtherMachinesAndOddAddresses(String url) {
        assertThatThrownBy(() -> LoadPlan.parse("--url", url)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--rate 0", "--rate 201", "--rate x", "--seconds 601", "--pairs 1001", "--pairs", "--fast 1"})
    void refusesWhatIsOutOfBounds(String arguments) {
        assertThatThrownBy(() -> LoadPlan.parse(arguments.split(" ", -1))).isInstanceOf(Refusal.class);
    }
}
