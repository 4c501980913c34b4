import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { endSentence } from '../words/sentence.ts';
import { intervalWords } from './interval-picture.ts';
import type { Strip, Strips } from './strips.ts';
import { ALLOWING, countsOf, medianWords } from './strips-picture.ts';

/** Returns strips in words, to be read aloud: a line a kind with how many mornings have each score, and the interval. */
export function stripsWords({ strips, interval, of, scale }: Strips): readonly string[] {
  return [
    'Soreness on waking, 0 to 10: how many mornings have each score.',
    ...strips.map((strip) => kindWords(strip)),
    ...(interval === null ? [] : [endSentence(intervalWords(of, interval, scale)), ALLOWING]),
  ];
}

function kindWords(strip: Strip): string {
  const counts = countsOf(strip).flatMap((count, score) =>
    count === 0 ? [] : [`${count} at ${score}`],
  );
  const mornings = quantity(strip.scores.length, 'morning');
  const all = `${capitalise(strip.name)}: ${mornings}${medianWords(strip)}`;
  return endSentence(counts.length === 0 ? all : `${all}; ${counts.join(', ')}`);
}
