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
        var queue = new WorkQueue(1000);
        queue.offer(this::waitAtTheGate);
        IntStream.range(0, 500).forEach(i -> queue.offer(() -> done.add(i)));
        gate.countDown();

        await().until(() -> done.size() == 500);
        assertThat(done).isSorted();
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        var queue = new WorkQueue(2);
        queue.offer(this::waitAtTheGate);
        await().until(() -> queue.offer(() -> done.add(1)));

        assertThat(queue.offer(() -> done.add(2))).isTrue();
        assertThat(queue.offer(() -> done.add(3))).isFalse();
        gate.countDown();
        await().untilAsserted(() -> assertThat(done).containsExactly(1, 2));
    }

    @Test
    void survivesWorkThatFails() {
        var queue = new WorkQueue(10);
        queue.offer(() -> {
            throw new IllegalStateException("as planned");
        });
        queue.offer(() -> done.add(1));

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
