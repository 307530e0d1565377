import { CallRefused } from '../sdk';
import { loadConfig, type Config } from './config/config';
import { isAway, signInProblem, type SignInProblem } from './signin/problem';
import type { Me } from './signin/me';
import { Session } from './signin/session';
import { observable } from './state/observable';
import { Retry } from './state/Retry';

export type Entered = { session: Session; config: Config; me: Me };
export type Stage =
  | { at: 'starting' }
  /** The server knows no issuer. */
  | { at: 'closed' }
  /** Whether it is the server of this page that is away, or the issuer. */
  | { at: 'unreachable'; who: 'server' | 'signin' }
  | { at: 'signedOut'; session: Session; config: Config; problem: SignInProblem | null }
  | ({ at: 'signedIn' } & Entered);

/** The way in: what the page is configured for, who is signed in, and the way to the issuer. */
export class Entrance {
  readonly stage = observable<Stage>({ at: 'starting' });
  private readonly opening = new Retry(() => this.open());
  private signing: Retry | null = null;

  constructor(
    private readonly config: () => Promise<Config> = loadConfig,
    private readonly sessionOf: (config: Config) => Session = config => new Session(config),
  ) {}

  /** Finds out who is there, sooner or later. */
  enter = (): Promise<void> => this.opening.now();

  leave = (): void => {
    this.opening.stop();
    this.signing?.stop();
  };

  /** Leaves the page for the issuer's, as soon as that can be reached. */
  signIn(session: Session, loginHint?: string): Promise<void> {
    this.signing?.stop();
    this.signing = new Retry(() => session.signIn(loginHint).catch((error: unknown) => this.notSignedIn(error)));
    return this.signing.now();
  }

  private async open(): Promise<void> {
    let who: 'server' | 'signin' = 'server';
    try {
      const config = await this.config();
      if (!config.issuer) return this.stage.set({ at: 'closed' });
      who = 'signin';
      this.stage.set(await this.find(config, this.sessionOf(config)));
    } catch (error) {
      this.stage.set({ at: 'unreachable', who: error instanceof CallRefused ? 'server' : who });
      throw error;
    }
  }

  /** The link to a second window names whom it is for. */
  private async find(config: Config, session: Session): Promise<Stage> {
    const as = new URLSearchParams(location.search).get('as');
    if (as && config.demo) {
      await session.signIn(as);
      return { at: 'starting' };
    }
    const returns = new URLSearchParams(location.search).has('state');
    try {
      const me = await session.resume();
      return me ? { at: 'signedIn', session, config, me } : { at: 'signedOut', session, config, problem: null };
    } catch (error) {
      // What the issuer has given on the way back holds once: that way has to be gone again.
      if (isAway(error) && !returns) throw error;
      if (error instanceof CallRefused && error.problem.retryable) throw error;
      return { at: 'signedOut', session, config, problem: signInProblem(error) };
    }
  }

  private notSignedIn(error: unknown): void {
    const problem = signInProblem(error);
    this.stage.update(now => (now.at === 'signedOut' ? { ...now, problem } : now));
    if (problem.kind === 'unreachable') throw error;
  }
}
