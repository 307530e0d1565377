package com.loadrider.notifications.subscription.web;

import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.problem.ProblemException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts how often users subscribe, across instances. Requests that are refused later count too.
@Component
class SubscriptionLimits {

    private final RateLimiter limiter;
    private final LimitProperties limits;

    SubscriptionLimits(JdbcClient jdbc, LimitProperties limits) {
        this.limiter = new RateLimiter(jdbc, "attempts");
        this.limits = limits;
    }

    /// Counts a request to subscribe.
    ///
    /// @throws ProblemException if the user exceeds the limit
    void count(long userId) {
        limiter.refuseBeyond(Map.of("subscription:" + userId, limits.subscriptionsPerUserPerMinute()));
    }

    @Scheduled(fixedDelay = 60_000)
    void deleteOldCounts() {
        limiter.deleteOldCounts();
    }
}
