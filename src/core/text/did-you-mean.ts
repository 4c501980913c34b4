import { shellWord } from './shell-quote.ts';

/** The candidate that a typed word was most likely meant to be; undefined if none is similar enough. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, word: candidate.toLowerCase() }))
    // Two words differ by at least the difference of their lengths, and a typed one may have a megabyte.
    .filter(({ word }) => Math.abs(word.length - wanted.length) <= MOST_SLIPS)
    .map(({ candidate, word }) => ({ candidate, word, slips: editDistance(wanted, word) }))
    .filter(({ word, slips }) => isSlip(wanted, word, slips))
    .toSorted((a, b) => a.slips - b.slips);
  return ranked[0]?.candidate ?? candidates.find((candidate) => isPart(wanted, candidate));
}

/** The most slips in a word of any length. */
const MOST_SLIPS = 3;

/**
 * Whether so many slips are likely in a word of this length. People seldom mistype the first letter, so a word that begins with
 * another one is another word, unless nothing else is wrong with it; and in a short word one letter makes another word.
 */
function isSlip(typed: string, word: string, slips: number): boolean {
  const length = Math.max(typed.length, word.length);
  const shorter = Math.min(typed.length, word.length);
  if (slips === 0) return true;
  const isSwapped = slips === 1 && typed[0] === word[1] && typed[1] === word[0];
  if (typed[0] !== word[0] && !isSwapped) return slips === 1 && shorter >= 5;
  if (slips === 1) return length >= 3;
  return slips === 2 ? length >= 6 && shorter >= 5 : slips === MOST_SLIPS && length >= 9;
}

/** Whether a typed word is how a word of a candidate begins, or most of it. */
function isPart(typed: string, candidate: string): boolean {
  if (typed.length < 3) return false;
  const word = candidate.toLowerCase();
  const at = word.indexOf(typed);
  if (at < 0) return false;
  const isStart = at === 0 || word.includes(` ${typed}`) || word.includes(`-${typed}`);
  return isStart || (typed.length >= 6 && typed.length * 2 >= word.length);
}

/** `did you mean …?` with the nearest candidate; undefined if there is none. */
export function didYouMean(typed: string, candidates: readonly string[]): string | undefined {
  const near = nearest(typed, candidates);
  if (near === undefined) return undefined;
  return `did you mean \`${quoted(near)}\`?`;
}

/** A shell would split several words, and run what some names have in them. */
function quoted(name: string): string {
  if (/^[\p{L}\p{N} '’,.()/-]+$/u.test(name) && name.includes(' ')) return `"${name}"`;
  return /^[^\s$`"'\\;&|<>(){}*?!#~]+$/.test(name) ? name : shellWord(name, 'posix');
}

/** The number of insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(before, column - 2) + 1);
      }
      now.push(cost);
    }
    before = last;
    last = now;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
