import { describe, expect, test } from 'vitest';
import { texts, type WorkerLanguage } from './texts';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(it => it[0]).sort();
const english = Object.keys(texts.en) as (keyof typeof texts.en)[];

describe.each(Object.keys(texts) as WorkerLanguage[])('%s', language => {
  test('says everything that English says, and leaves nothing empty', () => {
    expect(Object.keys(texts[language]).sort()).toEqual([...english].sort());
    expect(JSON.stringify(texts[language])).not.toContain('""');
  });

  test('has every plural form of its language', () => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    expect(Object.keys(texts[language].missed).sort()).toEqual(wanted);
    expect(Object.keys(texts[language].missedUnknown).sort()).toEqual(wanted);
  });

  test('names the caller where English does', () => {
    expect(holes(texts[language].ring.audio)).toEqual(['{name}']);
    expect(holes(texts[language].ring.video)).toEqual(['{name}']);
    expect(Object.values(texts[language].missed).every(it => it.includes('{name}'))).toBe(true);
  });
});
