package com.loadrider.calls.call;

import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.outbox.OutboxAge;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// When a user may try to call: not while receivers would not hear of the call, and only so often, counted across
/// instances. Attempts that reach the rules of calls count, also when those refuse them.
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

    /// Counts an attempt in a transaction of its own. Returns in how many seconds the caller may try again; 0 is now.
    public int count(long callerId, long receiverId) {
        return limiter.count(limits(callerId, receiverId));
    }

    /// Counts an attempt as part of the transaction that is open, which takes the count back when it is rolled back.
    /// Further attempts of the caller wait for its end.
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
    void forget() {
        limiter.forget();
    }
}
