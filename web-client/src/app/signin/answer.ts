import { UserManager } from 'oidc-client-ts';

/** Marks the response to a sign-in in a separate window. The issuer returns it in `state`. */
export const ASIDE = 'aside';

/**
 * Returns whether the page was loaded only to receive a response for another window: in the hidden frame of a renewal, or in
 * the separate window of a sign-in. Such a page hands its address to the other window and renders nothing.
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
