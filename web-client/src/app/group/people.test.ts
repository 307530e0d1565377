import { expect, test } from 'vitest';
import type { GroupCall, GroupMember } from '../../sdk';
import { actionsOn, columnsFor, largeOf, peopleOf, tilesOf, type Standing } from './people';

const member = (userId: number, more: Partial<GroupMember> = {}): GroupMember => ({
  userId,
  state: 'joined',
  isMe: userId === 1,
  isHost: false,
  muted: false,
  camera: true,
  sharing: false,
  stream: null,
  connection: 'connected',
  quality: null,
  ...more,
});

test('tiles are for those in the call, oneself last of them, and for those who are rung', () => {
  const members = [member(5, { state: 'ringing' }), member(1), member(2), member(3, { state: 'declined' }), member(4)];
  expect(tilesOf(members).map(it => it.userId)).toEqual([2, 4, 1, 5]);
});

test.each([
  [1, 1, 1],
  [2, 2, 1],
  [3, 2, 2],
  [4, 2, 2],
  [5, 3, 2],
  [6, 3, 2],
  [7, 3, 3],
  [9, 3, 3],
])('%i tiles stand in %i columns, on a phone in %i', (count, wide, narrow) => {
  expect(columnsFor(count)).toEqual({ wide, narrow });
});

test.each<[string, Partial<Parameters<typeof largeOf>[1]>, readonly GroupMember[], number | null]>([
  ['nobody in a grid', {}, [member(2), member(1)], null],
  ['a shared screen', {}, [member(2, { sharing: true }), member(1)], 2],
  ['not the own screen', {}, [member(2), member(1, { sharing: true })], null],
  ['the pinned one before a screen', { pinned: 1 }, [member(2, { sharing: true }), member(1)], 1],
  ['nobody who is gone', { pinned: 9 }, [member(2), member(1)], null],
  ['the last speaker', { spotlight: true, speaker: 3 }, [member(2), member(3), member(1)], 3],
  ['somebody while nobody has spoken', { spotlight: true }, [member(2), member(3), member(1)], 2],
  ['nobody when alone', { spotlight: true, pinned: 1 }, [member(1)], null],
])('large is %s', (_, more, tiles, expected) => {
  expect(largeOf(tiles, { pinned: null, spotlight: false, speaker: null, ...more })).toBe(expected);
});

test.each<[Standing, string | null, string | null]>([
  ['joined', 'remove', null],
  ['invited', 'remove', null],
  ['ringing', 'remove', null],
  ['declined', 'ringAgain', 'ringAgain'],
  ['missed', 'ringAgain', 'ringAgain'],
  ['busy', 'ringAgain', 'ringAgain'],
  ['left', 'ringAgain', 'ringAgain'],
  ['absent', 'invite', 'invite'],
  ['removed', 'invite', null],
])('for somebody who is %s the host has %s, others have %s', (standing, host, other) => {
  const person = { userId: 2, standing, member: standing === 'absent' ? null : member(2) };
  expect([actionsOn(person, true), actionsOn(person, false)]).toEqual([host, other]);
  expect(actionsOn({ ...person, member: member(1) }, true)).toBeNull();
});

test('all members of the conversation are listed, those in the call first', () => {
  const call = { members: [member(2, { state: 'left' }), member(1)] } as unknown as GroupCall;
  const participants = [1, 2, 3].map(userId => ({ userId, displayName: null }));
  expect(peopleOf(call, { participants }).map(it => [it.userId, it.standing])).toEqual([
    [1, 'joined'],
    [2, 'left'],
    [3, 'absent'],
  ]);
});
