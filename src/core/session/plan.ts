import type { Avoided } from '../library/avoided.ts';
import { isReps, repMs } from '../library/dose.ts';
import { type Library, routineById } from '../library/library.ts';
import {
  type PlannedSet,
  type PlannedStep,
  plannedStep,
  type StepForm,
} from '../library/movement.ts';
import {
  changeSeconds,
  type Position,
  STARTING_POSITION,
  switchSeconds,
} from '../library/position.ts';
import type { Profile } from '../library/profile.ts';
import type { Routine } from '../library/routine.ts';
import { leadSeconds, moveWords, switchWords } from './lesson.ts';
import type { Pacing } from './pacing.ts';
import type { TimedCue } from './timed-cue.ts';

/** A routine planned for one user: its steps as sets, in order. */
export interface RoutinePlan {
  readonly routine: string;
  readonly name: string;
  /** Without the steps that are left out. */
  readonly steps: readonly PlannedStep[];
  /** What is left out, or done in another form, because of what the user said. */
  readonly avoided: readonly Avoided[];
}

/** A routine planned for one session of one user. */
export interface Plan extends RoutinePlan {
  readonly pacing: Pacing;
}

/** One stretch of a session, such as a rest or a hold; lengths are in seconds. */
export type Phase =
  | { readonly kind: 'move'; readonly seconds: number; readonly from: Position }
  | { readonly kind: 'switch'; readonly seconds: number }
  | { readonly kind: 'rest'; readonly seconds: number }
  | {
      readonly kind: 'work';
      readonly seconds: number;
      readonly repMs: number;
      readonly cues: readonly TimedCue[];
    }
  | { readonly kind: 'hold'; readonly seconds: number; readonly cues: readonly TimedCue[] };

/** What a phase is: getting into position, changing sides, resting, repetitions, or a hold. */
export type PhaseKind = Phase['kind'];

/** Plans a routine for a user. The library must have every exercise of the routine. */
export function planRoutine(library: Library, routine: Routine, profile: Profile): RoutinePlan {
  const own = new Set(routine.steps.map(({ exercise }) => exercise));
  const forms = routine.steps.map((step, index) =>
    onlyOnce(plannedStep(library, index, step, profile), own),
  );
  return {
    routine: routine.id,
    name: routine.name,
    steps: forms.flatMap(({ planned }) => planned ?? []),
    avoided: forms.flatMap(({ avoided }) => avoided ?? []),
  };
}

/** The form of a step, but left out if it would be an exercise that the routine has anyway. */
function onlyOnce(form: StepForm, own: ReadonlySet<string>): StepForm {
  const { avoided } = form;
  if (avoided?.instead === undefined || !own.has(avoided.instead)) return form;
  const { step, exercise, cautions } = avoided;
  return { planned: undefined, avoided: { step, exercise, cautions } };
}

/** Returns every set of a plan, in order. */
export function allSets(of: RoutinePlan): readonly PlannedSet[] {
  return of.steps.flatMap((step) => step.sets);
}

/**
 * Returns the phase before a set: getting into position, changing sides, or resting. The first two are long enough for
 * what is said in them.
 */
export function leadPhase(
  before: PlannedSet | undefined,
  body: Position,
  next: PlannedSet,
  { rate }: Pacing,
): Phase {
  const { position, settle } = next.movement;
  const isSame = before?.step === next.step && before.movement.id === next.movement.id;
  if (before === undefined || !isSame) {
    const seconds = Math.max(
      changeSeconds(body, position) + settle,
      leadSeconds(moveWords(next), rate),
    );
    return { kind: 'move', seconds, from: body };
  }
  if (before.side === next.side) return { kind: 'rest', seconds: before.rest };
  const seconds = Math.max(switchSeconds(position) + settle, leadSeconds(switchWords(next), rate));
  return { kind: 'switch', seconds };
}

/** Returns the phase of a set itself: its hold, or its repetitions up to the upper end of their range. */
export function setPhase(set: PlannedSet): Phase {
  const { dose } = set;
  if (!isReps(dose)) return { kind: 'hold', seconds: dose.hold, cues: [] };
  const length = repMs(dose.tempo, set.side === 'alternate');
  return { kind: 'work', seconds: (length * dose.reps.to) / 1000, repMs: length, cues: [] };
}

/** A set, the phase before it, and when the set starts, in seconds from the start of the session. */
export interface TimedSet {
  readonly set: PlannedSet;
  readonly lead: Phase;
  readonly phase: Phase;
  readonly starts: number;
}

/** Returns the sets with the time at which each starts if no key is pressed. */
export function timedSets(sets: readonly PlannedSet[], pacing: Pacing): readonly TimedSet[] {
  let clock = 0;
  return sets.map((set, index) => {
    const before = sets[index - 1];
    const lead = leadPhase(before, before?.movement.position ?? STARTING_POSITION, set, pacing);
    const phase = setPhase(set);
    const starts = clock + lead.seconds;
    clock = starts + phase.seconds;
    return { set, lead, phase, starts };
  });
}

/** Returns the seconds from the first instruction to the end of the last set. */
export function planSeconds(sets: readonly PlannedSet[], pacing: Pacing): number {
  const last = timedSets(sets, pacing).at(-1);
  return last === undefined ? 0 : last.starts + last.phase.seconds;
}

/** Returns the seconds that a routine takes a user; undefined if there is no such routine, or all of it is left out. */
export function routineSeconds(
  library: Library,
  id: string,
  profile: Profile,
  pacingOf: (plan: RoutinePlan) => Pacing,
): number | undefined {
  const routine = routineById(library, id);
  if (routine === undefined) return undefined;
  const plan = planRoutine(library, routine, profile);
  const sets = allSets(plan);
  return sets.length === 0 ? undefined : planSeconds(sets, pacingOf(plan));
}

/** Returns the seconds from the end of the first set to the end of the last. */
export function secondsAfterFirst(sets: readonly PlannedSet[], pacing: Pacing): number {
  const first = timedSets(sets, pacing)[0];
  return first === undefined ? 0 : planSeconds(sets, pacing) - first.starts - first.phase.seconds;
}
