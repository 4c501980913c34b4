import { numberWords } from '../text/number-words.ts';
import type { Wordings } from '../audio/utterance.ts';

/** The word that begins a set. */
export const GO = 'Go.';

/** Returns what is said when the lower number of a range is reached, the longest first. */
export function enoughWords(count: number, upTo: number): Wordings {
  const counted = numberWords(count);
  const more = `${counted} — up to ${numberWords(upTo)}`;
  return [`${more} if it is comfortable`, more, counted];
}
