import { quantity } from '../../core/text/quantity.ts';
import { endSentence } from '../words/sentence.ts';
import { INTERVAL, intervalWords } from './interval-picture.ts';
import type { Steps, StepWeek } from './steps.ts';
import { changeWords, recordedStepWords, STEP, STEP_SCALE } from './steps-picture.ts';

/** Returns the weeks before and after a change in words, to be read aloud, in order of days. */
export function stepsWords(value: Steps): readonly string[] {
  const { before, after, step } = value;
  const weeks = [
    ...before
      .map((week, index) => weekWords(week, `${quantity(index + 1, 'week')} before`))
      .toReversed(),
    ...after.map((week, index) => weekWords(week, `${quantity(index + 1, 'week')} after`)),
  ];
  return [
    recordedStepWords(value) ?? '',
    `Change on ${endSentence(changeWords(value))}`,
    'Mean soreness on waking, 0 to 10, week by week.',
    ...weeks,
    ...(step === null ? [] : [endSentence(intervalWords(STEP, step, STEP_SCALE)), INTERVAL]),
  ].filter((line) => line !== '');
}

function weekWords({ mean, mornings }: StepWeek, when: string): string {
  const on = quantity(mornings, 'morning');
  return mean === null
    ? `${when}: ${on}, too few for a mean.`
    : `${when}: ${mean.toFixed(1)} on ${on}.`;
}
