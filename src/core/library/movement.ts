import { changedDose, type Dose, type DoseChange, setDose, type SetDose } from './dose.ts';
import { type Exercise, variantId } from './exercise.ts';
import type { Cue } from './exercise-cue.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import { allVariants, type Variant, variantName, variantsOf } from './variant.ts';
import { exerciseById, type Library } from './library.ts';
import type { Position } from './position.ts';
import type { RoutineStep } from './routine.ts';
import { type AffectedSide, isOneSide, type SetSide, type Side, setSides } from './side.ts';

/** What is said and shown during an exercise; a variant has its own. */
export interface Movement {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly start: string;
  readonly alt: string;
  readonly cues: readonly Cue[];
  readonly beats: { readonly up: string; readonly hold: string; readonly down: string };
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
  /** Seconds of rest before the next set of the same side. */
  readonly rest: number;
}

/** One step of a routine for one user, with its easier variant if there is one. */
export interface PlannedStep {
  readonly index: number;
  readonly sets: readonly PlannedSet[];
  readonly easier?: PlannedStep;
}

const PLAIN_BEATS = { up: 'move', hold: 'hold', down: 'return' };

/** Plans a step as sets for this user. Throws a RangeError if the exercise is not in the library. */
export function plannedStep(
  library: Library,
  index: number,
  step: RoutineStep,
  affected: AffectedSide,
): PlannedStep {
  const exercise = exerciseOf(library, step.exercise);
  const dose = changedDose(exercise.dose, step.dose);
  const side = step.side ?? exercise.side;
  const sets = expand(index, movementOf(exercise), { dose, side, more: step.more }, affected);
  const easier = easierStep(library, { index, sets }, exercise, affected, new Set([exercise.id]));
  return { index, sets, ...(easier === undefined ? {} : { easier }) };
}

/** The movement of the exercise or variant with this id; undefined if there is none. */
export function movementById(library: Library, id: string): Movement | undefined {
  const exercise = exerciseById(library, id);
  if (exercise !== undefined) return movementOf(exercise);
  const variant = allVariants(library).find(({ inline }) => inline.id === id);
  return variant === undefined ? undefined : variantMovement(variant);
}

interface Amount {
  readonly dose: Dose;
  readonly side: Side;
  readonly more: number;
}

/** All sets of one side come before the other, so that the body turns once. */
function expand(
  step: number,
  movement: Movement,
  amount: Amount,
  affected: AffectedSide,
): PlannedSet[] {
  return setSides(amount.side, affected).flatMap((side) => {
    const sets = amount.dose.sets + (isOneSide(side) && side === affected ? amount.more : 0);
    return Array.from({ length: sets }, (_, index) => ({
      step,
      movement,
      side,
      set: index + 1,
      sets,
      dose: setDose(amount.dose),
      rest: amount.dose.rest,
    }));
  });
}

/** The easier variant of a step, with its own easier one in turn; exercises that refer to each other end it. */
function easierStep(
  library: Library,
  step: PlannedStep,
  exercise: Exercise,
  affected: AffectedSide,
  seen: ReadonlySet<string>,
): PlannedStep | undefined {
  const inline = variantsOf(exercise).find(({ level }) => level === 'easier');
  if (inline !== undefined) return inlineStep(step, inline);
  const other =
    exercise.easier === undefined ? undefined : exerciseById(library, variantId(exercise.easier));
  if (other === undefined || seen.has(other.id)) return undefined;
  const next = { index: step.index, sets: otherSets(step, other, affected) };
  const easier = easierStep(library, next, other, affected, new Set([...seen, other.id]));
  return easier === undefined ? next : { ...next, easier };
}

function inlineStep(step: PlannedStep, variant: Variant): PlannedStep {
  const movement = variantMovement(variant);
  const { dose } = variant.inline;
  const sets = step.sets.map((set) => ({ ...set, movement, ...changedSet(set, dose) }));
  return { index: step.index, sets };
}

/** If only the sore side was planned, so is the other exercise. */
function otherSets(
  { index, sets }: PlannedStep,
  other: Exercise,
  affected: AffectedSide,
): readonly PlannedSet[] {
  const isOneSided = other.side === 'each' && sets.every(({ side }) => side === affected);
  const side: Side = isOneSided ? 'affected' : other.side;
  return expand(index, movementOf(other), { dose: other.dose, side, more: 0 }, affected);
}

/** A set's dose with a variant's changes; the number of sets stays. */
function changedSet(set: PlannedSet, change: DoseChange = {}): Pick<PlannedSet, 'dose' | 'rest'> {
  const dose = changedDose({ ...set.dose, sets: set.sets, rest: set.rest }, change);
  return { dose: setDose(dose), rest: dose.rest };
}

/** The movement of the exercise itself, not of a variant. */
export function movementOf(exercise: Exercise): Movement {
  const { id, name, position, start, alt, cues, beats, figure } = exercise;
  return { id, name, position, start, alt, cues, beats: beats ?? PLAIN_BEATS, figure };
}

/** A variant's own fields replace those of the exercise; otherwise how it differs is added to them. */
export function variantMovement(variant: Variant): Movement {
  const movement = movementOf(variant.exercise);
  const { id, how, position, start, alt, cues, beats, figure } = variant.inline;
  return {
    id,
    name: variantName(variant),
    position: position ?? movement.position,
    start: start ?? `${movement.start} ${how}`,
    alt: alt ?? movement.alt,
    cues: cues ?? [how, ...movement.cues],
    beats: beats ?? movement.beats,
    figure: figure ?? movement.figure,
  };
}

function exerciseOf(library: Library, id: string): Exercise {
  const exercise = exerciseById(library, id);
  if (exercise === undefined) throw new RangeError(`no exercise ${id} in the library`);
  return exercise;
}
