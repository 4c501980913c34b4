import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { endSentence } from '../words/sentence.ts';
import { INTERVAL, intervalWords } from './interval-picture.ts';
import type { Pairs, PairSide, ShownPair } from './pairs.ts';
import { differenceOf, meanWords, PAIRS_SCALE } from './pairs-picture.ts';

/** Returns the pairs of an experiment in words, to be read aloud, a line each, and the mean difference. */
export function pairsWords(value: Pairs): readonly string[] {
  const { names, pairs, interval } = value;
  if (pairs.length === 0) return [];
  return [
    endSentence(`A: ${plainLine(names.a)}`),
    endSentence(`B: ${plainLine(names.b)}`),
    'Mean soreness on waking, 0 to 10, pair by pair.',
    ...pairs.map((pair) => pairWords(pair)),
    ...(interval === null
      ? []
      : [endSentence(intervalWords(meanWords(value), interval, PAIRS_SCALE)), INTERVAL]),
  ];
}

function pairWords(pair: ShownPair): string {
  const sides = `A ${sideWords(pair.a)}, B ${sideWords(pair.b)}`;
  return `${capitalise(plainLine(pair.name))}: ${sides}; ${differenceWords(differenceOf(pair))}.`;
}

function differenceWords(difference: number | null): string {
  if (difference === null) return 'dropped';
  const amount = Math.abs(difference).toFixed(1);
  if (Number(amount) === 0) return 'no difference';
  return `B ${difference < 0 ? 'lower' : 'higher'} by ${amount}`;
}

function sideWords({ mean, mornings }: PairSide): string {
  return mean === null ? 'no morning' : `${mean.toFixed(1)} on ${quantity(mornings, 'morning')}`;
}
