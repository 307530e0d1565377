import { observable } from '../state/observable';

export type Urgency = 'polite' | 'assertive';

/** What the two live regions say now. The number makes saying the same thing again a change. */
export const spoken = observable<Record<Urgency, { text: string; turn: number }>>({
  polite: { text: '', turn: 0 },
  assertive: { text: '', turn: 0 },
});

const PAUSE_MS = 3_000;
let waiting: { text: string; timer: ReturnType<typeof setTimeout> } | null = null;
let quietUntil = 0;

/**
 * Has a screen reader say something. Polite words come at most every 3 s, and only the newest of those that had to
 * wait is said: a reader that talks without a break is worse than none. What is assertive makes what is polite old:
 * who hears that a call has ended is not told afterwards that it is connected.
 */
export function announce(text: string, urgency: Urgency = 'polite', now = Date.now()): void {
  if (urgency === 'assertive') {
    clearTimeout(waiting?.timer);
    waiting = null;
    spoken.update(({ polite, assertive }) => ({
      polite: { ...polite, text: '' },
      assertive: { text, turn: assertive.turn + 1 },
    }));
  } else if (now >= quietUntil) {
    quietUntil = now + PAUSE_MS;
    spoken.update(before => ({ ...before, polite: { text, turn: before.polite.turn + 1 } }));
  } else if (waiting) {
    waiting.text = text;
  } else {
    waiting = { text, timer: setTimeout(sayWaiting, quietUntil - now) };
  }
}

function sayWaiting(): void {
  const latest = waiting;
  waiting = null;
  if (latest) announce(latest.text);
}
