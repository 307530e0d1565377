import { expect, test } from 'vitest';
import { isVisible, oneLine } from './text';

// biome-ignore format: a list of characters
test.each([
  'a', '0', '…', '€', '👍🏽', '👨\u200d👩\u200d👧', '❤\ufe0f', '1\ufe0f\u20e3', '🇩🇪', '\u{1facb}', 'می\u200cخواهم', 'ᠮᠤ\u180b',
  'שלום\u200f', '한', '\u1112\u1160', '\u0903', '\u2813', '\uf8ff', '\n a',
])('%j is visible', text => expect(isVisible(text)).toBe(true));

// biome-ignore format: a list of characters
test.each([
  '', ' ', '\n', '\u00a0', '\u3000', '\u00ad', '\u034f', '\u115f', '\u1160', '\u17b4', '\u180e', '\u200b', '\u200d', '\u202e',
  '\u2028', '\u2066', '\u2800', '\u3164', '\ufe0f', '\ufeff', '\uffa0', '\ufff0', '\u{1d159}', '\u{1d173}', '\u{13441}',
  '\u{e0041}', '\u{e0100}', '\u0301', '\ud83d', '\u0000',
])('%j is not', text => expect(isVisible(text)).toBe(false));

test.each([
  [' Sorry\u2028✅ Call accepted\n', 'Sorry ✅ Call accepted'],
  ['a\u0085\u000bb', 'a b'],
  ['\u202egnirts', 'gnirts'],
  ['می\u200cخواهم\u200f', 'می\u200cخواهم\u200f'],
])('%j on one line is %j', (text, line) => expect(oneLine(text)).toBe(line));
