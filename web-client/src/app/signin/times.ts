const LEAST_LEAD = 10_000;
const LONGEST_LEAD = 120_000;
/** However short the life of tokens is: renewals are at least so far apart. */
const LEAST_PAUSE = 5_000;

/** A token that holds for less is not worth having: it would end before it was used. */
export const SHORTEST_LIFE = LEAST_PAUSE;

/**
 * After how long a fresh token is renewed: when half of its life is over, or later, 2 min before its end; in any case
 * 10 s before it.
 */
export function renewedAfter(life: number): number {
  const lead = Math.min(Math.max(life / 2, LEAST_LEAD), LONGEST_LEAD);
  return Math.max(life - lead, LEAST_PAUSE);
}
