// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ALICE, BOB, CAROL, group, is, joined } from '../../sdk/fakes/group';
import type { Participant } from '../../sdk';
import { button, press, show } from '../fakes/show';
import { JoinBanner } from './JoinBanner';

const onJoin = vi.fn();
const shows = (participants: Participant[], blocked?: string) =>
  show(
    <JoinBanner
      session={group(3, participants)}
      me={BOB}
      nameOf={userId => ['', 'Alice', 'Bob', 'Carol'][userId]!}
      blocked={blocked}
      onJoin={onJoin}
    />,
  );

test('says who is in the call, and joins it', () => {
  shows([joined(ALICE, 0), joined(CAROL, 1), is(BOB, 'declined')]);
  expect(screen.getByText('Video call in progress')).toBeTruthy();
  expect(screen.getByText('Alice, Carol')).toBeTruthy();
  press(button('Join'));
  expect(onJoin).toHaveBeenCalledOnce();
});

test('moves a call from another device', () => {
  shows([joined(ALICE, 0), joined(BOB, 1, { deviceId: 'phone' })]);
  expect(screen.getByText('You are in this call on another device')).toBeTruthy();
  expect(button('Join here')).toBeTruthy();
});

test('cannot be joined from within another call', () => {
  onJoin.mockClear();
  shows([joined(ALICE, 0)], 'You are already in a call');
  press(button('Join'));
  expect(onJoin).not.toHaveBeenCalled();
});
