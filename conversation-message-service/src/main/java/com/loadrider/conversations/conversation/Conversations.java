package com.loadrider.conversations.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The stored conversations, including deleted ones.
public interface Conversations extends Repository<Conversation, Long> {

    /// Locks the row until the transaction ends, and then reads the database's clock as the time of the
    /// command. All publications about a conversation are made under this lock, so that they stay in order.
    @Query(nativeQuery = true, value = """
            WITH locked AS (SELECT id FROM conversations WHERE id = :id FOR NO KEY UPDATE)
            SELECT date_trunc('milliseconds', clock_timestamp()) FROM locked
            """)
    Optional<Instant> lock(long id);

    /// Returns a conversation with its members.
    @Query("SELECT c FROM Conversation c LEFT JOIN FETCH c.members WHERE c.id = :id")
    Optional<Conversation> find(long id);

    /// Returns whether the user is a member of the conversation.
    @Query(nativeQuery = true, value = """
            SELECT EXISTS (SELECT FROM conversation_members
                           WHERE conversation_id = :id AND user_id = :userId AND left_at IS NULL)
            """)
    boolean hasMember(long id, long userId);

    /// Returns those of the others who share a conversation with the user that both have accepted.
    @Query(nativeQuery = true, value = """
            SELECT DISTINCT theirs.user_id FROM conversation_members mine
            JOIN conversation_members theirs USING (conversation_id)
            WHERE mine.user_id = :userId AND mine.left_at IS NULL AND mine.requested_by IS NULL
              AND theirs.user_id = ANY (CAST(:others AS bigint[]))
              AND theirs.left_at IS NULL AND theirs.requested_by IS NULL
            """)
    Set<Long> acquaintances(long userId, Long[] others);

    /// Returns a page of a user's conversations, latest first. The order is by the time of the last message, or
    /// by the creation time if there is no message.
    @Query(nativeQuery = true, value = """
            SELECT c.* FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id
            LEFT JOIN LATERAL (SELECT created_at FROM messages WHERE conversation_id = c.id
                               ORDER BY position DESC, call_version DESC, id DESC LIMIT 1) AS last ON true
            WHERE m.user_id = :userId AND m.left_at IS NULL
            ORDER BY coalesce(last.created_at, c.created_at) DESC, c.id DESC LIMIT :limit OFFSET :offset
            """)
    List<Conversation> of(long userId, int limit, long offset);

    /// Returns the number of conversations of a user.
    @Query(
            nativeQuery = true,
            value = "SELECT count(*) FROM conversation_members WHERE user_id = :userId AND left_at IS NULL")
    long countOf(long userId);

    /// Returns an id for a new conversation.
    @Query(nativeQuery = true, value = "SELECT nextval('conversations_id_seq')")
    long nextId();

    /// Returns the time of the database's clock, truncated to milliseconds.
    @Query(nativeQuery = true, value = "SELECT date_trunc('milliseconds', clock_timestamp())")
    Instant now();

    /// Stores a new conversation.
    Conversation saveAndFlush(Conversation conversation);

    /// Writes pending changes to the database, before the outbox records about them.
    void flush();
}
