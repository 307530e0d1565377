package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkQueueTest {

    private final List<Integer> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void worksInTheOrderOfArrival() {
        var queue = new WorkQueue(1000, 1);
        queue.offerCommand(this::waitAtTheGate);
        IntStream.range(0, 500).forEach(i -> queue.offerCommand(() -> done.add(i)));
        gate.countDown();

        await().until(() -> done.size() == 500);
        assertThat(done).isSorted();
    }

    @Test
    void limitsCommandsAndSignalsApart() {
        var queue = new WorkQueue(2, 3);
        assertThat(queue.offerCommand(this::waitAtTheGate)).isTrue();
        assertThat(queue.offerCommand(() -> done.add(1))).isTrue();
        assertThat(queue.offerCommand(() -> done.add(2))).isFalse();
        assertThat(queue.holdsSignals()).isFalse();
        for (int i = 11; i < 14; i++) {
            int signal = i;
            assertThat(queue.offerSignal(() -> done.add(signal))).isTrue();
        }
        assertThat(queue.offerSignal(() -> done.add(14))).isFalse();
        assertThat(queue.holdsSignals()).isTrue();

        gate.countDown();

        await().until(() -> !queue.holdsSignals());
        assertThat(done).containsExactly(1, 11, 12, 13);
        await().until(() -> queue.offerCommand(() -> done.add(2)));
    }

    @Test
    void survivesWorkThatFails() {
        var queue = new WorkQueue(10, 1);
        queue.offerCommand(() -> {
            throw new IllegalStateException("as planned");
        });
        queue.offerCommand(() -> done.add(1));

        await().untilAsserted(() -> assertThat(done).containsExactly(1));
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
