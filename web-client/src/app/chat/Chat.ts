import { MESSAGES_A_PAGE, type Server } from '../server/server';
import type { Message } from '../server/types';
import { Retry } from '../state/Retry';
import { observable } from '../state/observable';
import { merge } from '../timeline/timeline';

/** A message that the server has not confirmed yet. */
export type Outgoing = { key: number; text: string; failed: boolean };

export type ChatState = {
  /** The loaded messages, oldest first; null until the first response. */
  messages: readonly Message[] | null;
  outgoing: readonly Outgoing[];
  hasOlder: boolean;
  failed: boolean;
};

/** The messages of one conversation. */
export class Chat {
  readonly state = observable<ChatState>({ messages: null, outgoing: [], hasOlder: false, failed: false });
  private readonly loading = new Retry(() => this.fetchPage(1));
  private lastKey = 0;

  constructor(
    private readonly server: Pick<Server, 'messages' | 'send'>,
    readonly conversationId: number,
  ) {}

  /** Fetches the newest messages and retries on failure. Used at the start and after a lost connection. */
  load = (): Promise<void> => this.loading.now();

  stop = (): void => this.loading.stop();

  /** Fetches older messages. Pages count from the newest message, so new messages make pages overlap; `merge` handles that. */
  async older(): Promise<void> {
    const page = Math.floor((this.state.get().messages?.length ?? 0) / MESSAGES_A_PAGE) + 1;
    // After a failure the user can press the button again.
    await this.fetchPage(page).catch(() => {});
  }

  private async fetchPage(number: number): Promise<void> {
    try {
      const page = await this.server.messages(this.conversationId, number);
      this.state.update(now => {
        const messages = merge(now.messages ?? [], page.items);
        return { ...now, messages, hasOlder: messages.length < page.total, failed: false };
      });
    } catch (error) {
      this.state.update(now => ({ ...now, failed: true }));
      throw error;
    }
  }

  received(message: Message): void {
    this.state.update(now => (now.messages ? { ...now, messages: merge(now.messages, [message]) } : now));
  }

  async send(text: string): Promise<void> {
    const key = ++this.lastKey;
    this.state.update(now => ({ ...now, outgoing: [...now.outgoing, { key, text, failed: false }] }));
    try {
      const message = await this.server.send(this.conversationId, text);
      this.state.update(now => ({
        ...now,
        messages: merge(now.messages ?? [], [message]),
        outgoing: now.outgoing.filter(other => other.key !== key),
      }));
    } catch {
      this.state.update(now => ({
        ...now,
        outgoing: now.outgoing.map(other => (other.key === key ? { ...other, failed: true } : other)),
      }));
    }
  }

  retry(failed: Outgoing): Promise<void> {
    this.state.update(now => ({ ...now, outgoing: now.outgoing.filter(other => other.key !== failed.key) }));
    return this.send(failed.text);
  }
}
