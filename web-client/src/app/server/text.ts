/**
 * The characters that the server considers visible: letters, numbers, punctuation, symbols, spacing marks, private-use characters,
 * and code points reserved for emoji. Default-ignorable and blank characters are excluded.
 */
const VISIBLE =
  /(?![\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}])[\p{L}\p{N}\p{P}\p{S}\p{Mc}\p{Co}\p{Extended_Pictographic}]/u;

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CHANGES_OF_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Returns whether the text has a visible character. The server refuses other texts. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Returns the text as a title or reason: on one line, and without characters that change the direction of the text around it. */
export const oneLine = (text: string): string => text.replace(BREAKS, ' ').replace(CHANGES_OF_DIRECTION, '').trim();
