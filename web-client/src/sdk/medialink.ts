import type { IceServers } from './ice';
import type { LocalMedia } from './localmedia';
import { Negotiation } from './negotiation';
import type { SendSignal, SignalData } from './signalqueue';
import { shape, type Picture } from './adaptation';
import { StatsSampler, type CallStats } from './stats';
import type { Signal } from './transport';

const DISCONNECTED_FOR = 2_000;
const RESTART_EVERY = 5_000;
const GIVE_UP_AFTER = 30_000;
const CONNECTED_WITHIN = 15_000;
const STUCK_AFTER = 7_000;
const FIRST_PACKET_EVERY = 100;
const SAMPLE_EVERY = 1_000;

type Said = Pick<Signal, 'type' | 'data'>;

/** Receives the events and the outgoing signals of a link. */
export interface LinkListener {
  moved(event: 'media' | 'media_lost' | 'gave_up' | 'refused' | 'rejoined'): void;
  sampled(stats: CallStats): void;
  changed(): void;
  send: SendSignal;
}

/**
 * The media connection of a call. It has one peer connection at a time. A new one replaces it when the other side starts a new
 * one, or when the current one never worked.
 */
export class MediaLink {
  remote: MediaStream | null = null;
  /** Whether the browser refused the last description of the other side. */
  refused = false;
  private pc: RTCPeerConnection | null = null;
  private negotiation: Negotiation | null = null;
  private senders = new Map<string, RTCRtpSender>();
  private sampler = new StatsSampler();
  private picture: Picture | undefined;
  private flowing = false;
  /** Whether media has flowed over this peer connection. */
  private worked = false;
  private begunAt = 0;
  private packets = 0;
  private prepared = false;
  /** Signals of the other side that arrived before `start`. */
  private early: Said[] = [];
  private closed = false;
  private work: Promise<void> = Promise.resolve();
  private watch: ReturnType<typeof setTimeout> | undefined;
  private limit: ReturnType<typeof setTimeout> | undefined;
  private repair: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private polite: boolean,
    private readonly ice: IceServers,
    private readonly local: LocalMedia,
    private readonly tell: LinkListener,
  ) {}

  /** Whether the other side has described itself. */
  get isDescribed(): boolean {
    return this.negotiation?.remoteId != null;
  }

  /** Changes which side gives way when both offer at once. */
  setPolite(polite: boolean): void {
    this.polite = polite;
    if (this.negotiation) this.negotiation.polite = polite;
  }

  /** Starts the media connection. `offering` says whether this side sends the first offer. */
  start(offering: boolean): Promise<void> {
    this.flowing = false;
    this.limitTo(CONNECTED_WITHIN);
    this.work = this.work.then(() => (this.prepared ? this.begin() : this.build(offering)));
    return this.work;
  }

  /** Creates the peer connection while the call still rings, so that `start` is faster. Sends nothing. */
  prepare(offering: boolean): void {
    this.work = this.work.then(async () => {
      if (this.pc) return;
      await this.open(offering);
      this.prepared = this.pc !== null;
    });
  }

  receive({ type, data }: Said): void {
    this.work = this.work.then(() => this.take(type, data)).catch(() => {});
  }

  /** Restarts ICE. Media continues over the old path until a new one is found. */
  restart(): void {
    // Until the other side has answered, `Negotiation` repeats the offer anyway.
    if (this.isDescribed) this.pc?.restartIce();
  }

  async send(kind: string, track: MediaStreamTrack | null): Promise<void> {
    const sender = this.senders.get(kind);
    if (sender) await sender.replaceTrack(track);
    else this.addTracks();
    if (this.pc) await shape(this.pc, this.picture);
  }

  async adapt(picture: Picture): Promise<void> {
    this.picture = picture;
    if (this.pc) await shape(this.pc, picture);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.limit);
    this.drop();
    this.remote = null;
  }

  private async take(type: Signal['type'], data: SignalData): Promise<void> {
    if (this.prepared) {
      this.early.push({ type, data });
      return;
    }
    if (!this.negotiation || this.negotiation.isStale(data)) return;
    // A first offer that is rolled back in the same connection sometimes leaves Chromium 156 without any candidate.
    if (this.negotiation.isSuperseded(type, data) || this.negotiation.givesWay(type, data)) {
      this.lose();
      await this.build(false);
    }
    await this.hear(type, data);
  }

  /** Applies a signal. The peer connection survives a refused description, because the next one may be valid. */
  private async hear(type: Signal['type'], data: SignalData): Promise<void> {
    const { negotiation } = this;
    try {
      if (!(await negotiation?.receive(type, data)) || !this.refused) return;
      this.refused = false;
      if (!this.flowing) this.tell.moved('rejoined');
    } catch {
      if (negotiation !== this.negotiation) return;
      this.refused = true;
      if (!this.flowing) {
        this.limitTo(CONNECTED_WITHIN);
        this.tell.moved('refused');
      }
    }
    this.tell.changed();
  }

  private async build(offering: boolean): Promise<void> {
    await this.open(offering);
    this.begin();
  }

  private async open(offering: boolean): Promise<void> {
    const iceServers = await this.ice.get();
    if (this.closed) return;
    this.drop();
    const pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.pc = pc;
    this.packets = 0;
    this.worked = false;
    this.sampler = new StatsSampler();
    this.negotiation = new Negotiation(pc, this.polite, this.tell.send, () => this.addTracks());
    pc.ontrack = ({ track }) => {
      this.remote?.addTrack(track);
      this.tell.changed();
    };
    pc.oniceconnectionstatechange = () => this.iceMoved(pc.iceConnectionState);
    if (offering) this.addTracks();
  }

  private begin(): void {
    const { pc, prepared } = this;
    this.prepared = false;
    if (!pc) return;
    this.remote = new MediaStream();
    if (prepared) this.useDevicesOfNow();
    this.negotiation?.speak();
    this.early.splice(0).forEach(it => this.receive(it));
    this.watch = setTimeout(() => void this.look(pc), FIRST_PACKET_EVERY);
    this.begunAt = Date.now();
    this.repairIn(STUCK_AFTER + this.courtesy);
    this.tell.changed();
  }

  /** Updates the senders, because devices may have changed while the call was ringing. */
  private useDevicesOfNow(): void {
    if (this.senders.size === 0) return;
    for (const [kind, sender] of this.senders)
      void sender.replaceTrack(this.local.outgoing(kind as 'audio' | 'video')).catch(() => {});
    this.addTracks();
  }

  private addTracks(): void {
    for (const kind of ['audio', 'video'] as const) {
      const track = this.local.outgoing(kind);
      if (track && this.pc && !this.senders.has(kind)) this.senders.set(kind, this.pc.addTrack(track, this.local.stream));
    }
  }

  private iceMoved(state: RTCIceConnectionState): void {
    if (state === 'disconnected') this.repairIn(DISCONNECTED_FOR);
    else if (state === 'failed') this.repairIn(this.worked ? 0 : this.untilNextAttempt());
    else if (state === 'connected' || state === 'completed') clearTimeout(this.repair);
  }

  private repairIn(delay: number): void {
    clearTimeout(this.repair);
    this.repair = setTimeout(() => {
      this.lose(GIVE_UP_AFTER - delay);
      if (!this.worked && this.negotiation?.peerCanBeginAnew) return this.beginAnew();
      this.restart();
      this.repairIn(RESTART_EVERY);
    }, delay);
  }

  /** The wait before the next attempt. Without it, a path that fails at once would be retried without pause. */
  private untilNextAttempt(): number {
    return Math.max(0, this.begunAt + RESTART_EVERY + this.courtesy - Date.now());
  }

  /** Delays the polite side, so that the offers of the two sides do not collide. */
  private get courtesy(): number {
    return this.polite ? 2_000 : 0;
  }

  /** Replaces a peer connection that never worked. This also frees its relay ports, which an ICE restart would keep. */
  private beginAnew(): void {
    this.work = this.work.then(() => this.build(true)).catch(() => {});
  }

  private lose(giveUpAfter = GIVE_UP_AFTER): void {
    if (!this.flowing) return;
    this.flowing = false;
    this.limitTo(giveUpAfter);
    this.tell.moved('media_lost');
  }

  private limitTo(delay: number): void {
    clearTimeout(this.limit);
    this.limit = setTimeout(() => {
      this.drop();
      this.tell.moved('gave_up');
    }, delay);
  }

  /** Samples the statistics every second, or every 100 ms until media flows, because the first packet makes the call joined. */
  private async look(pc: RTCPeerConnection): Promise<void> {
    const report = await pc.getStats().catch(() => null);
    if (pc !== this.pc || !report) return;
    const stats = this.sampler.sample(report);
    const connected = ['connected', 'completed'].includes(pc.iceConnectionState);
    if (!this.flowing && connected && stats.packetsReceived > this.packets) {
      this.flowing = this.worked = true;
      clearTimeout(this.limit);
      await shape(pc, this.picture);
      this.tell.moved('media');
    }
    this.packets = stats.packetsReceived;
    if (this.flowing) this.tell.sampled(stats);
    if (pc === this.pc) this.watch = setTimeout(() => void this.look(pc), this.flowing ? SAMPLE_EVERY : FIRST_PACKET_EVERY);
  }

  private drop(): void {
    clearTimeout(this.watch);
    clearTimeout(this.repair);
    this.negotiation?.close();
    this.pc?.close();
    this.pc = null;
    this.prepared = false;
    this.early = [];
    this.negotiation = null;
    this.senders.clear();
  }
}
