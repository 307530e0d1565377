const NAME = 'loadrider.push';

const locks = () => (globalThis.navigator as Partial<Navigator> | undefined)?.locks;

/**
 * The lock on the one push subscription of a browser. The subscription is that of the page that has the lock. When this page is
 * closed, the browser gives the lock to the page that has waited longest. Without Web Locks, each page has a lock of its own.
 */
export class PushLock {
  /** Whether this page has the lock. */
  held = false;
  /** Ends the request for the lock; null if this page neither has it nor waits for it. */
  private asked: AbortController | null = null;

  /** `got` is called when the lock has come to this page, which gives it up if the promise rejects. */
  constructor(private readonly got: () => Promise<void>) {}

  /** Waits for the lock, if this page does not have it and does not wait already. */
  wait(): void {
    if (!this.asked) void this.ask(this.got);
  }

  /** Takes the lock from the page that has it. That page waits until it comes back. */
  async take(): Promise<void> {
    if (this.held) return;
    this.leave();
    await new Promise<void>(taken => void this.ask(async () => taken(), true));
  }

  /** Gives up the lock, or no longer waits for it. */
  leave(): void {
    this.held = false;
    this.asked?.abort();
    this.asked = null;
  }

  /** Does something if no page has the lock. */
  async ifFree(work: () => Promise<void>): Promise<void> {
    await (locks()?.request(NAME, { ifAvailable: true }, lock => (lock ? work() : undefined)) ?? work());
  }

  private async ask(got: () => Promise<void>, steal = false): Promise<void> {
    const asked = (this.asked = new AbortController());
    const { signal } = asked;
    const hold = async () => {
      if (signal.aborted) return;
      this.held = true;
      // The lock is free again once this function returns.
      const left = new Promise(resolve => signal.addEventListener('abort', resolve));
      await got().catch(() => this.asked === asked && this.leave());
      await left;
    };
    try {
      await (locks()?.request(NAME, steal ? { steal } : { signal }, hold) ?? hold());
    } catch (error) {
      if (this.asked !== asked) return;
      this.leave();
      // Another page has taken the lock.
      if ((error as Error | null)?.name === 'AbortError') this.wait();
    }
  }
}
