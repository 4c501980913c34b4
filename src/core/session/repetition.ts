import { isReps } from '../library/dose.ts';
import type { Beat } from '../library/exercise-cue.ts';
import type { PlannedSet } from '../library/movement.ts';
import type { SetSide } from '../library/side.ts';
import { numberWords } from '../text/number-words.ts';
import { enoughWords, GO } from './count-words.ts';

/** A part of a repetition, in milliseconds from the start of the set; with sides in turn, of one side. */
export interface BeatSpan {
  readonly beat: Beat;
  readonly side: SetSide;
  readonly starts: number;
  readonly ends: number;
}

/** A repetition, in milliseconds from the start of the set; at its start, `counted` is said. */
export interface Repetition {
  readonly index: number;
  readonly counted: string;
  readonly starts: number;
  readonly ends: number;
  readonly beats: readonly BeatSpan[];
  /** The parts that a cue said after the number can be for: the later ones, and the first of the next repetition. */
  readonly ahead: readonly BeatSpan[];
}

/** Returns the repetitions of a set, in order; none if it is held. */
export function repetitionsOf({ dose, side }: PlannedSet): readonly Repetition[] {
  if (!isReps(dose)) return [];
  const { from, to } = dose.reps;
  const sides: readonly SetSide[] = side === 'alternate' ? ['right', 'left'] : [side];
  const lengths = sides.flatMap((one) =>
    (['up', 'hold', 'down'] as const).map((beat) => ({
      side: one,
      beat,
      ms: Math.round(dose.tempo[beat] * 1000),
    })),
  );
  const length = lengths.reduce((sum, { ms }) => sum + ms, 0);
  return Array.from({ length: to }, (_, index) => {
    const starts = index * length;
    let at = starts;
    const beats = lengths.map(({ side: own, beat, ms }) => {
      const span = { side: own, beat, starts: at, ends: at + ms };
      at = span.ends;
      return span;
    });
    const counted = index === 0 ? GO : `${countedWords(index, from, to)}.`;
    const lasting = beats.filter((span) => span.ends > span.starts);
    const next = lasting.slice(0, index + 1 < to ? 1 : 0).map((span) => {
      return { ...span, starts: span.starts + length, ends: span.ends + length };
    });
    const ahead = [...lasting.slice(1), ...next];
    return { index, counted, starts, ends: starts + length, beats: lasting, ahead };
  });
}

/** What is said when so many repetitions are done, in as many words as that can be. */
function countedWords(count: number, from: number, to: number): string {
  return count === from && to > from ? (enoughWords(count, to)[0] ?? '') : numberWords(count);
}
