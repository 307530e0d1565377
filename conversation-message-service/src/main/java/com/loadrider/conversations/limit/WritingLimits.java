package com.loadrider.conversations.limit;

import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.problem.ProblemException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts what users write, across instances. What is refused for another reason counts too.
@Component
public class WritingLimits {

    private final RateLimiter limiter;
    private final LimitProperties limits;

    WritingLimits(JdbcClient jdbc, LimitProperties limits) {
        this.limiter = new RateLimiter(jdbc, "attempts");
        this.limits = limits;
    }

    /// The user wants to make a conversation.
    ///
    /// @throws ProblemException when it has made too many
    public void countConversation(long userId) {
        limiter.refuseBeyond(Map.of("conversation:" + userId, limits.newPerUserPerMinute()));
    }

    /// The user wants to write a message.
    ///
    /// @throws ProblemException when it has written too many
    public void countMessage(long userId) {
        limiter.refuseBeyond(Map.of("message:" + userId, limits.messagesPerUserPerMinute()));
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        limiter.forget();
    }
}
