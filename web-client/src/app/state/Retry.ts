import { CallRefused } from '../../sdk';

const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/**
 * Something that has to work sooner or later: whenever it fails it is tried again, after 1 s, 2 s, 4 s … and at most
 * 15 s, or later where the server asks for that. It ends when it works, is refused for good, or is stopped.
 */
export class Retry {
  private failures = 0;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly attempt: () => Promise<unknown>) {}

  /** Tries at once, whatever pause or attempt is under way; returns after that attempt, be it a failure. */
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
      // Whoever asked meanwhile has an attempt of their own.
      if (turn !== this.turn || isFinal(error)) return;
      const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.failures++);
      this.timer = setTimeout(() => void this.try(), Math.max(pause, wishOf(error)));
    }
  }
}

/** A token that was refused may be followed by one that is not. */
function isFinal(error: unknown): boolean {
  return error instanceof CallRefused && !error.problem.retryable && error.problem.status !== 401;
}

const wishOf = (error: unknown): number =>
  error instanceof CallRefused ? (error.problem.retryAfterSeconds ?? 0) * 1_000 : 0;
