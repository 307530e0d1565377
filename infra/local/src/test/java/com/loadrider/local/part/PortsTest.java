package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessMoved() {
        var ports = Ports.from(Map.of("KAFKA_PORT", " 29092 ", "POSTGRES_PORT", ""));

        assertThat(ports.of(Port.KAFKA)).isEqualTo(new Endpoint(29092, "KAFKA_PORT"));
        assertThat(ports.of(Port.POSTGRES).port()).isEqualTo(15432);
    }

    @Test
    void areTenHigherForEachFurtherInstance() {
        var ports = Ports.from(Map.of());

        assertThat(ports.of(Port.GATEWAY, 1).port()).isEqualTo(8080);
        assertThat(ports.of(Port.GATEWAY, 3).port()).isEqualTo(8100);
        assertThat(ports.of(Port.GATEWAY_MANAGEMENT, 2)).isEqualTo(new Endpoint(8093, "GATEWAY_MANAGEMENT_PORT + 10"));
    }

    @Test
    void areAllDifferentWhenFreeOnesAreLookedFor() {
        var ports = Ports.free();

        assertThat(ports.numbers()).containsOnlyKeys(Port.values());
        assertThat(ports.numbers().values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8080,8090", "8080.0", "0x1F90", "99999999999"})
    void refuseWhatIsNoPortNumber(String text) {
        assertThatThrownBy(() -> Ports.from(Map.of("GATEWAY_PORT", text)))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("GATEWAY_PORT", text, "from 1 to 65535");
    }
}
