import { observable } from '../state/observable';

export type Urgency = 'polite' | 'assertive';

/** What the two live regions say now. The number makes saying the same thing again a change. */
export const spoken = observable<Record<Urgency, { text: string; turn: number }>>({
  polite: { text: '', turn: 0 },
  assertive: { text: '', turn: 0 },
});

const PAUSE_MS = 3_000;
let waiting: string | null = null;
let quietUntil = 0;

function say(text: string, urgency: Urgency): void {
  spoken.update(now => ({ ...now, [urgency]: { text, turn: now[urgency].turn + 1 } }));
}

/**
 * Has a screen reader say something. Polite words come at most every 3 s, and only the newest of those that had to
 * wait is said: a reader that talks without a break is worse than none.
 */
export function announce(text: string, urgency: Urgency = 'polite', now = Date.now()): void {
  if (urgency === 'assertive') return say(text, urgency);
  if (now >= quietUntil) {
    quietUntil = now + PAUSE_MS;
    return say(text, urgency);
  }
  const timerRuns = waiting !== null;
  waiting = text;
  if (timerRuns) return;
  setTimeout(() => {
    const latest = waiting;
    waiting = null;
    if (latest !== null) announce(latest);
  }, quietUntil - now);
}
