import { digits, numberOf, TOKEN_LENGTH } from './id-token.ts';
import type { Month } from './month.ts';

/**
 * In which months the lines of ended months are, as one text that is searched as it is: the token of each line's id with its
 * month, in order. Reading it into a map would take longer than all that it is asked for.
 */
export type IdIndex = string;

/** Digits of a month: as many as ten thousand years need. */
const MONTH_LENGTH = 3;
const ENTRY_LENGTH = TOKEN_LENGTH + MONTH_LENGTH;

/** Returns the months with lines whose ids have a token. */
export function monthsWith(index: IdIndex, token: string): readonly Month[] {
  const months: Month[] = [];
  for (let at = placeOf(index, token); tokenAt(index, at) === token; at++) {
    months.push(monthFrom(index.slice(at * ENTRY_LENGTH + TOKEN_LENGTH, (at + 1) * ENTRY_LENGTH)));
  }
  return months;
}

/** Returns the index of some months with their tokens, each once. */
export function indexOf(months: readonly (readonly [Month, readonly string[]])[]): IdIndex {
  const entries = months.flatMap(([month, tokens]) => {
    const code = codeOf(month);
    return tokens.map((token) => `${token}${code}`);
  });
  return entries.toSorted().join('');
}

/** Returns the tokens that are in more than one month. */
export function sharedTokens(index: IdIndex): readonly string[] {
  const shared = new Set<string>();
  for (let at = ENTRY_LENGTH; at < index.length; at += ENTRY_LENGTH) {
    const token = index.slice(at, at + TOKEN_LENGTH);
    if (index.startsWith(token, at - ENTRY_LENGTH)) shared.add(token);
  }
  return [...shared];
}

/** Returns the index with the lines of another month; their tokens are in order, each once. */
export function withMonth(index: IdIndex, month: Month, tokens: readonly string[]): IdIndex {
  const code = codeOf(month);
  const parts: string[] = [];
  let copied = 0;
  for (const token of tokens) {
    const end = placeOf(index, token) * ENTRY_LENGTH;
    parts.push(index.slice(copied, end), token, code);
    copied = end;
  }
  return `${parts.join('')}${index.slice(copied)}`;
}

/** Returns the index without the lines of a month. */
export function withoutMonth(index: IdIndex, month: Month): IdIndex {
  const code = codeOf(month);
  const parts: string[] = [];
  for (let at = 0; at < index.length; at += ENTRY_LENGTH) {
    if (!index.startsWith(code, at + TOKEN_LENGTH)) parts.push(index.slice(at, at + ENTRY_LENGTH));
  }
  return parts.join('');
}

/** Returns the place of the first entry that is not before a token. */
function placeOf(index: IdIndex, token: string): number {
  let [low, high] = [0, index.length / ENTRY_LENGTH];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokenAt(index, middle) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokenAt(index: IdIndex, place: number): string {
  return index.slice(place * ENTRY_LENGTH, place * ENTRY_LENGTH + TOKEN_LENGTH);
}

function codeOf(month: Month): string {
  return digits(Number(month.slice(0, 4)) * 12 + Number(month.slice(5)), MONTH_LENGTH);
}

function monthFrom(code: string): Month {
  const number = numberOf(code) - 1;
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
