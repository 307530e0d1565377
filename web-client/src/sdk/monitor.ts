import { Adaptation, type Picture } from './adaptation';
import { levelOf, QualityGauge } from './quality';
import type { CallQuality } from './session';
import type { CallStats } from './stats';

/** Judges one media connection by its samples. */
export class LinkMonitor {
  /** The last sample. */
  stats: CallStats | null = null;
  private readonly gauge = new QualityGauge();
  private readonly adaptation = new Adaptation();

  /** The smoothed quality. */
  get level(): CallQuality | null {
    return this.gauge.level;
  }

  /** Sets the best step of the outgoing video. Returns the limit that holds now. */
  limitTo(best: number): Picture {
    return this.adaptation.limitTo(best);
  }

  /** Adds a sample. Returns the new limit for the outgoing video, or null if it stays the same. */
  add(stats: CallStats): Picture | null {
    const level = levelOf(stats);
    this.stats = stats;
    this.gauge.add(level, stats.at);
    return this.adaptation.add(level);
  }
}
