package com.loadrider.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final WaitingRecord a1 = record(1, "events", "a");
    private final WaitingRecord b1 = record(2, "events", "b");
    private final WaitingRecord a2 = record(3, "events", "a");
    private final WaitingRecord state = record(4, "state", "a");
    private final WaitingRecord a3 = record(5, "events", "a");
    private final WaitingRecord b2 = record(6, "events", "b");

    @Test
    void takesOneRecordForEachKeyOfATopic() {
        Batch batch = Batch.firstOf(List.of(a1, b1, a2, state, a3, b2));
        assertThat(batch.records()).containsExactly(a1, b1, state);
        assertThat(batch.rest()).containsExactly(a2, a3, b2);
    }

    @Test
    void stopsWhatStandsBehindAFailure() {
        Batch batch = Batch.firstOf(List.of(a1, b1, a2, state, a3, b2));
        assertThat(batch.restWithout(List.of(a1))).containsExactly(b2);
        assertThat(batch.restWithout(List.of(state))).containsExactly(a2, a3, b2);
        assertThat(batch.restWithout(List.of())).containsExactly(a2, a3, b2);
    }

    private static WaitingRecord record(long id, String topic, String key) {
        return new WaitingRecord(id, (short) 0, topic, key, UUID.randomUUID(), "t", key, "{}", null, Instant.EPOCH);
    }
}
