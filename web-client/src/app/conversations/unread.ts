import type { Conversation, Message } from '../server/types';

export type Unread = { messages: number; missed: number };

const activity = (conversation: Conversation) => conversation.lastMessage?.createdAt ?? conversation.createdAt;

export function newest(conversations: readonly Conversation[]): Conversation[] {
  return [...conversations].sort((a, b) => activity(b).localeCompare(activity(a)));
}

/** Sets the last message of its conversation. A late message does not replace a newer one. */
export function receive(conversations: readonly Conversation[], message: Message): Conversation[] {
  return conversations.map(conversation =>
    conversation.conversationId === message.conversationId && (conversation.lastMessage?.messageId ?? 0) < message.messageId
      ? { ...conversation, lastMessage: message }
      : conversation,
  );
}
