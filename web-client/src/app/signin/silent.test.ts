import { ErrorResponse, ErrorTimeout, type User, type UserManager } from 'oidc-client-ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAway } from './problem';
import { renewSilently } from './silent';

const issuer = vi.fn<typeof fetch>();
const silent = vi.fn<UserManager['signinSilent']>();
const user = { access_token: 'new' } as User;
const there = () => Promise.resolve(new Response('{}'));
const nobody = () => Promise.reject(new TypeError('Failed to fetch'));
const emptyFrame = new ErrorTimeout('IFrame timed out without a response');
const no = new ErrorResponse({ error: 'login_required' });

beforeEach(() => {
  vi.stubGlobal('fetch', issuer.mockReset().mockImplementation(there));
  silent.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

const renewal = (refreshToken?: string) =>
  renewSilently(
    {
      settings: { authority: 'https://id.example.com/' },
      getUser: async () => ({ refresh_token: refreshToken }) as User,
      signinSilent: silent,
    } as unknown as UserManager,
    {},
  );

const frames = () => silent.mock.calls.filter(([options]) => options?.forceIframeAuth).length;

test('uses the refresh token and no frame', async () => {
  silent.mockResolvedValue(user);
  expect(await renewal('r')).toBe(user);
  expect(frames()).toBe(0);
});

test('looks for the session at the issuer where the refresh token has ended', async () => {
  silent.mockRejectedValueOnce(new ErrorResponse({ error: 'invalid_grant' })).mockResolvedValue(user);
  expect(await renewal('r')).toBe(user);
  expect(frames()).toBe(1);
});

test.each([
  ['forbids frames', emptyFrame],
  ['knows nobody', no],
  ['wants a consent', new ErrorResponse({ error: 'consent_required' })],
])('needs the user where the issuer %s', async (_, error) => {
  silent.mockRejectedValue(error);
  expect(await renewal()).toBeNull();
  expect(frames()).toBe(1);
});

test.each([
  ['nobody answers', nobody],
  ['a proxy answers', () => Promise.resolve(new Response('', { status: 502 }))],
])('opens no frame while the issuer is away: %s', async (_, answer) => {
  issuer.mockImplementation(answer);
  expect(isAway(await renewal().catch(error => error))).toBe(true);
  expect(silent).not.toHaveBeenCalled();
});

test('takes an issuer that went away meanwhile for away', async () => {
  silent.mockRejectedValue(emptyFrame);
  issuer.mockImplementationOnce(there).mockImplementationOnce(nobody);
  expect(isAway(await renewal().catch(error => error))).toBe(true);
});

test('takes a token endpoint that is away for away, also with a refresh token', async () => {
  silent.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(isAway(await renewal('r').catch(error => error))).toBe(true);
  expect(frames()).toBe(0);
});
