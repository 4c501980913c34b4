import { eastAsianWidth } from 'get-east-asian-width';
import { lazyPattern } from './lazy-pattern.ts';

/** Returns the columns a text takes in a terminal. A character may be made of several code points. */
export function width(text: string): number {
  if (isNarrow(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter().segment(text)) columns += characterWidth(segment);
  return columns;
}

/** Code units of a character, at most; none that people write has more. */
const MAX_CHARACTER_LENGTH = 32;

/**
 * Returns the text cut to a number of columns, with an ellipsis if something is missing: between two words, unless that
 * would leave less than half of them.
 */
export function cut(text: string, columns: number): string {
  // Measuring a megabyte takes a second, so the rest of a text that is far too long is dropped first.
  const near =
    text.length > columns * MAX_CHARACTER_LENGTH
      ? text.slice(0, columns * MAX_CHARACTER_LENGTH)
      : text;
  if (near === text && width(text) <= columns) return text;
  if (columns <= 0) return '';
  let kept = '';
  let used = 0;
  for (const character of characters(near)) {
    used += width(character);
    if (used > columns - 1) break;
    kept += character;
  }
  const isWhole = near.startsWith(' ', kept.length);
  const words = isWhole ? kept : kept.slice(0, Math.max(0, kept.lastIndexOf(' ')));
  return `${(2 * width(words) >= columns ? words : kept).trimEnd()}…`;
}

/** Returns the text padded with spaces, or cut, to an exact number of columns. */
export function pad(text: string, columns: number): string {
  const fitting = cut(text, columns);
  return fitting + ' '.repeat(Math.max(0, columns - width(fitting)));
}

/** Returns the characters of a text as people see them. */
export function characters(text: string): readonly string[] {
  if (isNarrow(text)) return text.split('');
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/* Latin, punctuation, the minus sign, box drawing and blocks, nearly all that is shown, take one column each: no table is needed. */
function isNarrow(text: string): boolean {
  return /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2192\u2212\u2219\u2500-\u25fc]*$/.test(
    text,
  );
}

const NO_COLUMN = lazyPattern(String.raw`^[\p{Mark}\p{Cf}\p{Surrogate}]`, 'u');

/** The first code point decides. Marks, joiners and direction marks take no column by themselves; emoji take two. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300 && character.length === 1)
    return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (NO_COLUMN().test(character)) return 0;
  return character.includes('\ufe0f') || isFlag(code) ? 2 : eastAsianWidth(code);
}

function isFlag(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

let shared: Intl.Segmenter | undefined;

/** Created when first needed, as it costs more than everything else in this file. */
function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return shared;
}
