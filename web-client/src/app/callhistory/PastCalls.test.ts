import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused, type CallHistory } from '../../sdk';
import { session } from '../../sdk/fakes/server';
import { PastCalls } from './PastCalls';

const unavailable = new CallRefused({ code: 'unavailable', title: '', status: 503, retryable: true, traceId: null });
const list = vi.fn<CallHistory['list']>();
const query = { status: 'missed' } as const;
let past: PastCalls;

/** A page of calls with these ids. */
const page = (total: number, ...ids: number[]) => ({
  items: ids.map(callSessionId => session({ callSessionId })),
  page: 1,
  limit: 30,
  total,
});
const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first - index);
const ids = () => past.state.get().calls?.map(call => call.callSessionId);

beforeEach(() => {
  vi.useFakeTimers();
  list.mockReset();
  past = new PastCalls({ list }, query);
});
afterEach(() => {
  past.stop();
  vi.useRealTimers();
});

test('asks for what is wanted', async () => {
  list.mockResolvedValue(page(2, 9, 8));
  await past.load();
  expect(list).toHaveBeenCalledWith({ status: 'missed', page: 1, limit: 30 });
  expect(past.state.get()).toMatchObject({ hasOlder: false, failed: false });
  expect(ids()).toEqual([9, 8]);
});

test('adds older calls, each once, although a new call has moved the pages', async () => {
  list.mockResolvedValueOnce(page(40, ...from(40, 30)));
  await past.load();
  expect(past.state.get().hasOlder).toBe(true);
  list.mockResolvedValueOnce(page(41, ...from(11, 11)));
  await past.older();
  expect(list).toHaveBeenLastCalledWith({ status: 'missed', page: 2, limit: 30 });
  expect(ids()).toEqual(from(40, 40));
});

test('asks again by itself while the server is away', async () => {
  list.mockRejectedValueOnce(unavailable).mockResolvedValue(page(1, 9));
  await past.load();
  expect(past.state.get()).toMatchObject({ calls: null, failed: true });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(past.state.get().failed).toBe(false);
  expect(ids()).toEqual([9]);
});

test('keeps what it has when older calls cannot be fetched', async () => {
  list.mockResolvedValueOnce(page(40, ...from(40, 30)));
  await past.load();
  list.mockRejectedValueOnce(unavailable);
  await past.older();
  expect(ids()).toHaveLength(30);
  expect(past.state.get().hasOlder).toBe(true);
});
