/** The configuration that the page loads at run time, so that another issuer needs no new build. */
export type Config = {
  /** The OpenID provider; empty if there is none, and then nobody can sign in. */
  issuer: string;
  clientId: string;
  /** The scopes requested at sign-in. */
  scope?: string;
  /** Additional parameters of the authorization request, such as an audience. */
  authorizationParameters?: Record<string, string>;
  /** Whether the issuer is the demonstration's, where a user can sign in as any of four people. */
  demo?: boolean;
};

const ANSWER_WITHIN = 15_000;

/** Loads `/config.json`. Fails if the server cannot be reached or the content is not valid. */
export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json', {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  });
  if (!answer.ok) throw new Error(`/config.json was answered ${answer.status}`);
  const config = (await answer.json()) as Config;
  if (typeof config.issuer !== 'string' || !config.clientId) throw new Error('/config.json names no issuer or no clientId');
  return config;
}
