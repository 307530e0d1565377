import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../../sdk';
import { signedOut } from '../../sdk/problem';
import { AccessToken, type Fresh } from './accessToken';

const away = new TypeError('Failed to fetch');
const renew = vi.fn<() => Promise<Fresh | null>>();
let token: AccessToken;

beforeEach(() => {
  vi.useFakeTimers();
  renew.mockReset();
  token = new AccessToken(renew);
});
afterEach(() => {
  token.stop();
  vi.useRealTimers();
});

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1_000);
const given = (value: string, life: number): Fresh => ({ value, holdsMs: life * 1_000 });
/** Renews with the tokens t1, t2, … of the given lifetime in seconds. */
const always = (life: number) => renew.mockImplementation(async () => given(`t${renew.mock.calls.length}`, life));

/** The lifetime of a token in seconds, and how often it is renewed in ten minutes while it is requested every 100 ms. */
test.each([
  [3_600, 0],
  [600, 1],
  [60, 20],
  [50, 24],
  [15, 120],
  [6, 120],
])('renews tokens of %i s %i times in ten minutes, however often it is asked', async (life, times) => {
  always(life);
  token.hold(given('t0', life));
  for (let i = 0; i < 6_000; i++) {
    expect(await token.get()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(renew.mock.calls.length).toBeGreaterThanOrEqual(times - 1);
  expect(renew.mock.calls.length).toBeLessThanOrEqual(times);
});

test.each([0, -30, 4])('asks the user where even fresh tokens hold for %i s only', async life => {
  always(life);
  token.hold(given('t0', 60));
  await seconds(600);
  expect(renew).toHaveBeenCalledTimes(1);
  expect(token.access.get()).toBe('needed');
  expect(await token.get()).toBeNull();
});

test('asks the user before the token ends, and uses it until then', async () => {
  renew.mockResolvedValue(null);
  token.hold(given('t0', 60));
  await seconds(31);
  expect(token.access.get()).toBe('needed');
  expect(await token.get()).toBe('t0');
  await seconds(30);
  expect(await token.get()).toBeNull();
  expect(renew).toHaveBeenCalledTimes(1);
});

test('waits for an issuer that is away, and asks it less and less often', async () => {
  renew.mockRejectedValue(away);
  token.hold(given('t0', 60));
  await seconds(31);
  expect([token.access.get(), await token.get()]).toEqual(['away', 't0']);
  await seconds(60);
  await expect(token.get()).rejects.toThrow('no answer');
  for (let i = 0; i < 100; i++) await token.get().catch(() => {});
  expect(renew.mock.calls.length).toBeLessThan(10);
  always(60);
  await seconds(15);
  expect(token.access.get()).toBe('held');
  expect(await token.get()).toMatch(/^t\d/);
});

test('asks the user, once, when the services refuse what the issuer gives', async () => {
  renew.mockRejectedValue(new CallRefused(signedOut()));
  token.hold(given('t0', 60));
  await seconds(600);
  expect(token.access.get()).toBe('needed');
  expect(renew).toHaveBeenCalledTimes(1);
});

test('goes on with the token of a new sign-in', async () => {
  renew.mockResolvedValueOnce(null);
  token.hold(given('t0', 60));
  await seconds(61);
  token.hold(given('another', 60));
  expect([token.access.get(), await token.get()]).toEqual(['held', 'another']);
  always(60);
  await seconds(31);
  expect(await token.get()).toBe('t2');
});

test('renews at once after a sleep that was longer than the token', async () => {
  always(60);
  token.hold(given('t0', 60));
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(await token.get()).toBe('t1');
  expect(renew).toHaveBeenCalledTimes(1);
});

test('gives everyone who asks the same renewal', async () => {
  let answer: (fresh: Fresh) => void = () => {};
  renew.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  token.hold(given('t0', 60));
  await seconds(30);
  const asked = Promise.all([token.get(), token.get(), token.get()]);
  answer(given('t1', 60));
  expect(await asked).toEqual(['t1', 't1', 't1']);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('keeps a token of months, which is longer than timers are', async () => {
  token.hold(given('t0', 90 * 86_400));
  await seconds(89 * 86_400);
  expect(renew).not.toHaveBeenCalled();
});

test('gives no token again that the services have refused', async () => {
  always(60);
  token.hold(given('t0', 60));
  expect(await token.get('t0')).toBe('t1');
  expect(await token.get('t0')).toBe('t1');
  expect(renew).toHaveBeenCalledTimes(1);
});

test('asks the user where only a refused token can be had', async () => {
  renew.mockResolvedValue(null);
  token.hold(given('t0', 60));
  expect(await token.get('t0')).toBeNull();
  expect(token.access.get()).toBe('needed');
});
