import type { en } from './en';

/** A message in the plural forms of its language (CLDR names). */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The key of a message. English defines the keys for all languages. */
export type MessageKey = keyof typeof en;
export type Catalogue = Record<MessageKey, string | Plural>;
