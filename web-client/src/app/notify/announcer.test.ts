import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, spoken } from './announcer';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  vi.runAllTimers();
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
});

test('says polite things every 3 s at most, and only the newest of those that waited', () => {
  announce('one');
  announce('two');
  announce('three');
  expect(spoken.get().polite.text).toBe('one');
  vi.advanceTimersByTime(2_999);
  expect(spoken.get().polite.text).toBe('one');
  vi.advanceTimersByTime(1);
  expect(spoken.get().polite.text).toBe('three');
});

test('says urgent things at once', () => {
  vi.advanceTimersByTime(5_000);
  announce('one');
  announce('now', 'assertive');
  expect(spoken.get().assertive.text).toBe('now');
});

test('says nothing of before once something assertive is said', () => {
  vi.advanceTimersByTime(10_000);
  announce('Connecting');
  announce('Connected');
  announce('Call ended', 'assertive');
  vi.advanceTimersByTime(10_000);
  expect(spoken.get().polite.text).toBe('');
  expect(spoken.get().assertive.text).toBe('Call ended');
});
