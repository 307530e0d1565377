import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { CallRefused } from '../../sdk';

/**
 * Why the sign-in failed: the issuer refused it, the issuer is away, the return from the issuer failed, or the services do not
 * accept the token.
 */
export type SignInProblem = { kind: 'refused' | 'unreachable' | 'failed' | 'unaccepted'; code: string | null };

/** The issuer cannot be reached at the moment. */
export class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

const AWAY = ['temporarily_unavailable', 'server_error'];
/** The errors that mean that a proxy answered in place of the issuer. */
const ANOTHER_ANSWER = /\((429|5\d\d)\)|Invalid response Content-Type/;

export function signInProblem(error: unknown): SignInProblem {
  if (error instanceof CallRefused) return { kind: 'unaccepted', code: error.problem.code };
  if (error instanceof ErrorResponse)
    return { kind: AWAY.includes(error.error ?? '') ? 'unreachable' : 'refused', code: error.error };
  return { kind: isNobody(error) || ANOTHER_ANSWER.test(String(error)) ? 'unreachable' : 'failed', code: null };
}

/** Returns whether no server was reached. `fetch` then rejects with a TypeError. */
const isNobody = (error: unknown): boolean =>
  error instanceof IssuerAway || error instanceof ErrorTimeout || error instanceof TypeError;

/** The answers to `prompt=none` that mean that the user has to do something (OpenID Connect Core 1.0, 3.1.2.6). */
const USER_NEEDED = ['login_required', 'interaction_required', 'account_selection_required', 'consent_required'];

export const isUserNeeded = (error: unknown): boolean =>
  error instanceof ErrorResponse && USER_NEEDED.includes(error.error ?? '');

export const isAway = (error: unknown): boolean => signInProblem(error).kind === 'unreachable';
