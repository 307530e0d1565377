package com.loadrider.conversations.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All conversations, deleted ones included.
public interface Conversations extends Repository<Conversation, Long> {

    /// Locks the row until the transaction ends, and then reads the database's clock: the time of whatever is done
    /// next. Whatever is published about a conversation is published under this lock, so that it stays in order.
    @Query(nativeQuery = true, value = """
            WITH locked AS (SELECT id FROM conversations WHERE id = :id FOR NO KEY UPDATE)
            SELECT date_trunc('milliseconds', clock_timestamp()) FROM locked
            """)
    Optional<Instant> lock(long id);

    /// One conversation with its members.
    @Query("SELECT c FROM Conversation c LEFT JOIN FETCH c.members WHERE c.id = :id")
    Optional<Conversation> find(long id);

    /// Whether the user is in the conversation now.
    @Query(nativeQuery = true, value = """
            SELECT EXISTS (SELECT FROM conversation_members
                           WHERE conversation_id = :id AND user_id = :userId AND left_at IS NULL)
            """)
    boolean hasMember(long id, long userId);

    /// Those of the users who are in a conversation together with the user, which both have accepted.
    @Query(nativeQuery = true, value = """
            SELECT DISTINCT theirs.user_id FROM conversation_members mine
            JOIN conversation_members theirs USING (conversation_id)
            WHERE mine.user_id = :userId AND mine.left_at IS NULL AND mine.requested_by IS NULL
              AND theirs.user_id = ANY (CAST(:others AS bigint[]))
              AND theirs.left_at IS NULL AND theirs.requested_by IS NULL
            """)
    Set<Long> acquaintances(long userId, Long[] others);

    /// One page of a user's conversations, those with the latest message first; one without any counts from its start.
    @Query(nativeQuery = true, value = """
            SELECT c.* FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id
            LEFT JOIN LATERAL (SELECT created_at FROM messages WHERE conversation_id = c.id
                               ORDER BY position DESC, call_version DESC, id DESC LIMIT 1) AS last ON true
            WHERE m.user_id = :userId AND m.left_at IS NULL
            ORDER BY coalesce(last.created_at, c.created_at) DESC, c.id DESC LIMIT :limit OFFSET :offset
            """)
    List<Conversation> of(long userId, int limit, long offset);

    /// How many conversations a user is in.
    @Query(
            nativeQuery = true,
            value = "SELECT count(*) FROM conversation_members WHERE user_id = :userId AND left_at IS NULL")
    long countOf(long userId);

    /// An id for a new conversation.
    @Query(nativeQuery = true, value = "SELECT nextval('conversations_id_seq')")
    long nextId();

    /// The database's clock, in milliseconds.
    @Query(nativeQuery = true, value = "SELECT date_trunc('milliseconds', clock_timestamp())")
    Instant now();

    /// Stores a new conversation.
    Conversation saveAndFlush(Conversation conversation);

    /// Writes down what changed, so that it precedes what is published about it.
    void flush();
}
