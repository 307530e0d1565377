// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CallHistory, CallSession } from '../../sdk';
import { ALICE, BOB, refusal, session } from '../../sdk/fakes/server';
import { Tooltips } from '../controls/IconButton';
import { button, press, show } from '../fakes/show';
import CallsSheet from './CallsSheet';

const CAROL = 3;
const list = vi.fn<CallHistory['list']>();
const on = { onCall: vi.fn(), onConversation: vi.fn(), onClose: vi.fn() };
const answers = (items: CallSession[], total = items.length) => list.mockResolvedValue({ items, page: 1, limit: 30, total });

const missed = session({
  callSessionId: 9,
  conversationId: 7,
  callerId: BOB,
  receiverId: ALICE,
  callerName: 'Bob B.',
  status: 'missed',
  endReason: 'no_answer',
});
const ended = session({ callSessionId: 8, receiverId: CAROL, callType: 'audio', status: 'ended', duration: 150 });

const shows = (inCall = false) =>
  show(
    <>
      <CallsSheet
        history={{ list }}
        me={ALICE}
        nameOf={(userId, known) => known ?? `User ${userId}`}
        titleOf={() => 'Load 4711'}
        inCall={inCall}
        {...on}
      />
      <Tooltips />
    </>,
  );

beforeEach(() => {
  vi.clearAllMocks();
  list.mockReset();
});

test('shows whom, what and how long, newest first', async () => {
  answers([missed, ended]);
  shows();
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first!.textContent).toContain('Bob B.');
  expect(first!.textContent).toContain('Missed video call');
  expect(first!.dataset['missed']).toBe('true');
  expect(second!.textContent).toContain('User 3');
  expect(second!.textContent).toContain('Audio call');
  expect(second!.textContent).toContain('2m 30s');
  expect(second!.dataset['missed']).toBe('false');
});

test('calls back with what the call was made with, and opens the conversation', async () => {
  answers([missed, ended]);
  shows();
  press(await screen.findByRole('button', { name: 'Call Bob B.' }));
  expect(on.onCall).toHaveBeenCalledWith({ conversationId: 7, userId: BOB, name: 'Bob B.' }, 'video');
  press(button('Call User 3'));
  expect(on.onCall).toHaveBeenLastCalledWith({ conversationId: 1, userId: CAROL, name: 'User 3' }, 'audio');
  press(button(/Missed video call/));
  expect(on.onConversation).toHaveBeenCalledWith(7);
});

test('does not call during a call', async () => {
  answers([missed]);
  shows(true);
  const back = await screen.findByRole('button', { name: 'Call Bob B.' });
  press(back);
  expect(on.onCall).not.toHaveBeenCalled();
  expect(back.getAttribute('aria-disabled')).toBe('true');
});

test('has a list of the missed calls only, reached by the keyboard', async () => {
  answers([]);
  shows();
  await screen.findByText('No calls yet');
  button('All').focus();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(button('Missed').getAttribute('aria-pressed')).toBe('true');
  expect(button('All').getAttribute('aria-pressed')).toBe('false');
  await screen.findByText('No missed calls');
  expect(list).toHaveBeenLastCalledWith({ status: ['missed', 'busy'], direction: 'incoming', page: 1, limit: 30 });
});

test('shows earlier calls on demand', async () => {
  answers([missed], 2);
  shows();
  await screen.findAllByRole('listitem');
  answers([ended], 2);
  press(button('Show earlier calls'));
  await screen.findByText('User 3');
  expect(screen.queryByRole('button', { name: 'Show earlier calls' })).toBeNull();
});

test('says that the server is away', async () => {
  list.mockImplementation(async () => refusal('forbidden', { status: 403 }));
  shows();
  await screen.findByText('The server cannot be reached');
  answers([missed]);
  press(button('Try again'));
  await screen.findByText('Bob B.');
});
