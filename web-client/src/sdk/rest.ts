import { CallRefused, signedOut, unreachable, type Problem } from './problem';

/**
 * Sends REST requests with a token. Fails with `CallRefused`.
 *
 * @example
 * const { items } = await client.rest.get<{ items: Conversation[] }>('/api/v1/conversations');
 */
export interface RestClient {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body?: object, headers?: Record<string, string>): Promise<Body>;
  put<Body>(path: string, body?: object): Promise<Body>;
  patch<Body>(path: string, body: object): Promise<Body>;
  delete<Body>(path: string): Promise<Body>;
}

const ANSWER_WITHIN = 15_000;

/** A REST client that uses `fetch`. */
export class FetchRest implements RestClient {
  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string | null>,
    private readonly deviceId: () => Promise<string>,
  ) {}

  get<Body>(path: string): Promise<Body> {
    return this.ask('GET', path);
  }

  post<Body>(path: string, body?: object, headers?: Record<string, string>): Promise<Body> {
    return this.ask('POST', path, body, headers);
  }

  put<Body>(path: string, body?: object): Promise<Body> {
    return this.ask('PUT', path, body);
  }

  patch<Body>(path: string, body: object): Promise<Body> {
    return this.ask('PATCH', path, body);
  }

  delete<Body>(path: string): Promise<Body> {
    return this.ask('DELETE', path);
  }

  private async ask<Body>(method: string, path: string, body?: object, extra?: Record<string, string>): Promise<Body> {
    const token = await this.token();
    if (token === null) throw new CallRefused(signedOut());
    const headers: Record<string, string> = {
      ...extra,
      Accept: 'application/json, application/problem+json',
      Authorization: `Bearer ${token}`,
      'X-Device-Id': await this.deviceId(),
    };
    if (body) headers['Content-Type'] = 'application/json';
    const signal = AbortSignal.timeout(ANSWER_WITHIN);
    const answer = await fetch(this.url + path, { method, headers, body: body ? JSON.stringify(body) : null, signal }).catch(
      lost,
    );
    const text = await answer.text().catch(lost);
    if (!answer.ok) throw new CallRefused(problemIn(text, answer));
    return (text ? JSON.parse(text) : undefined) as Body;
  }
}

function lost(error: unknown): never {
  throw new CallRefused(unreachable(String(error)));
}

function problemIn(text: string, { status, headers }: Response): Problem {
  // `Retry-After` can also be a date. It is ignored, and the caller chooses the pause.
  const retryAfter = Number(headers.get('Retry-After') ?? Number.NaN);
  const wish = Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {};
  try {
    const problem = JSON.parse(text) as Problem;
    if (typeof problem.code === 'string') return { ...wish, ...problem };
  } catch {
    // The answer came from a proxy in front of the gateway.
  }
  return { ...unreachable(`The answer was ${status}, and not the gateway's.`), ...wish, status };
}
