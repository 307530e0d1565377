import { observable } from '../state/observable';

export type Urgency = 'polite' | 'assertive';

/** The texts of the two live regions. `turn` makes a repeated text a change, so that it is read again. */
export const spoken = observable<Record<Urgency, { text: string; turn: number }>>({
  polite: { text: '', turn: 0 },
  assertive: { text: '', turn: 0 },
});

const PAUSE_MS = 3_000;
let waiting: { text: string; timer: ReturnType<typeof setTimeout> } | null = null;
let quietUntil = 0;

/**
 * Announces a text to screen readers. Polite texts are at least 3 s apart; of the waiting ones only the newest is announced,
 * because constant speech is worse than none. An assertive text removes waiting polite ones, so that “connected” is not
 * announced after “call ended”.
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
