package com.loadrider.conversations.message;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The stored messages. The index `messages_of_conversation` has the order within a conversation.
interface Messages extends Repository<ConversationMessage, Long> {

    /// Returns a page of a conversation, newest first.
    @Query(nativeQuery = true, value = """
            SELECT * FROM messages WHERE conversation_id = :conversationId
            ORDER BY position DESC, call_version DESC, id DESC LIMIT :limit OFFSET :offset
            """)
    List<ConversationMessage> page(long conversationId, int limit, long offset);

    long countByConversationId(long conversationId);

    /// Returns the last message of each conversation.
    @Query(nativeQuery = true, value = """
            SELECT m.* FROM unnest(CAST(:conversationIds AS bigint[])) AS c (id)
            CROSS JOIN LATERAL (SELECT * FROM messages WHERE conversation_id = c.id
                                ORDER BY position DESC, call_version DESC, id DESC LIMIT 1) AS m
            """)
    List<ConversationMessage> last(Long[] conversationIds);

    /// Returns an id for a new message.
    @Query(nativeQuery = true, value = "SELECT nextval('messages_id_seq')")
    long nextId();

    /// Stores a new message.
    ConversationMessage saveAndFlush(ConversationMessage message);
}
