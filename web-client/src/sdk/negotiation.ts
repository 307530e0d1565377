import { SignalQueue, type SendSignal, type SignalData } from './signalqueue';
import type { Signal } from './transport';

const ANSWER_WITHIN = 4_000;

/**
 * Perfect negotiation over one peer connection (W3C WebRTC 1.0, §10.7). Either side may offer at any time. When both do,
 * the offer of the impolite side wins, and the polite side rolls its own offer back.
 */
export class Negotiation {
  readonly id = crypto.randomUUID();
  /** The peer connection of the other side; null until its first description arrives. */
  remoteId: string | null = null;
  private remoteIsNamed = false;
  private making = false;
  private silent = true;
  private early: RTCIceCandidateInit[] = [];
  /** The candidates added so far. A candidate can arrive twice, for example after a lost acknowledgement. */
  private readonly taken = new Set<string>();
  private readonly queue: SignalQueue;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly pc: RTCPeerConnection,
    public polite: boolean,
    send: SendSignal,
    /** Called between an offer and its answer, so that the tracks to send use the media sections of the offer. */
    private readonly beforeAnswer: () => void,
  ) {
    pc.onnegotiationneeded = () => void this.offer();
    pc.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate && !this.silent) this.queue.candidate(candidate.toJSON());
    };
    this.queue = new SignalQueue(send, {
      description: () => {
        const description = pc.localDescription;
        return description && { type: description.type as 'offer' | 'answer', sdp: description.sdp };
      },
      addresses: () => ({ from: this.id, ...(this.remoteIsNamed && { to: this.remoteId }) }),
    });
  }

  speak(): void {
    if (!this.silent) return;
    this.silent = false;
    if (!this.making) this.tellDescription();
  }

  close(): void {
    this.silent = true;
    this.queue.close();
  }

  /** Whether the other side names its peer connections, and so recognises a new one of this side. */
  get peerCanBeginAnew(): boolean {
    return this.remoteIsNamed;
  }

  /** Whether the signal is addressed to an earlier peer connection of this side. */
  isStale(data: SignalData): boolean {
    return typeof data['to'] === 'string' && data['to'] !== this.id;
  }

  /** Whether the signal is the offer of a new peer connection of the other side, which makes this one useless. */
  isSuperseded(type: Signal['type'], data: SignalData): boolean {
    return type === 'offer' && this.remoteId !== null && idOf(data) !== this.remoteId;
  }

  /** Whether this side is polite and its first offer, not yet answered, collides with an offer of the other side. */
  givesWay(type: Signal['type'], data: SignalData): boolean {
    return this.polite && this.remoteId === null && typeof data['to'] !== 'string' && this.collides(type);
  }

  /**
   * Applies a signal after all earlier ones. Returns whether the signal was a description that is now in use. Fails if the
   * browser refuses the description.
   */
  receive(type: Signal['type'], data: SignalData): Promise<boolean> {
    const turn = this.work.then(() => (type === 'ice-candidate' ? this.candidate(data) : this.description(type, data)));
    this.work = turn.then(
      () => {},
      () => {},
    );
    return turn;
  }

  private async offer(): Promise<void> {
    this.making = true;
    try {
      await this.pc.setLocalDescription();
      this.tellDescription();
    } catch {
      // The connection was closed, or an offer of the other side came first; the answer to it then replaces this offer.
    } finally {
      this.making = false;
    }
  }

  private async description(type: 'offer' | 'answer', data: SignalData): Promise<boolean> {
    if (type === 'answer' && this.pc.signalingState !== 'have-local-offer') return false;
    if (!this.polite && this.collides(type)) return false;
    await this.pc.setRemoteDescription({ type, sdp: String(data['sdp']) });
    this.remoteId = idOf(data);
    this.remoteIsNamed = typeof data['from'] === 'string';
    this.taken.clear();
    this.queue.peerDescribedItself(data);
    await this.addEarlyCandidates();
    if (type === 'answer') return true;
    this.beforeAnswer();
    await this.answer();
    this.tellDescription();
    return true;
  }

  /** Answers an offer. If that fails, rolls the offer back, because the connection would accept no other offer. */
  private async answer(): Promise<void> {
    try {
      await this.pc.setLocalDescription();
    } catch (error) {
      await this.pc.setRemoteDescription({ type: 'rollback' }).catch(() => {});
      throw error;
    }
  }

  private collides(type: Signal['type']): boolean {
    return type === 'offer' && (this.making || this.pc.signalingState !== 'stable');
  }

  private async candidate(data: SignalData): Promise<boolean> {
    const { from, to: _, candidates, ...single } = data;
    if (typeof from === 'string' && this.remoteId !== null && from !== this.remoteId) return false;
    this.early.push(...(Array.isArray(candidates) ? candidates.filter(it => it !== null && typeof it === 'object') : [single]));
    if (this.pc.remoteDescription) await this.addEarlyCandidates();
    return false;
  }

  private async addEarlyCandidates(): Promise<void> {
    for (const candidate of this.early.splice(0)) await this.add(candidate);
  }

  /** Adds a candidate. Errors are ignored: the candidate can belong to an ignored offer or to a time before an ICE restart. */
  private async add(candidate: RTCIceCandidateInit): Promise<void> {
    const key = JSON.stringify([candidate.candidate, candidate.sdpMid, candidate.sdpMLineIndex, candidate.usernameFragment]);
    if (this.taken.has(key)) return;
    await this.pc.addIceCandidate(candidate).then(
      () => this.taken.add(key),
      () => {},
    );
  }

  private tellDescription(): void {
    const description = this.pc.localDescription;
    if (!description || this.silent) return;
    this.queue.describe();
    if (description.type === 'offer') setTimeout(() => this.askAgain(), ANSWER_WITHIN);
  }

  /** Repeats an unanswered offer: it or its answer was lost, and the impolite side would wait for ever. */
  private askAgain(): void {
    if (this.pc.signalingState === 'have-local-offer') this.tellDescription();
  }
}

/** Returns the id of a peer connection. For a client that does not name them, it is the fingerprint of the certificate. */
function idOf(data: SignalData): string {
  return typeof data['from'] === 'string' ? data['from'] : (/a=fingerprint:(.*)/.exec(String(data['sdp']))?.[1] ?? '');
}
