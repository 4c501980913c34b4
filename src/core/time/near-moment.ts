import { nearest } from '../text/did-you-mean.ts';
import { MOST_WORDS, normalise } from './typed-time-words.ts';

/** Words that moments, days and ranges of them are made of. */
const WORDS =
  'yesterday today tonight tomorrow morning noon midday afternoon evening night midnight now ago last next this since before after half quarter hour hours minutes days weeks week weekend month Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'
    .toLowerCase()
    .split(' ');

/** What stands between them. */
const SMALL: ReadonlySet<string> = new Set('a an and at in of on the to'.split(' '));

/**
 * Returns what a moment, a day or a range that is not understood was most likely meant to be: `yesterday evening` for
 * `yesterdya evening`. Undefined if a word of it is nothing like a word of time, or none of them is mistyped.
 */
export function nearMoment(typed: string): string | undefined {
  const words = normalise(typed).split(' ');
  if (words.length > MOST_WORDS) return undefined;
  const near = words.map((word) => (isKnown(word) ? word : nearest(word, WORDS)));
  if (near.includes(undefined) || near.every((word, index) => word === words[index]))
    return undefined;
  return near.join(' ');
}

/** Three letters are enough of a name; what has a digit is a number, a time or a date. */
function isKnown(word: string): boolean {
  if (/\d/.test(word) || SMALL.has(word)) return true;
  return WORDS.some((one) => one === word || (word.length >= 3 && one.startsWith(word)));
}
