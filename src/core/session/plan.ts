import { isReps, repMs } from '../library/dose.ts';
import { type Library, routineById } from '../library/library.ts';
import { type PlannedSet, type PlannedStep, plannedStep } from '../library/movement.ts';
import {
  changeSeconds,
  type Position,
  STARTING_POSITION,
  switchSeconds,
} from '../library/position.ts';
import type { Routine } from '../library/routine.ts';
import type { AffectedSide } from '../library/side.ts';

/** What the plan must know about the user. */
export interface Profile {
  readonly affected: AffectedSide;
}

/** A routine for one user: its steps as sets, in order. */
export interface Plan {
  readonly routine: string;
  readonly name: string;
  readonly steps: readonly PlannedStep[];
}

/** What is happening for a while; lengths are in seconds. */
export type Phase =
  | { readonly kind: 'move'; readonly seconds: number; readonly from: Position }
  | { readonly kind: 'switch'; readonly seconds: number }
  | { readonly kind: 'rest'; readonly seconds: number }
  | { readonly kind: 'work'; readonly seconds: number; readonly repMs: number }
  | { readonly kind: 'hold'; readonly seconds: number };

/** The kinds of phase. */
export type PhaseKind = Phase['kind'];

/** The plan of a routine for a user; every exercise it names is in the library. */
export function planRoutine(library: Library, routine: Routine, profile: Profile): Plan {
  const steps = routine.steps.map((step, index) =>
    plannedStep(library, index, step, profile.affected),
  );
  return { routine: routine.id, name: routine.name, steps };
}

/** Every set of a plan in the order it is done. */
export function allSets(of: Plan): readonly PlannedSet[] {
  return of.steps.flatMap((step) => step.sets);
}

/** What leads from one set, or from a position, into the next: getting into position, changing sides, or resting. */
export function leadPhase(before: PlannedSet | undefined, body: Position, next: PlannedSet): Phase {
  const { position } = next.movement;
  const isSame = before?.step === next.step && before.movement.id === next.movement.id;
  if (before === undefined || !isSame) {
    return { kind: 'move', seconds: changeSeconds(body, position), from: body };
  }
  if (before.side !== next.side) return { kind: 'switch', seconds: switchSeconds(position) };
  return { kind: 'rest', seconds: before.rest };
}

/** The set itself as a phase: its repetitions at their tempo, to the upper end of the range, or its hold. */
export function setPhase(set: PlannedSet): Phase {
  const { dose } = set;
  if (!isReps(dose)) return { kind: 'hold', seconds: dose.hold };
  const length = repMs(dose.tempo, set.side === 'alternate');
  return { kind: 'work', seconds: (length * dose.reps.to) / 1000, repMs: length };
}

/** One line of a plan: a set, what leads into it, and when it starts, in seconds from the start. */
export interface TimedSet {
  readonly set: PlannedSet;
  readonly lead: Phase;
  readonly phase: Phase;
  readonly starts: number;
}

/** The sets with the times at which each starts when nobody presses a key. */
export function timedSets(sets: readonly PlannedSet[]): readonly TimedSet[] {
  let clock = 0;
  return sets.map((set, index) => {
    const before = sets[index - 1];
    const lead = leadPhase(before, before?.movement.position ?? STARTING_POSITION, set);
    const phase = setPhase(set);
    const starts = clock + lead.seconds;
    clock = starts + phase.seconds;
    return { set, lead, phase, starts };
  });
}

/** Seconds the sets take from the first instruction to the end of the last set. */
export function planSeconds(sets: readonly PlannedSet[]): number {
  const last = timedSets(sets).at(-1);
  return last === undefined ? 0 : last.starts + last.phase.seconds;
}

/** Seconds that a routine takes one person, by its id; nothing where the library has none of this id. */
export function routineSeconds(library: Library, id: string, profile: Profile): number | undefined {
  const routine = routineById(library, id);
  return routine && planSeconds(allSets(planRoutine(library, routine, profile)));
}

/** Seconds from the end of the first of these sets to the end of the last. */
export function secondsAfterFirst(sets: readonly PlannedSet[]): number {
  const first = timedSets(sets)[0];
  return first === undefined ? 0 : planSeconds(sets) - first.starts - first.phase.seconds;
}
