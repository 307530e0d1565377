import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { CallRefused } from '../../sdk';
import { nameOfTab } from '../../sdk/device';
import type { Config } from '../config/config';
import { AccessToken, type Fresh } from './accessToken';
import { ASIDE } from './answer';
import { whoAmI, type Me } from './me';
import { renewSilently } from './silent';
import { SHORTEST_LIFE } from './times';

export type { Me };

/** Where the page was when it went away to sign in. */
type Errand = { hash: string };

const HINT = 'calls.login-hint';
const ANSWER_SECONDS = 15;
const FRAME_SECONDS = 10;
/** Found out once in a page, for it holds its name until it is left. */
let tab: ReturnType<typeof nameOfTab> | undefined;

/**
 * Who is signed in (OpenID Connect, code flow with PKCE). Tokens stay in this tab's session storage. They are renewed
 * with a refresh token where the issuer gives one, otherwise in a hidden frame with `prompt=none`.
 */
export class Session {
  private readonly users: UserManager;
  private readonly held = new AccessToken(() => this.renewSilently());
  /** Whether there will be a token when this one ends. */
  readonly access = this.held.access;
  private aside = new AbortController();

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
      extraQueryParams: config.authorizationParameters ?? {},
      userStore: storage(),
      stateStore: storage(),
      automaticSilentRenew: false,
      requestTimeoutInSeconds: ANSWER_SECONDS,
      silentRequestTimeoutInSeconds: FRAME_SECONDS,
    });
  }

  /**
   * Finishes a sign-in that has just come back, or finds the one of before a reload; then asks the services who that is.
   * Fails while the issuer or the services are away, and with `CallRefused` when the services do not take the token.
   */
  async resume(): Promise<Me | null> {
    try {
      const me = await this.find();
      if (!me) this.held.stop();
      return me;
    } catch (error) {
      this.held.stop();
      throw error;
    }
  }

  private async find(): Promise<Me | null> {
    const answer = new URLSearchParams(location.search);
    const returns = answer.has('state') && (answer.has('code') || answer.has('error'));
    const user = returns ? await this.finish() : await this.users.getUser();
    if (!user) return null;
    await this.leaveRefreshTokenToItsTab(user);
    const life = lifeOf(user);
    if (life >= SHORTEST_LIFE) this.held.hold({ value: user.access_token, holdsMs: life });
    const token = await (life >= SHORTEST_LIFE ? this.held.get() : this.held.replace());
    if (token === null) return null;
    return this.recognise(token).catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error;
      // It may have ended by the clock of the services.
      const another = returns ? null : await this.held.replace();
      if (another !== null) return this.recognise(another);
      await this.users.removeUser();
      throw error;
    });
  }

  /** A duplicated tab has the refresh token of another one, and many issuers sign both out when it is used twice. */
  private async leaveRefreshTokenToItsTab(user: User): Promise<void> {
    tab ??= nameOfTab('calls.tab');
    if (!(await tab).isCopy) return;
    delete user.refresh_token;
    await this.users.storeUser(user);
  }

  private async finish(): Promise<User> {
    const url = location.href;
    history.replaceState(null, '', '/');
    const user = await this.users.signinRedirectCallback(url);
    history.replaceState(null, '', `/${(user.state as Errand | undefined)?.hash ?? ''}`);
    return user;
  }

  /** The services decide how long a token holds. */
  private async recognise(token: string): Promise<Me> {
    const { me, holdsMs } = await whoAmI(token);
    this.held.hold({ value: token, holdsMs });
    return me;
  }

  /** Leaves the page for the issuer's. */
  signIn(loginHint?: string): Promise<void> {
    if (loginHint) sessionStorage.setItem(HINT, loginHint);
    return this.users.signinRedirect({ state: { hash: location.hash } satisfies Errand, ...hint() });
  }

  /**
   * Signs in again in a window of its own, so that a call goes on; where the browser opens none, in this one. To be called
   * from a press. The page starts anew when another user comes back.
   */
  async signInAside(): Promise<void> {
    this.aside.abort();
    this.aside = new AbortController();
    const { signal } = this.aside;
    // Browsers open windows only for what happens within the press, so this comes first.
    const signingIn = this.users.signinPopup({ url_state: ASIDE, popupSignal: signal, ...hint() });
    try {
      const [before, user] = await Promise.all([this.users.getUser(), signingIn]);
      if (user.profile.sub === before?.profile.sub) this.held.hold(await this.freshOf(user));
      else location.reload();
    } catch (error) {
      // What was refused or closed can be pressed again.
      if (isBlocked(error) && !signal.aborted) await this.signIn();
    }
  }

  /** A token that holds, and not the one that was refused; `null` when only the user can get one. Fails while the issuer is away. */
  token(refused?: string): Promise<string | null> {
    return this.held.get(refused);
  }

  /** Signs out here and at the issuer. */
  async signOut(): Promise<void> {
    this.held.stop();
    // Two tabs of one browser can be two people at the demonstration; the renewal makes its session that of this tab.
    if (sessionStorage.getItem(HINT)) await this.renewSilently().catch(() => null);
    sessionStorage.removeItem(HINT);
    try {
      // Cognito wants these two in place of `id_token_hint` and `post_logout_redirect_uri`; others pass over what they do not know.
      const extraQueryParams = { client_id: this.users.settings.client_id, logout_uri: `${location.origin}/` };
      await this.users.signoutRedirect({ extraQueryParams });
    } catch {
      await this.users.removeUser();
      location.assign('/');
    }
  }

  private async renewSilently(): Promise<Fresh | null> {
    const user = await renewSilently(this.users, hint());
    return user && this.freshOf(user);
  }

  /** An issuer may leave out how long a token holds (RFC 6749, 5.1); the services know. */
  private async freshOf(user: User): Promise<Fresh> {
    if (user.expires_at === undefined) {
      user.expires_in = Math.floor((await whoAmI(user.access_token)).holdsMs / 1_000);
      await this.users.storeUser(user);
    }
    return { value: user.access_token, holdsMs: lifeOf(user) };
  }
}

const lifeOf = (user: User): number => (user.expires_in ?? Infinity) * 1_000;

const isRefusal = (error: unknown): boolean => error instanceof CallRefused && error.problem.status === 401;

/** What the library says when the browser has opened no window. */
const isBlocked = (error: unknown): boolean => String(error).includes('disposed window');

function hint(): { login_hint?: string } {
  const name = sessionStorage.getItem(HINT);
  return name ? { login_hint: name } : {};
}
