import type { Conversation, Message } from './types';

export type Unread = { messages: number; missed: number };

const none: Unread = { messages: 0, missed: 0 };

/** What a message adds to the badges: texts of others, and calls of others that I missed. */
export async function unreadOf(message: Message, me: number, callerOf: (callSessionId: number) => Promise<number>): Promise<Unread> {
  if (message.kind === 'text') return message.senderId === me ? none : { messages: 1, missed: 0 };
  const { call } = message;
  if (!call || (call.event !== 'missed' && call.event !== 'busy')) return none;
  // Whose call it was does not stand in the notice of a call that ran out of time.
  const caller = await callerOf(call.callSessionId).catch(() => call.actorId);
  return caller === me ? none : { messages: 0, missed: 1 };
}

const activity = (conversation: Conversation) => conversation.lastMessage?.createdAt ?? conversation.createdAt;

export function newest(conversations: readonly Conversation[]): Conversation[] {
  return [...conversations].sort((a, b) => activity(b).localeCompare(activity(a)));
}

/** The list with a message in its conversation; one that came late does not replace a newer one. */
export function receive(conversations: readonly Conversation[], message: Message): Conversation[] {
  return conversations.map(conversation =>
    conversation.conversationId === message.conversationId && (conversation.lastMessage?.messageId ?? 0) < message.messageId
      ? { ...conversation, lastMessage: message }
      : conversation,
  );
}
