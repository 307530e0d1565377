import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakePeerConnection } from './fakes/peerconnection';
import { ALICE, BOB, connected, participant, refusal, session } from './fakes/server';
import { FakeStage } from './fakes/stage';

let stage: FakeStage;
beforeEach(() => {
  stage = new FakeStage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a call that is made', () => {
  test('rings, connects, and is joined when the first packet has come', async () => {
    const call = await stage.calls();
    expect(call.state).toBe('outgoing.calling');
    stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
    expect(call.state).toBe('outgoing.ringing');
    stage.server.tells('call_accepted', connected());
    await stage.passes();
    expect(call.state).toBe('connecting');
    expect(stage.server.signals('offer')).toHaveLength(1);

    FakePeerConnection.last.ice('connected');
    await stage.passes(1_000);
    expect(call.state).toBe('connecting');
    FakePeerConnection.last.packets = 1;
    await stage.passes(100);
    expect(call.state).toBe('joined');
    expect(call.startedAt).toEqual(new Date('2026-01-31T09:30:05.000Z'));
  });

  test('makes its offer while it rings, and sends it when it is accepted', async () => {
    const call = await stage.calls();
    stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
    await stage.passes(10_000);
    expect(FakePeerConnection.last.signalingState).toBe('have-local-offer');
    expect(stage.server.signals('offer')).toEqual([]);
    expect(call.remote).toBeNull();

    stage.server.tells('call_accepted', connected());
    await stage.passes();
    expect(stage.server.signals('offer')).toHaveLength(1);
    expect(FakePeerConnection.all).toHaveLength(1);
  });

  test('sends what the devices give when it is accepted, whatever they gave when the offer was made', async () => {
    const call = await stage.calls();
    stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
    await stage.passes();
    call.local!.getTracks().forEach(it => call.local!.removeTrack(it));
    stage.server.tells('call_accepted', connected());
    await stage.passes();
    const sent = FakePeerConnection.last.senders.map(it => it.track);
    expect(sent).toEqual(call.local!.getTracks());
    expect(sent).toHaveLength(2);
  });

  test('closes what it made ready when nobody answers', async () => {
    const call = await stage.calls();
    stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
    await stage.passes();
    await call.end();
    expect(FakePeerConnection.last.signalingState).toBe('closed');
  });

  test('takes in what overtook the answer to its start', async () => {
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => {
      stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
      return session();
    };
    const call = await stage.calls();
    await stage.passes();
    expect(call.state).toBe('outgoing.ringing');
    expect(stage.client.calls).toEqual([call]);
  });

  test('does not go back to an older version', async () => {
    const call = await stage.calls();
    stage.server.tells('call_accepted', connected(3));
    stage.server.tells('call_status_update', session({ status: 'ringing', version: 2 }));
    expect(call.session.status).toBe('connected');
  });

  test('is not made when it is refused, and lets go of the devices', async () => {
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => refusal('receiver_offline');
    await expect(stage.calls()).rejects.toMatchObject({ problem: { code: 'receiver_offline' } });
    expect(stage.media.opened.map(it => it.readyState)).toEqual(['ended', 'ended']);
    expect(stage.client.calls).toEqual([]);
  });

  test.each(['permission_denied', 'not_found', 'in_use', 'insecure_context'] as const)('rings nobody when %s', async fault => {
    stage.media.fault = fault;
    const asked = vi.fn();
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = asked;
    await expect(stage.calls()).rejects.toMatchObject({ fault });
    expect(asked).not.toHaveBeenCalled();
  });

  test('says what the receiver said when declining', async () => {
    const call = await stage.calls();
    stage.server.tells('call_declined', { ...session({ status: 'declined', endReason: 'declined', version: 3 }), reason: 'In a meeting' });
    expect([call.state, call.endReason, call.declineReason]).toEqual(['ended', 'declined', 'In a meeting']);
  });

  test('is given up when no media comes for 15 s, and can be rejoined', async () => {
    const call = await stage.calls();
    stage.server.tells('call_accepted', connected());
    await stage.passes(14_900);
    expect(call.state).toBe('connecting');
    await stage.passes(200);
    expect([call.state, call.fault]).toEqual(['failed', 'media_failed']);
    const rejoined = call.rejoin();
    await stage.passes();
    await rejoined;
    expect(call.state).toBe('connecting');
  });
});

