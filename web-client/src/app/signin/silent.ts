import { ErrorTimeout, type User, type UserManager } from 'oidc-client-ts';
import { isAway, IssuerAway } from './problem';

const ANSWER_WITHIN = 5_000;

/**
 * Gets a new token without the user: with the refresh token, or in a hidden frame. Returns `null` if only the user can get one.
 * Fails while the issuer is away.
 */
export async function renewSilently(users: UserManager, hint: { login_hint?: string }): Promise<User | null> {
  const held = await users.getUser();
  if (held?.refresh_token) {
    const renewed = await unlessRefused(users.signinSilent(hint));
    if (renewed) return renewed;
  }
  return renewInFrame(users, hint);
}

/**
 * Gets a new token in a hidden frame. If the frame stays empty, either the issuer forbids frames or it is away. The discovery
 * document, requested before and after, tells which.
 */
async function renewInFrame(users: UserManager, hint: { login_hint?: string }): Promise<User | null> {
  await reach(users.settings.authority);
  try {
    return await unlessRefused(users.signinSilent({ ...hint, forceIframeAuth: true }));
  } catch (error) {
    if (!(error instanceof ErrorTimeout) || !error.message.startsWith('IFrame')) throw error;
    await reach(users.settings.authority);
    return null;
  }
}

async function unlessRefused(renewal: Promise<User | null>): Promise<User | null> {
  return renewal.catch((error: unknown) => {
    if (isAway(error)) throw error;
    return null;
  });
}

async function reach(issuer: string): Promise<void> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN) }).catch(() => null);
  await answer?.text().catch(() => null);
  if (!answer?.ok) throw new IssuerAway(`${address} was answered ${answer?.status ?? 'by nobody'}`);
}
