import type { Message } from '../server/types';

/** Stores in this browser the last message that the user has seen in each conversation. */
export class SeenMessages {
  private readonly key: string;
  private readonly upTo: Record<number, number>;

  constructor(userId: number) {
    this.key = `calls.seen.${userId}`;
    this.upTo = this.read();
  }

  has({ conversationId, messageId }: Message): boolean {
    return messageId <= (this.upTo[conversationId] ?? 0);
  }

  mark(message: Message): void {
    if (this.has(message)) return;
    this.upTo[message.conversationId] = message.messageId;
    try {
      localStorage.setItem(this.key, JSON.stringify(this.upTo));
    } catch {
      // Without storage all messages are unread again after a reload; nothing else depends on it.
    }
  }

  private read(): Record<number, number> {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Record<number, number>;
    } catch {
      return {};
    }
  }
}
