/** A problem document of the services (RFC 9457). Branch on `code`: it never changes. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Whether the same request, unchanged, may succeed later. */
  readonly retryable: boolean;
  /** Identifies the request in the services' logs; null when no service was reached. */
  readonly traceId: string | null;
  /** How long to wait before the next attempt, if the server has said so. */
  readonly retryAfterSeconds?: number;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** With `call_already_active` and `caller_busy`: the call that exists already. */
  readonly activeCallId?: number;
  /** With `receiver_busy`: the id under which the attempt was recorded. */
  readonly callSessionId?: number;
}

/**
 * A request was refused, or no service was reached (`code` is `unreachable`).
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

/** Returns the problem of a request that no service has answered. */
export function unreachable(detail: string): Problem {
  return { code: 'unreachable', title: 'The server cannot be reached.', status: 0, detail, retryable: true, traceId: null };
}

/** Returns the problem of a user without a token; it equals the gateway's answer. */
export function signedOut(): Problem {
  const detail = 'There is no token: the user has to sign in.';
  return {
    code: 'invalid_token',
    title: 'A valid bearer token is needed.',
    status: 401,
    detail,
    retryable: false,
    traceId: null,
  };
}

/** Returns the problem of a caught error. */
export function problemOf(error: unknown): Problem {
  return error instanceof CallRefused ? error.problem : unreachable(error instanceof Error ? error.message : String(error));
}
