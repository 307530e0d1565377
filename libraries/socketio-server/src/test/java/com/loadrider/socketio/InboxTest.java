package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InboxTest {

    private final Inbox inbox = new Inbox(100);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void runsAtOnceWhenIdle() {
        var thread = new ArrayList<Thread>();

        inbox.put(() -> thread.add(Thread.currentThread()), 1);

        assertThat(thread).containsExactly(Thread.currentThread());
    }

    @Test
    void letsACallerRunATaskItself() {
        assertThat(inbox.tryBegin()).isTrue();
        assertThat(inbox.tryBegin()).isFalse();
        inbox.put(() -> done.add("later"), 1);
        assertThat(done).isEmpty();

        inbox.resume();

        assertThat(done).containsExactly("later");
        assertThat(inbox.tryBegin()).isTrue();
    }

    @Test
    void keepsWhatIsPutInMeanwhileInOrder() {
        inbox.put(
                () -> {
                    inbox.put(() -> done.add("b"), 1);
                    inbox.put(() -> done.add("c"), 1);
                    return done.add("a");
                },
                1);

        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void waitsForATaskThatGoesOnElsewhere() {
        inbox.put(() -> false, 1);
        inbox.put(() -> done.add("a"), 1);
        assertThat(done).isEmpty();

        inbox.resume();
        inbox.put(() -> done.add("b"), 1);

        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void refusesWhatIsTooMuchToKeepButNothingWithoutWeight() {
        inbox.put(() -> false, 1);

        assertThat(inbox.put(() -> done.add("a"), 60)).isTrue();
        assertThat(inbox.put(() -> done.add("b"), 60)).isFalse();
        assertThat(inbox.put(() -> done.add("c"), 0)).isTrue();
        inbox.resume();

        assertThat(done).containsExactly("a", "c");
        assertThat(inbox.put(() -> false, 60)).isTrue();
        assertThat(inbox.put(() -> done.add("d"), 60)).isTrue();
    }

    @Test
    @Timeout(20)
    void neverRunsTwoTasksAtATime() throws InterruptedException {
        var busy = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var count = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(i -> threads.execute(() -> {
                        for (int n = 0; n < 10_000; n++) {
                            inbox.put(
                                    () -> {
                                        overlaps.addAndGet(busy.getAndIncrement());
                                        count.incrementAndGet();
                                        busy.decrementAndGet();
                                        return true;
                                    },
                                    0);
                        }
                    }));
            threads.shutdown();
            assertThat(threads.awaitTermination(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        }

        assertThat(count).hasValue(40_000);
        assertThat(overlaps).hasValue(0);
    }
}
