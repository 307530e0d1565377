import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ALICE, BOB, CAROL, DAVE, GroupStage, group, HERE, is, joined } from './fakes/group';
import { refusal } from './fakes/server';

let stage: GroupStage;
beforeEach(() => {
  stage = new GroupStage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const alice = joined(ALICE, 0);
const carol = joined(CAROL, 1);
const bob = joined(BOB, 10);
const dave = joined(DAVE, 20);

describe('this device is out', () => {
  test.each<[string, () => Promise<void>, string]>([
    ['removed', () => stage.update(4, [alice, is(BOB, 'removed')]), 'removed'],
    ['on another device now', () => stage.update(4, [alice, joined(BOB, 20, { deviceId: 'phone' })]), 'moved'],
    ['told that it moved', () => stage.tells('call_ended', group(4, [alice, bob], { endReason: 'moved' })), 'moved'],
    [
      'the host ended it',
      () => stage.tells('call_ended', group(4, [], { status: 'ended', endReason: 'completed' })),
      'completed',
    ],
  ])('%s', async (_, happens, reason) => {
    const call = await stage.isIn(ALICE);
    await happens();
    expect([call.state, call.endReason, stage.open.length]).toEqual(['ended', reason, 0]);
    expect(stage.media.opened.every(it => it.readyState === 'ended')).toBe(true);
  });

  test('leaves at once, and may join again', async () => {
    const call = await stage.isIn(ALICE);
    stage.answers('call_left', 4, [alice, is(BOB, 'left')]);
    await call.leave();
    expect([call.endReason, stage.commands.at(-1)]).toEqual(['left', 'call_left']);
    expect(stage.client.groups.joinable.map(it => it.callSessionId)).toEqual([981]);
    stage.answers('call_joined', 5, [alice, joined(BOB, 30)]);
    const again = await stage.client.groups.join(981);
    await stage.passes();
    expect(again.state).toBe('joined');
    expect(stage.signalsTo(ALICE, 'offer')).toHaveLength(2);
  });

  test('says it again when the server could not be reached', async () => {
    const call = await stage.isIn(ALICE);
    stage.server.answers['call_left'] = () => refusal('unreachable');
    await call.leave();
    expect(stage.client.groups.joinable).toEqual([]);
    stage.answers('call_left', 4, [alice, is(BOB, 'left')]);
    await stage.update(3, [alice, bob]);
    expect(stage.commands.filter(it => it === 'call_left')).toHaveLength(2);
    expect(stage.calls).toEqual([]);
  });

  test('joins again by itself when the server took it for gone', async () => {
    const call = await stage.isIn(ALICE);
    stage.answers('call_joined', 5, [alice, joined(BOB, 40)]);
    await stage.update(4, [alice, is(BOB, 'left', { deviceId: HERE })]);
    expect([call.state, stage.commands.at(-1)]).toEqual(['joined', 'call_joined']);
    expect(stage.signalsTo(ALICE, 'offer')).toHaveLength(2);
    expect(stage.media.wishes).toHaveLength(1);
  });
});

describe('a new session', () => {
  const info = (activeCallIds: number[], joinableCallIds: number[] = []) =>
    stage.tells('server_info', { version: '1', features: ['group'], limits: {}, activeCallIds, joinableCallIds });

  test('looks for other paths, and asks for the end of a call that is over', async () => {
    const call = await stage.isIn(ALICE);
    await stage.says(ALICE, 'answer');
    await stage.flows(stage.open[0]!);
    await info([981]);
    expect(stage.open[0]!.restarts).toBe(1);
    stage.answers('GET /api/v1/webrtc/calls/981', 9, [], { status: 'ended', endReason: 'completed' });
    await info([]);
    expect([call.state, call.endReason]).toEqual(['ended', 'completed']);
  });

  test('finds a call of this device again after a reload, with the devices as they were', async () => {
    await info([981]);
    expect(stage.client.groups.enabled).toBe(true);
    await stage.update(7, [alice, joined(BOB, 10, { isMuted: true, isVideoEnabled: false })]);
    expect([stage.call.state, stage.call.microphone, stage.call.camera]).toEqual(['joined', false, false]);
    expect(stage.signalsTo(ALICE, 'offer')).toHaveLength(1);
  });

  test('knows the calls that can be joined, until they are over', async () => {
    await info([], [981]);
    await stage.update(7, [alice, carol]);
    expect(stage.client.groups.joinable).toHaveLength(1);
    await stage.update(8, [alice, joined(BOB, 10, { deviceId: 'phone' })]);
    expect(stage.client.groups.joinable).toHaveLength(1);
    await stage.update(9, [alice, is(BOB, 'removed')]);
    expect(stage.client.groups.joinable).toEqual([]);
    await stage.update(10, [alice]);
    await stage.tells('call_ended', group(11, [alice], { status: 'ended', endReason: 'completed' }));
    expect(stage.client.groups.joinable).toEqual([]);
    await stage.update(10, [alice]);
    await info([], []);
    expect(stage.client.groups.joinable).toEqual([]);
  });
});

describe('one screen at a time', () => {
  test('is not shared while somebody else shares', async () => {
    const call = await stage.isIn(ALICE);
    await stage.update(4, [joined(ALICE, 0, { isScreenSharing: true }), bob]);
    expect(call.sharerId).toBe(ALICE);
    await expect(call.shareScreen()).rejects.toMatchObject({ problem: { code: 'screen_shared' } });
  });

  test('of two who began at once, the first of the list goes on', async () => {
    const call = await stage.isIn(ALICE);
    await call.shareScreen();
    await stage.update(4, [joined(ALICE, 0), bob, joined(DAVE, 20, { isScreenSharing: true })]);
    expect(call.sharing).toBe(true);
    await stage.update(5, [joined(ALICE, 0, { isScreenSharing: true }), bob]);
    expect(call.sharing).toBe(false);
  });
});

test('the more people, the smaller the picture for each, but a screen stays sharp', async () => {
  const call = await stage.isIn(ALICE, CAROL);
  const scales = async () => {
    await stage.passes();
    return stage.open.map(it => (it.senders[1] as any)?.parameters.encodings[0].scaleResolutionDownBy);
  };
  for (const user of [ALICE, CAROL]) await stage.says(user, 'answer');
  for (const pc of stage.open) await stage.flows(pc);
  expect(await scales()).toEqual([1.5, 1.5]);
  await stage.update(4, [alice, carol, bob, dave]);
  expect((await scales()).slice(0, 2)).toEqual([2, 2]);
  await call.shareScreen();
  expect((await scales()).slice(0, 2)).toEqual([1, 1]);
  await call.stopSharing();
  await stage.update(5, [alice, is(CAROL, 'left'), bob, is(DAVE, 'left')]);
  expect(await scales()).toEqual([1]);
});

test('the host invites, removes and ends', async () => {
  const call = await stage.isIn(ALICE);
  for (const command of ['call_invited', 'call_removed', 'call_ended']) stage.answers(command, 4, [alice, bob]);
  await call.ringAgain(CAROL);
  await call.remove(ALICE);
  await call.endForAll();
  expect(stage.server.sent.filter(it => ['call_invited', 'call_removed', 'call_ended'].includes(it.event))).toEqual([
    { event: 'call_invited', argument: { callSessionId: 981, userIds: [CAROL] } },
    { event: 'call_removed', argument: { callSessionId: 981, userId: ALICE } },
    { event: 'call_ended', argument: { callSessionId: 981 } },
  ]);
});

test('everybody hears what this side sends, and the server learns of it once', async () => {
  const call = await stage.isIn(ALICE, CAROL);
  stage.server.sent.length = 0;
  await call.setCamera(false);
  await call.setMicrophone(false);
  await stage.passes();
  expect(stage.open.map(it => it.senders[1]!.track)).toEqual([null, null]);
  expect(stage.server.sent.at(-1)).toMatchObject({ event: 'call_status_update', argument: { isMuted: true } });
});