describe('an incoming call', () => {
  test('tells the caller that it rings', () => {
    const call = stage.rings();
    expect(call.peer).toEqual({ userId: 1, name: 'Alice' });
    expect(stage.server.sent).toContainEqual({ event: 'call_incoming', argument: { callSessionId: 981 } });
  });

  test('answers an offer in its own lines, and does not offer', async () => {
    const call = stage.rings();
    await call.accept();
    stage.peerSays('offer', 'offer of alice');
    await stage.passes();
    expect(call.state).toBe('connecting');
    expect(FakePeerConnection.last.senders).toHaveLength(2);
    expect(stage.server.signals('answer')).toHaveLength(1);
    expect(stage.server.signals('offer')).toHaveLength(0);
  });

  test('is answered without a camera when asked so', async () => {
    const call = stage.rings();
    await call.accept({ video: false });
    expect(stage.media.wishes).toEqual([{ microphone: true }]);
    expect(call.camera).toBe(false);
  });

  test('rings on when the microphone cannot be had', async () => {
    const call = stage.rings();
    stage.media.fault = 'in_use';
    await expect(call.accept()).rejects.toMatchObject({ fault: 'in_use' });
    expect([call.state, call.fault]).toEqual(['incoming', 'in_use']);
    stage.media.fault = null;
    await call.accept();
    expect([call.state, call.fault]).toEqual(['connecting', null]);
  });

  test('stops ringing when another device has answered', () => {
    const call = stage.rings();
    stage.server.tells('call_accepted', { ...connected(), answeredElsewhere: true });
    expect([call.state, call.answeredElsewhere, call.endReason]).toEqual(['ended', true, null]);
  });

  test('keeps an offer that comes before the answer to its accept', async () => {
    const call = stage.rings();
    let answer = (_: unknown): void => {};
    stage.server.answers['call_accepted'] = () => new Promise(resolve => (answer = resolve));
    const accepted = call.accept();
    await stage.passes();
    stage.peerSays('offer', 'offer of alice');
    await stage.passes();
    expect(stage.server.signals('answer')).toEqual([]);

    answer(connected());
    await accepted;
    await stage.passes();
    expect(stage.server.signals('answer')).toHaveLength(1);
    expect(call.remote?.getTracks().map(it => it.kind)).toEqual(['audio', 'video']);
  });

  test('learns from the refusal that another device was faster', async () => {
    const call = stage.rings();
    stage.server.answers['call_accepted'] = () => refusal('answered_elsewhere');
    await expect(call.accept()).rejects.toThrow('answered_elsewhere');
    expect([call.state, call.answeredElsewhere]).toEqual(['ended', true]);
    expect(stage.media.opened.every(it => it.readyState === 'ended')).toBe(true);
  });

  test('does not ring again here once it was ignored', () => {
    stage.rings().ignore();
    expect(stage.rings()).toBeUndefined();
    expect(stage.server.sent.map(it => it.event)).not.toContain('call_declined');
  });

  test('stops ringing by itself when the server cannot say so', async () => {
    const call = stage.rings();
    await stage.passes(48_000);
    expect([call.state, call.endReason]).toEqual(['ended', 'no_answer']);
  });
});

describe('media', () => {
  test('is looked for again after 2 s, and given up after 30', async () => {
    const { call, pc } = await stage.talks();
    pc.ice('disconnected');
    await stage.passes(1_900);
    expect([call.state, pc.restarts]).toEqual(['joined', 0]);
    await stage.passes(200);
    expect([call.state, pc.restarts]).toEqual(['reconnecting', 1]);
    await stage.passes(27_700);
    expect(call.state).toBe('reconnecting');
    await stage.passes(300);
    expect([call.state, call.fault]).toEqual(['failed', 'media_failed']);
  });

  test('is back when packets come again', async () => {
    const { call, pc } = await stage.talks();
    pc.ice('failed');
    await stage.passes();
    expect(call.state).toBe('reconnecting');
    pc.ice('connected');
    await stage.passes(1_000);
    expect(call.state).toBe('reconnecting');
    pc.packets++;
    await stage.passes(1_000);
    expect(call.state).toBe('joined');
  });

  test('goes over a new peer connection when the other side has a new one', async () => {
    const { call, pc } = await stage.talks();
    stage.peerSays('offer', 'offer after a reload', { from: 'new-pc-of-bob' });
    await stage.passes();
    expect(pc.signalingState).toBe('closed');
    expect(FakePeerConnection.all).toHaveLength(2);
    expect(FakePeerConnection.last.senders).toHaveLength(2);
    expect(stage.server.signals('answer').at(-1)?.data['to']).toBe('new-pc-of-bob');
    expect(call.state).toBe('reconnecting');
  });

  test('is let go of at once on hanging up, without waiting for anybody', async () => {
    const { call, pc } = await stage.talks();
    stage.server.answers['call_ended'] = () => new Promise(() => {});
    void call.end();
    expect(stage.media.opened.every(it => it.readyState === 'ended')).toBe(true);
    expect([call.state, call.endReason, pc.signalingState]).toEqual(['ended', 'completed', 'closed']);
  });

  test('leaves the camera while it is off, and shows the screen in its place', async () => {
    const { call, pc } = await stage.talks();
    const camera = pc.senders[1]!;
    await call.shareScreen();
    expect(camera.track).toBe(stage.media.opened.at(-1));
    await call.stopSharing();
    await call.setCamera(false);
    expect([camera.track, call.camera]).toEqual([null, false]);
    expect(stage.media.opened.filter(it => it.kind === 'video').every(it => it.readyState === 'ended')).toBe(true);
    await call.setCamera(true);
    expect(camera.track).toBe(stage.media.opened.at(-1));
  });

  test('comes from another microphone when the one in use is pulled out', async () => {
    const { call, pc } = await stage.talks();
    const [microphone] = stage.media.opened;
    await call.setMicrophone(false);
    microphone!.dispatchEvent(new Event('ended'));
    await stage.passes();
    expect(pc.senders[0]!.track).toBe(stage.media.opened.at(-1));
    expect(call.microphone).toBe(false);
  });
});

