import { UserManager } from 'oidc-client-ts';

/**
 * The hidden frame of a silent renewal comes back to this very page. Such a frame only hands its address to the page
 * that made it; nothing is drawn.
 */
export function isRenewalFrame(): boolean {
  return window.parent !== window && new URLSearchParams(location.search).has('state');
}

export async function answerRenewal(): Promise<void> {
  const home = `${location.origin}/`;
  await new UserManager({ authority: home, client_id: '-', redirect_uri: home }).signinSilentCallback();
}
