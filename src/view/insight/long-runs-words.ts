import type { LongRuns } from './long-runs.ts';
import { longRunNames, moreWords } from './long-runs-picture.ts';

/** Returns runs that were longer than those before in words, to be read aloud, a line each. */
export function longRunsWords(value: LongRuns): readonly string[] {
  const names = longRunNames(value);
  return value.runs.map((run, index) => {
    const [day = '', distance = ''] = (names[index] ?? '').split(/ {2,}/);
    return `${day}: ${distance}, ${moreWords(run, value)}, the longest of the 30 days before.`;
  });
}
