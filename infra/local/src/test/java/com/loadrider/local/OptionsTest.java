package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.service.Instances;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void startsOneOfEachByDefault() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(Instances.ONE_EACH, RestartPolicy.ALWAYS, false, false));
    }

    @Test
    void takesAllOptionsInAnyOrder() {
        var options = Options.parse(List.of(
                "--fresh",
                "--message-services",
                "4",
                "--servers-only",
                "--gateways",
                "2",
                "--no-restart",
                "--notification-services",
                "5",
                "--call-services",
                "3"));

        assertThat(options).isEqualTo(new Options(new Instances(2, 3, 4, 5), RestartPolicy.NEVER, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "two", ""})
    void refusesNumbersOutOfRange(String number) {
        assertThatThrownBy(() -> Options.parse(List.of("--gateways", number)))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("--gateways", "from 1 to 9", number);
    }

    @Test
    void refusesMissingNumber() {
        assertThatThrownBy(() -> Options.parse(List.of("--gateways"))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesUnknownOption() {
        assertThatThrownBy(() -> Options.parse(List.of("--gateway")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--gateway;");
    }
}
