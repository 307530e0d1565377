import { FakeTrack } from './media';

/** A fake RTCPeerConnection with the signaling state machine only. Media flows when a test sets `packets`. */
export class FakePeerConnection {
  static all: FakePeerConnection[] = [];
  static get last(): FakePeerConnection {
    return FakePeerConnection.all.at(-1)!;
  }

  signalingState = 'stable';
  iceConnectionState = 'new';
  connectionState = 'new';
  localDescription: { type: string; sdp: string } | null = null;
  remoteDescription: { type: string; sdp: string } | null = null;
  readonly candidates: string[] = [];
  readonly senders: { track: unknown; replaceTrack(track: unknown): Promise<void> }[] = [];
  packets = 0;
  /** Whether each sample finds more packets. */
  steady = false;
  rtt = 0.01;
  restarts = 0;
  private negotiationNeeded = false;
  descriptions = 0;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  oniceconnectionstatechange: (() => void) | null = null;
  ontrack: ((event: { track: unknown }) => void) | null = null;

  constructor(readonly configuration?: unknown) {
    FakePeerConnection.all.push(this);
  }

  addTrack(track: unknown): unknown {
    const parameters = { encodings: [{}] };
    const sender = {
      track,
      parameters,
      getParameters: () => parameters,
      setParameters: async () => {},
      replaceTrack: async (other: unknown) => void (sender.track = other),
    };
    this.senders.push(sender);
    this.needNegotiation();
    return sender;
  }

  getSenders(): unknown[] {
    return this.senders;
  }

  restartIce(): void {
    this.restarts++;
    this.needNegotiation();
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    if (type === 'answer' && this.remoteDescription?.sdp.includes('unanswerable')) throw new Error('InvalidStateError');
    this.localDescription = { type, sdp: `${type} ${++this.descriptions}` };
    this.signalingState = type === 'answer' ? 'stable' : 'have-local-offer';
  }

  /** An offer rolls back a pending local offer, as in browsers. */
  async setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
    await Promise.resolve();
    if (description.type === 'rollback') return void (this.signalingState = 'stable');
    if (description.sdp.includes('refused')) throw new Error('OperationError');
    if (description.type === 'answer' && this.signalingState !== 'have-local-offer') throw new Error('InvalidStateError');
    if (!this.remoteDescription) for (const kind of ['audio', 'video']) this.ontrack?.({ track: new FakeTrack(kind) });
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
  }

  async addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    if (!this.remoteDescription) throw new Error('InvalidStateError');
    this.candidates.push(candidate);
  }

  async getStats(): Promise<Map<string, unknown>> {
    if (this.steady) this.packets++;
    return new Map<string, unknown>([
      ['in', { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: Date.now(), packetsReceived: this.packets }],
      ['pair', { id: 'pair', type: 'candidate-pair', nominated: true, timestamp: Date.now(), currentRoundTripTime: this.rtt }],
    ]);
  }

  close(): void {
    this.signalingState = 'closed';
  }

  /** Fires one event for all changes of a task, and none during a negotiation. */
  private needNegotiation(): void {
    if (this.negotiationNeeded || this.signalingState !== 'stable') return;
    this.negotiationNeeded = true;
    queueMicrotask(() => {
      this.negotiationNeeded = false;
      if (this.signalingState === 'stable') this.onnegotiationneeded?.();
    });
  }

  ice(state: string): void {
    this.iceConnectionState = state;
    this.oniceconnectionstatechange?.();
  }
}
