import type { IceServers } from './ice';
import type { LocalMedia } from './localmedia';
import { MediaLink } from './medialink';
import { LinkMonitor } from './monitor';
import type { Participant } from './session';
import type { SendSignal } from './signalqueue';
import { next, type CallEvent, type CallState } from './state';
import type { CallStats } from './stats';
import type { Signal } from './transport';

const OFFERED_WITHIN = 5_000;
const TRY_AGAIN_AFTER = 8_000;
/** Keeps the two sides from trying again at the same time. */
const COURTESY = 3_000;
/** Samples, one a second, without any packet. Browsers notice a lost path only after several seconds. */
const SILENT_AFTER = 2;

/** Receives the changes and the outgoing signals of a connection. */
export interface MeshListener {
  changed(): void;
  sampled(stats: CallStats): void;
  send: SendSignal;
}

/** The media connection to one other participant of a group call. */
export class MeshLink {
  readonly monitor = new LinkMonitor();
  state: CallState = 'connecting';
  private readonly link: MediaLink;
  private packets = 0;
  private silence = 0;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** The other participant, as it was when it joined. */
    private peer: Participant,
    private polite: boolean,
    ice: IceServers,
    media: LocalMedia,
    private readonly tell: MeshListener,
  ) {
    this.link = new MediaLink(polite, ice, media, {
      moved: event => this.move(event),
      sampled: stats => this.sampled(stats),
      changed: () => tell.changed(),
      send: tell.send,
    });
  }

  /** The state to show. It is `reconnecting` as soon as nothing arrives, which may be long before another path is looked for. */
  get shown(): CallState {
    return this.state === 'joined' && this.silence >= SILENT_AFTER ? 'reconnecting' : this.state;
  }

  get remote(): MediaStream | null {
    return this.link.remote;
  }

  /** Connects. The side that does not offer helps itself if no offer comes, because the offer may have been lost. */
  start(offering: boolean): void {
    clearTimeout(this.patience);
    if (!offering) this.patience = setTimeout(() => !this.link.isDescribed && this.start(true), OFFERED_WITHIN);
    void this.link.start(offering).catch(() => {});
  }

  /** Follows a participant that may have left and joined again meanwhile, or moved to another device. */
  follow(peer: Participant, polite: boolean): void {
    const same = peer.joinedAt === this.peer.joinedAt && peer.deviceId === this.peer.deviceId;
    this.peer = peer;
    if (same) return;
    this.polite = polite;
    this.link.setPolite(polite);
    if (this.state === 'failed') this.again(false);
  }

  receive(signal: Signal): void {
    if (this.state === 'failed' && signal.type === 'offer') this.again(false);
    this.link.receive(signal);
  }

  /** Connects again after `failed`, which also happens by itself after a while. */
  again(offering = true): void {
    if (this.state !== 'failed') return;
    this.move('rejoined');
    this.start(offering);
  }

  /** Looks for another path. Media continues over the old one meanwhile. */
  restart(): void {
    if (this.state === 'failed') this.again();
    else this.link.restart();
  }

  send(kind: string, track: MediaStreamTrack | null): Promise<void> {
    return this.link.send(kind, track);
  }

  /** Sets the best step of the outgoing video. */
  limitTo(best: number): void {
    void this.link.adapt(this.monitor.limitTo(best));
  }

  close(): void {
    clearTimeout(this.patience);
    this.link.close();
  }

  private sampled(stats: CallStats): void {
    this.silence = stats.packetsReceived === this.packets ? this.silence + 1 : 0;
    this.packets = stats.packetsReceived;
    const video = this.monitor.add(stats);
    if (video) void this.link.adapt(video);
    this.tell.sampled(stats);
  }

  private move(event: CallEvent): void {
    this.state = next(this.state, event);
    if (this.state === 'failed') {
      clearTimeout(this.patience);
      this.patience = setTimeout(() => this.again(), TRY_AGAIN_AFTER + (this.polite ? COURTESY : 0));
    }
    this.tell.changed();
  }
}
