import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallRefused, type MissedCalls } from '../../sdk';
import { Inbox } from './Inbox';
import type { Server } from '../server/server';
import type { Conversation, Message } from '../server/types';

const unavailable = new CallRefused({ code: 'unavailable', title: '', status: 503, retryable: true, traceId: null });
const conversations = vi.fn<Server['conversations']>();
const create = vi.fn<Server['create']>();
const accept = vi.fn<Server['accept']>();
const leave = vi.fn<Server['leave']>();
const missed = vi.fn<Server['missed']>();
const seen = vi.fn<Server['seen']>();
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
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  conversations.mockReset();
  create.mockReset();
  accept.mockReset().mockResolvedValue();
  leave.mockReset().mockResolvedValue();
  missed.mockReset().mockResolvedValue({ total: 0, items: [] });
  seen.mockReset().mockResolvedValue();
  inbox = new Inbox({ conversations, create, accept, leave, missed, seen } as unknown as Server, 1);
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

/** Calls that were missed in conversation 7, the last of them with this id. */
const missedIn7 = (count: number, callSessionId: number) =>
  ({ total: count, items: [{ conversationId: 7, count, lastCall: { callSessionId } }] }) as unknown as MissedCalls;
const unreadIn7 = () => inbox.state.get().unread.get(7);
const missedNotice = { conversationId: 7, messageId: 5, kind: 'call', senderId: null, call: { event: 'missed' } } as Message;
const settled = () => vi.advanceTimersByTimeAsync(0);

test('counts missed calls as the server does, also after a reload', async () => {
  conversations.mockResolvedValue([withBob('Bob')]);
  missed.mockResolvedValue(missedIn7(2, 20));
  await inbox.load();
  await settled();
  expect(unreadIn7()).toEqual({ messages: 0, missed: 2 });
  expect(seen).not.toHaveBeenCalled();
});

test('asks anew when a call was missed', async () => {
  conversations.mockResolvedValue([withBob('Bob')]);
  await inbox.load();
  missed.mockResolvedValue(missedIn7(1, 20));
  await inbox.received(missedNotice);
  await settled();
  expect(unreadIn7()).toEqual({ messages: 0, missed: 1 });
  await inbox.received({ conversationId: 7, messageId: 6, kind: 'text', senderId: 2 } as Message);
  expect(unreadIn7()).toEqual({ messages: 1, missed: 1 });
  expect(missed).toHaveBeenCalledTimes(2);
});

test('has seen the missed calls of a conversation once it is opened', async () => {
  conversations.mockResolvedValue([withBob('Bob')]);
  missed.mockResolvedValue(missedIn7(2, 20));
  await inbox.load();
  await settled();
  inbox.opened(7);
  expect(seen).toHaveBeenCalledExactlyOnceWith(7, 20);
  expect(unreadIn7()).toBeUndefined();
  inbox.opened(7);
  expect(seen).toHaveBeenCalledOnce();
});

test('has seen a call that is missed in the open conversation only while someone looks', async () => {
  conversations.mockResolvedValue([withBob('Bob')]);
  await inbox.load();
  inbox.opened(7);
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  missed.mockResolvedValue(missedIn7(1, 20));
  await inbox.received(missedNotice);
  await settled();
  expect(seen).not.toHaveBeenCalled();
  expect(unreadIn7()?.missed).toBe(1);
  vi.stubGlobal('document', { visibilityState: 'visible' });
  await inbox.load();
  await settled();
  expect(seen).toHaveBeenCalledExactlyOnceWith(7, 20);
  expect(unreadIn7()).toBeUndefined();
});

test('counts a call again that could not be marked', async () => {
  conversations.mockResolvedValue([withBob('Bob')]);
  missed.mockResolvedValue(missedIn7(1, 20));
  await inbox.load();
  await settled();
  seen.mockRejectedValueOnce(unavailable);
  inbox.opened(7);
  inbox.opened(null);
  await inbox.load();
  await settled();
  expect(unreadIn7()?.missed).toBe(1);
});

test('hears of what another device has seen', async () => {
  conversations.mockResolvedValue([withBob('Bob')]);
  missed.mockResolvedValue(missedIn7(2, 20));
  await inbox.load();
  await settled();
  missed.mockResolvedValue(missedIn7(1, 20));
  inbox.seenMissed({ conversationId: 7, upTo: 19 });
  await settled();
  expect(unreadIn7()?.missed).toBe(1);
  inbox.seenMissed({ conversationId: 7, upTo: 20 });
  expect(unreadIn7()).toBeUndefined();
  expect(missed).toHaveBeenCalledTimes(2);
});
