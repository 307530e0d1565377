package com.loadrider.signaling.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI A = URI.create("http://a");
    private static final URI B = URI.create("http://b");

    private long now;
    private List<URI> known = List.of(A, B);
    private final Instances instances = new Instances(() -> known, () -> now);

    @Test
    void areTakenInTurn() {
        assertThat(instances.inOrder()).containsExactly(A, B);
        assertThat(instances.inOrder()).containsExactly(B, A);
    }

    @Test
    void comeLastForASecondAfterARefusal() {
        instances.refused(A);
        assertThat(instances.inOrder()).containsExactly(B, A);
        assertThat(instances.inOrder()).containsExactly(B, A);

        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(instances.inOrder()).containsExactly(A, B);
    }

    @Test
    void mayComeAndGo() {
        instances.inOrder();
        known = List.of(B);
        assertThat(instances.inOrder()).containsExactly(B);
    }
}
