package com.loadrider.conversations.limit;

import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.problem.ProblemException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts new conversations and messages of users, across instances. Requests that are refused later count too.
@Component
public class WritingLimits {

    private final RateLimiter limiter;
    private final LimitProperties limits;

    WritingLimits(JdbcClient jdbc, LimitProperties limits) {
        this.limiter = new RateLimiter(jdbc, "attempts");
        this.limits = limits;
    }

    /// Counts a new conversation.
    ///
    /// @throws ProblemException if the user exceeds the limit
    public void countConversation(long userId) {
        limiter.refuseBeyond(Map.of("conversation:" + userId, limits.newPerUserPerMinute()));
    }

    /// Counts a message.
    ///
    /// @throws ProblemException if the user exceeds the limit
    public void countMessage(long userId) {
        limiter.refuseBeyond(Map.of("message:" + userId, limits.messagesPerUserPerMinute()));
    }

    @Scheduled(fixedDelay = 60_000)
    void deleteOldCounts() {
        limiter.deleteOldCounts();
    }
}
