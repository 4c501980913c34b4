import { shellWord } from './shell-quote.ts';

/** The candidate most similar to what was typed; undefined if none is similar enough. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, word: candidate.toLowerCase() }))
    // Two words differ by at least the difference of their lengths, and a typed one may have a megabyte.
    .filter(({ word }) => Math.abs(word.length - wanted.length) <= limit)
    .map(({ candidate, word }) => ({ candidate, distance: editDistance(wanted, word) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (best !== undefined && best.distance <= limit) return best.candidate;
  return candidates.find(
    (candidate) => wanted.length >= 3 && candidate.toLowerCase().includes(wanted),
  );
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
