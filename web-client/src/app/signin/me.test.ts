import { afterEach, expect, test, vi } from 'vitest';
import { problemOf } from '../../sdk/problem';
import { whoAmI } from './me';

afterEach(() => vi.unstubAllGlobals());

const answers = (...response: ConstructorParameters<typeof Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>().mockImplementation(async () => new Response(...response)),
  );
const body = JSON.stringify({ userId: 7001, displayName: null, expiresAt: '2026-01-01T12:01:00.000Z' });

test('takes both times from the server', async () => {
  answers(body, { headers: { Date: 'Thu, 01 Jan 2026 12:00:00 GMT' } });
  expect(await whoAmI('t')).toEqual({ me: { userId: 7001, name: null }, holdsMs: 60_000 });
});

test.each([
  [
    'a refusal',
    '{"code":"invalid_token","status":401,"retryable":false}',
    401,
    { code: 'invalid_token', status: 401, retryable: false },
  ],
  [
    'a service that is away',
    '{"code":"unavailable","status":503,"retryable":true}',
    503,
    { code: 'unavailable', retryable: true },
  ],
  ['a proxy', '<html>', 502, { code: 'unreachable', status: 502, retryable: true }],
  ['a page in place of an answer', '<html>', 200, { code: 'unreachable', retryable: true }],
])('fails with the problem of %s', async (_, text, status, problem) => {
  answers(text, { status });
  expect(problemOf(await whoAmI('t').catch(error => error))).toMatchObject(problem);
});

test('fails where nobody answers', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(problemOf(await whoAmI('t').catch(error => error))).toMatchObject({ code: 'unreachable', retryable: true });
});
