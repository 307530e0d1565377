// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Call } from '../../sdk';
import type { FakePeerConnection } from '../../sdk/fakes/peerconnection';
import { FakeStage } from '../../sdk/fakes/stage';
import { browserWith, button, key, passes, press, show, toggle } from '../fakes/show';
import type { Access } from '../signin/accessToken';
import { SignInContext } from '../signin/again';
import { ConnectionContext } from '../state/connection';
import { InCall } from './InCall';

const onEnd = vi.fn();
const signIn = { aside: vi.fn(), here: vi.fn() };
let access: Access;
let stage: FakeStage;
let call: Call;
let pc: FakePeerConnection;
let again: () => void;

beforeEach(async () => {
  vi.clearAllMocks();
  access = 'held';
  stage = new FakeStage();
  ({ call, pc } = await stage.talks());
  const drawn = () => (
    <SignInContext value={{ access, ...signIn }}>
      <ConnectionContext value={stage.client.connection}>
        <InCall call={call} name="Bob" me="Alice" chat={<p>the chat</p>} onEnd={onEnd} onSettings={vi.fn()} />
      </ConnectionContext>
    </SignInContext>
  );
  stage.server.is('connected');
  const shown = show(drawn());
  again = () => shown.again(drawn());
  call.on('change', again);
});

test('shows the other one, oneself, and how long it lasts', () => {
  expect(screen.getByRole('heading', { name: 'Bob' })).toBeTruthy();
  expect(screen.getByRole('group', { name: /^Bob/ })).toBeTruthy();
  expect(screen.getByRole('group', { name: /^Alice \(You\)/ })).toBeTruthy();
  expect(screen.getByRole('timer', { name: 'Duration' })).toBeTruthy();
});

test('switches microphone and camera, whose names stay the same', async () => {
  press(toggle('Microphone'));
  press(toggle('Camera'));
  await passes();
  expect([call.microphone, call.camera]).toEqual([false, false]);
  expect(['Microphone', 'Camera'].map(it => toggle(it).getAttribute('aria-checked'))).toEqual(['false', 'false']);
  key({ key: 'm' });
  expect(call.microphone).toBe(true);
});

test('says that the other one is muted', async () => {
  stage.peerIs({ isMuted: true }, 4);
  await passes();
  expect(screen.getByRole('group', { name: /^Bob, muted/ })).toBeTruthy();
});

test('shows a screen in the place of the camera', async () => {
  browserWith({ mediaDevices: { getDisplayMedia() {}, addEventListener() {}, removeEventListener() {} } });
  again();
  press(toggle('Share screen'));
  await passes();
  expect(call.sharing).toBe(true);
  expect(toggle('Share screen').getAttribute('aria-checked')).toBe('true');
});

test('opens one panel at a time, by button and key', () => {
  press(button('Chat'));
  expect(within(screen.getByRole('complementary', { name: 'Chat' })).getByText('the chat')).toBeTruthy();
  key({ key: 'p' });
  expect(screen.getAllByRole('complementary')).toHaveLength(1);
  expect(button('Participants (2)').getAttribute('aria-expanded')).toBe('true');
});

test('lists both by their own initials', () => {
  key({ key: 'p' });
  const people = within(screen.getByRole('complementary')).getAllByRole('listitem');
  expect(people.map(it => it.textContent)).toEqual(['BBob', 'AAlice (You)']);
});

test('counts while it looks for another way, and can be left meanwhile', async () => {
  pc.ice('disconnected');
  await passes(2_000);
  expect(screen.getByText('Reconnecting… 0 s')).toBeTruthy();
  await passes(3_000);
  expect(screen.getByText('Reconnecting… 3 s')).toBeTruthy();
  press(button('End'));
  expect(onEnd).toHaveBeenCalledOnce();
});

test('says that the server is away, while the call goes on', async () => {
  stage.server.is('reconnecting');
  again();
  expect(screen.getByText('Server away')).toBeTruthy();
  expect(screen.queryByText(/Reconnecting/)).toBeNull();
});

test('offers another sign-in beside the call, before and after the token ends', () => {
  expect(screen.queryByText(/sign-in is about to end/)).toBeNull();
  access = 'needed';
  again();
  expect(screen.getByText('Your sign-in is about to end.')).toBeTruthy();
  stage.server.is('disconnected');
  again();
  expect(screen.getAllByText('You have been signed out.')).toHaveLength(2);
  press(button('Sign in again'));
  expect(signIn.aside).toHaveBeenCalledTimes(1);
  expect(signIn.here).not.toHaveBeenCalled();
});
