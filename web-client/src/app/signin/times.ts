const LEAST_LEAD = 10_000;
const LONGEST_LEAD = 120_000;
/** The shortest time between two renewals, in milliseconds, even if tokens expire sooner. */
const LEAST_PAUSE = 5_000;

/** The shortest useful lifetime of a token, in milliseconds. A shorter one would expire before it is used. */
export const SHORTEST_LIFE = LEAST_PAUSE;

/**
 * Returns the time after which a new token is renewed, in milliseconds: after half of its lifetime, but at most 2 min and at
 * least 10 s before it expires. Never less than 5 s.
 */
export function renewedAfter(life: number): number {
  const lead = Math.min(Math.max(life / 2, LEAST_LEAD), LONGEST_LEAD);
  return Math.max(life - lead, LEAST_PAUSE);
}
