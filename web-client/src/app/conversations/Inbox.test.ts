import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../../sdk';
import { Inbox } from './Inbox';
import type { Server } from './server';
import type { Conversation } from './types';

const unavailable = new CallRefused({ code: 'unavailable', title: '', status: 503, retryable: true, traceId: null });
const conversations = vi.fn<Server['conversations']>();
const create = vi.fn<Server['create']>();
const withBob = (displayName: string | null) =>
  ({ conversationId: 7, title: null, createdAt: '2026-01-31T09:30:00Z', lastMessage: null, participants: [{ userId: 2, displayName }] }) as unknown as Conversation;
let inbox: Inbox;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  conversations.mockReset();
  create.mockReset();
  inbox = new Inbox({ conversations, create } as unknown as Server, 1);
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

test('opens the conversation with someone instead of making another, but for one with a title', async () => {
  const known = { ...withBob('Bob'), participants: [{ userId: 1, displayName: 'Alice' }, { userId: 2, displayName: 'Bob' }] };
  conversations.mockResolvedValue([known]);
  create.mockImplementation(async (_, title) => ({ ...known, conversationId: 8, title: title ?? null }));
  await inbox.load();
  expect(await inbox.create([2])).toBe(known);
  expect(create).not.toHaveBeenCalled();
  expect(await inbox.create([2, 3])).toMatchObject({ conversationId: 8 });
  expect(await inbox.create([2], 'Load 4711')).toMatchObject({ title: 'Load 4711' });
});
