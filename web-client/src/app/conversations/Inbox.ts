import { observable } from '../state/observable';
import { Retry } from '../state/Retry';
import { SeenMessages } from './SeenMessages';
import type { Server } from '../server/server';
import type { Conversation, Message } from '../server/types';
import { newest, receive, unreadOf, type Unread } from './unread';

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
  private open: number | null = null;

  constructor(
    private readonly server: Server,
    private readonly me: number,
  ) {
    this.seen = new SeenMessages(me);
  }

  /** Fetches all conversations and retries on failure. */
  load = (): Promise<void> => this.loading.now();

  stop = (): void => this.loading.stop();

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
    if (message.conversationId === this.open && document.visibilityState === 'visible') this.seen.mark(message);
    else await this.add(message);
  }

  /** Marks the conversation on the screen as seen. */
  opened(conversationId: number | null): void {
    this.open = conversationId;
    const conversation = this.state.get().conversations?.find(other => other.conversationId === conversationId);
    if (!conversation) return;
    if (conversation.lastMessage) this.seen.mark(conversation.lastMessage);
    this.setUnread(conversation.conversationId, () => undefined);
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
      await Promise.all(conversations.map(conversation => this.count(conversation)));
    } catch (error) {
      this.state.update(now => ({ ...now, failed: true }));
      throw error;
    }
  }

  private async count({ conversationId, lastMessage }: Conversation): Promise<void> {
    if (!lastMessage || conversationId === this.open || this.seen.has(lastMessage)) return;
    if (this.state.get().unread.has(conversationId)) return;
    const found = await unreadOf(lastMessage, this.me, this.server.callerOf);
    // Another list may have arrived meanwhile and counted this message already.
    this.setUnread(conversationId, before => before ?? found);
  }

  private async add(message: Message): Promise<void> {
    const found = await unreadOf(message, this.me, this.server.callerOf);
    this.setUnread(message.conversationId, before => ({
      messages: (before?.messages ?? 0) + found.messages,
      missed: (before?.missed ?? 0) + found.missed,
    }));
  }

  private setUnread(conversationId: number, change: (before: Unread | undefined) => Unread | undefined): void {
    this.state.update(now => {
      const unread = new Map(now.unread);
      const next = change(unread.get(conversationId));
      if (next && next.messages + next.missed > 0) unread.set(conversationId, next);
      else unread.delete(conversationId);
      return { ...now, unread };
    });
  }
}
