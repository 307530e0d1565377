package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import com.loadrider.events.CallSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The calls that there have been, newest first.
@Service
public class CallHistories {

    private final Calls calls;
    private final UserCalls userCalls;
    private final Memberships members;
    private final TransactionTemplate reading;

    CallHistories(Calls calls, UserCalls userCalls, Memberships members, PlatformTransactionManager transactions) {
        this.calls = calls;
        this.userCalls = userCalls;
        this.members = members;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Returns a page of the calls of a conversation; empty if the user is not a member.
    ///
    /// @param page the page number, from 1
    /// @param limit calls per page, 1 to 100
    public Optional<CallHistory> ofConversation(long conversationId, long userId, int page, int limit) {
        // Asked before the transaction, because it can require a request to another service.
        if (!members.include(conversationId, userId)) {
            return Optional.empty();
        }
        return Optional.of(reading.execute(_ -> new CallHistory(
                seenBy(userId, calls.page(conversationId, limit, (page - 1L) * limit)),
                page,
                limit,
                calls.countByConversationId(conversationId))));
    }

    /// Returns a page of the calls that a user has made or received, in all conversations that it is a member of.
    ///
    /// @param page the page number, from 1
    /// @param limit calls per page, 1 to 100
    public CallHistory ofUser(long userId, CallSelection selection, int page, int limit) {
        var statuses = selection.storedStatuses();
        return reading.execute(_ -> new CallHistory(
                seenBy(
                        userId,
                        userCalls.page(
                                userId,
                                selection.placed(),
                                selection.received(),
                                statuses,
                                limit,
                                (page - 1L) * limit)),
                page,
                limit,
                userCalls.count(userId, selection.placed(), selection.received(), statuses)));
    }

    private static List<CallSession> seenBy(long userId, List<Call> calls) {
        return calls.stream().map(call -> call.session().seenBy(userId)).toList();
    }
}
