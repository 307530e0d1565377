import type { CallHistory, CallSession, HistoryQuery } from '../../sdk';
import { Retry } from '../state/Retry';
import { observable } from '../state/observable';

const CALLS_A_PAGE = 30;

export type PastCallsState = {
  /** The loaded calls, newest first; null until the first response. */
  calls: readonly CallSession[] | null;
  hasOlder: boolean;
  failed: boolean;
};

/** The past calls of the user, or some of them. */
export class PastCalls {
  readonly state = observable<PastCallsState>({ calls: null, hasOlder: false, failed: false });
  private readonly loading = new Retry(() => this.fetchPage(1));

  constructor(
    private readonly history: Pick<CallHistory, 'list'>,
    private readonly query: HistoryQuery,
  ) {}

  /** Fetches the newest calls and retries on failure. */
  load = (): Promise<void> => this.loading.now();

  stop = (): void => this.loading.stop();

  /** Fetches older calls. New calls make pages overlap, so each call is kept once. */
  async older(): Promise<void> {
    const page = Math.floor((this.state.get().calls?.length ?? 0) / CALLS_A_PAGE) + 1;
    // After a failure the user can press the button again.
    await this.fetchPage(page).catch(() => {});
  }

  private async fetchPage(page: number): Promise<void> {
    try {
      const { items, total } = await this.history.list({ ...this.query, page, limit: CALLS_A_PAGE });
      this.state.update(now => {
        const byId = new Map([...(now.calls ?? []), ...items].map(call => [call.callSessionId, call]));
        const calls = [...byId.values()].sort((a, b) => b.callSessionId - a.callSessionId);
        return { calls, hasOlder: calls.length < total, failed: false };
      });
    } catch (error) {
      this.state.update(now => ({ ...now, failed: true }));
      throw error;
    }
  }
}
