import { nearest } from '../text/did-you-mean.ts';
import { MOST_WORDS, normalise } from './typed-time-words.ts';

/** Words that say when, and those that only do so beside others. */
const NAMES = words(
  'yesterday today tonight tomorrow morning noon midday afternoon evening night midnight now monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);
const OTHERS = words(
  'ago last next this since before after half quarter hour hours minutes days weeks week weekend month',
);
const ALL = [...NAMES, ...OTHERS];

/** What stands between them. */
const SMALL: ReadonlySet<string> = new Set('a an and at in of on the to'.split(' '));

/**
 * Returns what a moment, a day or a range that is not understood was most likely meant to be: `yesterday evening` for
 * `yesterdya evening`. Undefined if a word of it is nothing like a word of time, or none of them is mistyped.
 */
export function nearMoment(typed: string): string | undefined {
  const text = normalise(typed);
  const parts = text.split(' ');
  if (parts.length > MOST_WORDS) return undefined;
  const near = parts.map((word) => (isKnown(word) ? word : nearest(word, ALL)));
  if (near.includes(undefined) || near.join(' ') === text) return undefined;
  // `list` alone was not meant to be `last`.
  return near.length === 1 && !NAMES.includes(near[0] ?? '') ? undefined : near.join(' ');
}

/** Three letters are enough of a name; what has a digit is a number, a time or a date. */
function isKnown(word: string): boolean {
  if (/\d/.test(word) || SMALL.has(word)) return true;
  return ALL.some((one) => one === word || (word.length >= 3 && one.startsWith(word)));
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
