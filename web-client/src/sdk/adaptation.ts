import type { CallQuality } from './session';

/** Limits for outgoing video, best first. Audio is never reduced, because it matters most in a call. */
const RUNGS = [
  { maxBitrate: 1_700_000, scaleResolutionDownBy: 1 },
  { maxBitrate: 800_000, scaleResolutionDownBy: 1.5 },
  { maxBitrate: 350_000, scaleResolutionDownBy: 2 },
  { maxBitrate: 120_000, scaleResolutionDownBy: 4 },
] as const;
/** A limit for outgoing video: bits per second, and the factor by which the picture is scaled down. */
export type Picture = (typeof RUNGS)[number];

const LOWER_AFTER = 2;
const RAISE_AFTER = 10;

/** Lowers the video by one step after two poor samples in a row. Raises it by one step after ten good ones in a row. */
export class Adaptation {
  private rung = 0;
  private best = 0;
  private poor = 0;
  private well = 0;

  /** Sets the best step from now on, 0 for no limit. Returns the limit that holds now. */
  limitTo(best: number): Picture {
    this.rung = this.rung <= this.best ? best : Math.max(this.rung, best);
    this.best = best;
    return RUNGS[this.rung]!;
  }

  /** Adds a sample. Returns the new limit, or null if it stays the same. */
  add(sample: CallQuality): Picture | null {
    this.poor = sample === 'poor' ? this.poor + 1 : 0;
    this.well = sample === 'good' || sample === 'excellent' ? this.well + 1 : 0;
    if (this.poor >= LOWER_AFTER) return this.move(1);
    return this.well >= RAISE_AFTER ? this.move(-1) : null;
  }

  private move(by: 1 | -1): Picture | null {
    this.poor = this.well = 0;
    const rung = RUNGS[this.rung + by];
    if (!rung || this.rung + by < this.best) return null;
    this.rung += by;
    return rung;
  }
}

/** Gives audio priority over video, and applies the limit to video. */
export async function shape(pc: RTCPeerConnection, video?: Picture): Promise<void> {
  for (const sender of pc.getSenders()) {
    if (!sender.track) continue;
    const parameters = sender.getParameters();
    const [encoding] = parameters.encodings;
    if (!encoding) continue;
    if (sender.track.kind === 'audio') encoding.priority = encoding.networkPriority = 'high';
    else Object.assign(encoding, video ?? RUNGS[0]);
    // A renegotiation in between makes the parameters outdated. The next change of the limit sets them again.
    await sender.setParameters(parameters).catch(() => {});
  }
}
