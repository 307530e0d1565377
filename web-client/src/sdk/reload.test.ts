import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Call } from './call';
import { FakePeerConnection } from './fakes/peerconnection';
import { ALICE, BOB, connected, participant } from './fakes/server';
import { FakeStage } from './fakes/stage';

let stage: FakeStage;
beforeEach(() => {
  stage = new FakeStage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('after a reload', () => {
  async function resumed(): Promise<Call> {
    const own = participant(BOB, { deviceId: 'laptop', isMuted: true, isVideoEnabled: false });
    stage.server.tells('call_status_update', { ...connected(), participants: [participant(ALICE), own] });
    await stage.passes();
    return stage.client.calls[0]!;
  }
  const aliceSays = (type: string, data: object) =>
    stage.server.tells('webrtc_signaling', { callSessionId: 981, type, data, fromUserId: ALICE, toUserId: BOB });

  test('a running call of this device is found again, with an offer', async () => {
    const found = vi.fn();
    stage.client.on('call', found);
    const call = await resumed();
    expect(found).toHaveBeenCalledWith(call);
    expect([call.direction, call.microphone, call.camera]).toEqual(['incoming', false, false]);
    expect(stage.server.signals('offer')).toHaveLength(1);
  });

  test('of both at once, the receiver begins again with the offer of the caller, and with all that came with it', async () => {
    await resumed();
    const first = FakePeerConnection.last;
    aliceSays('offer', { sdp: 'offer of alice', from: 'pc-of-alice' });
    aliceSays('ice-candidate', { candidate: 'a way to alice', from: 'pc-of-alice' });
    await stage.passes();
    const second = FakePeerConnection.last;
    expect([first.signalingState, second.signalingState]).toEqual(['closed', 'stable']);
    expect(second.candidates).toEqual(['a way to alice']);
    const [answer] = stage.server.signals('answer');
    expect(answer?.data).toMatchObject({ sdp: second.localDescription?.sdp, to: 'pc-of-alice' });
  });

  test('a connection that comes to nothing is closed, and another one is tried, before the call is given up', async () => {
    const call = await resumed();
    aliceSays('offer', { sdp: 'offer of alice', from: 'pc-of-alice' });
    await stage.passes(8_900);
    const first = FakePeerConnection.last;
    expect(first.signalingState).not.toBe('closed');
    await stage.passes(200);
    const second = FakePeerConnection.last;
    expect([first.signalingState, first.restarts, call.state]).toEqual(['closed', 0, 'connecting']);
    expect(second).not.toBe(first);
    expect(FakePeerConnection.all.filter(it => it.signalingState !== 'closed')).toEqual([second]);
    second.ice('connected');
    await stage.passes(5_100);
    expect([FakePeerConnection.last, call.state]).toEqual([second, 'connecting']);
  });

  test('a connection that fails at once is not tried again and again', async () => {
    await resumed();
    aliceSays('offer', { sdp: 'offer of alice', from: 'pc-of-alice' });
    await stage.passes();
    const first = FakePeerConnection.last;
    first.ice('failed');
    await stage.passes(6_900);
    expect([FakePeerConnection.last, first.signalingState]).toEqual([first, 'stable']);
    await stage.passes(200);
    expect(first.signalingState).toBe('closed');
  });

  test('with a client that gives its peer connections no names, the one that there is looks for another way', async () => {
    await resumed();
    aliceSays('offer', { sdp: 'a=fingerprint:sha-256 AA' });
    await stage.passes(9_100);
    expect(FakePeerConnection.last.restarts).toBe(1);
  });
});
