import { CallRefused } from '../../sdk';
import { observable } from '../state/observable';
import { Retry } from '../state/Retry';
import { IssuerAway } from './problem';
import { renewedAfter, SHORTEST_LIFE } from './times';

/**
 * Whether the page can renew its token. `held`: yes. `away`: not until the issuer can be reached again. `needed`: not until the
 * user signs in again.
 */
export type Access = 'held' | 'away' | 'needed';

/** A new token and its remaining lifetime in milliseconds. */
export type Fresh = { value: string; holdsMs: number };

type Held = { value: string; renewAt: number; endsAt: number };

/** The longest delay of a browser timer, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The access token of this page, renewed before it expires. `renewSilently` returns a new token, or `null` if only the user can
 * get one. If it fails, it is retried with growing pauses.
 */
export class AccessToken {
  readonly access = observable<Access>('held');
  private readonly attempts = new Retry(() => this.renew());
  private renewal: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private held: Held | null = null;

  constructor(private readonly renewSilently: () => Promise<Fresh | null>) {}

  /** Uses this token from now on. If a new token expires at once, so would the next one, and the user has to sign in. */
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
   * Returns a valid token; `null` if only the user can get a new one. Fails while the issuer is away. `refused` is a token that
   * the services have refused, for example because a clock is wrong.
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

  /** Drops the token and requests a new one. */
  replace(): Promise<string | null> {
    this.held = null;
    this.access.set('held');
    return this.get();
  }

  /** Stops renewing the token. */
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

  /** Renews the token. Concurrent callers share one renewal. */
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
      // The services would refuse the next attempt too.
      if (error instanceof CallRefused && !error.problem.retryable) return this.access.set('needed');
      this.access.set('away');
      throw error;
    }
  }
}
