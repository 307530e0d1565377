/** What the server says about itself at run time, so that another issuer needs no other build. */
export type Config = {
  /** The OpenID provider; empty where there is none, and then nobody can sign in here. */
  issuer: string;
  clientId: string;
  /** Asked for at sign-in. */
  scope?: string;
  /** What the authorization request has besides, such as an audience. */
  authorizationParameters?: Record<string, string>;
  /** Whether the issuer is the demonstration's, where everyone may be anyone of four people. */
  demo?: boolean;
};

const ANSWER_WITHIN = 15_000;

/** Reads `/config.json`; fails when the server cannot be reached or serves something else. */
export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json', { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(ANSWER_WITHIN) });
  if (!answer.ok) throw new Error(`/config.json was answered ${answer.status}`);
  const config = (await answer.json()) as Config;
  if (typeof config.issuer !== 'string' || !config.clientId) throw new Error('/config.json names no issuer or no clientId');
  return config;
}
