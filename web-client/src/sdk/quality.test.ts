import { expect, test } from 'vitest';
import { Adaptation } from './adaptation';
import { levelOf, QualityGauge } from './quality';
import type { CallQuality } from './session';

test.each([
  [149, 19, 0.009, 'excellent'],
  [150, 0, 0, 'good'],
  [0, 29, 0.029, 'good'],
  [399, 30, 0, 'fair'],
  [0, 0, 0.079, 'fair'],
  [400, 0, 0, 'poor'],
  [0, 50, 0, 'poor'],
  [0, 0, 0.08, 'poor'],
  [null, null, null, 'excellent'],
] as const)('rtt %s, jitter %s, loss %s is %s', (rtt, jitter, loss, level) => {
  expect(levelOf({ rtt, jitter, loss })).toBe(level);
});

function levels(samples: CallQuality[]): (CallQuality | null)[] {
  const gauge = new QualityGauge();
  return samples.map((it, second) => {
    gauge.add(it, second * 1_000);
    return gauge.level;
  });
}

test('two bad samples of five change nothing, the third does', () => {
  expect(levels(['good', 'good', 'poor', 'good', 'poor'])).not.toContain('poor');
  expect(levels(['good', 'poor', 'poor', 'good', 'poor']).at(-1)).toBe('poor');
});

test('falls no deeper than three of the samples went', () => {
  expect(levels(['excellent', 'poor', 'fair', 'good']).at(-1)).toBe('good');
});

test('rises only when none of five is bad', () => {
  const recovering: CallQuality[] = ['poor', 'good', 'good', 'poor', 'good', 'good', 'good', 'good'];
  expect(levels(recovering).at(-1)).toBe('poor');
  expect(levels([...recovering, 'good']).at(-1)).toBe('good');
});

test('rises not within five seconds of a fall', () => {
  const gauge = new QualityGauge();
  gauge.add('poor', 0);
  for (let i = 0; i < 5; i++) gauge.add('good', 4_000 + i);
  expect(gauge.level).toBe('poor');
  gauge.add('good', 5_000);
  expect(gauge.level).toBe('good');
});

test('lowers the picture after two poor samples in a row, and raises it after ten that are well', () => {
  const adaptation = new Adaptation();
  const add = (...samples: CallQuality[]) => samples.map(it => adaptation.add(it)?.scaleResolutionDownBy ?? 0);
  expect(add('poor', 'good', 'poor', 'poor')).toEqual([0, 0, 0, 1.5]);
  expect(add('poor', 'poor', 'poor', 'poor', 'poor', 'poor')).toEqual([0, 2, 0, 4, 0, 0]);
  expect(add(...Array<CallQuality>(10).fill('good')).at(-1)).toBe(2);
  expect(add(...Array<CallQuality>(9).fill('good'), 'fair', 'good')).not.toContain(1.5);
});
