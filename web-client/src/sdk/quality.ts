import type { CallQuality } from './session';
import type { CallStats } from './stats';

const LEVELS: readonly CallQuality[] = ['poor', 'fair', 'good', 'excellent'];
const WINDOW = 5;
const FALL_AT = 3;
const RISE_AFTER = 5_000;

/** The level of one sample alone; what is not known is taken to be well. */
export function levelOf({ rtt, jitter, loss }: Pick<CallStats, 'rtt' | 'jitter' | 'loss'>): CallQuality {
  const within = (maxRtt: number, maxJitter: number, maxLoss: number) =>
    (rtt ?? 0) < maxRtt && (jitter ?? 0) < maxJitter && (loss ?? 0) < maxLoss;
  if (within(150, 20, 0.01)) return 'excellent';
  if (within(300, 30, 0.03)) return 'good';
  return within(400, 50, 0.08) ? 'fair' : 'poor';
}

/** Falls when three of the last five samples are worse; rises when all five are better, and not within 5 s of a change. */
export class QualityGauge {
  level: CallQuality | null = null;
  private changedAt = 0;
  private recent: number[] = [];

  /** Takes a sample in; answers whether the level has changed. */
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
