import type { Push } from '../../sdk';

const WITHIN = 3_000;

/** Ends the subscription of a user who signs out. It ends in the browser at once; the server is not waited for long. */
export async function signedOut(push: Push): Promise<void> {
  const limit = new Promise<void>(passed => setTimeout(passed, WITHIN));
  await Promise.race([push.unsubscribe().catch(() => {}), limit]);
}
