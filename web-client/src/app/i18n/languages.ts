import type { Catalogue } from './catalogue';

/** The available languages with their own names. Only the catalogue in use is loaded. */
export const languages = {
  en: { name: 'English', direction: 'ltr', load: () => import('./en').then(found => found.en as Catalogue) },
  de: { name: 'Deutsch', direction: 'ltr', load: () => import('./de').then(found => found.de) },
  ar: { name: 'العربية', direction: 'rtl', load: () => import('./ar').then(found => found.ar) },
} as const;

export type Language = keyof typeof languages;
export type LanguageChoice = Language | 'system';

export const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name);

/** Returns the first available language of the browser's list, or English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const found = wanted.map(tag => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage);
  return found ?? 'en';
}
