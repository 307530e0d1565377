import { CallsClient, type CallSession, type ConnectionState, type Message } from '../sdk';
import { CallController } from './call/CallController';
import { Chat } from './chat/Chat';
import { Inbox } from './conversations/Inbox';
import { GroupController } from './group/GroupController';
import { introduced } from './people/participants';
import { Presence } from './conversations/Presence';
import { server, type Server } from './server/server';
import type { Me } from './signin/me';
import type { Session } from './signin/session';
import { observable } from './state/observable';
import { whenLookedAt } from './state/whenLookedAt';

/** The state of a signed-in user, independent of the components that show it. */
export class Workspace {
  readonly client: CallsClient;
  readonly controller: CallController;
  readonly groups: GroupController;
  readonly inbox: Inbox;
  readonly presence: Presence;
  /** The group calls that this page can join; null if the server has none. */
  readonly joinable = observable<readonly CallSession[] | null>(null);
  readonly connection = observable<ConnectionState>('connecting');
  private readonly server: Server;
  private readonly chats = new Map<number, Chat>();
  private stops: (() => void)[] = [];

  constructor(
    private readonly session: Session,
    readonly me: Me,
    demo: boolean,
  ) {
    this.client = new CallsClient({
      url: location.origin,
      token: refused => session.token(refused),
      groupCalls: true,
      push: { icon: '/icon-192.png' },
    });
    this.server = server(this.client.rest, this.client.history, demo ? introduced : conversation => conversation);
    this.controller = new CallController(this.client);
    this.groups = new GroupController(this.client);
    this.inbox = new Inbox(this.server, me.userId);
    this.presence = new Presence(this.server);
  }

  start(): () => void {
    this.stops = [
      this.client.on('connection', state => this.connectionMoved(state)),
      this.client.on('message', message => this.received(message)),
      this.client.on('missedCallsSeen', seen => this.inbox.seenMissed(seen)),
      this.session.access.subscribe(() => this.accessMoved()),
      this.controller.start(),
      this.groups.start(),
      this.client.groups.on('change', () => this.groupsChanged()),
      this.inbox.state.subscribe(() => this.presence.watch(this.people())),
      this.presence.start(),
      this.presence.online.subscribe(() => void this.inbox.met(this.presence.online.get())),
      // The server sends no event for a new conversation until its first message.
      whenLookedAt(() => void this.inbox.load()),
      this.inbox.stop,
      () => this.chats.forEach(chat => chat.stop()),
    ];
    void this.inbox.load();
    // The connection state already shows a refusal.
    void this.client.connect().catch(() => {});
    return () => this.stop();
  }

  /** Stops all requests and subscriptions. */
  private stop(): void {
    this.stops.splice(0).forEach(stop => stop());
  }

  leave(): void {
    this.client.disconnect();
    this.stop();
  }

  chat(conversationId: number): Chat {
    const known = this.chats.get(conversationId);
    if (known) return known;
    const chat = new Chat(this.server, conversationId);
    this.chats.set(conversationId, chat);
    void chat.load();
    return chat;
  }

  /** Reconnects after the user has signed in again. */
  private accessMoved(): void {
    if (this.session.access.get() !== 'held' || this.client.connection !== 'disconnected') return;
    void this.client.connect().catch(() => {});
    void this.inbox.load();
  }

  /** Accepts a request and reloads the chat, because the server sends no message events before the request is accepted. */
  async accept(conversationId: number): Promise<void> {
    await this.inbox.accept(conversationId);
    void this.chat(conversationId).load();
    void this.presence.ask();
  }

  private connectionMoved(state: ConnectionState): void {
    const before = this.connection.get();
    this.connection.set(state);
    if (state !== 'connected' || before === 'connected') return;
    void this.presence.ask();
    if (before !== 'reconnecting') return;
    void this.inbox.load();
    for (const chat of this.chats.values()) void chat.load();
  }

  private groupsChanged(): void {
    const { enabled, joinable } = this.client.groups;
    const next = enabled ? joinable : null;
    const before = this.joinable.get();
    // The calls change every second while one is on; a new list would render everything again.
    const same = next && before && next.length === before.length && next.every((it, n) => it === before[n]);
    if (!same) this.joinable.set(next);
  }

  private received(message: Message): void {
    this.chats.get(message.conversationId)?.received(message);
    void this.inbox.received(message);
  }

  private people(): number[] {
    const all = (this.inbox.state.get().conversations ?? []).flatMap(({ participants }) =>
      participants.map(({ userId }) => userId),
    );
    return [...new Set(all)].filter(userId => userId !== this.me.userId).sort((a, b) => a - b);
  }
}
