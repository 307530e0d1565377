import { describe, expect, test } from 'vitest';
import { ar } from './ar';
import { en } from './en';
import { clock, dayName, shortDate, span } from './format';
import { translator } from './translate';

const t = translator('en', en);
const now = new Date(2026, 0, 31, 14, 5);

describe('the timer', () => {
  test.each([
    [0, '00:00'],
    [-3, '00:00'],
    [59.9, '00:59'],
    [151, '02:31'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [43_200, '12:00:00'],
  ])('%s s', (seconds, shown) => expect(clock(seconds, 'en')).toBe(shown));

  test("uses the language's digits", () => expect(clock(151, 'ar-EG')).toBe('٠٢:٣١'));
});

describe('a length in words', () => {
  test.each([
    [0, '0s'],
    [45, '45s'],
    [60, '1m'],
    [150, '2m 30s'],
    [3723, '1h 2m 3s'],
  ])('%s s', (seconds, said) => expect(span(seconds, t)).toBe(said));

  test('in Arabic', () => expect(span(150, translator('ar-AE', ar))).toBe('2 د 30 ث'));
});

describe('dates', () => {
  test('today is a time', () => expect(shortDate(new Date(2026, 0, 31, 9, 30), now, 'en', t)).toMatch(/^9:30/));
  test('yesterday is a word', () => expect(shortDate(new Date(2026, 0, 30, 23, 59), now, 'en', t)).toBe('Yesterday'));
  test('this year needs no year', () => expect(shortDate(new Date(2026, 0, 2), now, 'en', t)).toBe('Jan 2'));
  test('another year does', () => expect(shortDate(new Date(2025, 11, 2), now, 'en', t)).toBe('Dec 2, 25'));
  test('a day has a name', () => expect(dayName(new Date(2026, 0, 28), now, 'en', t)).toBe('Wednesday, January 28'));
});
