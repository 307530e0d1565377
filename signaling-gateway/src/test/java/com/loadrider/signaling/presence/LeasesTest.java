package com.loadrider.signaling.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private final Leases leases = new Leases();
    private long seconds = 100;

    @Test
    void threeTicksWithoutAHeartbeatEndALease() {
        leases.renew("g1-1");
        leases.renew("g2-1");
        tickAfter(5);
        for (int i = 0; i < 2; i++) {
            leases.renew("g1-1");
            assertThat(tickAfter(5)).isEmpty();
        }
        leases.renew("g1-1");
        assertThat(tickAfter(5)).containsExactly("g2-1");
        assertThat(tickAfter(5)).isEmpty();
    }

    @Test
    void ticksInABurstAreOne() {
        leases.renew("g1-1");
        tickAfter(5);
        for (int i = 0; i < 10; i++) {
            assertThat(tickAfter(0)).isEmpty();
        }
    }

    @Test
    void afterAGapTheCountStartsAnew() {
        leases.renew("g1-1");
        tickAfter(5);
        tickAfter(5);
        tickAfter(5);
        assertThat(tickAfter(40)).isEmpty();
        assertThat(tickAfter(5)).isEmpty();
        assertThat(tickAfter(5)).isEmpty();
        assertThat(tickAfter(5)).containsExactly("g1-1");
    }

    @Test
    void aRecordOfAGatewayIsNoSignOfLife() {
        leases.renew("g1-1");
        tickAfter(5);
        for (int i = 0; i < 2; i++) {
            leases.seen("g1-1");
            assertThat(tickAfter(5)).isEmpty();
        }
        leases.seen("g1-1");
        assertThat(tickAfter(5)).containsExactly("g1-1");
    }

    private Set<String> tickAfter(int more) {
        seconds += more;
        return leases.tick(TimeUnit.SECONDS.toNanos(seconds));
    }
}
