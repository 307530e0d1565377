import { CallRefused, type Problem } from '../../sdk';
import { unreachable } from '../../sdk/problem';

/** The signed-in user as the services identify it from the access token. */
export type Me = { userId: number; name: string | null };

const ANSWER_WITHIN = 15_000;

/**
 * Asks the services for the user and the remaining lifetime of a token. Both times are the server's, so a wrong clock on this
 * machine has no effect. Fails with `CallRefused`.
 */
export async function whoAmI(token: string): Promise<{ me: Me; holdsMs: number }> {
  const headers = { Accept: 'application/json, application/problem+json', Authorization: `Bearer ${token}` };
  const answer = await fetch('/api/v1/me', { headers, cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN) }).catch(
    notAnswered,
  );
  if (!answer.ok) throw new CallRefused(await refusalIn(answer));
  const body = (await answer.json().catch(notAnswered)) as { userId: number; displayName: string | null; expiresAt: string };
  const now = Date.parse(answer.headers.get('Date') ?? '') || Date.now();
  return { me: { userId: body.userId, name: body.displayName }, holdsMs: Date.parse(body.expiresAt) - now };
}

/** Reads the problem from a response, which can also come from a proxy in front of the gateway. */
async function refusalIn(answer: Response): Promise<Problem> {
  const own = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  return { ...unreachable(`/api/v1/me was answered ${answer.status}.`), ...own, status: answer.status };
}

function notAnswered(error: unknown): never {
  throw new CallRefused(unreachable(String(error)));
}
