/** A refusal as the services write it (RFC 9457). Branch on `code`: it never changes. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Whether the same request may succeed later as it is. */
  readonly retryable: boolean;
  /** Finds the request in the services' logs; null when no service was reached. */
  readonly traceId: string | null;
  /** How long to wait before the same request, where the server has said so. */
  readonly retryAfterSeconds?: number;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** `call_already_active`, `caller_busy`: the call that is in the way. */
  readonly activeCallId?: number;
  /** `receiver_busy`: the attempt as it was recorded. */
  readonly callSessionId?: number;
}

/**
 * A request that was refused, or that reached nobody (`code` is `unreachable`).
 *
 * @example
 * try { await client.call({ conversationId: 1, receiverId: 2, callType: 'video' }); }
 * catch (error) { if (error instanceof CallRefused && error.problem.code === 'receiver_offline') showOffline(); }
 */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

/** The problem of a request that no service has answered. */
export function unreachable(detail: string): Problem {
  return { code: 'unreachable', title: 'The server cannot be reached.', status: 0, detail, retryable: true, traceId: null };
}

/** The problem of someone who has no token any more, as the gateway would put it. */
export function signedOut(): Problem {
  const detail = 'There is no token: the user has to sign in.';
  return { code: 'invalid_token', title: 'A valid bearer token is needed.', status: 401, detail, retryable: false, traceId: null };
}

/** What a caught error means, as a problem. */
export function problemOf(error: unknown): Problem {
  return error instanceof CallRefused ? error.problem : unreachable(error instanceof Error ? error.message : String(error));
}
