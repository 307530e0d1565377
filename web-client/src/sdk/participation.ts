import type { CallQuality, MediaState, NetworkType, Participant } from './session';

/** The state that this side reports to the services and the other side. */
export interface Own {
  readonly isMuted: boolean;
  readonly isVideoEnabled: boolean;
  readonly isScreenSharing: boolean;
  readonly connectionQuality?: CallQuality;
  readonly networkType?: NetworkType;
  readonly mediaState?: MediaState | undefined;
}

const QUALITY_EVERY = 5_000;

/** Keeps the server's view of this side up to date. Sends only differences, one update at a time. */
export class Participation {
  private running = false;
  private again = false;
  private quality: CallQuality | undefined;
  private qualityAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly known: () => Participant | undefined,
    private readonly own: () => Own,
    private readonly send: (difference: Partial<Own>) => Promise<void>,
  ) {}

  /** Reports a quality level if it differs from the last one, at most every five seconds. */
  report(level: CallQuality, at: number): void {
    if (level === this.quality || at - this.qualityAt < QUALITY_EVERY) return;
    this.quality = level;
    this.qualityAt = at;
    void this.sync();
  }

  async sync(): Promise<void> {
    this.again = true;
    if (this.running) return;
    this.running = true;
    while (this.again) {
      this.again = false;
      const difference = this.difference();
      // A refused or lost update is still a difference, so the next change sends it again.
      if (difference) await this.send(difference).catch(() => {});
    }
    this.running = false;
  }

  private difference(): Partial<Own> | null {
    const known = this.known();
    if (!known) return null;
    const own: Own = { ...this.own(), ...(this.quality && { connectionQuality: this.quality, networkType: networkType() }) };
    // An older server refuses fields that it does not itself report of participants.
    const differing = Object.entries(own).filter(
      ([name, value]) => value !== undefined && name in known && value !== known[name as keyof Participant],
    );
    return differing.length ? (Object.fromEntries(differing) as Partial<Own>) : null;
  }
}

function networkType(): NetworkType {
  const navigator = globalThis.navigator as (Navigator & { connection?: { type?: string } }) | undefined;
  const type = navigator?.connection?.type;
  return type === 'wifi' || type === 'cellular' || type === 'ethernet' ? type : 'unknown';
}
