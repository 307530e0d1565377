import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Presence } from './Presence';
import type { Server } from '../server/server';

const online = vi.fn<Server['online']>();
let stop: () => void;
let presence: Presence;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
  online.mockReset();
  presence = new Presence({ online });
  stop = presence.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks sooner after a failure than it does otherwise', async () => {
  online.mockRejectedValueOnce(new Error('timeout')).mockResolvedValue([2]);
  presence.watch([2]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(presence.online.get()).toEqual(new Set([2]));
});

test('asks more often at first, and then every 10 s', async () => {
  online.mockResolvedValue([2]);
  presence.watch([2]);
  await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000 + 8_000);
  expect(online).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(online).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(1);
  expect(online).toHaveBeenCalledTimes(6);
});

test('is silent once it is stopped, even with a request under way', async () => {
  let answer: (ids: number[]) => void = () => {};
  online.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  presence.watch([2]);
  stop();
  answer([2]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(online).toHaveBeenCalledTimes(1);
});
