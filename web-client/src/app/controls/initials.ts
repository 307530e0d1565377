const HUES = 8;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) return segment.toLocaleUpperCase();
  return '';
}

/** Returns the first letters of the first and the last word, e.g. `BC` for Bob Chen. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return first ? firstLetter(first) + (last ? firstLetter(last) : '') : '?';
}

/** Returns the number of one of 8 colours, always the same for a name (FNV-1a hash). */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const unit of new TextEncoder().encode(name)) hash = Math.imul(hash ^ unit, 16777619);
  return (hash >>> 0) % HUES;
}
