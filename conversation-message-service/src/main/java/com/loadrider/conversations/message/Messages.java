package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All messages. The order within a conversation is the index `messages_of_conversation`.
interface Messages extends Repository<ConversationMessage, Long> {

    /// One page of a conversation, newest first.
    @Query(nativeQuery = true, value = """
            SELECT * FROM messages WHERE conversation_id = :conversationId
            ORDER BY position DESC, call_version DESC, id DESC LIMIT :limit OFFSET :offset
            """)
    List<ConversationMessage> page(long conversationId, int limit, long offset);

    long countByConversationId(long conversationId);

    /// The last message of each of the conversations.
    @Query(nativeQuery = true, value = """
            SELECT m.* FROM unnest(CAST(:conversationIds AS bigint[])) AS c (id)
            CROSS JOIN LATERAL (SELECT * FROM messages WHERE conversation_id = c.id
                                ORDER BY position DESC, call_version DESC, id DESC LIMIT 1) AS m
            """)
    List<ConversationMessage> last(Long[] conversationIds);

    /// Whether a notice of that event of the call is written.
    @Query("""
            SELECT count(m) > 0 FROM ConversationMessage m
            WHERE m.notice.callSessionId = :callSessionId AND m.notice.event = :event
            """)
    boolean hasNotice(long callSessionId, CallNotice.Event event);

    /// Of the call's notices with a higher version, the one with the lowest.
    @Query(nativeQuery = true, value = """
            SELECT * FROM messages WHERE call_session_id = :callSessionId AND call_version > :version
            ORDER BY call_version LIMIT 1
            """)
    Optional<ConversationMessage> nextNotice(long callSessionId, int version);

    /// An id for a new message.
    @Query(nativeQuery = true, value = "SELECT nextval('messages_id_seq')")
    long nextId();

    /// Stores a new message.
    ConversationMessage saveAndFlush(ConversationMessage message);
}
