import { speechMs } from '../audio/utterance.ts';
import { isReps, repMs } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import { numberWords } from '../text/number-words.ts';
import { AIR_MS, type TimedCue } from './timed-cue.ts';

/** What is said when the repetitions that go only half way are done, the longest first. */
const FARTHER = ['Now as far as is comfortable.', 'Now further.'] as const;

/**
 * Returns what is said, in one breath with the number, when the repetitions that go only half way are done; nothing if all
 * repetitions go as far.
 */
export function fartherCue({ dose, half, side }: PlannedSet, rate: number): readonly TimedCue[] {
  if (!isReps(dose) || half === 0 || half >= dose.reps.from) return [];
  const length = repMs(dose.tempo, side === 'alternate');
  const offset = half * length;
  const said = FARTHER.map((text) => {
    const over = offset + speechMs(`${numberWords(half)}. ${text}`, rate);
    return { offset, over, text, cue: undefined, beat: undefined };
  });
  return said.filter(({ over }) => over <= offset + length - AIR_MS).slice(0, 1);
}
