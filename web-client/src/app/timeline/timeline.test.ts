import { describe, expect, test } from 'vitest';
import type { CallNotice, Message } from '../server/types';
import { en } from '../i18n/en';
import { translator } from '../i18n/translate';
import { cardDetail, cardTitle } from './cardText';
import { merge, timeline, type CallCard } from './timeline';

const [alice, bob] = [1, 2];
const t = translator('en', en);

const text = (messageId: number, senderId: number): Message => ({
  messageId,
  conversationId: 1,
  senderId,
  kind: 'text',
  text: `text ${messageId}`,
  call: null,
  createdAt: '2026-01-31T09:30:00.000Z',
});

const notice = (
  messageId: number,
  callSessionId: number,
  event: CallNotice['event'],
  more: Partial<CallNotice> = {},
): Message => ({
  ...text(messageId, 0),
  senderId: null,
  kind: 'call',
  call: { callSessionId, event, callType: 'video', actorId: alice, reason: null, durationSeconds: null, ...more },
});

const cards = (messages: Message[]) => timeline(messages).filter((entry): entry is CallCard => entry.kind === 'call');
const only = (...messages: Message[]): CallCard => cards(messages)[0]!;

describe('call cards', () => {
  test('three notices of a call are one card, where the first one stands', () => {
    const entries = timeline([
      notice(1, 7, 'initiated'),
      text(2, bob),
      notice(3, 7, 'accepted', { actorId: bob }),
      notice(4, 7, 'ended', { durationSeconds: 150 }),
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(['call', 'text']);
    expect(entries[0]).toMatchObject({ outcome: 'ended', callerId: alice, durationSeconds: 150 });
  });

  test('two calls are two cards', () => {
    expect(cards([notice(1, 7, 'initiated'), notice(2, 8, 'initiated'), notice(3, 7, 'missed')])).toHaveLength(2);
  });

  test('a card made of its last notice alone learns from an earlier page', () => {
    const late = notice(4, 7, 'missed', { actorId: null });
    expect(only(late).callerId).toBeNull();
    expect(only(notice(1, 7, 'initiated'), late).callerId).toBe(alice);
  });

  test('an accept that is told late does not bring a call back to life', () => {
    expect(only(notice(1, 7, 'ended', { durationSeconds: 5 }), notice(2, 7, 'accepted')).outcome).toBe('ended');
  });
});

describe('what a card says', () => {
  const started = notice(1, 7, 'initiated');
  const group = { mode: 'group' } as const;
  test.each([
    ['running', [started], bob, 'Video call', 'In progress'],
    ['ended', [started, notice(2, 7, 'ended', { durationSeconds: 150 })], bob, 'Video call', '2m 30s'],
    ['missed by me', [started, notice(2, 7, 'missed', { actorId: null })], bob, 'Missed video call', null],
    ['missed by one of the two', [notice(2, 7, 'missed', { actorId: null })], bob, 'Video call · no answer', null],
    ['not answered', [started, notice(2, 7, 'missed', { actorId: null })], alice, 'Video call · no answer', null],
    ['cancelled by me', [started, notice(2, 7, 'missed', { reason: 'cancelled' })], alice, 'Cancelled video call', null],
    ['cancelled by the other', [started, notice(2, 7, 'missed', { reason: 'cancelled' })], bob, 'Missed video call', null],
    ['declined', [started, notice(2, 7, 'declined', { actorId: bob, reason: 'Later' })], alice, 'Declined video call', 'Later'],
    ['busy', [notice(2, 7, 'busy')], alice, 'Video call · busy', null],
    [
      'group',
      [notice(1, 7, 'initiated', group), notice(2, 7, 'ended', { durationSeconds: 7, participantCount: 3, ...group })],
      bob,
      'Group video call',
      '7s · 3 people',
    ],
    [
      'group that nobody joined',
      [notice(1, 7, 'initiated', group), notice(2, 7, 'missed', { actorId: null, ...group })],
      bob,
      'Missed group video call',
      null,
    ],
    ['missed while busy', [notice(2, 7, 'busy')], bob, 'Missed video call', null],
  ])('%s', (_, messages, me, title, detail) => {
    const card = only(...(messages as Message[]));
    expect(cardTitle(card, me as number, t)).toBe(title);
    expect(cardDetail(card, t)).toBe(detail);
  });
});

test('overlapping pages are joined, each message once and in order', () => {
  expect(merge([text(2, bob), text(3, bob)], [text(3, bob), text(1, alice)]).map(({ messageId }) => messageId)).toEqual([
    1, 2, 3,
  ]);
});
