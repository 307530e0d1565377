import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeStage } from '../../sdk/fakes/stage';
import { connected, refusal, session } from '../../sdk/fakes/server';
import { CallController } from './CallController';
import { presentationOf } from './screen';

vi.mock('../settings/settings', () => ({ settings: { get: () => ({}) } }));

const bob = { conversationId: 1, userId: 2, name: 'Bob' };
let stage: FakeStage;
let controller: CallController;

beforeEach(() => {
  stage = new FakeStage();
  controller = new CallController(stage.client);
  controller.start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const screen = () => {
  const { call, placing } = controller.state.get();
  return placing ? 'calling' : call ? presentationOf(controller.snapshot(call)).screen : 'none';
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
  const answered = controller.accept(true);
  expect(screen()).toBe('answering');
  permit();
  await answered;
  expect(screen()).toBe('connecting');
});

test('ends a call that is being answered, and lets go of devices that come later', async () => {
  const permit = askedForDevices();
  stage.rings();
  const answered = controller.accept(true);
  controller.end();
  expect(screen()).toBe('none');
  permit();
  await answered;
  expect(controller.state.get().fault).toBeNull();
  expect(stage.media.opened.every(it => it.readyState === 'ended')).toBe(true);
  expect(stage.server.sent.map(it => it.event)).not.toContain('call_accepted');
});

test('rings on after devices were refused', async () => {
  stage.media.fault = 'permission_denied';
  stage.rings();
  await controller.accept(true);
  expect(controller.state.get()).toMatchObject({ answering: null, fault: { fault: { name: 'permission_denied' } } });
  controller.dismissFault();
  expect(screen()).toBe('incoming');
});

test('has no fault to show of a call that was gone before it was answered', async () => {
  stage.server.answers['call_accepted'] = () => refusal('invalid_state');
  stage.rings();
  await controller.accept(true);
  expect(controller.state.get().fault).toBeNull();
  expect(screen()).toBe('none');
});

test('stays away when a call is given up before the server has it', async () => {
  const permit = askedForDevices();
  const placed = controller.place(bob, 'video');
  expect(screen()).toBe('calling');
  const shown: string[] = [];
  controller.end();
  controller.state.subscribe(() => shown.push(screen()));
  permit();
  await placed;
  await stage.passes();
  expect(new Set(shown)).not.toContain('calling');
  expect(stage.client.calls).toEqual([]);
});

test('calls again while a call that was given up is still on its way', async () => {
  const permit = askedForDevices();
  const given = controller.place(bob, 'video');
  controller.end();
  stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => session({ callSessionId: stage.server.sent.length + 1 });
  const again = controller.place(bob, 'video');
  permit();
  await Promise.all([given, again]);
  expect(screen()).toBe('calling');
  expect(stage.client.calls).toHaveLength(1);
});

test('goes from calling to connecting', async () => {
  await controller.place(bob, 'video');
  expect(screen()).toBe('calling');
  stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
  expect(screen()).toBe('ringing');
  stage.server.tells('call_accepted', connected());
  expect(screen()).toBe('connecting');
});

test.each(['before', 'after'])(
  'accepts a call that was accepted in a notification %s it rings, and only that one',
  async when => {
    if (when === 'before') controller.acceptOnceItRings(981);
    else controller.acceptOnceItRings(7);
    stage.rings();
    if (when === 'after') {
      expect(screen()).toBe('incoming');
      controller.acceptOnceItRings(981);
    }
    await stage.passes();
    expect(screen()).toBe('connecting');
  },
);

test('accepts no call that goes the other way', async () => {
  await controller.place(bob, 'video');
  controller.acceptOnceItRings(981);
  await stage.passes();
  expect(stage.server.sent.map(it => it.event)).not.toContain('call_accepted');
});
