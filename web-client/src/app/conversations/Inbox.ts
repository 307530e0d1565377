import { observable } from '../state/observable';
import { Retry } from '../state/Retry';
import { SeenMessages } from './SeenMessages';
import type { Server } from '../server/server';
import type { Conversation, Message } from '../server/types';
import { newest, receive, type Unread } from './unread';

export type InboxState = {
  /** The conversations; null until the first response. */
  conversations: readonly Conversation[] | null;
  unread: ReadonlyMap<number, Unread>;
  failed: boolean;
};

function accepted({ requestedBy: _, ...conversation }: Conversation, me: number): Conversation {
  const participants = conversation.participants.map(({ isRequested, ...member }) =>
    isRequested && member.userId !== me ? { ...member, isRequested } : member,
  );
  return { ...conversation, participants };
}

/** The conversations of the user, the most recently active first, with the counts of unread messages and missed calls. */
export class Inbox {
  readonly state = observable<InboxState>({ conversations: null, unread: new Map(), failed: false });
  private readonly seen: SeenMessages;
  private readonly loading = new Retry(() => this.fetch());
  private readonly counting = new Retry(() => this.fetchMissed());
  /** The last missed call of each conversation that has some. */
  private readonly missed = new Map<number, number>();
  private open: number | null = null;

  constructor(
    private readonly server: Server,
    private readonly me: number,
  ) {
    this.seen = new SeenMessages(me);
  }

  /** Fetches all conversations and retries on failure. */
  load = (): Promise<void> => this.loading.now();

  stop = (): void => {
    this.loading.stop();
    this.counting.stop();
  };

  /** Reloads if a user without a name is online. The server learns a name when the user first connects. */
  async met(online: ReadonlySet<number>): Promise<void> {
    const members = this.state.get().conversations?.flatMap(({ participants }) => participants) ?? [];
    if (members.some(({ userId, displayName }) => displayName === null && online.has(userId))) await this.load();
  }

  /** Handles a new message. It can be the first one of a conversation that is not in the list yet. */
  async received(message: Message): Promise<void> {
    const known = this.state.get().conversations?.find(other => other.conversationId === message.conversationId);
    // The server sends no messages while a request is open. So the user has accepted it, by writing or on another device.
    if (!known || known.requestedBy !== undefined) return this.load();
    this.state.update(now => ({ ...now, conversations: newest(receive(now.conversations ?? [], message)) }));
    if (message.call?.event === 'missed' || message.call?.event === 'busy') void this.counting.now();
    if (message.conversationId === this.open && document.visibilityState === 'visible') this.seen.mark(message);
    else if (this.isUnread(message)) this.setUnread(message.conversationId, ({ messages }) => ({ messages: messages + 1 }));
  }

  /** Handles that the user has seen missed calls, perhaps on another device. */
  seenMissed({ conversationId, upTo }: { conversationId?: number; upTo: number }): void {
    if (conversationId === undefined) return;
    if ((this.missed.get(conversationId) ?? 0) > upTo) void this.counting.now();
    else this.setMissed(conversationId, 0);
  }

  /** Marks the conversation on the screen as seen. */
  opened(conversationId: number | null): void {
    this.open = conversationId;
    const conversation = this.state.get().conversations?.find(other => other.conversationId === conversationId);
    if (!conversation) return;
    if (conversation.lastMessage) this.seen.mark(conversation.lastMessage);
    this.setUnread(conversation.conversationId, () => ({ messages: 0 }));
    this.seeMissed();
  }

  /** Creates a conversation with these users. Without a title, returns the existing one if there is one. */
  async create(participantIds: number[], title?: string): Promise<Conversation> {
    const known = title === undefined && this.untitledWith(participantIds);
    if (known) return known;
    const made = await this.server.create(participantIds, title);
    this.state.update(now => ({ ...now, conversations: [made, ...(now.conversations ?? [])] }));
    return made;
  }

  /** Accepts the request to join a conversation. */
  async accept(conversationId: number): Promise<void> {
    await this.server.accept(conversationId);
    this.state.update(now => ({
      ...now,
      conversations:
        now.conversations?.map(other => (other.conversationId === conversationId ? accepted(other, this.me) : other)) ?? null,
    }));
  }

  /** Leaves a conversation. This is also how a request is refused. */
  async leave(conversationId: number): Promise<void> {
    await this.server.leave(conversationId, this.me);
    this.state.update(now => ({
      ...now,
      conversations: now.conversations?.filter(other => other.conversationId !== conversationId) ?? null,
    }));
  }

  private untitledWith(participantIds: number[]): Conversation | undefined {
    const wanted = new Set([...participantIds, this.me]);
    return this.state
      .get()
      .conversations?.find(
        ({ title, participants }) =>
          !title && participants.length === wanted.size && participants.every(({ userId }) => wanted.has(userId)),
      );
  }

  private async fetch(): Promise<void> {
    try {
      const conversations = newest(await this.server.conversations());
      this.state.update(now => ({ ...now, conversations, failed: false }));
      conversations.forEach(conversation => this.count(conversation));
      void this.counting.now();
    } catch (error) {
      this.state.update(now => ({ ...now, failed: true }));
      throw error;
    }
  }

  /** Fetches the missed calls. Those of the conversation on the screen are seen at once. */
  private async fetchMissed(): Promise<void> {
    const { items } = await this.server.missed();
    const before = [...this.missed.keys()];
    this.missed.clear();
    for (const { conversationId, lastCall } of items) this.missed.set(conversationId, lastCall.callSessionId);
    for (const conversationId of before) if (!this.missed.has(conversationId)) this.setMissed(conversationId, 0);
    for (const { conversationId, count } of items) this.setMissed(conversationId, count);
    this.seeMissed();
  }

  private seeMissed(): void {
    const last = this.open !== null && this.missed.get(this.open);
    if (!this.open || !last || document.visibilityState !== 'visible') return;
    this.setMissed(this.open, 0);
    // If that fails, they are counted, and marked, again with the next list.
    this.server.seen(this.open, last).catch(() => {});
  }

  private setMissed(conversationId: number, missed: number): void {
    if (missed === 0) this.missed.delete(conversationId);
    this.setUnread(conversationId, () => ({ missed }));
  }

  private isUnread({ kind, senderId }: Message): boolean {
    return kind === 'text' && senderId !== this.me;
  }

  private count({ conversationId, lastMessage }: Conversation): void {
    if (!lastMessage || conversationId === this.open || this.seen.has(lastMessage) || !this.isUnread(lastMessage)) return;
    // An event may have counted this message already.
    this.setUnread(conversationId, ({ messages }) => ({ messages: messages || 1 }));
  }

  private setUnread(conversationId: number, change: (before: Unread) => Partial<Unread>): void {
    this.state.update(now => {
      const unread = new Map(now.unread);
      const before = unread.get(conversationId) ?? { messages: 0, missed: 0 };
      const next = { ...before, ...change(before) };
      if (next.messages + next.missed > 0) unread.set(conversationId, next);
      else unread.delete(conversationId);
      return { ...now, unread };
    });
  }
}
