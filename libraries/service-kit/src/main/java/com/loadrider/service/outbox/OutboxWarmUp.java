package com.loadrider.service.outbox;

import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.warmup.WarmUp;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds a record and rolls it back.
///
/// @param outbox the outbox to warm up
/// @param transaction the transaction that is rolled back
record OutboxWarmUp(Outbox outbox, TransactionTemplate transaction) implements WarmUp {

    @Override
    public void execute() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            outbox.add(List.of(new OutgoingRecord("warm-up", "0", "warm-up", "0", Map.of("done", true))));
        });
    }
}
