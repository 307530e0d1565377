import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { CallRefused } from '../../sdk';

/**
 * Why nobody is signed in: the issuer says no, the issuer is away, the way back from it was lost, or the services do not
 * take its token.
 */
export type SignInProblem = { kind: 'refused' | 'unreachable' | 'failed' | 'unaccepted'; code: string | null };

/** Nothing can be had from the issuer at the moment. */
export class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

const AWAY = ['temporarily_unavailable', 'server_error'];
/** What stands before an issuer that is away answers for it, and not as it would. */
const ANOTHER_ANSWER = /\((429|5\d\d)\)|Invalid response Content-Type/;

export function signInProblem(error: unknown): SignInProblem {
  if (error instanceof CallRefused) return { kind: 'unaccepted', code: error.problem.code };
  if (error instanceof ErrorResponse) return { kind: AWAY.includes(error.error ?? '') ? 'unreachable' : 'refused', code: error.error };
  return { kind: isNobody(error) || ANOTHER_ANSWER.test(String(error)) ? 'unreachable' : 'failed', code: null };
}

/** `fetch` rejects with a TypeError when it reaches nobody. */
const isNobody = (error: unknown): boolean =>
  error instanceof IssuerAway || error instanceof ErrorTimeout || error instanceof TypeError;

export const isAway = (error: unknown): boolean => signInProblem(error).kind === 'unreachable';
