package com.loadrider.calls.call;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The stored calls.
public interface Calls extends Repository<Call, Long> {

    /// Returns a call with its participants.
    @Query("SELECT c FROM Call c LEFT JOIN FETCH c.participants WHERE c.id = :id")
    Optional<Call> find(long id);

    /// Returns calls with their participants, in any order.
    @Query("SELECT c FROM Call c LEFT JOIN FETCH c.participants WHERE c.id IN :ids")
    List<Call> findAll(Collection<Long> ids);

    /// Returns a page of the calls of a conversation, newest first.
    ///
    /// @param offset the number of calls to skip; can exceed the `int` range of Hibernate's own paging
    @Query(nativeQuery = true, value = """
                    SELECT * FROM call_sessions WHERE conversation_id = :conversationId
                    ORDER BY id DESC LIMIT :limit OFFSET :offset
                    """)
    List<Call> page(long conversationId, int limit, long offset);

    /// Returns the calls that are not over, oldest first.
    @Query(
            nativeQuery = true,
            value = "SELECT * FROM call_sessions WHERE " + CallStatus.ACTIVE_IN_SQL + " ORDER BY id LIMIT :limit")
    List<Call> active(int limit);

    /// How many calls are in each status that is not terminal; a status without a call is left out.
    @Query(
            nativeQuery = true,
            value = "SELECT status, count(*) AS number FROM call_sessions WHERE " + CallStatus.ACTIVE_IN_SQL
                    + " GROUP BY status")
    List<StatusCount> countActive();

    /// How many calls have a status.
    interface StatusCount {

        /// As it is stored, in lower case.
        String getStatus();

        /// At least 1.
        long getNumber();
    }

    /// How many calls a conversation has had.
    long countByConversationId(long conversationId);

    /// Returns the id of the active call of a conversation.
    @Query(
            nativeQuery = true,
            value = "SELECT id FROM call_sessions WHERE conversation_id = :conversationId AND "
                    + CallStatus.ACTIVE_IN_SQL)
    Optional<Long> activeIn(long conversationId);

    /// Returns the ids of the group calls that ring for a user.
    @Query(
            nativeQuery = true,
            value = "SELECT c.id FROM call_participants p JOIN call_sessions c ON c.id = p.call_session_id"
                    + " WHERE p.user_id = :userId AND p.state IN ('invited', 'ringing') AND c."
                    + CallStatus.ACTIVE_IN_SQL)
    List<Long> ringingFor(long userId);

    /// Returns up to 100 calls that have reached a time limit, longest overdue first.
    @Query(
            nativeQuery = true,
            value = "SELECT id FROM (SELECT id, expires_at AS due_at FROM call_sessions WHERE "
                    + CallStatus.ACTIVE_IN_SQL + """
                         AND expires_at <= clock_timestamp()
                        UNION ALL
                        SELECT id, connect_due_at FROM call_sessions WHERE connect_due_at <= clock_timestamp()
                    ) AS due ORDER BY due_at LIMIT 100
                    """)
    List<Long> due();

    /// Returns an id for a new call.
    @Query(nativeQuery = true, value = "SELECT nextval('call_sessions_id_seq')")
    long nextId();

    /// Stores a new call.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException if the conversation has an active call
    Call saveAndFlush(Call call);
}
