import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakePeerConnection } from './fakes/peerconnection';
import { Negotiation } from './negotiation';
import type { SignalData } from './signalqueue';
import type { Signal } from './transport';

interface Side {
  pc: FakePeerConnection;
  negotiation: Negotiation;
}
type Sent = { from: Side; type: Signal['type']; data: SignalData };

let wire: Sent[];
beforeEach(() => {
  vi.useFakeTimers();
  wire = [];
});
afterEach(() => vi.useRealTimers());

function side(polite: boolean, speaks = true): Side {
  const pc = new FakePeerConnection();
  const own = { pc } as Side;
  const send = async (type: Signal['type'], data: SignalData) => wire.push({ from: own, type, data });
  own.negotiation = new Negotiation(pc as unknown as RTCPeerConnection, polite, send, () => {});
  if (speaks) own.negotiation.speak();
  return own;
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** Delivers the signals sent so far, and the signals that result from them. */
async function deliver(a: Side, b: Side): Promise<void> {
  for (await settle(); wire.length > 0; await settle()) {
    const { from, type, data } = wire.shift()!;
    await (from === a ? b : a).negotiation.receive(type, data);
  }
}

test('when both offer, the impolite side has its way', async () => {
  const [caller, receiver] = [side(false), side(true)];
  caller.pc.addTrack({ kind: 'audio' });
  receiver.pc.addTrack({ kind: 'audio' });
  await settle();
  expect([caller.pc.signalingState, receiver.pc.signalingState]).toEqual(['have-local-offer', 'have-local-offer']);

  await deliver(caller, receiver);

  expect([caller.pc.signalingState, receiver.pc.signalingState]).toEqual(['stable', 'stable']);
  expect(caller.pc.localDescription?.type).toBe('offer');
  expect(receiver.pc.remoteDescription?.sdp).toBe(caller.pc.localDescription?.sdp);
});

test('candidates that come before their description wait for it', async () => {
  const [caller, receiver] = [side(false), side(true)];
  await receiver.negotiation.receive('ice-candidate', { candidate: 'early', from: caller.negotiation.id });
  expect(receiver.pc.candidates).toEqual([]);

  caller.pc.addTrack({ kind: 'audio' });
  await deliver(caller, receiver);

  expect(receiver.pc.candidates).toEqual(['early']);
});

test('an offer without an answer is said again', async () => {
  const [caller, receiver] = [side(false), side(true)];
  caller.pc.addTrack({ kind: 'audio' });
  await settle();
  wire = [];

  await vi.advanceTimersByTimeAsync(4_000);
  await deliver(caller, receiver);

  expect(caller.pc.signalingState).toBe('stable');
});

test('tells a new peer connection of the other side from the one it knows', async () => {
  const [caller, receiver, reloaded] = [side(false), side(true), side(true)];
  caller.pc.addTrack({ kind: 'audio' });
  await deliver(caller, receiver);

  expect(caller.negotiation.isSuperseded('offer', { from: receiver.negotiation.id })).toBe(false);
  expect(caller.negotiation.isSuperseded('offer', { from: reloaded.negotiation.id })).toBe(true);
  expect(caller.negotiation.isStale({ to: caller.negotiation.id })).toBe(false);
  expect(reloaded.negotiation.isStale({ to: receiver.negotiation.id })).toBe(true);
});

test('tells a plain client by its certificate', async () => {
  const caller = side(false);
  await caller.negotiation.receive('offer', { sdp: 'v=0\r\na=fingerprint:sha-256 AA\r\n' });

  expect(caller.negotiation.isSuperseded('offer', { sdp: 'a=fingerprint:sha-256 AA\r\n' })).toBe(false);
  expect(caller.negotiation.isSuperseded('offer', { sdp: 'a=fingerprint:sha-256 BB\r\n' })).toBe(true);
  expect(wire.find(it => it.type === 'answer')?.data['to']).toBeUndefined();
});

test('leaves out candidates of a peer connection that is no more', async () => {
  const [caller, receiver] = [side(false), side(true)];
  caller.pc.addTrack({ kind: 'audio' });
  await deliver(caller, receiver);

  await caller.negotiation.receive('ice-candidate', { candidate: 'old', from: 'another' });

  expect(caller.pc.candidates).toEqual([]);
});

test('keeps its offer to itself until it is to speak, and then says it once, with what came meanwhile', async () => {
  const [caller, receiver] = [side(false, false), side(true)];
  caller.pc.addTrack({ kind: 'audio' });
  await settle();
  caller.pc.onicecandidate?.({ candidate: { candidate: 'in the offer', toJSON: () => ({ candidate: 'in the offer' }) } });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(wire).toEqual([]);

  caller.negotiation.speak();
  expect(wire.map(it => [it.type, it.data['sdp']])).toEqual([['offer', caller.pc.localDescription?.sdp]]);
  await deliver(caller, receiver);
  expect(caller.pc.signalingState).toBe('stable');
});

test('speaks once the offer is made, when that takes longer', async () => {
  const caller = side(false, false);
  caller.pc.addTrack({ kind: 'audio' });
  caller.negotiation.speak();
  await settle();
  expect(wire.map(it => it.type)).toEqual(['offer']);
});

test('takes one candidate, several, and none twice', async () => {
  const caller = side(false);
  await caller.negotiation.receive('offer', { sdp: 'v=0', from: 'peer' });
  const init = (candidate: string) => ({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
  await caller.negotiation.receive('ice-candidate', { ...init('a'), from: 'peer' });
  await caller.negotiation.receive('ice-candidate', { candidates: [init('b'), init('a'), init('c')], from: 'peer' });
  await caller.negotiation.receive('ice-candidate', { ...init('c'), candidates: [init('c'), init('d')], from: 'peer' });
  expect(caller.pc.candidates).toEqual(['a', 'b', 'c', 'd']);
});

test.each([[[null, 'x', 7, ['y']]], [[]], [{ candidate: 'in no list' }], ['text']])(
  'is not confused by candidates that are none: %j',
  async candidates => {
    const caller = side(false);
    await caller.negotiation.receive('offer', { sdp: 'v=0', from: 'peer' });
    await caller.negotiation.receive('ice-candidate', { candidates, from: 'peer' });
    await caller.negotiation.receive('ice-candidate', { candidates: [{ candidate: 'good' }], from: 'peer' });
    expect(caller.pc.candidates).toContain('good');
  },
);

test.each(['refused', 'unanswerable'])('an offer that is %s fails, and the next one is answered', async sdp => {
  for (const polite of [true, false]) {
    const receiver = side(polite);
    await expect(receiver.negotiation.receive('offer', { sdp, from: 'peer' })).rejects.toThrow();
    wire = [];
    await expect(receiver.negotiation.receive('offer', { sdp: 'v=0', from: 'peer' })).resolves.toBe(true);
    await settle();
    expect(wire.map(it => it.type)).toEqual(['answer']);
  }
});

test('an answer that is refused fails, and the next one is taken', async () => {
  const caller = side(false);
  caller.pc.addTrack({ kind: 'audio' });
  await settle();
  await expect(caller.negotiation.receive('answer', { sdp: 'refused', from: 'peer' })).rejects.toThrow();
  await expect(caller.negotiation.receive('answer', { sdp: 'v=0', from: 'peer' })).resolves.toBe(true);
  expect(caller.pc.signalingState).toBe('stable');
});
