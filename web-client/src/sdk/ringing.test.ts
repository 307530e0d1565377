import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakePeerConnection } from './fakes/peerconnection';
import { connected, refusal, session } from './fakes/server';
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

  test('is repeated after the pause that the server asks for', async () => {
    const asked = vi.fn(() => session()).mockImplementationOnce(() => refusal('unavailable', { retryAfterSeconds: 2 }));
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = asked;
    const calling = stage.calls();
    await stage.passes(1_900);
    expect(asked).toHaveBeenCalledOnce();
    await stage.passes(200);
    await calling;
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('is not repeated when the server asks for a pause that nobody would wait for', async () => {
    const asked = vi.fn(() => refusal('unavailable', { retryAfterSeconds: 30 }));
    stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = asked;
    await expect(stage.calls()).rejects.toMatchObject({ problem: { code: 'unavailable' } });
    expect(asked).toHaveBeenCalledOnce();
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
    stage.server.tells('call_declined', {
      ...session({ status: 'declined', endReason: 'declined', version: 3 }),
      reason: 'In a meeting',
    });
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
