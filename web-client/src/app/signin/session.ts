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

/** The place in the page to return to after the sign-in. */
type Errand = { hash: string };

const HINT = 'calls.login-hint';
const ANSWER_SECONDS = 15;
const FRAME_SECONDS = 10;
/** The name of this tab. Determined once per page, because the page holds the name until it is left. */
let tab: ReturnType<typeof nameOfTab> | undefined;

/**
 * The session of the signed-in user (OpenID Connect, code flow with PKCE). Tokens stay in this tab's session storage. They are
 * renewed with a refresh token if the issuer provides one, otherwise in a hidden frame with `prompt=none`.
 */
export class Session {
  private readonly users: UserManager;
  private readonly held = new AccessToken(() => this.renewSilently());
  /** Whether the token can be renewed. */
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
   * Completes a sign-in after the return from the issuer, or restores the one from before a reload. Then asks the services for
   * the user. Fails while the issuer or the services are away, and with `CallRefused` if the services refuse the token.
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
      // The token may have expired by the clock of the services.
      const another = returns ? null : await this.held.replace();
      if (another !== null) return this.recognise(another);
      await this.users.removeUser();
      throw error;
    });
  }

  /** Removes the refresh token from a duplicated tab: if two tabs use one refresh token, many issuers sign both out. */
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

  /** Asks the services for the user, and holds the token for the lifetime that the services report. */
  private async recognise(token: string): Promise<Me> {
    const { me, holdsMs } = await whoAmI(token);
    this.held.hold({ value: token, holdsMs });
    return me;
  }

  /** Goes to the issuer's page to sign in. */
  signIn(loginHint?: string): Promise<void> {
    if (loginHint) [sessionStorage, localStorage].forEach(it => it.setItem(HINT, loginHint));
    return this.users.signinRedirect({ state: { hash: location.hash } satisfies Errand, ...hint() });
  }

  /** Signs in with the session that the issuer has of this browser, if it has one. The issuer shows nothing. */
  signInUnseen(): Promise<void> {
    const last = localStorage.getItem(HINT);
    return this.users.signinRedirect({
      state: { hash: location.hash } satisfies Errand,
      prompt: 'none',
      ...(last ? { login_hint: last } : {}),
    });
  }

  /**
   * Signs in again in a separate window, so that a call continues; if the browser blocks the window, in this one. Must be called
   * from a user gesture. The page reloads if another user signs in.
   */
  async signInAside(): Promise<void> {
    this.aside.abort();
    this.aside = new AbortController();
    const { signal } = this.aside;
    // Browsers open windows only during a user gesture, so this comes first.
    const signingIn = this.users.signinPopup({ url_state: ASIDE, popupSignal: signal, ...hint() });
    try {
      const [before, user] = await Promise.all([this.users.getUser(), signingIn]);
      if (user.profile.sub === before?.profile.sub) this.held.hold(await this.freshOf(user));
      else location.reload();
    } catch (error) {
      // After a refusal or a closed window the user can press the button again.
      if (isBlocked(error) && !signal.aborted) await this.signIn();
    }
  }

  /** Returns a valid token other than `refused`; `null` if only the user can get one. Fails while the issuer is away. */
  token(refused?: string): Promise<string | null> {
    return this.held.get(refused);
  }

  /** Signs out here and at the issuer. */
  async signOut(): Promise<void> {
    this.held.stop();
    // In the demonstration, two tabs can be two users. The renewal makes this tab's user the one of the issuer's session.
    if (sessionStorage.getItem(HINT)) await this.renewSilently().catch(() => null);
    [sessionStorage, localStorage].forEach(it => it.removeItem(HINT));
    try {
      // Cognito needs these two instead of `id_token_hint` and `post_logout_redirect_uri`. Other issuers ignore them.
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

  /** Returns the token with its lifetime. If the issuer omits the lifetime (RFC 6749, 5.1), the services are asked. */
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

/** Returns whether the browser blocked the window; the library reports that with this message. */
const isBlocked = (error: unknown): boolean => String(error).includes('disposed window');

function hint(): { login_hint?: string } {
  const name = sessionStorage.getItem(HINT);
  return name ? { login_hint: name } : {};
}
