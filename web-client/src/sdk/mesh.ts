import type { IceServers } from './ice';
import type { LocalMedia } from './localmedia';
import { MeshLink } from './meshlink';
import type { MediaState, Participant } from './session';
import type { SignalData } from './signalqueue';
import type { CallStats } from './stats';
import type { Signal } from './transport';

const EARLY_AT_MOST = 64;
/** The best step of the outgoing video for one, two and more connections: each has a picture encoded and sent for itself. */
const BEST = [0, 1, 2];

/** Receives the changes and the outgoing signals of all connections. */
export interface MeshTeller {
  changed(): void;
  sampled(stats: CallStats): void;
  send(userId: number, type: Signal['type'], data: SignalData): Promise<unknown>;
}

/**
 * The media connections to all others who are in a group call, one for each. Whoever joins offers to those who are in the call
 * already, and is the polite side of these connections.
 */
export class Mesh {
  private readonly links = new Map<number, MeshLink>();
  private best = 0;
  /** Signals that overtook the news that their sender has joined. */
  private readonly early = new Map<number, Signal[]>();

  constructor(
    private readonly ice: IceServers,
    private readonly media: LocalMedia,
    private readonly tell: MeshTeller,
  ) {}

  of(userId: number): MeshLink | undefined {
    return this.links.get(userId);
  }

  get all(): readonly MeshLink[] {
    return [...this.links.values()];
  }

  /** The state to report: whether media flows with anybody. Undefined while nobody else is in the call. */
  get mediaState(): MediaState | undefined {
    const states = this.all.map(it => it.state);
    if (states.length === 0) return undefined;
    if (states.some(it => it === 'joined' || it === 'reconnecting')) return 'connected';
    return states.every(it => it === 'failed') ? 'failed' : 'connecting';
  }

  /** Connects to those who are in the call, and closes the connections to all others. `offering` is true on joining. */
  connect(me: Participant, others: readonly Participant[], offering: boolean): void {
    for (const [userId, link] of this.links) {
      if (others.some(it => it.userId === userId)) continue;
      link.close();
      this.links.delete(userId);
    }
    for (const other of others) {
      const polite = isLater(me, other);
      const known = this.links.get(other.userId);
      if (known) known.follow(other, polite);
      else this.open(other, polite, offering);
    }
    this.balance();
  }

  /** Shares the uplink and the processor among the connections. A screen stays sharp, so that it can be read. */
  balance(): void {
    const best = this.media.sharing ? 0 : BEST[Math.min(this.links.size, BEST.length) - 1];
    if (best === undefined || best === this.best) return;
    this.best = best;
    this.all.forEach(it => it.limitTo(best));
  }

  receive(signal: Signal): void {
    const { fromUserId = 0 } = signal;
    const link = this.links.get(fromUserId);
    if (link) return link.receive(signal);
    this.early.set(fromUserId, [...(this.early.get(fromUserId) ?? []), signal].slice(-EARLY_AT_MOST));
  }

  async send(kind: string, track: MediaStreamTrack | null): Promise<void> {
    await Promise.all(this.all.map(it => it.send(kind, track)));
  }

  restart(): void {
    this.all.forEach(it => it.restart());
  }

  close(): void {
    this.all.forEach(it => it.close());
    this.links.clear();
  }

  private open(other: Participant, polite: boolean, offering: boolean): void {
    const { userId } = other;
    const link = new MeshLink(other, polite, this.ice, this.media, {
      changed: () => this.tell.changed(),
      sampled: stats => this.tell.sampled(stats),
      send: (type, data) => this.tell.send(userId, type, data),
    });
    this.links.set(userId, link);
    link.limitTo(this.best);
    link.start(offering);
    this.early.get(userId)?.forEach(it => link.receive(it));
    this.early.delete(userId);
  }
}

/** Whether the first participant has joined after the second. */
function isLater(one: Participant, other: Participant): boolean {
  const [mine, theirs] = [Date.parse(one.joinedAt ?? ''), Date.parse(other.joinedAt ?? '')];
  return mine === theirs || Number.isNaN(mine - theirs) ? one.userId > other.userId : mine > theirs;
}
