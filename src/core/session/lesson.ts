import { speechMs } from '../audio/utterance.ts';
import { isReps } from '../library/dose.ts';
import { amountWords } from '../library/amount-words.ts';
import { cuesDuring, cuesFor, cueText } from '../library/exercise-cue.ts';
import type { PlannedSet } from '../library/movement.ts';
import {
  afterWords,
  exerciseName,
  halfWords,
  setupWords,
  sidedText,
  sideWords,
  startWords,
} from '../library/set-words.ts';
import { isOneSide } from '../library/side.ts';
import { numberWords } from '../text/number-words.ts';

/** A line of a lesson, and when it is said, in milliseconds from the beginning of the lesson. */
export interface LessonLine {
  readonly offset: number;
  readonly text: string;
}

/** What decides how a set is explained besides itself: the set before, if there is one, and every set of the session. */
export interface LessonFrom {
  readonly before: PlannedSet | undefined;
  readonly sets: readonly PlannedSet[];
}

/** Milliseconds of silence after each line of a lesson: long enough for a loudspeaker to wake up before the first. */
const GAP_MS = 400;
/** Milliseconds of silence after what is said while getting ready, before the count of three. */
const AIR_MS = 500;
/** Milliseconds of the count of three. */
const COUNT_MS = 3000;

/**
 * Returns how an exercise is explained, and the whole seconds that takes at a rate in words a minute. It begins when the
 * end of the set before has been said.
 */
export function lesson(
  { before, sets }: LessonFrom,
  set: PlannedSet,
  rate: number,
): { readonly lines: readonly LessonLine[]; readonly seconds: number } {
  const lines: LessonLine[] = [];
  let ends = before === undefined ? 0 : speechMs(closingWords(before), rate) + GAP_MS;
  for (const text of lessonTexts(set, sets)) {
    lines.push({ offset: ends, text });
    ends += speechMs(text, rate) + GAP_MS;
  }
  return { lines, seconds: Math.ceil(ends / 1000) };
}

/**
 * The sentences that teach an exercise: name and side, how to start, every cue, what it should feel like, one mistake to
 * avoid, when to stop, and how much of it.
 */
function lessonTexts(set: PlannedSet, sets: readonly PlannedSet[]): readonly string[] {
  const { cues, feel, mistakes, stop } = set.movement;
  const start = startWords(set);
  const during = cuesDuring(cues).map((cue) => cueText(cue));
  const between = set.sets === 1 ? [] : cuesFor(cues, 'between');
  const setup = [...cuesFor(cues, 'setup'), ...halfWords(set)];
  const own = [...setup, ...during, ...cuesFor(cues, 'after'), ...between];
  const more = [...own, feel ?? '', mistakes[0] ?? ''].map((text) => sidedText(set, text));
  // A variant may add how it differs to both its start and its cues.
  const unsaid = more.filter((text) => text !== '' && !start.includes(text));
  return [
    `${titleWords(set)}.`,
    start,
    ...unsaid,
    ...stopLine(set, stop),
    `${amountWords(set, sets, numberWords)}.`,
  ];
}

function stopLine(set: PlannedSet, reasons: readonly string[]): readonly string[] {
  return reasons.length === 0 ? [] : [`Stop if ${sidedText(set, reasons.join(', or '))}.`];
}

/** What is said when a set is over: its last number, if it is counted, that it is done, and what to do to finish. */
function closingWords(set: PlannedSet): string {
  const { dose } = set;
  const last = isReps(dose) ? `${numberWords(dose.reps.to)}. ` : '';
  return `${last}Done. ${afterWords(set)}`.trimEnd();
}

/** Returns the number of a set in words: `set one of two`. */
export function spokenNumber({ set, sets }: PlannedSet): string {
  return `set ${numberWords(set)} of ${numberWords(sets)}`;
}

/** Returns what is said while getting into position: name, side and how to start; after a lesson, only how to start. */
export function moveWords(next: PlannedSet, isTold: boolean): string {
  return `${isTold ? 'Get ready' : titleWords(next)}. ${setupWords(next)}`;
}

/** Returns what is said while changing sides. */
export function switchWords(next: PlannedSet): string {
  const change = isOneSide(next.side) ? `Change sides, now the ${next.side}.` : 'Change sides.';
  return `${change} ${setupWords(next)}`;
}

/** Returns when what is said before a set has been said, in milliseconds: after the end of the set before, if there is one. */
export function leadSaidMs(before: PlannedSet | undefined, words: string, rate: number): number {
  return speechMs(before === undefined ? words : `${closingWords(before)} ${words}`, rate);
}

/** Returns the whole seconds it takes to say something that takes so many milliseconds, and to count to three. */
export function leadSeconds(saidMs: number): number {
  return Math.ceil((saidMs + AIR_MS + COUNT_MS) / 1000);
}

/** Name, side and, within an exercise, the number of the set. */
function titleWords(set: PlannedSet): string {
  const number = set.set === 1 ? '' : spokenNumber(set);
  return [exerciseName(set), sideWords(set.side), number].filter((part) => part !== '').join(', ');
}
