import type { Push } from '../../sdk';

const WITHIN = 3_000;

/** Ends the subscription of a user who signs out. Does not wait long for a server that is away: it forgets by itself later. */
export async function signedOut(push: Push): Promise<void> {
  const limit = new Promise<void>(passed => setTimeout(passed, WITHIN));
  await Promise.race([push.unsubscribe().catch(() => {}), limit]);
}
