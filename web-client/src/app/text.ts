/**
 * What the server takes for visible: a letter, number, punctuation mark, symbol or spacing mark, but for those that
 * displays ignore and the blanks among them; and what a later Unicode version may have as an emoji.
 */
const VISIBLE =
  /(?![\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}])[\p{L}\p{N}\p{P}\p{S}\p{Mc}\p{Co}\p{Extended_Pictographic}]/u;

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CHANGES_OF_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Whether a reader would see anything of it; the server refuses other texts. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** The text as a title or reason can be: on one line, and without characters that could turn the text around it. */
export const oneLine = (text: string): string => text.replace(BREAKS, ' ').replace(CHANGES_OF_DIRECTION, '').trim();
