import { CallRefused } from '../../sdk';

const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/**
 * Retries a request until it succeeds, is refused permanently, or is stopped. The pauses are 1 s, 2 s, 4 s and so on up to
 * 15 s, or longer if the server asks for it.
 */
export class Retry {
  private failures = 0;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly attempt: () => Promise<unknown>) {}

  /** Starts an attempt at once, replacing a pause or another attempt. Returns after this attempt, even if it fails. */
  now(): Promise<void> {
    this.failures = 0;
    return this.try();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.turn++;
  }

  private async try(): Promise<void> {
    this.stop();
    const { turn } = this;
    try {
      await this.attempt();
    } catch (error) {
      // A newer attempt has replaced this one.
      if (turn !== this.turn || isFinal(error)) return;
      const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.failures++);
      this.timer = setTimeout(() => void this.try(), Math.max(pause, wishOf(error)));
    }
  }
}

/** Returns whether a retry is useless. After a refused token (401) it is not, because the next token may be valid. */
function isFinal(error: unknown): boolean {
  return error instanceof CallRefused && !error.problem.retryable && error.problem.status !== 401;
}

const wishOf = (error: unknown): number => (error instanceof CallRefused ? (error.problem.retryAfterSeconds ?? 0) * 1_000 : 0);
