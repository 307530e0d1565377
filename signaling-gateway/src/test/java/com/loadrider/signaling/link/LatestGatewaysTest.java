package com.loadrider.signaling.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestGatewaysTest {

    private final LatestGateways gateways = new LatestGateways();

    @Test
    void rememberWhatWasTakenBeforeALinkWasLost() {
        gateways.of("g1-1").add(7);

        assertThat(gateways.of("g1-1").contain(7)).isTrue();
        assertThat(gateways.of("g2-1").contain(7)).isFalse();
    }

    @Test
    void forgetTheRunsWhoseLinksAreOldest() {
        gateways.of("g1-0").add(7);
        gateways.of("g2-0").add(8);
        for (var run = 1; run < LatestGateways.MOST; run++) {
            gateways.of("g2-0");
            gateways.of("g1-" + run);
        }

        assertThat(gateways.of("g2-0").contain(8)).isTrue();
        assertThat(gateways.of("g1-0").contain(7)).isFalse();
    }

    @Test
    void forgetTheOldestIdOnceThereAreMany() {
        var ids = gateways.of("g1-1");
        for (var id = 0; id <= 4096; id++) {
            ids.add(id);
        }

        assertThat(ids.contain(0)).isFalse();
        assertThat(ids.contain(1)).isTrue();
    }
}
