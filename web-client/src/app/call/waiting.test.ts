import { expect, test } from 'vitest';
import type { CallReach } from '../../sdk';
import { ar } from '../i18n/ar';
import { de } from '../i18n/de';
import { en } from '../i18n/en';
import { translator } from '../i18n/translate';
import { waitingText } from './waiting';

const english = translator('en', en);
const reach = (sockets: number, pushed: number, ringing: number): CallReach => ({ sockets, pushed, ringing });

test.each([
  ['calling', undefined, 'Calling…'],
  ['calling', reach(0, 0, 0), 'Calling…'],
  ['calling', reach(1, 0, 0), 'Calling…'],
  ['calling', reach(0, 1, 0), 'Sent to Bob’s device…'],
  ['calling', reach(1, 2, 0), 'Sent to 2 devices of Bob…'],
  ['ringing', undefined, 'Ringing…'],
  ['ringing', reach(1, 0, 0), 'Ringing…'],
  ['ringing', reach(0, 1, 1), 'Ringing…'],
  ['ringing', reach(1, 1, 2), 'Ringing on 2 devices'],
  ['answering', reach(1, 1, 2), 'Answering…'],
  ['connecting', reach(1, 1, 2), 'Connecting…'],
] as const)('%s with a reach of %j is “%s”', (phase, reached, text) =>
  expect(waitingText(phase, 'Bob', reached, english)).toBe(text),
);

test('is said in the forms of other languages', () => {
  const arabic = translator('ar', ar);
  expect(waitingText('ringing', 'Bob', reach(2, 0, 2), arabic)).toBe('يرن على جهازين');
  expect(waitingText('ringing', 'Bob', reach(3, 0, 3), arabic)).toMatch(/^يرن على .+ أجهزة$/);
  expect(waitingText('calling', 'Bob', reach(0, 3, 0), translator('de', de))).toBe('An 3 Geräte von Bob gesendet…');
});
