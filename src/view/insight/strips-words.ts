import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { endSentence } from '../words/sentence.ts';
import { INTERVAL, intervalWords } from './interval-picture.ts';
import type { Strip, Strips } from './strips.ts';
import { countsOf, medianWords, recordedWords } from './strips-picture.ts';

/** Returns strips in words, to be read aloud: a line a kind with how many mornings have each score, and the interval. */
export function stripsWords(value: Strips): readonly string[] {
  const { strips, interval, of, scale } = value;
  return [
    recordedWords(value) ?? '',
    'Soreness on waking, 0 to 10: how many mornings have each score. The median is the middle score.',
    ...strips.map((strip) => kindWords(strip)),
    ...(interval === null ? [] : [endSentence(intervalWords(of, interval, scale)), INTERVAL]),
  ].filter((line) => line !== '');
}

function kindWords(strip: Strip): string {
  const counts = countsOf(strip).flatMap((count, score) =>
    count === 0 ? [] : [`${count} at ${score}`],
  );
  const mornings = quantity(strip.scores.length, 'morning');
  const all = `${capitalise(strip.name)}: ${mornings}${medianWords(strip)}`;
  return endSentence(counts.length === 0 ? all : `${all}; ${counts.join(', ')}`);
}
