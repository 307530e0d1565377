package com.loadrider.calls.metrics;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallChange;
import com.loadrider.calls.call.CallChanges;
import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallQuality;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallType;
import com.loadrider.events.NetworkType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The metrics of calls, counted after commit:
///
/// - `calls.setup`, timer by `type`: from initiate to accept
/// - `calls.connect`, timer by `type` and `side`: from accept until the clients report media, at the `first` and at
///   the `second` side
/// - `calls.finished`, counter by `type`, `outcome` (the last status) and `reason`
/// - `calls.duration`, timer by `type`: from accept to end
/// - `calls.quality`, counter by `quality`, and `calls.network`, counter by `network`: for answered calls, with
///   `unknown` if nothing was reported
///
/// All meters are registered at startup, so that the first count of each is visible as an increase.
@Component
class CallMetrics implements CallChanges {

    private static final Map<CallStatus, List<CallEndReason>> ENDINGS = Map.of(
            CallStatus.ENDED,
            List.of(
                    CallEndReason.COMPLETED,
                    CallEndReason.CONNECTION_LOST,
                    CallEndReason.CONNECT_FAILED,
                    CallEndReason.LEFT_CONVERSATION,
                    CallEndReason.MAX_DURATION,
                    CallEndReason.ERROR),
            CallStatus.MISSED,
            List.of(
                    CallEndReason.NO_ANSWER,
                    CallEndReason.CANCELLED,
                    CallEndReason.CONNECTION_LOST,
                    CallEndReason.LEFT_CONVERSATION,
                    CallEndReason.ERROR),
            CallStatus.DECLINED,
            List.of(CallEndReason.DECLINED),
            CallStatus.BUSY,
            List.of(CallEndReason.BUSY));

    private final MeterRegistry meters;

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (CallType type : CallType.values()) {
            setup(type);
            connect(type, 1);
            connect(type, 2);
            duration(type);
            ENDINGS.forEach((status, reasons) -> reasons.forEach(reason -> finished(type, status, reason)));
        }
        List.of(CallQuality.values()).forEach(this::quality);
        quality(null);
        List.of(NetworkType.values()).forEach(this::network);
    }

    @Override
    public void record(Call call, CallChange change) {
        CallSession session = call.session();
        long sidesWithMedia = call.sidesWithMedia();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(session, change.kind(), sidesWithMedia);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(session, change.kind(), sidesWithMedia);
            }
        });
    }

    private void count(CallSession call, CallChange.Kind kind, long sidesWithMedia) {
        switch (kind) {
            case ACCEPTED, JOINED -> setUp(call);
            case MEDIA_ARRIVED ->
                connect(call.callType(), sidesWithMedia).record(between(call.startTime(), call.updatedAt()));
            case DECLINED, ENDED, MISSED, FOUND_BUSY -> finished(call);
            case INITIATED, RANG, REACHED, PARTICIPANT_UPDATED, MOVED, LEFT, INVITED, REMOVED -> {}
        }
    }

    /// Only the first answer of a group call sets it up.
    private void setUp(CallSession call) {
        if (!call.updatedAt().equals(call.startTime())) {
            return;
        }
        setup(call.callType()).record(between(call.createdAt(), call.startTime()));
    }

    /// A person who declines does not end a group call.
    private void finished(CallSession call) {
        if (!call.status().isTerminal()) {
            return;
        }
        finished(call.callType(), call.status(), call.endReason()).increment();
        if (call.status() == CallStatus.ENDED) {
            duration(call.callType()).record(between(call.startTime(), call.endTime()));
            quality(call.callQuality()).increment();
            network(call.networkType()).increment();
        }
    }

    private Timer setup(CallType type) {
        return meters.timer("calls.setup", Tags.of(tag("type", type)));
    }

    private Timer connect(CallType type, long sidesWithMedia) {
        var side = Tag.of("side", sidesWithMedia == 1 ? "first" : "second");
        return meters.timer("calls.connect", Tags.of(tag("type", type), side));
    }

    private Timer duration(CallType type) {
        return meters.timer("calls.duration", Tags.of(tag("type", type)));
    }

    private Counter finished(CallType type, CallStatus outcome, @Nullable CallEndReason reason) {
        var tags = Tags.of(tag("type", type), tag("outcome", outcome), tag("reason", reason));
        return meters.counter("calls.finished", tags);
    }

    private Counter quality(@Nullable CallQuality quality) {
        return meters.counter("calls.quality", Tags.of(tag("quality", quality)));
    }

    private Counter network(@Nullable NetworkType network) {
        return meters.counter("calls.network", Tags.of(tag("network", network)));
    }

    private static Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    private static Tag tag(String name, @Nullable Enum<?> value) {
        return Tag.of(name, value == null ? "unknown" : value.name().toLowerCase(Locale.ROOT));
    }
}
