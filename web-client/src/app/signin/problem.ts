import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';

/** Why nobody is signed in: the issuer says no, the issuer is away, or the way back from it was lost. */
export type SignInProblem = { kind: 'refused' | 'unreachable' | 'failed'; code: string | null };

const AWAY = ['temporarily_unavailable', 'server_error'];
/** What stands before an issuer that is away answers for it, and not as it would. */
const ANOTHER_ANSWER = /\((429|5\d\d)\)|Invalid response Content-Type/;

export function signInProblem(error: unknown): SignInProblem {
  if (error instanceof ErrorResponse) return { kind: AWAY.includes(error.error ?? '') ? 'unreachable' : 'refused', code: error.error };
  // `fetch` rejects with a TypeError when it reaches nobody.
  const away = error instanceof ErrorTimeout || error instanceof TypeError || ANOTHER_ANSWER.test(String(error));
  return { kind: away ? 'unreachable' : 'failed', code: null };
}

export const isAway = (error: unknown): boolean => signInProblem(error).kind === 'unreachable';
