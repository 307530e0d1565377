package com.loadrider.calls.call;

import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.outbox.OutboxAge;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Limits attempts to call. There are none while Kafka accepts no events, because no receiver would ring. Otherwise
/// a user has a number of attempts per minute, counted across instances. An attempt counts even if the call is
/// refused.
@Component
public class InitiateLimits {

    private final RateLimiter limiter;
    private final LimitProperties limits;
    private final OutboxAge outbox;

    InitiateLimits(JdbcClient jdbc, LimitProperties limits, OutboxAge outbox) {
        this.limiter = new RateLimiter(jdbc, "initiate_attempts");
        this.limits = limits;
        this.outbox = outbox;
    }

    /// Whether no receiver would hear of a new call, because Kafka does not take events.
    public boolean areEventsLate() {
        return limits.isTooLong(outbox.last());
    }

    /// Counts an attempt in its own transaction. Returns the seconds until the next attempt; 0 if this one is
    /// allowed.
    public int count(long callerId, long receiverId) {
        return limiter.count(limits(callerId, receiverId));
    }

    /// Counts an attempt in the current transaction; a rollback undoes the count. Further attempts of the
    /// caller wait until the transaction ends. Returns the same as [#count].
    public int countWithin(long callerId, long receiverId) {
        return limiter.countWithin(limits(callerId, receiverId));
    }

    private Map<String, Integer> limits(long callerId, long receiverId) {
        return Map.of(
                pair(callerId, receiverId), limits.initiatePerPairPerMinute(),
                user(callerId), limits.initiatePerUserPerMinute());
    }

    private static String pair(long callerId, long receiverId) {
        return "pair:" + callerId + ":" + receiverId;
    }

    private static String user(long callerId) {
        return "user:" + callerId;
    }

    @Scheduled(fixedDelay = 60_000)
    void deleteOldCounts() {
        limiter.deleteOldCounts();
    }
}
