import type { Conversation, Message } from '../server/types';

export type Unread = { messages: number; missed: number };

const none: Unread = { messages: 0, missed: 0 };

/** Returns what a message adds to the badges: messages of other users, and missed calls of other users. */
export async function unreadOf(
  message: Message,
  me: number,
  callerOf: (callSessionId: number) => Promise<number>,
): Promise<Unread> {
  if (message.kind === 'text') return message.senderId === me ? none : { messages: 1, missed: 0 };
  const { call } = message;
  if (!call || (call.event !== 'missed' && call.event !== 'busy')) return none;
  // The notice of a call that timed out does not name the caller.
  const caller = await callerOf(call.callSessionId).catch(() => call.actorId);
  return caller === me ? none : { messages: 0, missed: 1 };
}

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
