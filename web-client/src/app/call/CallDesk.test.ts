import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeStage } from '../../sdk/fakes/stage';
import { connected, refusal, session } from '../../sdk/fakes/server';
import { CallDesk } from './CallDesk';
import { sceneOf } from './screen';

vi.mock('../settings/settings', () => ({ settings: { get: () => ({}) } }));

const bob = { conversationId: 1, userId: 2, name: 'Bob' };
let stage: FakeStage;
let desk: CallDesk;

beforeEach(() => {
  stage = new FakeStage();
  desk = new CallDesk(stage.client);
  desk.start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const screen = () => {
  const { call, placing } = desk.state.get();
  return placing ? 'calling' : call ? sceneOf(desk.facts(call)).screen : 'none';
};

/** Makes the devices wait for the user's permission. Returns a function that grants it. */
function askedForDevices(): () => void {
  const open = stage.media.open.bind(stage.media);
  let permit = () => {};
  const permitted = new Promise<void>(resolve => (permit = resolve));
  stage.media.open = wish => permitted.then(() => open(wish));
  return permit;
}

test('shows the call as being answered from the press on', async () => {
  const permit = askedForDevices();
  stage.rings();
  expect(screen()).toBe('incoming');
  const answered = desk.accept(true);
  expect(screen()).toBe('answering');
  permit();
  await answered;
  expect(screen()).toBe('connecting');
});

test('ends a call that is being answered, and lets go of devices that come later', async () => {
  const permit = askedForDevices();
  stage.rings();
  const answered = desk.accept(true);
  desk.end();
  expect(screen()).toBe('none');
  permit();
  await answered;
  expect(desk.state.get().fault).toBeNull();
  expect(stage.media.opened.every(it => it.readyState === 'ended')).toBe(true);
  expect(stage.server.sent.map(it => it.event)).not.toContain('call_accepted');
});

test('rings on after devices were refused', async () => {
  stage.media.fault = 'permission_denied';
  stage.rings();
  await desk.accept(true);
  expect(desk.state.get()).toMatchObject({ answering: null, fault: { fault: { name: 'permission_denied' } } });
  desk.dismissFault();
  expect(screen()).toBe('incoming');
});

test('has no fault to show of a call that was gone before it was answered', async () => {
  stage.server.answers['call_accepted'] = () => refusal('invalid_state');
  stage.rings();
  await desk.accept(true);
  expect(desk.state.get().fault).toBeNull();
  expect(screen()).toBe('none');
});

test('stays away when a call is given up before the server has it', async () => {
  const permit = askedForDevices();
  const placed = desk.place(bob, 'video');
  expect(screen()).toBe('calling');
  const shown: string[] = [];
  desk.end();
  desk.state.subscribe(() => shown.push(screen()));
  permit();
  await placed;
  await stage.passes();
  expect(new Set(shown)).not.toContain('calling');
  expect(stage.client.calls).toEqual([]);
});

test('calls again while a call that was given up is still on its way', async () => {
  const permit = askedForDevices();
  const given = desk.place(bob, 'video');
  desk.end();
  stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => session({ callSessionId: stage.server.sent.length + 1 });
  const again = desk.place(bob, 'video');
  permit();
  await Promise.all([given, again]);
  expect(screen()).toBe('calling');
  expect(stage.client.calls).toHaveLength(1);
});

test('goes from calling to connecting', async () => {
  await desk.place(bob, 'video');
  expect(screen()).toBe('calling');
  stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
  expect(screen()).toBe('ringing');
  stage.server.tells('call_accepted', connected());
  expect(screen()).toBe('connecting');
});
