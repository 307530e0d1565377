// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CallNotice, Message } from '../server/types';
import { button, press, show } from '../fakes/show';
import type { ChatState } from './Chat';
import { Messages } from './Messages';
import { timeline } from '../timeline/timeline';

const [alice, bob] = [1, 2];
const on = { onCallBack: vi.fn(), onOlder: vi.fn(), onRetry: vi.fn(), onReload: vi.fn() };

const text = (messageId: number, senderId: number, words: string): Message => ({
  messageId,
  conversationId: 7,
  senderId,
  kind: 'text',
  text: words,
  call: null,
  createdAt: '2026-01-31T09:30:00.000Z',
});
const notice = (messageId: number, event: CallNotice['event'], more: Partial<CallNotice> = {}): Message => ({
  ...text(messageId, 0, event),
  senderId: null,
  kind: 'call',
  call: { callSessionId: 981, event, callType: 'video', actorId: bob, reason: null, durationSeconds: null, ...more },
});

function shows(messages: Message[] | null, more: Partial<ChatState> = {}) {
  const state: ChatState = { messages, outgoing: [], hasOlder: false, failed: false, ...more };
  show(<Messages state={state} entries={timeline(messages ?? [])} me={alice} sent={0} nameOf={() => null} {...on} />);
}

beforeEach(() => void vi.clearAllMocks());

test('folds all notices of a call into one card, where the first stands', () => {
  shows([
    text(1, bob, 'I will call you'),
    notice(2, 'initiated'),
    notice(3, 'accepted', { actorId: alice }),
    text(4, alice, 'said during the call'),
    notice(5, 'ended', { actorId: alice, durationSeconds: 150 }),
  ]);
  const card = screen.getByRole('group', { name: 'Video call' });
  expect(within(card).getByText('2m 30s')).toBeTruthy();
  expect(screen.getAllByRole('group')).toHaveLength(1);
  expect(card.compareDocumentPosition(screen.getByText('said during the call'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  press(within(card).getByRole('button', { name: 'Call back' }));
  expect(on.onCallBack).toHaveBeenCalledWith('video');
});

test('marks a missed call, and one that still runs', () => {
  shows([notice(1, 'initiated'), notice(2, 'missed', { reason: 'cancelled' }), notice(3, 'initiated', { callSessionId: 982 })]);
  expect(screen.getByRole('group', { name: 'Missed video call' })).toBeTruthy();
  const running = screen.getByRole('group', { name: 'Video call' });
  expect(within(running).getByText('In progress')).toBeTruthy();
  expect(within(running).queryByRole('button')).toBeNull();
});

test('sends again what was not sent', () => {
  const failed = { key: 1, text: 'hello', failed: true };
  shows([text(1, bob, 'hi')], { outgoing: [failed] });
  expect(screen.getByRole('alert').textContent).toContain('Not sent.');
  press(button('Try again'));
  expect(on.onRetry).toHaveBeenCalledWith(failed);
});

test('asks for earlier ones where there are some', () => {
  shows([text(1, bob, 'hi')], { hasOlder: true });
  press(button('Show earlier messages'));
  expect(on.onOlder).toHaveBeenCalledOnce();
});

test('is loading, away or empty', () => {
  shows(null);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  shows(null, { failed: true });
  press(button('Try again'));
  expect(on.onReload).toHaveBeenCalledOnce();
  shows([]);
  expect(screen.getByText('Say hello')).toBeTruthy();
});
