import type { FigureSpec } from '../figure/figure-spec.ts';
import { cueMoment, type Cue, cuesDuring, cueText } from '../library/exercise-cue.ts';
import type { Exercise } from '../library/exercise.ts';
import { movementCalled } from '../library/find-movement.ts';
import type { Library } from '../library/library.ts';
import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import { afterWords, exerciseName, readyWords, sidedText } from '../library/set-words.ts';
import { bandRange } from '../safety/pain-scale.ts';
import { plainLine } from '../text/plain-text.ts';
import { handoutAmounts, handoutPace } from './handout-dose.ts';
import { easierForm } from './handout-easier.ts';
import { type HandoutPart, handoutParts } from './handout-part.ts';

/** An exercise on a handout. All texts are plain text on one line; those that are sentences end like one. */
export interface HandoutExercise {
  /** Its number on the sheet, from 1. */
  readonly number: number;
  readonly name: string;
  /**
   * `LEFT side only`, `RIGHT, then the same on the LEFT`: words and pictures are for the first. Empty if both are done
   * together.
   */
  readonly sides: string;
  /** How much of it: `2 sets of 10 repetitions`; if that is not as much on each side, a text for each. */
  readonly amount: readonly string[];
  /** How far to count, how fast, and how long to rest, in sentences. */
  readonly pace: readonly string[];
  /** How it is done; or the number of the exercise on the sheet that this is once more. */
  readonly how: HandoutHow | { readonly again: number };
}

/** How an exercise is done. A text is empty if there is nothing to say. */
export interface HandoutHow {
  /** Undefined if it has no figure. */
  readonly pictures: HandoutPictures | undefined;
  /** The whole movement in words. */
  readonly movement: string;
  readonly start: string;
  /** At most three. */
  readonly cues: readonly string[];
  /** What to do when it is over. */
  readonly after: string;
  /** What not to do: the most important of it. */
  readonly mistake: string;
  /** What it should feel like and where, or at least which muscles it stretches and works. */
  readonly feel: string;
  /** When to stop, or to leave it out, besides what holds for every exercise. */
  readonly limits: readonly string[];
  /** An easier way to do it, in sentences. */
  readonly easier: string;
}

/** How an exercise is drawn. */
export interface HandoutPictures {
  readonly figure: FigureSpec;
  /** Whether it is drawn as it is done on the left side. */
  readonly isMirrored: boolean;
}

/** Returns the exercises of a handout: the steps of a plan as they are done. */
export function handoutExercises(
  library: Library,
  steps: readonly PlannedStep[],
): readonly HandoutExercise[] {
  const parts = handoutParts(steps);
  return parts.map((part, index) => {
    const before = parts.findIndex((one) => isAlike(one, part));
    return {
      number: index + 1,
      name: exerciseName(part.first),
      sides: sidesOf(part),
      amount: handoutAmounts(part),
      pace: handoutPace(part),
      how: before < index ? { again: before + 1 } : howOf(part, parts, library),
    };
  });
}

/** Whether two are the same movement on the same side, so that one picture shows both. */
function isAlike({ first: a }: HandoutPart, { first: b }: HandoutPart): boolean {
  return a.movement.id === b.movement.id && a.side === b.side;
}

function sidesOf({ firsts, isWhole }: HandoutPart): string {
  const [first, second] = firsts.map(({ side }) => side);
  if (first === undefined || first === 'both') return '';
  if (first === 'alternate') return 'LEFT and RIGHT in turn';
  if (second !== undefined)
    return `${first.toUpperCase()}, then the same on the ${second.toUpperCase()}`;
  return `${first.toUpperCase()} side${isWhole ? ' only' : ''}`;
}

function howOf(part: HandoutPart, parts: readonly HandoutPart[], library: Library): HandoutHow {
  const { first } = part;
  const { movement } = first;
  const { exercise } = movementCalled(library, movement.id) ?? {};
  const start = readyWords(first);
  const { figure } = movement;
  return {
    pictures: figure === undefined ? undefined : { figure, isMirrored: first.side === 'left' },
    movement: sidedText(first, movement.alt),
    start,
    cues: chosenCues(movement.cues)
      .map((cue) => sidedText(first, cueText(cue)))
      // A variant may add how it differs to both its start and its cues.
      .filter((text) => !start.includes(text)),
    after: afterWords(first),
    mistake: sidedText(first, movement.mistakes[0] ?? ''),
    feel: feelWords(first, exercise),
    limits: limitsOf(part),
    easier: easierForm(part, parts, library),
  };
}

function feelWords(set: PlannedSet, exercise: Exercise | undefined): string {
  const { feel } = set.movement;
  if (feel !== undefined) return sidedText(set, feel);
  const { stretched = [], worked = [] } = exercise?.muscles ?? {};
  return [
    ...(stretched.length === 0 ? [] : [`Stretched: ${stretched.join(', ')}.`]),
    ...(worked.length === 0 ? [] : [`Working: ${worked.join(', ')}.`]),
  ]
    .map((text) => plainLine(text))
    .join(' ');
}

/** The most cues of an exercise on a handout. */
const MOST_CUES = 3;

/** The first cues of those for the movement itself; among them is what to do, if a cue says it. */
function chosenCues(cues: readonly Cue[]): readonly Cue[] {
  const during = cuesDuring(cues);
  const chosen = during.slice(0, MOST_CUES);
  const isToDo = (cue: Cue) => cueMoment(cue) === 'up';
  const toDo = during.find((cue) => isToDo(cue));
  if (toDo === undefined || chosen.some((cue) => isToDo(cue))) return chosen;
  return [...chosen.slice(0, -1), toDo];
}

function limitsOf({ first, step }: HandoutPart): readonly string[] {
  const { stop } = first.movement;
  const [pain] = bandRange('change');
  return [
    ...(stop.length === 0 ? [] : [`Stop if ${sidedText(first, stop.join(', or '))}.`]),
    ...(step.isLeftOutEased === true ? [`Leave it out with pain of ${pain} or more.`] : []),
  ];
}
