import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './initials';

test.each([
  ['Bob Chen', 'BC'],
  ['alice', 'A'],
  ['Ana María de la Cruz', 'AC'],
  ['  ', '?'],
  ['👩‍🚒 Eve', '👩‍🚒E'],
])('%s', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('a name always has the same colour', () => {
  expect(hueOf('Bob')).toBe(hueOf('Bob'));
  expect(new Set(['Alice', 'Bob', 'Carol', 'Dave', 'Eve', 'Frank', 'Grace'].map(hueOf)).size).toBeGreaterThan(3);
});
