package com.loadrider.calls.call;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The calls that a user has made or received, in all conversations that it is a member of. The replica alone says in
/// which, so the newest conversations may be missing for a moment.
interface UserCalls extends Repository<Call, Long> {

    /// The condition that both queries share. `IS TRUE` keeps the planner from making a join of it: it would expect far
    /// too few rows of that, and read and sort all calls of a user for the first page.
    String SELECTED = """
             AND c.status IN (:statuses) AND EXISTS (
                SELECT 1 FROM conversation_members m
                WHERE m.conversation_id = c.conversation_id AND m.user_id = :userId) IS TRUE
            """;

    /// The group calls of others to which the user was invited, or which it has joined. Only their legs have a state.
    String GROUPS = "FROM call_participants p JOIN call_sessions c ON c.id = p.call_session_id"
            + " WHERE p.user_id = :userId AND p.state IS NOT NULL AND c.caller_id <> :userId AND :received" + SELECTED;

    /// The SQL of [#page]. Each side of the calls has an index in this order. A user is never on two sides of a call,
    /// so no call comes twice.
    String PAGE = "SELECT * FROM ("
            + "(SELECT * FROM call_sessions c WHERE caller_id = :userId AND :placed" + SELECTED
            + "ORDER BY id DESC LIMIT :limit + :offset) UNION ALL "
            + "(SELECT * FROM call_sessions c WHERE receiver_id = :userId AND :received" + SELECTED
            + "ORDER BY id DESC LIMIT :limit + :offset) UNION ALL "
            + "(SELECT c.* " + GROUPS
            + "ORDER BY p.call_session_id DESC LIMIT :limit + :offset)) c ORDER BY id DESC LIMIT :limit OFFSET :offset";

    /// The SQL of [#count].
    String COUNT = "SELECT (SELECT count(*) FROM call_sessions c"
            + " WHERE (caller_id = :userId AND :placed OR receiver_id = :userId AND :received)" + SELECTED + ") + ("
            + "SELECT count(*) " + GROUPS + ")";

    /// Returns a page of calls, newest first.
    ///
    /// @param placed whether to include calls that the user made
    /// @param received whether to include calls that the user received
    /// @param statuses the statuses to include, as they are stored
    /// @param offset the number of calls to skip; can exceed the `int` range of Hibernate's own paging
    @Query(nativeQuery = true, value = PAGE)
    List<Call> page(long userId, boolean placed, boolean received, Collection<String> statuses, int limit, long offset);

    /// How many calls all pages have.
    @Query(nativeQuery = true, value = COUNT)
    long count(long userId, boolean placed, boolean received, Collection<String> statuses);
}
