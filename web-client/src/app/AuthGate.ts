import { CallRefused, wasOpenedByNotification } from '../sdk';
import { loadConfig, type Config } from './config/config';
import { isAway, isUserNeeded, signInProblem, type SignInProblem } from './signin/problem';
import type { Me } from './signin/me';
import { Session } from './signin/session';
import { observable } from './state/observable';
import { Retry } from './state/Retry';

export type Entered = { session: Session; config: Config; me: Me };
export type AuthState =
  | { at: 'starting' }
  /** The server has no issuer configured. */
  | { at: 'closed' }
  /** Either the server of this page or the issuer cannot be reached. */
  | { at: 'unreachable'; who: 'server' | 'signin' }
  | { at: 'signedOut'; session: Session; config: Config; problem: SignInProblem | null }
  | ({ at: 'signedIn' } & Entered);

/** Loads the configuration, finds the signed-in user, and starts the sign-in at the issuer. */
export class AuthGate {
  readonly state = observable<AuthState>({ at: 'starting' });
  private readonly opening = new Retry(() => this.open());
  private signing: Retry | null = null;

  constructor(
    private readonly config: () => Promise<Config> = loadConfig,
    private readonly sessionOf: (config: Config) => Session = config => new Session(config),
    private readonly isAwaited: () => Promise<boolean> = wasOpenedByNotification,
  ) {}

  /** Finds the signed-in user; retries until the server and the issuer answer. */
  enter = (): Promise<void> => this.opening.now();

  leave = (): void => {
    this.opening.stop();
    this.signing?.stop();
  };

  /** Goes to the issuer's page as soon as the issuer can be reached. */
  signIn(session: Session, loginHint?: string): Promise<void> {
    this.signing?.stop();
    this.signing = new Retry(() => session.signIn(loginHint).catch((error: unknown) => this.notSignedIn(error)));
    return this.signing.now();
  }

  private async open(): Promise<void> {
    let who: 'server' | 'signin' = 'server';
    try {
      const config = await this.config();
      if (!config.issuer) return this.state.set({ at: 'closed' });
      who = 'signin';
      this.state.set(await this.find(config, this.sessionOf(config)));
    } catch (error) {
      this.state.set({ at: 'unreachable', who: error instanceof CallRefused ? 'server' : who });
      throw error;
    }
  }

  /** Finds the signed-in user. In the demonstration, `?as=` in the address names the user to sign in. */
  private async find(config: Config, session: Session): Promise<AuthState> {
    const as = new URLSearchParams(location.search).get('as');
    if (as && config.demo) {
      await session.signIn(as);
      return { at: 'starting' };
    }
    const returns = new URLSearchParams(location.search).has('state');
    try {
      const me = await session.resume();
      // Somebody waits for an answer. Tokens stay in the tab that got them, but the issuer may know this browser.
      if (!me && (await this.isAwaited())) {
        await session.signInUnseen();
        return { at: 'starting' };
      }
      return me ? { at: 'signedIn', session, config, me } : { at: 'signedOut', session, config, problem: null };
    } catch (error) {
      if (isUserNeeded(error)) return { at: 'signedOut', session, config, problem: null };
      // An authorization code is valid only once, so after a failed return the user has to sign in again.
      if (isAway(error) && !returns) throw error;
      if (error instanceof CallRefused && error.problem.retryable) throw error;
      return { at: 'signedOut', session, config, problem: signInProblem(error) };
    }
  }

  private notSignedIn(error: unknown): void {
    const problem = signInProblem(error);
    this.state.update(now => (now.at === 'signedOut' ? { ...now, problem } : now));
    if (problem.kind === 'unreachable') throw error;
  }
}
