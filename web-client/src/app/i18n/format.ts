import type { Translate } from './translate';

const two = (language: string, number: number, digits: number) =>
  new Intl.NumberFormat(language, { minimumIntegerDigits: digits, useGrouping: false }).format(number);

/** A running time as a clock: `02:31`, `1:02:03`. */
export function clock(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const rest = `${two(language, m, 2)}:${two(language, s, 2)}`;
  return h > 0 ? `${two(language, h, 1)}:${rest}` : rest;
}

/** A length in words: `45s`, `2m 30s`, `1h 2m 3s`. */
export function span(seconds: number, t: Translate): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const parts = [h > 0 && t('span.hours', { n: h }), m > 0 && t('span.minutes', { n: m }), (s > 0 || seconds < 1) && t('span.seconds', { n: s })];
  return parts.filter(Boolean).join(' ');
}

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

const yesterday = (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);

export function timeOfDay(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Today the time, yesterday that word, this year the day and month. */
export function shortDate(at: Date, now: Date, language: string, t: Translate): string {
  if (sameDay(at, now)) return timeOfDay(at, language);
  if (sameDay(at, yesterday(now))) return t('date.yesterday');
  const year = at.getFullYear() === now.getFullYear() ? undefined : '2-digit';
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year }).format(at);
}

/** The heading over a day's messages. */
export function dayName(at: Date, now: Date, language: string, t: Translate): string {
  if (sameDay(at, now)) return t('date.today');
  if (sameDay(at, yesterday(now))) return t('date.yesterday');
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
