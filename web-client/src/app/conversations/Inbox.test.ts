import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../../sdk';
import { Inbox } from './Inbox';
import type { Server } from '../server/server';
import type { Conversation, Message } from '../server/types';

const unavailable = new CallRefused({ code: 'unavailable', title: '', status: 503, retryable: true, traceId: null });
const conversations = vi.fn<Server['conversations']>();
const create = vi.fn<Server['create']>();
const accept = vi.fn<Server['accept']>();
const leave = vi.fn<Server['leave']>();
const withBob = (displayName: string | null) =>
  ({
    conversationId: 7,
    title: null,
    createdAt: '2026-01-31T09:30:00Z',
    lastMessage: null,
    participants: [{ userId: 2, displayName }],
  }) as unknown as Conversation;
let inbox: Inbox;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  conversations.mockReset();
  create.mockReset();
  accept.mockReset().mockResolvedValue();
  leave.mockReset().mockResolvedValue();
  inbox = new Inbox({ conversations, create, accept, leave } as unknown as Server, 1);
});
afterEach(() => {
  inbox.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks again by itself while the services start', async () => {
  conversations
    .mockRejectedValueOnce(unavailable)
    .mockRejectedValueOnce(unavailable)
    .mockResolvedValue([withBob('Bob')]);
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
  const known = {
    ...withBob('Bob'),
    participants: [
      { userId: 1, displayName: 'Alice' },
      { userId: 2, displayName: 'Bob' },
    ],
  };
  conversations.mockResolvedValue([known]);
  create.mockImplementation(async (_, title) => ({ ...known, conversationId: 8, title: title ?? null }));
  await inbox.load();
  expect(await inbox.create([2])).toBe(known);
  expect(create).not.toHaveBeenCalled();
  expect(await inbox.create([2, 3])).toMatchObject({ conversationId: 8 });
  expect(await inbox.create([2], 'Load 4711')).toMatchObject({ title: 'Load 4711' });
});

const requested = {
  ...withBob('Bob'),
  requestedBy: 2,
  participants: [
    { userId: 2, displayName: 'Bob' },
    { userId: 1, displayName: 'Alice', isRequested: true },
    { userId: 3, displayName: null, isRequested: true },
  ],
} as Conversation;

test('shows a request no more once it is accepted', async () => {
  conversations.mockResolvedValue([requested]);
  await inbox.load();
  await inbox.accept(7);
  expect(accept).toHaveBeenCalledWith(7);
  const [known] = inbox.state.get().conversations ?? [];
  expect(known && 'requestedBy' in known).toBe(false);
  expect(known?.participants.map(({ isRequested }) => isRequested)).toEqual([undefined, undefined, true]);
});

test('shows a conversation no more once it is left', async () => {
  conversations.mockResolvedValue([requested]);
  await inbox.load();
  leave.mockRejectedValueOnce(unavailable);
  await expect(inbox.leave(7)).rejects.toBe(unavailable);
  expect(inbox.state.get().conversations).toHaveLength(1);
  await inbox.leave(7);
  expect(leave).toHaveBeenCalledWith(7, 1);
  expect(inbox.state.get().conversations).toEqual([]);
});

test('asks anew when a message tells that a request was accepted', async () => {
  conversations.mockResolvedValueOnce([requested]).mockResolvedValue([withBob('Bob')]);
  await inbox.load();
  await inbox.received({ conversationId: 7 } as Message);
  expect(inbox.state.get().conversations?.[0]?.requestedBy).toBeUndefined();
});
