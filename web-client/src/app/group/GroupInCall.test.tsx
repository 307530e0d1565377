// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ALICE, BOB, CAROL, DAVE, GroupStage, is, joined } from '../../sdk/fakes/group';
import type { GroupCall } from '../../sdk';
import { browserWith, button, key, passes, press, show, toggle } from '../fakes/show';
import type { Conversation } from '../server/types';
import { ConnectionContext } from '../state/connection';
import { GroupInCall } from './GroupInCall';

const NAMES = ['', 'Alice', 'Bob', 'Carol', 'Dave'];
const onLeave = vi.fn();
const bob = joined(BOB, 10);
const conversation = {
  conversationId: 1,
  participants: [1, 2, 3, 4].map(userId => ({ userId, displayName: NAMES[userId] })),
} as unknown as Conversation;
let stage: GroupStage;
let call: GroupCall;

beforeEach(async () => {
  vi.clearAllMocks();
  stage = new GroupStage();
  call = await stage.isIn(ALICE, CAROL);
  const drawn = () => (
    <ConnectionContext value="connected">
      <GroupInCall
        call={call}
        title="Load 4711"
        conversation={conversation}
        nameOf={userId => NAMES[userId]!}
        chat={<p>the chat</p>}
        onLeave={onLeave}
        onSettings={vi.fn()}
      />
    </ConnectionContext>
  );
  const shown = show(drawn());
  call.on('change', () => act(() => shown.again(drawn())));
});

const tile = (name: RegExp) => screen.getByRole('group', { name });
const tiles = () => screen.getAllByRole('group').map(it => it.getAttribute('aria-label')?.split(',')[0]);
const large = () => document.querySelector('[data-main="true"] [role="group"]')?.getAttribute('aria-label')?.split(',')[0];

test('shows everybody who is in the call or is rung', async () => {
  await stage.update(4, [joined(ALICE, 0), bob, joined(CAROL, 1, { isMuted: true }), is(DAVE, 'ringing')]);
  expect(tiles()).toEqual(['Alice', 'Carol', 'Bob (You)', 'Dave']);
  expect(tile(/^Dave, Ringing/)).toBeTruthy();
  expect(tile(/^Carol, muted/)).toBeTruthy();
});

test('shows a connection that cannot be made on that tile only, with another try', async () => {
  await stage.says(ALICE, 'answer');
  await stage.flows(stage.open[0]!);
  await passes(15_100);
  expect(tile(/^Carol, No connection/)).toBeTruthy();
  press(within(tile(/^Carol/)).getByRole('button', { name: 'Try again' }));
  await passes();
  expect(stage.connectionTo(CAROL)).toBe('connecting');
  expect(tile(/^Alice/).getAttribute('aria-label')).not.toContain('No connection');
});

test('shows a shared screen large, and blocks sharing another one', async () => {
  browserWith({ mediaDevices: { getDisplayMedia() {}, addEventListener() {}, removeEventListener() {} } });
  await stage.update(4, [joined(ALICE, 0, { isScreenSharing: true }), bob, joined(CAROL, 1)]);
  expect(large()).toBe('Alice');
  expect(toggle('Share screen').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Alice is sharing a screen')).toBeTruthy();
  key({ key: 'd' });
  await passes();
  expect(call.sharing).toBe(false);
});

test('pins by key and by button', async () => {
  key({ key: '2' });
  expect(large()).toBe('Carol');
  expect(toggle('Pin Carol').getAttribute('aria-checked')).toBe('true');
  press(toggle('Pin Alice'));
  expect(large()).toBe('Alice');
  key({ key: '1' });
  expect(large()).toBeUndefined();
  key({ key: 'w' });
  expect(large()).toBe('Alice');
});

test('lists everybody in the conversation, and rings them', async () => {
  stage.answers('call_invited', 5, [joined(ALICE, 0), bob, is(CAROL, 'ringing')]);
  await stage.update(4, [joined(ALICE, 0), bob, is(CAROL, 'declined')]);
  key({ key: 'p' });
  const panel = screen.getByRole('complementary', { name: 'Participants' });
  expect(within(panel).getByText('Declined')).toBeTruthy();
  expect(within(panel).queryByRole('button', { name: 'End for all' })).toBeNull();
  press(button('Invite Dave'));
  press(button('Ring again: Carol'));
  await passes();
  expect(stage.server.sent.filter(it => it.event === 'call_invited').map(it => it.argument.userIds)).toEqual([[DAVE], [CAROL]]);
});

test('the host removes, and ends for all', async () => {
  stage.answers('call_removed', 5, [bob, joined(CAROL, 1), is(ALICE, 'removed')], { hostId: BOB });
  stage.answers('call_ended', 6, [], { status: 'ended', endReason: 'completed' });
  await stage.update(4, [joined(ALICE, 0), bob, joined(CAROL, 1)], { hostId: BOB });
  key({ key: 'p' });
  press(button('Remove Alice'));
  await passes();
  expect(tiles()).toEqual(['Carol', 'Bob (You)']);
  press(button('End for all'));
  await passes();
  expect([call.state, call.endReason]).toEqual(['ended', 'completed']);
});

test('says that nobody else is there', async () => {
  await stage.update(4, [is(ALICE, 'left'), bob, is(CAROL, 'left')], { startTime: '2026-01-31T09:30:05.000Z' });
  expect(screen.getByText('Everybody else has left')).toBeTruthy();
});

test('is left by its button and its keys', () => {
  press(button('Leave'));
  key({ key: 'L', code: 'KeyL', ctrlKey: true, shiftKey: true });
  expect(onLeave).toHaveBeenCalledTimes(2);
});
