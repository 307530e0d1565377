import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../../sdk';
import { Inbox } from './Inbox';
import type { Server } from './server';
import type { Conversation } from './types';

const unavailable = new CallRefused({ code: 'unavailable', title: '', status: 503, retryable: true, traceId: null });
const conversations = vi.fn<Server['conversations']>();
const withBob = (displayName: string | null) =>
  ({ conversationId: 7, title: null, createdAt: '2026-01-31T09:30:00Z', lastMessage: null, participants: [{ userId: 2, displayName }] }) as unknown as Conversation;
let inbox: Inbox;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  conversations.mockReset();
  inbox = new Inbox({ conversations } as unknown as Server, 1);
});
afterEach(() => {
  inbox.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks again by itself while the services start', async () => {
  conversations.mockRejectedValueOnce(unavailable).mockRejectedValueOnce(unavailable).mockResolvedValue([withBob('Bob')]);
  await inbox.load();
  expect(inbox.state.get()).toMatchObject({ conversations: null, failed: true });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(inbox.state.get()).toMatchObject({ conversations: [{ conversationId: 7 }], failed: false });
});

test('asks no more once it is stopped', async () => {
  conversations.mockRejectedValue(unavailable);
  await inbox.load();
  inbox.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(conversations).toHaveBeenCalledTimes(1);
});

test('looks up the name of someone who came online after the list was there', async () => {
  conversations.mockResolvedValueOnce([withBob(null)]).mockResolvedValue([withBob('Bob')]);
  await inbox.load();
  await inbox.met(new Set());
  expect(conversations).toHaveBeenCalledTimes(1);
  await inbox.met(new Set([2]));
  expect(inbox.state.get().conversations?.[0]?.participants[0]?.displayName).toBe('Bob');
  await inbox.met(new Set([2]));
  expect(conversations).toHaveBeenCalledTimes(2);
});
