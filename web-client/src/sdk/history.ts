import type { RestClient } from './rest';
import type { CallSession, CallStatus } from './session';

/** Which calls of the user to list. */
export interface HistoryQuery {
  /** The page, from 1. The default is 1. */
  readonly page?: number;
  /** Calls per page, 1 to 100. The default is 20. */
  readonly limit?: number;
  /** Only calls with one of these statuses. The calls that nobody answered are `missed`, or `busy`. */
  readonly status?: CallStatus | readonly CallStatus[];
  /** Only calls to the user (`incoming`), or only calls by the user (`outgoing`). */
  readonly direction?: 'incoming' | 'outgoing';
}

/** A page of calls, newest first. */
export interface HistoryPage {
  readonly items: readonly CallSession[];
  readonly page: number;
  readonly limit: number;
  /** The number of calls on all pages. */
  readonly total: number;
}

/** The calls that the user has missed and not seen yet. */
export interface MissedCalls {
  /** The number of calls in all conversations. */
  readonly total: number;
  /** The conversations, the one with the latest call first; at most 100. */
  readonly items: readonly { readonly conversationId: number; readonly count: number; readonly lastCall: CallSession }[];
}

/** Says which missed calls the user has seen. */
export interface SeenCalls {
  /** The conversation of the calls; all conversations if it is left out. */
  readonly conversationId?: number;
  /** The id of any call of the user. Calls that were missed until its end are seen. */
  readonly upTo: number;
}

/** The past calls of the user, in all conversations. All methods fail with `CallRefused`. */
export class CallHistory {
  constructor(private readonly rest: RestClient) {}

  /**
   * Returns a page of calls, newest first.
   *
   * @example
   * const { items } = await client.history.list({ status: ['missed', 'busy'], direction: 'incoming' });
   */
  list(query: HistoryQuery = {}): Promise<HistoryPage> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const asked = given.map(([name, value]) => `${name}=${value}`);
    return this.rest.get(`/api/v1/webrtc/calls/history?${asked.join('&')}`);
  }

  /**
   * Counts the missed calls. They are counted until `markSeen`, on whichever device.
   *
   * @example
   * badge.textContent = String((await client.history.missed()).total);
   */
  missed(): Promise<MissedCalls> {
    return this.rest.get('/api/v1/me/missed-calls');
  }

  /**
   * Marks missed calls as seen. All devices of the user get the event `missedCallsSeen`. Repeating it changes nothing.
   *
   * @example
   * for (const { conversationId, lastCall } of missed.items)
   *   if (conversationId === open) await client.history.markSeen({ conversationId, upTo: lastCall.callSessionId });
   */
  markSeen(seen: SeenCalls): Promise<void> {
    return this.rest.post('/api/v1/me/missed-calls/seen', seen);
  }
}