describe('without a connection', () => {
  test('a call that is over meanwhile ends, with the reason asked for', async () => {
    const { call } = await stage.talks();
    stage.server.answers['GET /api/v1/webrtc/calls/981'] = () => session({ status: 'ended', endReason: 'max_duration', version: 8 });
    stage.server.is('reconnecting');
    stage.server.is('connected');
    stage.server.tells('server_info', { version: '1', features: [], limits: {}, activeCallIds: [] });
    await stage.passes();
    expect([call.state, call.endReason]).toEqual(['ended', 'max_duration']);
  });

  test('media goes on, and a way is looked for again once it is back', async () => {
    const { call, pc } = await stage.talks();
    stage.server.is('reconnecting');
    expect(call.state).toBe('joined');
    stage.server.is('connected');
    stage.server.tells('server_info', { version: '1', features: [], limits: {}, activeCallIds: [981] });
    await stage.passes();
    expect([call.state, pc.restarts]).toEqual(['joined', 1]);
  });

  test('a call that was left while the server was away does not come back, and the server is told again', async () => {
    const { call } = await stage.talks();
    stage.server.answers['call_ended'] = () => refusal('unreachable');
    await call.end();
    stage.server.sent.length = 0;
    const running = { ...connected(4), participants: [participant(ALICE, { deviceId: 'laptop' }), participant(BOB)] };
    stage.server.tells('call_status_update', running);
    await stage.passes();
    expect(stage.client.calls).toEqual([]);
    expect(stage.server.sent).toEqual([{ event: 'call_ended', argument: { callSessionId: 981 } }]);
  });

  test('a running call of this device is found again after a reload, with an offer', async () => {
    const found = vi.fn();
    stage.client.on('call', found);
    const own = participant(BOB, { deviceId: 'laptop', isMuted: true, isVideoEnabled: false });
    stage.server.tells('call_status_update', { ...connected(), participants: [participant(1), own] });
    await stage.passes();
    const [call] = stage.client.calls;
    expect(found).toHaveBeenCalledWith(call);
    expect([call?.direction, call?.microphone, call?.camera]).toEqual(['incoming', false, false]);
    expect(stage.server.signals('offer')).toHaveLength(1);
  });

  test('a call of another device of the user is left to it', async () => {
    stage.server.tells('call_status_update', { ...connected(), participants: [participant(BOB, { deviceId: 'phone' })] });
    await stage.passes();
    expect(stage.client.calls).toEqual([]);
  });
});

describe('what the two tell each other', () => {
  test('the other side is shown as it says', async () => {
    const { call } = await stage.talks();
    stage.peerIs({ isMuted: true, isVideoEnabled: false, isScreenSharing: true }, 5);
    expect([call.remoteMuted, call.remoteCamera, call.remoteSharing]).toEqual([true, false, true]);
  });

  test('only what has changed is told', async () => {
    const { call } = await stage.talks();
    stage.server.sent.length = 0;
    await call.setMicrophone(false);
    expect(stage.server.sent).toEqual([{ event: 'call_status_update', argument: { callSessionId: 981, isMuted: true } }]);
  });

  test('the quality is told when it changes', async () => {
    const { call, pc } = await stage.talks();
    const told = () => stage.server.sent.filter(it => it.argument.connectionQuality).map(it => it.argument.connectionQuality);
    await stage.passes(10_000);
    expect(new Set(told())).toEqual(new Set(['excellent']));
    pc.rtt = 0.35;
    await stage.passes(10_000);
    expect(call.quality).toBe('fair');
    expect(told().at(-1)).toBe('fair');
  });
});
