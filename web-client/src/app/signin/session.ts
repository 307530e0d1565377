import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Config } from '../config/config';
import { isAway } from './problem';

export type Me = { userId: number; name: string };

/** Where the page was when it went away to sign in. */
type Errand = { hash: string };

const HINT = 'calls.login-hint';
const RENEW_SECONDS_BEFORE = 120;
const ANSWER_SECONDS = 15;

/**
 * Who is signed in (OpenID Connect, code flow with PKCE). Tokens stay in this tab's session storage. They are renewed
 * with a refresh token where the issuer gives one, otherwise in a hidden frame with `prompt=none`.
 */
export class Session {
  private readonly users: UserManager;
  private renewal: Promise<User | null> | null = null;
  /** The issuer has refused a renewal: whoever wants a token is not the one to ask it once more. */
  private over = false;

  constructor(config: Config) {
    const home = `${location.origin}/`;
    const storage = () => new WebStorageStateStore({ store: sessionStorage, prefix: 'calls.' });
    this.users = new UserManager({
      authority: config.issuer,
      client_id: config.clientId,
      redirect_uri: home,
      silent_redirect_uri: home,
      post_logout_redirect_uri: home,
      scope: config.scope ?? 'openid profile',
      userStore: storage(),
      stateStore: storage(),
      automaticSilentRenew: false,
      requestTimeoutInSeconds: ANSWER_SECONDS,
      accessTokenExpiringNotificationTimeInSeconds: RENEW_SECONDS_BEFORE,
    });
    this.users.events.addAccessTokenExpiring(() => void this.renew().catch(() => {}));
  }

  /** Finishes a sign-in that has just come back, or finds the one of before a reload. Fails while the issuer is away. */
  async resume(): Promise<Me | null> {
    const answer = new URLSearchParams(location.search);
    if (answer.has('state') && (answer.has('code') || answer.has('error'))) return this.finish();
    const user = await this.users.getUser();
    return user ? me(user.expired ? await this.renewOrForget() : user) : null;
  }

  private async finish(): Promise<Me | null> {
    const url = location.href;
    history.replaceState(null, '', '/');
    const user = await this.users.signinRedirectCallback(url);
    history.replaceState(null, '', `/${(user.state as Errand | undefined)?.hash ?? ''}`);
    return me(user);
  }

  /** Leaves the page for the issuer's. */
  signIn(loginHint?: string): Promise<void> {
    if (loginHint) sessionStorage.setItem(HINT, loginHint);
    return this.users.signinRedirect({ state: { hash: location.hash } satisfies Errand, ...this.hint() });
  }

  /** An access token that holds, if possible for a while; `null` when only the user can get another one. */
  async token(): Promise<string | null> {
    const user = await this.users.getUser();
    const held = user && !user.expired ? user : null;
    if (this.over && !held) return null;
    if (held && (held.expires_in ?? 0) > RENEW_SECONDS_BEFORE / 2) return held.access_token;
    try {
      const fresh = (await this.renewOrForget()) ?? held;
      this.over = !fresh;
      return fresh?.access_token ?? null;
    } catch (away) {
      if (held) return held.access_token;
      throw away;
    }
  }

  /** Signs out here and at the issuer. The renewal before makes sure that the issuer ends this user's session. */
  async signOut(): Promise<void> {
    await this.renew().catch(() => null);
    sessionStorage.removeItem(HINT);
    try {
      await this.users.signoutRedirect();
    } catch {
      await this.users.removeUser();
      location.assign('/');
    }
  }

  private renewOrForget(): Promise<User | null> {
    return this.renew().catch((error: unknown) => {
      if (isAway(error)) throw error;
      return null;
    });
  }

  private renew(): Promise<User | null> {
    this.renewal ??= this.users.signinSilent(this.hint()).finally(() => {
      this.renewal = null;
    });
    return this.renewal;
  }

  /** Two tabs of one browser can be two people at the demonstration; the hint says who this tab is. */
  private hint(): { login_hint?: string } {
    const hint = sessionStorage.getItem(HINT);
    return hint ? { login_hint: hint } : {};
  }
}

function me(user: User | null): Me | null {
  if (!user) return null;
  const { sub, name, preferred_username: login } = user.profile;
  return { userId: Number(sub), name: name ?? login ?? sub };
}
