import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Call } from './call';
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

describe('a description that the browser refuses', () => {
  async function connecting(): Promise<Call> {
    const call = await stage.calls();
    stage.server.tells('call_accepted', connected());
    await stage.passes();
    return call;
  }
  const mediaState = () => stage.server.sent.findLast(it => it.argument.mediaState)?.argument.mediaState;

  test.each([
    ['answer', 'refused'],
    ['offer', 'refused'],
    ['offer', 'unanswerable'],
  ])('is a fault of its own: %s, %s', async (type, sdp) => {
    const call = await connecting();
    if (type === 'offer') stage.peerSays('answer', 'answer of bob');
    stage.peerSays(type, sdp);
    await stage.passes();
    expect([call.state, call.fault, mediaState()]).toEqual(['failed', 'description_refused', 'failed']);
  });

  test('is forgotten with the next one', async () => {
    const call = await connecting();
    stage.peerSays('answer', 'refused');
    await stage.passes(5_000);
    stage.peerSays('answer', 'answer of bob');
    await stage.passes();
    expect([call.state, call.fault, mediaState()]).toEqual(['connecting', null, 'connecting']);
    FakePeerConnection.last.ice('connected');
    FakePeerConnection.last.packets = 1;
    await stage.passes(100);
    expect([call.state, call.fault, mediaState()]).toEqual(['joined', null, 'connected']);
  });

  test('leaves media alone that flows', async () => {
    const { call, pc } = await stage.talks();
    stage.peerSays('offer', 'refused');
    await stage.passes(1_000);
    expect([call.state, call.fault, pc.signalingState, mediaState()]).toEqual([
      'joined',
      'description_refused',
      'stable',
      'connected',
    ]);
    stage.peerSays('offer', 'offer of bob');
    await stage.passes();
    expect([call.state, call.fault]).toEqual(['joined', null]);
  });

  test('is still known once the call has ended by it', async () => {
    const call = await connecting();
    stage.peerSays('answer', 'refused');
    await stage.passes();
    stage.server.tells('call_ended', session({ status: 'ended', endReason: 'connect_failed', version: 9 }));
    expect([call.state, call.endReason, call.fault]).toEqual(['ended', 'connect_failed', 'description_refused']);
  });
});

describe('without a connection', () => {
  test('a call that is over meanwhile ends, with the reason asked for', async () => {
    const { call } = await stage.talks();
    stage.server.answers['GET /api/v1/webrtc/calls/981'] = () =>
      session({ status: 'ended', endReason: 'max_duration', version: 8 });
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

  test('how far the media has come is told', async () => {
    const told = () => stage.server.sent.filter(it => 'mediaState' in it.argument).map(it => it.argument.mediaState);
    const { call, pc } = await stage.talks();
    expect(told()).toEqual(['connecting', 'connected']);
    pc.ice('failed');
    await stage.passes();
    expect([call.state, told().at(-1)]).toEqual(['reconnecting', 'connected']);
    await stage.passes(30_000);
    expect([call.state, told().at(-1)]).toEqual(['failed', 'failed']);
    await call.rejoin();
    expect(told().at(-1)).toBe('connecting');
  });

  test('the offer goes before what is told', async () => {
    await stage.talks();
    const events = stage.server.sent.map(it => it.argument.type ?? it.event);
    expect(events.indexOf('offer')).toBeLessThan(events.indexOf('call_status_update'));
  });

  test('an older server is not told what it does not know', async () => {
    const { mediaState: _, ...old } = participant(ALICE);
    stage.server.answers['call_status_update'] = () => ({ ...connected(), participants: [old, participant(BOB)] });
    const call = await stage.calls();
    stage.server.tells('call_accepted', { ...connected(), participants: [old, participant(BOB)] });
    await stage.passes();
    await call.setMicrophone(false);
    expect(stage.server.sent.filter(it => it.event === 'call_status_update').map(it => it.argument)).toEqual([
      { callSessionId: 981, isMuted: true },
    ]);
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
