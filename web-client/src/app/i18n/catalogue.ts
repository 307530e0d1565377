import type { en } from './en';

/** One message in the plural forms its language has (CLDR names). */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** English is the language every other one is held against. */
export type MessageKey = keyof typeof en;
export type Catalogue = Record<MessageKey, string | Plural>;
