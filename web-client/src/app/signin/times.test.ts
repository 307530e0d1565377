import { expect, test } from 'vitest';
import { renewedAfter } from './times';

/** The lifetime of a token, and the time after which it is renewed, in seconds. */
test.each([
  [86_400, 86_280],
  [3_600, 3_480],
  [300, 180],
  [240, 120],
  [120, 60],
  [60, 30],
  [50, 25],
  [20, 10],
  [15, 5],
  [12, 5],
  [5, 5],
])('a token of %i s is renewed after %i s', (life, after) => expect(renewedAfter(life * 1_000)).toBe(after * 1_000));

test('a token without an end is not renewed', () => expect(renewedAfter(Infinity)).toBe(Infinity));
