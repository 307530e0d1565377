import type { CallStats } from '../../sdk';

const SECONDS = 60;

/** Adds a sample to those of the last minute. Ignores a sample that is already the last one. */
export function remember(samples: readonly CallStats[], latest: CallStats | null): readonly CallStats[] {
  if (!latest || samples.at(-1)?.at === latest.at) return samples;
  return [...samples, latest].slice(-SECONDS);
}

/** Returns the points of a line through the values, in a box of 100 × 32. An unknown value repeats the previous one. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter(value => value !== null);
  const top = Math.max(1, ...known);
  let last = 0;
  return values
    .map((value, index) => {
      last = value ?? last;
      const x = 100 - (values.length - 1 - index) * (100 / (SECONDS - 1));
      return `${x.toFixed(1)},${(30 - (last / top) * 28).toFixed(1)}`;
    })
    .join(' ');
}

/** Returns whether media flows through a relay. */
export const isRelayed = ({ localCandidate, remoteCandidate }: CallStats): boolean =>
  localCandidate === 'relay' || remoteCandidate === 'relay';
