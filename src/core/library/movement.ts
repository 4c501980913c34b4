import type { SetDose } from './dose.ts';
import type { Exercise } from './exercise.ts';
import type { Beats, Cue } from './exercise-cue.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import { allVariants, type Variant, variantName } from './variant.ts';
import { exerciseById, type Library } from './library.ts';
import type { Position } from './position.ts';
import type { SetSide } from './side.ts';

/** What is said and shown during an exercise; a variant has its own. */
export interface Movement {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly start: string;
  readonly alt: string;
  /** Seconds that its set-up takes, in addition to getting into the position or changing sides. */
  readonly settle: number;
  readonly cues: readonly Cue[];
  readonly beats: Beats;
  readonly feel?: string | undefined;
  readonly mistakes: readonly string[];
  /** When to stop, besides what holds for every exercise. */
  readonly stop: readonly string[];
  /** How it is drawn; undefined if there is no figure. */
  readonly figure?: FigureSpec | undefined;
}

/** The smallest unit that is done and recorded: one set of a movement on one side. */
export interface PlannedSet {
  /** The index of the routine's step, from 0. */
  readonly step: number;
  readonly movement: Movement;
  readonly side: SetSide;
  /** The number of the set on its side, from 1, and the number of sets there. */
  readonly set: number;
  readonly sets: number;
  readonly dose: SetDose;
  /** How many of its repetitions, from the first on, go only half way. */
  readonly half: number;
  /** Seconds of rest before the next set of the same side. */
  readonly rest: number;
}

/** One step of a routine for one user, with its easier variant if there is one. */
export interface PlannedStep {
  readonly index: number;
  readonly sets: readonly PlannedSet[];
  readonly easier?: PlannedStep;
  /** Whether it has no place in a session in easier forms. */
  readonly isLeftOutEased?: true;
}

const PLAIN_BEATS = { up: 'move', hold: 'hold', down: 'return' };

/** The movement of the exercise or variant with this id; undefined if there is none. */
export function movementById(library: Library, id: string): Movement | undefined {
  const exercise = exerciseById(library, id);
  if (exercise !== undefined) return movementOf(exercise);
  const variant = allVariants(library).find(({ inline }) => inline.id === id);
  return variant === undefined ? undefined : variantMovement(variant);
}

/** The movement of the exercise itself, not of a variant. */
export function movementOf(exercise: Exercise): Movement {
  const { id, name, position, start, alt, settle, cues, feel, mistakes, stop } = exercise;
  const beats = exercise.beats ?? PLAIN_BEATS;
  const { figure } = exercise;
  return { id, name, position, start, alt, settle, cues, beats, feel, mistakes, stop, figure };
}

/** A variant's own fields replace those of the exercise; how it differs is added to how to start if neither that nor the cues say it. */
export function variantMovement(variant: Variant): Movement {
  const movement = movementOf(variant.exercise);
  const { id, how, position, start, alt, settle, cues, beats, feel, mistakes, figure } =
    variant.inline;
  return {
    id,
    name: variantName(variant),
    position: position ?? movement.position,
    start: start ?? (cues === undefined ? `${movement.start} ${how}` : movement.start),
    alt: alt ?? movement.alt,
    settle: settle ?? movement.settle,
    cues: cues ?? movement.cues,
    beats: beats ?? movement.beats,
    feel: feel ?? movement.feel,
    mistakes: mistakes ?? movement.mistakes,
    stop: movement.stop,
    figure: figure ?? movement.figure,
  };
}
