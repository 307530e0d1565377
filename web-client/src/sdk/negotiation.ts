import type { Signal } from './transport';

/** A signal as it is sent; `from` and `to` name peer connections, since one of the two may be a new one after a reload. */
export type SignalData = Readonly<Record<string, unknown>>;
const ANSWER_WITHIN = 4_000;

type Send = (type: Signal['type'], data: SignalData) => void;

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
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly polite: boolean,
    private readonly send: Send,
    /** Called between a first offer and its answer: what is to be sent goes into the offer's own lines. */
    private readonly beforeAnswer: () => void,
  ) {
    pc.onnegotiationneeded = () => void this.offer();
    pc.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) this.tell('ice-candidate', { ...candidate.toJSON() });
    };
  }

  speak(): void {
    if (!this.silent) return;
    this.silent = false;
    if (!this.making) this.tellDescription();
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

  /** Signals are taken in one after the other, in the order in which they came. */
  receive(type: Signal['type'], data: SignalData): Promise<void> {
    const turn = this.work.then(() => (type === 'ice-candidate' ? this.candidate(data) : this.description(type, data)));
    this.work = turn.catch(() => {});
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

  private async description(type: 'offer' | 'answer', data: SignalData): Promise<void> {
    if (type === 'answer' && this.pc.signalingState !== 'have-local-offer') return;
    if (!this.polite && this.collides(type)) return;
    await this.pc.setRemoteDescription({ type, sdp: String(data['sdp']) });
    this.remoteId = idOf(data);
    this.remoteIsNamed = typeof data['from'] === 'string';
    await this.addEarlyCandidates();
    if (type === 'answer') return;
    this.beforeAnswer();
    await this.pc.setLocalDescription();
    this.tellDescription();
  }

  private collides(type: Signal['type']): boolean {
    return type === 'offer' && (this.making || this.pc.signalingState !== 'stable');
  }

  private async candidate(data: SignalData): Promise<void> {
    const { from, to: _, ...candidate } = data;
    if (typeof from === 'string' && this.remoteId !== null && from !== this.remoteId) return;
    if (!this.pc.remoteDescription) this.early.push(candidate);
    else await this.add(candidate);
  }

  private async addEarlyCandidates(): Promise<void> {
    for (const candidate of this.early.splice(0)) await this.add(candidate);
  }

  /** A candidate of an offer that was ignored, or of a generation before an ICE restart, is of no use and no harm. */
  private async add(candidate: RTCIceCandidateInit): Promise<void> {
    await this.pc.addIceCandidate(candidate).catch(() => {});
  }

  private tellDescription(): void {
    const description = this.pc.localDescription;
    if (!description || this.silent) return;
    const { type, sdp } = description;
    this.tell(type as 'offer' | 'answer', { type, sdp });
    if (type === 'offer') setTimeout(() => this.askAgain(), ANSWER_WITHIN);
  }

  /** Offer or answer was lost on the way, as when a gateway dies: without this the impolite side would wait for ever. */
  private askAgain(): void {
    if (this.pc.signalingState === 'have-local-offer') this.tellDescription();
  }

  private tell(type: Signal['type'], data: SignalData): void {
    if (!this.silent) this.send(type, { ...data, from: this.id, ...(this.remoteIsNamed && { to: this.remoteId }) });
  }
}

/** A client that gives its peer connections no names is told apart by its certificate. */
function idOf(data: SignalData): string {
  return typeof data['from'] === 'string' ? data['from'] : (/a=fingerprint:(.*)/.exec(String(data['sdp']))?.[1] ?? '');
}
