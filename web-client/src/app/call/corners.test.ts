import { expect, test } from 'vitest';
import { cornerByKey, nearestCorner } from './corners';

const box = { left: 100, top: 0, width: 800, height: 600 };

test.each([
  [120, 10, 'top-left'],
  [890, 10, 'top-right'],
  [120, 590, 'bottom-left'],
  [890, 590, 'bottom-right'],
])('let go of at %s, %s', (x, y, corner) => expect(nearestCorner({ x, y }, box)).toBe(corner));

test('arrow keys go around the stage', () => {
  expect(cornerByKey('bottom-right', 'ArrowUp')).toBe('top-right');
  expect(cornerByKey('top-right', 'ArrowLeft')).toBe('top-left');
  expect(cornerByKey('top-left', 'ArrowDown')).toBe('bottom-left');
  expect(cornerByKey('bottom-left', 'ArrowRight')).toBe('bottom-right');
  expect(cornerByKey('bottom-left', 'Tab')).toBeNull();
});
