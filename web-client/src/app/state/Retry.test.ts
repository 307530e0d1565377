import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused, type Problem } from '../../sdk';
import { Retry } from './Retry';

const unavailable: Problem = { code: 'unavailable', title: '', status: 503, retryable: true, traceId: null };
const refuse = (more: Partial<Problem> = {}) => Promise.reject(new CallRefused({ ...unavailable, ...more }));
const attempt = vi.fn<() => Promise<unknown>>();
let retry: Retry;

beforeEach(() => {
  vi.useFakeTimers();
  attempt.mockReset().mockImplementation(() => refuse());
  retry = new Retry(attempt);
});
afterEach(() => {
  retry.stop();
  vi.useRealTimers();
});

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('does once what works', async () => {
  attempt.mockResolvedValue(null);
  await retry.now();
  await passes(60_000);
  expect(attempt).toHaveBeenCalledTimes(1);
});

test('asks again with growing pauses until it works', async () => {
  await retry.now();
  for (const [index, pause] of [1_000, 2_000, 4_000, 8_000, 15_000, 15_000].entries()) {
    await passes(pause - 1);
    expect(attempt).toHaveBeenCalledTimes(index + 1);
    await passes(1);
    expect(attempt).toHaveBeenCalledTimes(index + 2);
  }
  attempt.mockResolvedValue(null);
  await passes(120_000);
  expect(attempt).toHaveBeenCalledTimes(8);
});

test('asks again after a fault that is no refusal', async () => {
  attempt.mockRejectedValue(new TypeError('Failed to fetch'));
  await retry.now();
  await passes(1_000);
  expect(attempt).toHaveBeenCalledTimes(2);
});

test('waits as long as the server asks for', async () => {
  attempt.mockImplementation(() => refuse({ status: 429, retryAfterSeconds: 30 }));
  await retry.now();
  await passes(29_999);
  expect(attempt).toHaveBeenCalledTimes(1);
  await passes(1);
  expect(attempt).toHaveBeenCalledTimes(2);
});

test('asks at once when told to, and begins with short pauses again', async () => {
  await retry.now();
  await passes(7_000);
  expect(attempt).toHaveBeenCalledTimes(4);
  await retry.now();
  expect(attempt).toHaveBeenCalledTimes(5);
  await passes(1_000);
  expect(attempt).toHaveBeenCalledTimes(6);
});

test('leaves it to a newer attempt to go on', async () => {
  let fail: (error: Error) => void = () => {};
  attempt.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
  const hanging = retry.now();
  attempt.mockResolvedValue(null);
  await retry.now();
  fail(new Error('timeout'));
  await hanging;
  await passes(60_000);
  expect(attempt).toHaveBeenCalledTimes(2);
});

test('does not repeat what is refused for good, but what only the token was wrong for', async () => {
  attempt.mockImplementation(() => refuse({ code: 'forbidden', status: 403, retryable: false }));
  await retry.now();
  await passes(60_000);
  expect(attempt).toHaveBeenCalledTimes(1);
  attempt.mockImplementation(() => refuse({ code: 'invalid_token', status: 401, retryable: false }));
  await retry.now();
  await passes(1_000);
  expect(attempt).toHaveBeenCalledTimes(3);
});

test('is over when stopped, even with an attempt under way', async () => {
  await retry.now();
  retry.stop();
  await passes(60_000);
  expect(attempt).toHaveBeenCalledTimes(1);
  const underWay = retry.now();
  retry.stop();
  await underWay;
  await passes(60_000);
  expect(attempt).toHaveBeenCalledTimes(2);
});
