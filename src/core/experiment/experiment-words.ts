import type { Experiment, ExperimentEndReason, ExperimentLayout } from './experiment.ts';
import { excerpt } from '../text/plain-text.ts';
import { quantity } from '../text/quantity.ts';

/** Characters of a title in a sentence, at most. */
const LONGEST_TITLE = 60;

const PAIRS: Readonly<Record<ExperimentLayout, string>> = {
  'half-weeks': 'pair of half-weeks',
  weeks: 'pair of weeks',
  runs: 'pair of runs',
};

/** Returns an experiment in a few words: `stretch in the evening or not, 12 pairs of half-weeks`. */
export function experimentWords({
  title,
  layout,
  pairs,
}: Pick<Experiment, 'title' | 'layout' | 'pairs'>): string {
  const [noun, ...of] = PAIRS[layout].split(' ');
  return `${excerpt(title, LONGEST_TITLE)}, ${quantity(pairs, noun ?? '')} ${of.join(' ')}`;
}

/** Why an experiment ended before its time. */
export function experimentEndWords(reason: ExperimentEndReason): string {
  return reason === 'harm' ? 'stopped because of harm' : 'given up';
}
