import { UserManager } from 'oidc-client-ts';

/** Marks the answer to a sign-in in a window of its own; the issuer hands it back in `state`. */
export const ASIDE = 'aside';

/**
 * The issuer answers to this very page, also in the hidden frame of a renewal and in the window of a sign-in beside a
 * call. There the page hands its address to the page that asked; nothing is drawn.
 */
export function answersAnotherWindow(): boolean {
  const state = new URLSearchParams(location.search).get('state');
  return state !== null && (isFrame() || state.endsWith(`;${ASIDE}`));
}

export async function handOver(): Promise<void> {
  const home = `${location.origin}/`;
  const users = new UserManager({ authority: home, client_id: '-', redirect_uri: home });
  await (isFrame() ? users.signinSilentCallback() : users.signinPopupCallback());
}

const isFrame = () => window.parent !== window;
