import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ALICE, BOB, CAROL, DAVE, GroupStage, group, is, joined } from './fakes/group';
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

describe('who joins', () => {
  test('offers to each who is there, with one capture for all', async () => {
    const call = await stage.isIn(ALICE, CAROL);
    expect(call.state).toBe('joined');
    expect([ALICE, CAROL].map(it => stage.signalsTo(it, 'offer').length)).toEqual([1, 1]);
    expect(stage.media.wishes).toHaveLength(1);
    expect(stage.open.map(it => it.senders.map(sender => sender.track))).toEqual([stage.media.opened, stage.media.opened]);
  });

  test('is connected to each by itself', async () => {
    await stage.isIn(ALICE, CAROL);
    await stage.says(ALICE, 'answer');
    await stage.flows(stage.open[0]!);
    expect([stage.connectionTo(ALICE), stage.connectionTo(CAROL)]).toEqual(['connected', 'connecting']);
    expect(stage.call.members.find(it => it.userId === ALICE)?.stream).not.toBeNull();
  });

  test('waits for the offers of those who come later, and answers', async () => {
    await stage.isIn(ALICE);
    await stage.update(4, [alice, bob, dave]);
    expect(stage.signalsTo(DAVE, 'offer')).toHaveLength(0);
    await stage.says(DAVE, 'offer');
    expect(stage.signalsTo(DAVE, 'answer')).toHaveLength(1);
  });

  test('keeps an offer that overtakes the news of its sender', async () => {
    await stage.isIn(ALICE);
    await stage.says(DAVE, 'offer');
    expect(stage.signalsTo(DAVE, 'answer')).toHaveLength(0);
    await stage.update(4, [alice, bob, dave]);
    expect(stage.signalsTo(DAVE, 'answer')).toHaveLength(1);
  });

  test('offers after a while itself if the offer of a later one was lost', async () => {
    await stage.isIn(ALICE);
    await stage.update(4, [alice, bob, dave]);
    await stage.passes(4_900);
    expect(stage.signalsTo(DAVE, 'offer')).toHaveLength(0);
    await stage.passes(200);
    expect(stage.signalsTo(DAVE, 'offer')).toHaveLength(1);
  });

  test('gives way to an offer of somebody who was there before, not to one of a later one', async () => {
    await stage.isIn(ALICE);
    const [first] = stage.open;
    await stage.says(ALICE, 'offer');
    expect(first!.signalingState).toBe('closed');
    expect(stage.signalsTo(ALICE, 'answer')).toHaveLength(1);
  });
});

describe('who is gone', () => {
  test('leaves the others connected', async () => {
    await stage.isIn(ALICE, CAROL);
    const [toAlice, toCarol] = stage.open;
    await stage.update(4, [is(ALICE, 'left'), carol, bob], { hostId: CAROL });
    expect([toAlice!.signalingState, toCarol!.signalingState]).toEqual(['closed', 'have-local-offer']);
    expect(stage.call.members.find(it => it.isHost)?.userId).toBe(CAROL);
  });

  test('comes back with a new offer, whichever news comes first', async () => {
    await stage.isIn(ALICE);
    await stage.says(ALICE, 'answer');
    await stage.says(ALICE, 'offer', 'new-pc-of-alice');
    const [current] = stage.open;
    expect(stage.signalsTo(ALICE, 'answer')).toHaveLength(1);
    await stage.update(5, [joined(ALICE, 30), bob]);
    expect(stage.open).toEqual([current]);
  });
});

