import type { Translate } from './translate';

/** Caches the formatters. Creating one takes far longer than using it, and a chat uses one for every message. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function dateIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return known(dates, JSON.stringify([language, options]), () => new Intl.DateTimeFormat(language, options));
}

function numberIn(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return known(numbers, JSON.stringify([language, options]), () => new Intl.NumberFormat(language, options));
}

function known<T>(all: Map<string, T>, key: string, make: () => T): T {
  const one = all.get(key) ?? make();
  all.set(key, one);
  return one;
}

const two = (language: string, number: number, digits: number) =>
  numberIn(language, { minimumIntegerDigits: digits, useGrouping: false }).format(number);

/** Formats a number in the digits of a language, without decimals by default. */
export function plainNumber(number: number, language: string, digits = 0): string {
  return numberIn(language, { maximumFractionDigits: digits }).format(number);
}

/** Formats a duration as a clock: `02:31`, `1:02:03`. */
export function clock(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const rest = `${two(language, m, 2)}:${two(language, s, 2)}`;
  return h > 0 ? `${two(language, h, 1)}:${rest}` : rest;
}

/** Formats a duration in words: `45s`, `2m 30s`, `1h 2m 3s`. */
export function span(seconds: number, t: Translate): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const parts = [
    h > 0 && t('span.hours', { n: h }),
    m > 0 && t('span.minutes', { n: m }),
    (s > 0 || seconds < 1) && t('span.seconds', { n: s }),
  ];
  return parts.filter(Boolean).join(' ');
}

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

const yesterday = (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);

export function timeOfDay(at: Date, language: string): string {
  return dateIn(language, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Formats a date: the time for today, “yesterday”, day and month for this year, and with the year before that. */
export function shortDate(at: Date, now: Date, language: string, t: Translate): string {
  if (sameDay(at, now)) return timeOfDay(at, language);
  if (sameDay(at, yesterday(now))) return t('date.yesterday');
  const year = at.getFullYear() === now.getFullYear() ? undefined : '2-digit';
  return dateIn(language, { day: 'numeric', month: 'short', year }).format(at);
}

/** Formats the heading above the messages of a day. */
export function dayName(at: Date, now: Date, language: string, t: Translate): string {
  if (sameDay(at, now)) return t('date.today');
  if (sameDay(at, yesterday(now))) return t('date.yesterday');
  return dateIn(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
