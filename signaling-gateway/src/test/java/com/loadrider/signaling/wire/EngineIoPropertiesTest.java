package com.loadrider.signaling.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.engineio.EngineLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EngineIoPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Config.class);

    @Test
    void hasTheDefaultsThatClientsAreTold() {
        runner.run(context -> {
            var limits = context.getBean(EngineIoProperties.class).limits();
            assertThat(limits)
                    .isEqualTo(new EngineLimits(
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(5),
                            64 * 1024,
                            1024 * 1024,
                            Duration.ofSeconds(10)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping-interval=0s",
                "ping-timeout=99ms",
                "upgrade-timeout=-1s",
                "max-payload=1B",
                "max-payload=17MB",
                "send-queue=32KB",
                "send-queue=1GB"
            })
    void refusesWhatMakesNoSense(String property) {
        runner.withPropertyValues("signaling.engineio." + property)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("must be"));
    }

    @EnableConfigurationProperties(EngineIoProperties.class)
    static class Config {}
}