describe('a connection that cannot be made', () => {
  test('fails for itself, and can be tried again', async () => {
    await stage.isIn(ALICE, CAROL);
    await stage.says(ALICE, 'answer');
    await stage.flows(stage.open[0]!);
    await stage.passes(15_000);
    expect([stage.call.state, stage.connectionTo(ALICE), stage.connectionTo(CAROL)]).toEqual(['joined', 'connected', 'failed']);
    stage.call.retry(CAROL);
    await stage.passes();
    expect(stage.connectionTo(CAROL)).toBe('connecting');
    expect(stage.open).toHaveLength(2);
  });

  test('is tried again by itself', async () => {
    await stage.isIn(ALICE);
    await stage.passes(15_100);
    expect([stage.connectionTo(ALICE), stage.open.length]).toEqual(['failed', 0]);
    await stage.passes(11_000);
    expect([stage.connectionTo(ALICE), stage.open.length]).toEqual(['connecting', 1]);
    await stage.call.leave();
    await stage.passes(60_000);
    expect(stage.open).toEqual([]);
  });

  test('is tried again when the other side offers', async () => {
    await stage.isIn(ALICE);
    await stage.passes(15_100);
    expect(stage.connectionTo(ALICE)).toBe('failed');
    await stage.says(ALICE, 'offer', 'new-pc-of-alice');
    expect(stage.connectionTo(ALICE)).toBe('connecting');
    expect(stage.signalsTo(ALICE, 'answer')).toHaveLength(1);
  });

  test('shows within 3 s that nothing arrives any more, and that it does again', async () => {
    await stage.isIn(ALICE);
    await stage.says(ALICE, 'answer');
    const [pc] = stage.open;
    await stage.flows(pc!);
    await stage.passes(5_000);
    expect(stage.connectionTo(ALICE)).toBe('connected');
    pc!.steady = false;
    await stage.passes(3_000);
    expect([stage.connectionTo(ALICE), pc!.restarts]).toEqual(['reconnecting', 0]);
    pc!.steady = true;
    await stage.passes(1_000);
    expect(stage.connectionTo(ALICE)).toBe('connected');
  });

  test('looks for another way when it is interrupted', async () => {
    await stage.isIn(ALICE);
    await stage.says(ALICE, 'answer');
    const [pc] = stage.open;
    await stage.flows(pc!);
    pc!.ice('disconnected');
    await stage.passes(2_100);
    expect([stage.connectionTo(ALICE), pc!.restarts]).toEqual(['reconnecting', 1]);
  });
});

describe('a ringing call', () => {
  const rings = async () => {
    const rung = [alice, is(BOB, 'ringing', { ringExpiresAt: '2026-01-31T09:30:45.000Z' })];
    stage.answers('call_incoming', 2, rung);
    await stage.tells('call_incoming', { ...group(2, rung), expiresInMs: 45_000 });
    return stage.call;
  };

  test('says who calls, and is declined for all devices', async () => {
    const call = await rings();
    expect([call.state, call.callerId]).toEqual(['incoming', ALICE]);
    stage.answers('call_declined', 3, [alice, is(BOB, 'declined')]);
    await call.decline();
    expect([call.state, call.endReason, stage.calls.length]).toEqual(['ended', 'declined', 0]);
    expect(stage.client.groups.joinable).toHaveLength(1);
  });

  test('stops when another device has joined, or when it was answered for good', async () => {
    const call = await rings();
    await stage.update(3, [alice, joined(BOB, 5, { deviceId: 'phone' })]);
    expect([call.state, call.answeredElsewhere]).toEqual(['ended', true]);
  });

  test('does not ring again once it was ignored, unless somebody rings again', async () => {
    (await rings()).ignore();
    await rings();
    expect(stage.calls).toHaveLength(0);
    const again = [alice, is(BOB, 'ringing', { ringExpiresAt: '2026-01-31T09:31:45.000Z' })];
    await stage.tells('call_incoming', { ...group(5, again), expiresInMs: 45_000 });
    expect(stage.calls).toHaveLength(1);
  });

  test('rings on when the devices cannot be had', async () => {
    const call = await rings();
    stage.media.fault = 'in_use';
    await expect(call.accept()).rejects.toMatchObject({ fault: 'in_use' });
    expect([call.state, call.fault]).toEqual(['incoming', 'in_use']);
  });
});

describe('a call that is started', () => {
  const start = () => stage.client.groups.start({ conversationId: 1, callType: 'video' });

  test('is joined at once, and rings the others', async () => {
    const mine = [joined(BOB, 0), is(CAROL, 'invited')];
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => group(1, mine, { callerId: BOB, hostId: BOB });
    const call = await start();
    expect([call.state, call.isHost]).toEqual(['joined', true]);
    expect(stage.server.requests.at(-1)?.body).toEqual({ conversationId: 1, callType: 'video' });
    expect(call.members.map(it => it.state)).toEqual(['joined', 'invited']);
  });

  test('is not made when it is refused, and lets go of the devices', async () => {
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => refusal('call_already_active', { activeCallId: 981 });
    await expect(start()).rejects.toMatchObject({ problem: { activeCallId: 981 } });
    expect(stage.media.opened.every(it => it.readyState === 'ended')).toBe(true);
  });
});
