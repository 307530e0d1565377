import { Retry } from '../state/Retry';
import { observable } from '../state/observable';
import { whenLookedAt } from '../state/whenLookedAt';
import type { Server } from '../server/server';

const PAUSE_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;

/**
 * Knows which users of the conversations are online. Polls every 10 s while the page is visible. After a change of the users it
 * polls more often at first, because the server needs a moment to know a new conversation.
 */
export class Presence {
  readonly online = observable<ReadonlySet<number>>(new Set());
  private readonly asking = new Retry(() => this.fetch());
  private people: readonly number[] = [];
  private watching = false;
  private pause = FIRST_PAUSE_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Pick<Server, 'online'>) {}

  /** Sets the users to watch. */
  watch(people: readonly number[]): void {
    if (people.join() === this.people.join()) return;
    this.people = people;
    this.pause = FIRST_PAUSE_MS;
    void this.ask();
  }

  start(): () => void {
    this.watching = true;
    const stopLooking = whenLookedAt(() => void this.ask());
    void this.ask();
    return () => {
      stopLooking();
      this.watching = false;
      clearTimeout(this.timer);
      this.asking.stop();
    };
  }

  /** Polls at once. After a failure the last result stays until the next one. */
  async ask(): Promise<void> {
    clearTimeout(this.timer);
    await this.asking.now();
  }

  private async fetch(): Promise<void> {
    if (this.people.length > 0 && document.visibilityState === 'visible') {
      this.online.set(new Set(await this.server.online([...this.people])));
    }
    clearTimeout(this.timer);
    if (this.watching) this.timer = setTimeout(() => void this.ask(), this.pause);
    this.pause = Math.min(2 * this.pause, PAUSE_MS);
  }
}
