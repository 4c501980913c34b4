import { changedDose, type Dose, type DoseChange, setDose, type SetDose } from './dose.ts';
import { type Exercise, variantId } from './exercise.ts';
import type { Cue } from './exercise-cue.ts';
import type { FigureSpec } from '../figure/figure-spec.ts';
import { allVariants, type Variant, variantName, variantsOf } from './variant.ts';
import { exerciseById, type Library } from './library.ts';
import type { Position } from './position.ts';
import type { RoutineStep } from './routine.ts';
import { type AffectedSide, isOneSide, type SetSide, type Side, setSides } from './side.ts';

/** What is said and shown while an exercise is done; an easier form has its own. */
export interface Movement {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly start: string;
  readonly alt: string;
  readonly cues: readonly Cue[];
  readonly beats: { readonly up: string; readonly hold: string; readonly down: string };
  /** How it is drawn; there may be none. */
  readonly figure?: FigureSpec | undefined;
}

/** The smallest thing that is done and recorded: this movement, this side, this set. */
export interface PlannedSet {
  /** Index of the routine's step, from 0. */
  readonly step: number;
  readonly movement: Movement;
  readonly side: SetSide;
  /** Number of the set on its side, from 1, and how many there are on it. */
  readonly set: number;
  readonly sets: number;
  readonly dose: SetDose;
  /** Seconds of rest before the next set of the same side. */
  readonly rest: number;
}

/** One step of a routine for one user, with the easier form of it, if it has one. */
export interface PlannedStep {
  readonly index: number;
  readonly sets: readonly PlannedSet[];
  readonly easier?: PlannedStep;
}

const PLAIN_BEATS = { up: 'move', hold: 'hold', down: 'return' };

/** A step of a routine as sets for this user. The exercise is known to be in the library. */
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

/** The movement an id names in the library: an exercise, or an easier or harder form described inside one. */
export function movementById(library: Library, id: string): Movement | undefined {
  const exercise = exerciseById(library, id);
  if (exercise !== undefined) return movementOf(exercise);
  const form = allVariants(library).find(({ inline }) => inline.id === id);
  return form === undefined ? undefined : variantMovement(form);
}

interface Amount {
  readonly dose: Dose;
  readonly side: Side;
  readonly more: number;
}

/** All sets of one side before the other: the body turns once, and each side has its full dose. */
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

function easierStep(
  library: Library,
  step: PlannedStep,
  exercise: Exercise,
  affected: AffectedSide,
  seen: Set<string>,
): PlannedStep | undefined {
  const variant = exercise.easier;
  if (variant === undefined) return undefined;
  const form = variantsOf(exercise).find(({ level }) => level === 'easier');
  if (form !== undefined) {
    const movement = variantMovement(form);
    const { dose } = form.inline;
    const sets = step.sets.map((set) => ({ ...set, movement, ...changedSet(set, dose) }));
    return { index: step.index, sets };
  }
  const other = exerciseById(library, variantId(variant));
  if (other === undefined || seen.has(other.id)) return undefined;
  // Where only the sore side was planned, the easier form is for that side too.
  const isOneSided = other.side === 'each' && step.sets.every(({ side }) => side === affected);
  const side: Side = isOneSided ? 'affected' : other.side;
  const amount = { dose: other.dose, side, more: 0 };
  const sets = expand(step.index, movementOf(other), amount, affected);
  const easier = easierStep(
    library,
    { index: step.index, sets },
    other,
    affected,
    seen.add(other.id),
  );
  return { index: step.index, sets, ...(easier === undefined ? {} : { easier }) };
}

/** A set's dose with what an easier form changes of it; the number of sets stays. */
function changedSet(set: PlannedSet, change: DoseChange = {}): Pick<PlannedSet, 'dose' | 'rest'> {
  const dose = changedDose({ ...set.dose, sets: set.sets, rest: set.rest }, change);
  return { dose: setDose(dose), rest: dose.rest };
}

/** The movement of an exercise itself. */
export function movementOf(exercise: Exercise): Movement {
  const { id, name, position, start, alt, cues, beats, figure } = exercise;
  return { id, name, position, start, alt, cues, beats: beats ?? PLAIN_BEATS, figure };
}

/** What a form says of itself stands; else how it differs comes before what the exercise says. */
export function variantMovement(form: Variant): Movement {
  const movement = movementOf(form.exercise);
  const { id, how, position, start, alt, cues, beats, figure } = form.inline;
  return {
    id,
    name: variantName(form),
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
  if (exercise === undefined)
    throw new RangeError(`no exercise ${id}: the library was not checked`);
  return exercise;
}
