import type { Catalogue, MessageKey, Plural } from './catalogue';

export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Makes the function that says a message in one language: plural forms by `{count}`, numbers in its digits. */
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
