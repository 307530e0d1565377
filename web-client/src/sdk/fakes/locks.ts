type Work = (lock: object | null) => unknown;
type Request = { work: Work; done(result: unknown): void; lost(error: unknown): void };

/** Fake Web Locks, shared by all pages of a browser. There is one lock, whatever its name. */
export class FakeLocks {
  private holder: Request | null = null;
  private waiting: Request[] = [];

  async request(_name: string, options: LockOptions, work: Work): Promise<unknown> {
    if (options.ifAvailable && this.holder) return work(null);
    return new Promise((done, lost) => {
      const request = { work, done, lost };
      options.signal?.addEventListener('abort', () => this.abort(request, options.signal!.reason));
      if (options.steal) this.holder?.lost(new DOMException('stolen', 'AbortError'));
      if (options.steal || !this.holder) this.grant(request);
      else this.waiting.push(request);
    });
  }

  /** Closes the page that has the lock. */
  closeHolder(): void {
    this.holder = null;
    const next = this.waiting.shift();
    if (next) this.grant(next);
  }

  closeAll(): void {
    this.waiting = [];
    this.closeHolder();
  }

  private grant(request: Request): void {
    this.holder = request;
    void Promise.resolve()
      .then(() => request.work({}))
      .then(request.done, request.lost)
      .then(() => this.holder === request && this.closeHolder());
  }

  private abort(request: Request, reason: unknown): void {
    if (!this.waiting.includes(request)) return;
    this.waiting = this.waiting.filter(it => it !== request);
    request.lost(reason);
  }
}
