package com.loadrider.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WakeUpTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final WakeUp wakeUp = new WakeUp();

    @Test
    void remembersWhatWasCommittedBeforeTheWait() throws InterruptedException {
        wakeUp.committed(Set.of((short) 1));
        wakeUp.committed(Set.of((short) 1, (short) 2));
        wakeUp.await(FOR_EVER);
        assertThat(wakeUp.drain()).containsExactlyInAnyOrder((short) 1, (short) 2);
        assertThat(wakeUp.drain()).isEmpty();
    }

    @Test
    void isEndedByOthers() throws InterruptedException {
        var waiting = Thread.startVirtualThread(wakeUp::committedElsewhere);
        wakeUp.await(FOR_EVER);
        waiting.join();
        assertThat(wakeUp.drain()).isEmpty();
    }

    @Test
    void waitsAnewAfterwards() throws InterruptedException {
        wakeUp.committedElsewhere();
        wakeUp.drain();
        long start = System.nanoTime();
        wakeUp.await(Duration.ofMillis(20));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
    }
}
