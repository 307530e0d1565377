package com.loadrider.calls.figures;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallChange;
import com.loadrider.calls.call.CallChanges;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts what is committed:
///
/// - `calls.setup`, timer by `type`: from initiate to accept
/// - `calls.finished`, counter by `type`, `outcome` (the last status) and `reason`
/// - `calls.duration`, timer by `type`: from accept to end
/// - `calls.quality`, counter by `quality`, and `calls.network`, counter by `network`: of answered calls;
///   `unknown`
///   where nobody reported it
@Component
class CallFigures implements CallChanges {

    private final MeterRegistry meters;

    CallFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void record(Call call, CallChange change) {
        CallSession session = call.session();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(session, change.kind());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(session, change.kind());
            }
        });
    }

    private void count(CallSession call, CallChange.Kind kind) {
        switch (kind) {
            case ACCEPTED -> setUp(call);
            case DECLINED, ENDED, MISSED, FOUND_BUSY -> finished(call);
            case INITIATED, RANG, PARTICIPANT_UPDATED -> {}
        }
    }

    private void setUp(CallSession call) {
        meters.timer("calls.setup", Tags.of(type(call))).record(between(call.createdAt(), call.startTime()));
    }

    private void finished(CallSession call) {
        meters.counter(
                        "calls.finished",
                        Tags.of(type(call), tag("outcome", call.status()), tag("reason", call.endReason())))
                .increment();
        if (call.status() == CallStatus.ENDED) {
            meters.timer("calls.duration", Tags.of(type(call))).record(between(call.startTime(), call.endTime()));
            meters.counter("calls.quality", Tags.of(tag("quality", call.callQuality())))
                    .increment();
            meters.counter("calls.network", Tags.of(tag("network", call.networkType())))
                    .increment();
        }
    }

    private static Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    private static Tag type(CallSession call) {
        return tag("type", call.callType());
    }

    private static Tag tag(String name, @Nullable Enum<?> value) {
        return Tag.of(name, value == null ? "unknown" : value.name().toLowerCase(Locale.ROOT));
    }
}
