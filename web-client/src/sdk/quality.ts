import type { CallQuality } from './session';
import type { CallStats } from './stats';

const LEVELS: readonly CallQuality[] = ['poor', 'fair', 'good', 'excellent'];
const WINDOW = 5;
const FALL_AT = 3;
const RISE_AFTER = 5_000;

/** Returns the level of a single sample. Unknown values do not lower it. */
export function levelOf({ rtt, jitter, loss }: Pick<CallStats, 'rtt' | 'jitter' | 'loss'>): CallQuality {
  const within = (maxRtt: number, maxJitter: number, maxLoss: number) =>
    (rtt ?? 0) < maxRtt && (jitter ?? 0) < maxJitter && (loss ?? 0) < maxLoss;
  if (within(150, 20, 0.01)) return 'excellent';
  if (within(300, 30, 0.03)) return 'good';
  return within(400, 50, 0.08) ? 'fair' : 'poor';
}

/** Returns the worst of several levels; null if none is known. */
export function worst(levels: readonly (CallQuality | null)[]): CallQuality | null {
  return LEVELS.find(it => levels.includes(it)) ?? null;
}

/**
 * A quality level that does not flicker. It falls when three of the last five samples are worse. It rises when all five are
 * better, but not within 5 s of the last change.
 */
export class QualityGauge {
  level: CallQuality | null = null;
  private changedAt = 0;
  private recent: number[] = [];

  /** Adds a sample and returns whether the level has changed. */
  add(sample: CallQuality, at: number): boolean {
    const rank = LEVELS.indexOf(sample);
    this.recent = [...this.recent, rank].slice(-WINDOW);
    const now = this.level === null ? null : LEVELS.indexOf(this.level);
    if (now === null) return this.move(rank, at);
    const worse = this.recent.filter(it => it < now);
    if (worse.length >= FALL_AT) return this.move(Math.max(...worse), at);
    const better = this.recent.length === WINDOW && this.recent.every(it => it > now);
    return better && at - this.changedAt >= RISE_AFTER && this.move(Math.min(...this.recent), at);
  }

  private move(rank: number, at: number): boolean {
    this.level = LEVELS[rank] ?? null;
    this.changedAt = at;
    return true;
  }
}
