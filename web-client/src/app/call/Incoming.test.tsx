// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { session } from '../../sdk/fakes/server';
import { FakeStage } from '../../sdk/fakes/stage';
import { button, key, press, show, type } from '../fakes/show';
import { Incoming } from './Incoming';

const onAccept = vi.fn();
const onDecline = vi.fn();
const onIgnore = vi.fn();
let stage: FakeStage;

beforeEach(() => {
  vi.clearAllMocks();
  stage = new FakeStage();
});

function rings(callType: 'audio' | 'video' = 'video') {
  stage.server.tells('call_incoming', { ...session({ callType }), expiresInMs: 45_000 });
  show(
    <Incoming
      call={stage.client.calls[0]!}
      name="Alice"
      conversation="Load 4711"
      onAccept={onAccept}
      onDecline={onDecline}
      onIgnore={onIgnore}
    />,
  );
}

test('says who calls, how, and from where', () => {
  rings();
  expect(screen.getByRole('alertdialog', { name: 'Alice Incoming video call' })).toBeTruthy();
  expect(screen.getByText('in “Load 4711”')).toBeTruthy();
});

test('is answered with or without a camera', () => {
  rings();
  press(button('Accept'));
  press(button('Accept audio only'));
  expect(onAccept.mock.calls).toEqual([[true], [false]]);
});

test('offers no camera in an audio call', () => {
  rings('audio');
  expect(screen.queryByRole('button', { name: 'Accept audio only' })).toBeNull();
  press(button('Accept'));
  expect(onAccept).toHaveBeenCalledWith(false);
});

test('is answered by no key that was meant for something else', () => {
  rings();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Alice' }));
  key({ key: 'Enter' });
  key({ key: ' ' });
  key({ key: 'a' });
  expect(onAccept).not.toHaveBeenCalled();
  key({ code: 'KeyA', key: 'A', ctrlKey: true, shiftKey: true });
  expect(onAccept).toHaveBeenCalledWith(true);
});

test('is declined with a word', () => {
  rings();
  press(button('More'));
  press(screen.getByRole('menuitem', { name: 'Decline with message' }));
  press(button('Decline'));
  expect(onDecline).not.toHaveBeenCalled();
  type(screen.getByRole('textbox', { name: 'Your own words' }), '  On the road ');
  press(button('Decline'));
  press(button('I am in a meeting'));
  expect(onDecline.mock.calls).toEqual([['On the road'], ['I am in a meeting']]);
});

test('is silenced here', () => {
  rings();
  press(button('More'));
  press(screen.getByRole('menuitem', { name: 'Ignore' }));
  expect(onIgnore).toHaveBeenCalledOnce();
});
