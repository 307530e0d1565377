import type { Catalogue, MessageKey, Plural } from './catalogue';

export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Creates the translate function of a language. `{count}` selects the plural form; numbers use the language's digits. */
export function translator(language: string, catalogue: Catalogue): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const form = (message: string | Plural, values: Values) =>
    typeof message === 'string' ? message : (message[plurals.select(Number(values.count))] ?? message.other);
  return (key, values = {}) =>
    form(catalogue[key], values).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : typeof value === 'number' ? numbers.format(value) : value;
    });
}
