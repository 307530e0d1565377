import { CallRefused } from '../../sdk';
import { observable } from '../state/observable';
import { Retry } from '../state/Retry';
import { IssuerAway } from './problem';
import { renewedAfter, SHORTEST_LIFE } from './times';

/**
 * Whether there will be a token when this one ends. `away`: as soon as the issuer can be reached again. `needed`: once the
 * user has signed in again.
 */
export type Access = 'held' | 'away' | 'needed';

/** A token that was just given, and how long it holds from now, in milliseconds. */
export type Fresh = { value: string; holdsMs: number };

type Held = { value: string; renewAt: number; endsAt: number };

/** Timers of browsers take no longer time than 2^31 ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The access token of this page, renewed in good time. `renewSilently` gives the next one, or `null` when only the user
 * can get one; while it fails it is asked again, less and less often.
 */
export class AccessToken {
  readonly access = observable<Access>('held');
  private readonly attempts = new Retry(() => this.renew());
  private renewal: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private held: Held | null = null;

  constructor(private readonly renewSilently: () => Promise<Fresh | null>) {}

  /** From now on this is the token. A fresh one that ends at once is of no use, and neither would be the next. */
  hold({ value, holdsMs }: Fresh): void {
    const now = Date.now();
    this.held = { value, renewAt: now + renewedAfter(holdsMs), endsAt: now + holdsMs };
    this.attempts.stop();
    clearTimeout(this.timer);
    const useful = holdsMs >= SHORTEST_LIFE;
    this.access.set(useful ? 'held' : 'needed');
    if (useful) this.renewInTime();
  }

  /**
   * A token that holds; `null` when only the user can get another one. Fails while the issuer is away. `refused` is one that
   * the services have refused, as they do when a clock is wrong.
   */
  async get(refused?: string): Promise<string | null> {
    if (this.held && this.held.value === refused) return this.replace();
    if (this.held && Date.now() < this.held.renewAt) return this.held.value;
    if (this.access.get() === 'held') void this.attempts.now();
    await this.renewal?.catch(() => {});
    if (this.held && Date.now() < this.held.endsAt) return this.held.value;
    if (this.access.get() === 'away') throw new IssuerAway('There is no token, and the issuer gives no answer.');
    return null;
  }

  /** Lets go of the token and asks for another one. */
  replace(): Promise<string | null> {
    this.held = null;
    this.access.set('held');
    return this.get();
  }

  /** Renews no more. */
  stop(): void {
    this.attempts.stop();
    clearTimeout(this.timer);
  }

  private renewInTime(): void {
    const wait = Math.min(Math.max((this.held?.renewAt ?? 0) - Date.now(), 0), LONGEST_TIMER);
    this.timer = setTimeout(() => {
      if (Date.now() < (this.held?.renewAt ?? 0)) this.renewInTime();
      else void this.attempts.now();
    }, wait);
  }

  /** Everyone who asks meanwhile gets the same renewal. */
  private renew(): Promise<void> {
    this.renewal ??= this.renewOnce().finally(() => {
      this.renewal = null;
    });
    return this.renewal;
  }

  private async renewOnce(): Promise<void> {
    try {
      const fresh = await this.renewSilently();
      if (fresh) this.hold(fresh);
      else this.access.set('needed');
    } catch (error) {
      // What the services refuse they would refuse again.
      if (error instanceof CallRefused && !error.problem.retryable) return this.access.set('needed');
      this.access.set('away');
      throw error;
    }
  }
}
