// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Call } from '../../sdk';
import { session } from '../../sdk/fakes/server';
import { FakeStage } from '../../sdk/fakes/stage';
import { button, passes, press, show } from '../fakes/show';
import { Ended, Lost, NoAnswer } from './Finished';

const on = { onAgain: vi.fn(), onClose: vi.fn(), onMessage: vi.fn() };
let stage: FakeStage;
let call: Call;

beforeEach(async () => {
  vi.clearAllMocks();
  stage = new FakeStage();
  call = await stage.calls();
});

const ends = (more: Parameters<typeof session>[0]) =>
  stage.server.tells('call_ended', session({ version: 9, status: 'ended', ...more }));

test('says how long it was', () => {
  ends({ endReason: 'completed', startTime: '2026-01-31T09:30:05.000Z', duration: 151 });
  show(<Ended call={call} name="Bob" {...on} />);
  expect(screen.getByRole('heading', { name: 'Call ended · 02:31' })).toBeTruthy();
});

test('gives the reason that the other one gave', () => {
  stage.server.tells('call_declined', {
    ...session({ version: 9, status: 'declined', endReason: 'declined' }),
    reason: 'In a meeting',
  });
  show(<Ended call={call} name="Bob" {...on} />);
  expect(screen.getByText('Bob declined the call.')).toBeTruthy();
  expect(screen.getByText('“In a meeting”')).toBeTruthy();
  press(button('Call again'));
  expect(on.onAgain).toHaveBeenCalledOnce();
});

test('goes back by itself, but not under the hand of someone', async () => {
  ends({ endReason: 'busy', status: 'busy' });
  show(<Ended call={call} name="Bob" {...on} />);
  await passes(7_000);
  fireEvent.pointerMove(screen.getByRole('main'));
  await passes(20_000);
  expect(on.onClose).not.toHaveBeenCalled();
  fireEvent.pointerOut(screen.getByRole('main'));
  await passes(8_000);
  expect(on.onClose).toHaveBeenCalledOnce();
});

test('stays when nobody answered, for there is something to choose', async () => {
  ends({ endReason: 'no_answer', status: 'missed' });
  show(<NoAnswer call={call} name="Bob" {...on} />);
  await passes(60_000);
  expect(screen.getByText('Bob did not pick up.')).toBeTruthy();
  press(button('Send message'));
  expect(on.onMessage).toHaveBeenCalledOnce();
});

test('leads back into a call that is still there, and out of one that is not', () => {
  const [onRejoin, onLeave] = [vi.fn(), vi.fn()];
  const { again } = show(<Lost onRejoin={onRejoin} onLeave={onLeave} />);
  press(button('Rejoin'));
  press(button('Leave'));
  expect([onRejoin, onLeave].map(it => it.mock.calls.length)).toEqual([1, 1]);
  again(<Lost onRejoin={null} onLeave={onLeave} />);
  expect(screen.queryByRole('button', { name: 'Rejoin' })).toBeNull();
  press(button('Back to chat'));
  expect(onLeave).toHaveBeenCalledTimes(2);
});
