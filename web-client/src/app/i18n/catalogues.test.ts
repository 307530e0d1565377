import { describe, expect, test } from 'vitest';
import { ar } from './ar';
import type { Catalogue, MessageKey, Plural } from './catalogue';
import { de } from './de';
import { en } from './en';
import { isLanguage, languages, preferredLanguage } from './languages';
import { translator } from './translate';

const catalogues: Record<keyof typeof languages, Catalogue> = { en, de, ar };
const keys = Object.keys(en) as MessageKey[];
const forms = (message: string | Plural) => (typeof message === 'string' ? [message] : Object.values(message));
const holes = (message: string | Plural) => [...new Set(forms(message).flatMap(form => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(Object.entries(catalogues))('%s', (language, catalogue) => {
  test('says everything that English says, and nothing else', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  test('leaves nothing empty', () => {
    expect(keys.filter(key => forms(catalogue[key]).some(form => !form.trim()))).toEqual([]);
  });

  test('fills in what English fills in', () => {
    expect(keys.filter(key => holes(catalogue[key]).join() !== holes(en[key]).join())).toEqual([]);
  });

  test('has every plural form of its language', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = keys.filter(key => typeof en[key] !== 'string');
    expect(plurals.length).toBeGreaterThan(0);
    for (const key of plurals) expect(Object.keys(catalogue[key]).sort()).toEqual([...wanted].sort());
  });
});

test('every language of the menu is held to this', () => {
  expect(Object.keys(catalogues)).toEqual(Object.keys(languages));
});

test('plural forms follow the count', () => {
  const t = translator('ar', ar);
  expect(t('badge.missed', { count: 2 })).toBe('مكالمتان فائتتان');
  expect(translator('en', en)('badge.missed', { count: 1200 })).toBe('1,200 missed calls');
});

test('a value that looks like a hole stays what it is', () => {
  expect(translator('en', en)('notice.audio', { name: '{count} $& <b>' })).toBe('{count} $& <b> is calling');
});

test('the first language that there is wins', () => {
  expect(preferredLanguage(['fr-CA', 'de-CH', 'en'])).toBe('de');
  expect(preferredLanguage(['fr'])).toBe('en');
  expect(isLanguage('toString')).toBe(false);
});
