package com.loadrider.calls.call;

import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.outbox.OutboxAge;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// Who is called: another user, or a conversation. Attempts to call it are counted together.
    public sealed interface Target {

        /// Another user.
        ///
        /// @param userId the receiver
        record User(long userId) implements Target {}

        /// The other members of a conversation.
        ///
        /// @param conversationId the conversation of a group call
        record Conversation(long conversationId) implements Target {}
    }

    /// Counts an attempt in its own transaction. Returns the seconds until the next attempt; 0 if this one is
    /// allowed.
    public int count(long callerId, Target target) {
        return limiter.count(limits(callerId, target));
    }

    /// Counts an attempt in the current transaction; a rollback undoes the count. Further attempts of the
    /// caller wait until the transaction ends. Returns the same as [#count].
    public int countWithin(long callerId, Target target) {
        return limiter.countWithin(limits(callerId, target));
    }

    /// Counts an attempt to invite users to a group call. Returns the same as [#count].
    public int countInvites(long inviterId, Set<Long> userIds) {
        return limiter.count(userIds.stream()
                .collect(Collectors.toMap(userId -> pair(inviterId, userId), _ -> limits.initiatePerPairPerMinute())));
    }

    private Map<String, Integer> limits(long callerId, Target target) {
        String scope = switch (target) {
            case Target.User(long userId) -> pair(callerId, userId);
            case Target.Conversation(long id) -> "group:" + callerId + ":" + id;
        };
        return Map.of(scope, limits.initiatePerPairPerMinute(), user(callerId), limits.initiatePerUserPerMinute());
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
