import { ErrorResponse } from 'oidc-client-ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../sdk';
import { signedOut, unreachable } from '../sdk/problem';
import type { Config } from './config/config';
import { AuthGate } from './AuthGate';
import type { Session } from './signin/session';

const session = {
  resume: vi.fn<Session['resume']>(),
  signIn: vi.fn<Session['signIn']>(),
  signInUnseen: vi.fn<Session['signInUnseen']>(),
};
const isAwaited = vi.fn<() => Promise<boolean>>();
const config = vi.fn<() => Promise<Config>>();
const here = { search: '' };
const away = new TypeError('Failed to fetch');
const me = { userId: 1, name: 'Alice' };
let gate: AuthGate;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', here);
  here.search = '';
  config.mockReset().mockResolvedValue({ issuer: 'http://issuer', clientId: 'web', demo: true });
  session.resume.mockReset().mockResolvedValue(me);
  session.signIn.mockReset().mockResolvedValue();
  session.signInUnseen.mockReset().mockResolvedValue();
  isAwaited.mockReset().mockResolvedValue(false);
  gate = new AuthGate(config, () => session as unknown as Session, isAwaited);
});
afterEach(() => {
  gate.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const state = () => gate.state.get();

test('opens by itself once the server is there', async () => {
  config.mockRejectedValueOnce(away);
  await gate.enter();
  expect(state()).toEqual({ at: 'unreachable', who: 'server' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toMatchObject({ at: 'signedIn', me });
});

test('waits for an issuer that is away, and signs nobody out for that', async () => {
  session.resume.mockRejectedValueOnce(away);
  await gate.enter();
  expect(state()).toEqual({ at: 'unreachable', who: 'signin' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toMatchObject({ at: 'signedIn' });
});

test('tells a refused sign-in from one that could not be finished', async () => {
  here.search = '?state=1&code=2';
  session.resume.mockRejectedValueOnce(new ErrorResponse({ error: 'access_denied' }));
  await gate.enter();
  expect(state()).toMatchObject({ at: 'signedOut', problem: { kind: 'refused', code: 'access_denied' } });
  session.resume.mockRejectedValueOnce(away);
  await gate.enter();
  expect(state()).toMatchObject({ at: 'signedOut', problem: { kind: 'unreachable' } });
});

test('signs in unseen when a notification has opened the page', async () => {
  session.resume.mockResolvedValue(null);
  await gate.enter();
  expect(session.signInUnseen).not.toHaveBeenCalled();
  isAwaited.mockResolvedValue(true);
  await gate.enter();
  expect(session.signInUnseen).toHaveBeenCalledOnce();
  expect(state()).toEqual({ at: 'starting' });
});

test('asks the user where the issuer cannot sign in unseen, and only once', async () => {
  here.search = '?state=1&error=login_required';
  isAwaited.mockResolvedValue(true);
  session.resume.mockRejectedValueOnce(new ErrorResponse({ error: 'login_required' }));
  await gate.enter();
  expect(state()).toMatchObject({ at: 'signedOut', problem: null });
  expect(session.signInUnseen).not.toHaveBeenCalled();
});

test('says that there is no issuer', async () => {
  config.mockResolvedValue({ issuer: '', clientId: 'web' });
  await gate.enter();
  expect(state()).toEqual({ at: 'closed' });
});

test('waits for services that are away, also on the way back from the issuer', async () => {
  here.search = '?state=1&code=2';
  session.resume.mockRejectedValueOnce(new CallRefused(unreachable('/api/v1/me was answered 503.')));
  await gate.enter();
  expect(state()).toEqual({ at: 'unreachable', who: 'server' });
  here.search = '';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toMatchObject({ at: 'signedIn', me });
});

test('shows once that the services do not take a token', async () => {
  session.resume.mockRejectedValue(new CallRefused(signedOut()));
  await gate.enter();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toMatchObject({ at: 'signedOut', problem: { kind: 'unaccepted', code: 'invalid_token' } });
  expect(session.resume).toHaveBeenCalledTimes(1);
});

test('goes to the issuer as soon as that can be reached', async () => {
  session.resume.mockResolvedValue(null);
  session.signIn.mockRejectedValueOnce(away);
  await gate.enter();
  await gate.signIn(session as unknown as Session, 'alice');
  expect(state()).toMatchObject({ at: 'signedOut', problem: { kind: 'unreachable' } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(session.signIn.mock.calls).toEqual([['alice'], ['alice']]);
});

test('follows the last choice only', async () => {
  session.resume.mockResolvedValue(null);
  session.signIn.mockRejectedValueOnce(away);
  await gate.enter();
  await gate.signIn(session as unknown as Session, 'alice');
  await gate.signIn(session as unknown as Session, 'bob');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(session.signIn.mock.calls).toEqual([['alice'], ['bob']]);
});
