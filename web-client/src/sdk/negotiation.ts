import { SignalQueue, type SendSignal, type SignalData } from './signalqueue';
import type { Signal } from './transport';

const ANSWER_WITHIN = 4_000;

/**
 * Perfect negotiation over one peer connection (W3C WebRTC 1.0, §10.7): either side may offer at any time; when both do,
 * the impolite one has its way and the polite one takes its own offer back.
 */
export class Negotiation {
  readonly id = crypto.randomUUID();
  /** Which peer connection the other side has; null until it has described itself. */
  remoteId: string | null = null;
  private remoteIsNamed = false;
  private making = false;
  private silent = true;
  private early: RTCIceCandidateInit[] = [];
  /** Candidates that came twice, as after an acknowledgement that was lost, are taken once. */
  private readonly taken = new Set<string>();
  private readonly queue: SignalQueue;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly polite: boolean,
    send: SendSignal,
    /** Called between a first offer and its answer: what is to be sent goes into the offer's own lines. */
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

  /** Whether the other side has described itself, and takes a new peer connection of this side for what it is. */
  get peerCanBeginAnew(): boolean {
    return this.remoteIsNamed;
  }

  /** Whether the signal speaks to, and of, peer connections that are no more. */
  isStale(data: SignalData): boolean {
    return typeof data['to'] === 'string' && data['to'] !== this.id;
  }

  /** Whether the other side has begun anew, so that this peer connection is of no use. */
  isSuperseded(type: Signal['type'], data: SignalData): boolean {
    return type === 'offer' && this.remoteId !== null && idOf(data) !== this.remoteId;
  }

  /** Whether this side's first offer has to give way to one of the other side, before anything came of it. */
  givesWay(type: Signal['type'], data: SignalData): boolean {
    return this.polite && this.remoteId === null && typeof data['to'] !== 'string' && this.collides(type);
  }

  /**
   * Signals are taken in one after the other, in the order in which they came. Says whether it was a description that is in use
   * now, and fails if it was one that the browser refuses.
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
      // Closed meanwhile, or an offer of the other side came first: then its answer says what this one would have said.
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

  /** An offer that cannot be answered is taken back, or none could come after it. */
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

  /** A candidate of an offer that was ignored, or of a generation before an ICE restart, is of no use and no harm. */
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

  /** Offer or answer was lost on the way, as when a gateway dies: without this the impolite side would wait for ever. */
  private askAgain(): void {
    if (this.pc.signalingState === 'have-local-offer') this.tellDescription();
  }
}

/** A client that gives its peer connections no names is told apart by its certificate. */
function idOf(data: SignalData): string {
  return typeof data['from'] === 'string' ? data['from'] : (/a=fingerprint:(.*)/.exec(String(data['sdp']))?.[1] ?? '');
}
