package com.loadrider.signaling.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class EngineIoPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Config.class);

    @Test
    void hasTheDefaultsThatClientsAreTold() {
        runner.run(context -> {
            var properties = context.getBean(EngineIoProperties.class);
            assertThat(properties.pingInterval()).isEqualTo(Duration.ofSeconds(10));
            assertThat(properties.pingTimeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(properties.maxPayload()).isEqualTo(DataSize.ofKilobytes(64));
            assertThat(properties.sendQueue()).isEqualTo(DataSize.ofMegabytes(1));
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
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(EngineIoProperties.class)
    static class Config {}
}
