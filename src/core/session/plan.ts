import type { Avoided } from '../library/avoided.ts';
import { isReps, repMs } from '../library/dose.ts';
import { type Library, routineById } from '../library/library.ts';
import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import type { OwnDoses } from '../library/own-doses.ts';
import { dosesOfStep } from '../library/step-ladder.ts';
import { plannedStep, type StepForm } from '../library/planned-step.ts';
import {
  changeSeconds,
  type Position,
  STARTING_POSITION,
  switchSeconds,
} from '../library/position.ts';
import type { Profile } from '../library/profile.ts';
import type { Routine } from '../library/routine.ts';
import {
  leadSaidMs,
  leadSeconds,
  lesson,
  type LessonFrom,
  type LessonLine,
  moveWords,
  switchWords,
} from './lesson.ts';
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

/** What is said at the beginning of a phase, and after how many milliseconds it has been. */
interface LeadWords {
  readonly words: string;
  readonly saidMs: number;
}

/** One stretch of a session, such as a rest or a hold; lengths are in seconds. */
export type Phase =
  | {
      readonly kind: 'explain';
      readonly seconds: number;
      /** What is said, and when. */
      readonly lines: readonly LessonLine[];
    }
  | ({
      readonly kind: 'move';
      readonly seconds: number;
      readonly from: Position;
    } & LeadWords)
  | ({ readonly kind: 'switch'; readonly seconds: number } & LeadWords)
  | { readonly kind: 'rest'; readonly seconds: number }
  | {
      readonly kind: 'work';
      readonly seconds: number;
      readonly repMs: number;
      readonly cues: readonly TimedCue[];
    }
  | { readonly kind: 'hold'; readonly seconds: number; readonly cues: readonly TimedCue[] };

/** What a phase is: teaching, getting into position, changing sides, resting, repetitions, or a hold. */
export type PhaseKind = Phase['kind'];

/** Plans a routine for a user, by their own doses where they have any. The library must have every exercise of the routine. */
export function planRoutine(
  library: Library,
  routine: Routine,
  profile: Profile,
  own: OwnDoses,
): RoutinePlan {
  const taken = new Set(routine.steps.map(({ exercise }) => exercise));
  const forms = routine.steps.map((step, index) => {
    const rung = dosesOfStep(library, routine, index, profile, own);
    return onlyOnce(plannedStep(library, index, step, profile, rung), taken);
  });
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

/** Returns the phase in which an exercise is explained before a set; undefined if it is not taught, or was told already. */
export function explainPhase(
  from: LessonFrom,
  next: PlannedSet,
  { rate, taught }: Pacing,
  told: ReadonlySet<string>,
): Phase | undefined {
  const { id } = next.movement;
  return taught.has(id) && !told.has(id) ? lessonPhase(from, next, rate) : undefined;
}

/** Returns the phase in which the exercise of a set is explained, at a rate in words a minute. */
export function lessonPhase(from: LessonFrom, set: PlannedSet, rate: number): Phase {
  return { kind: 'explain', ...lesson(from, set, rate) };
}

/** Where a set starts from. */
export interface LeadFrom {
  /** The set before; undefined if it does not matter what was done before. */
  readonly before: PlannedSet | undefined;
  readonly body: Position;
  /** Whether the exercise has just been explained; then the set before does not matter. */
  readonly isTold: boolean;
}

/**
 * Returns the phase right before a set: getting into position, changing sides, or resting. The first two are long enough
 * for what is said in them.
 */
export function leadPhase(
  { before, body, isTold }: LeadFrom,
  next: PlannedSet,
  { rate }: Pacing,
): Phase {
  const { position, settle } = next.movement;
  const isSame = before?.step === next.step && before.movement.id === next.movement.id;
  if (isSame && before.side === next.side) return { kind: 'rest', seconds: before.rest };
  const words = isSame ? switchWords(next) : moveWords(next, isTold);
  const there = isSame ? switchSeconds(position) : changeSeconds(body, position);
  const saidMs = leadSaidMs(before, words, rate);
  const seconds = Math.max(there + settle, leadSeconds(saidMs));
  return isSame
    ? { kind: 'switch', seconds, words, saidMs }
    : { kind: 'move', seconds, from: body, words, saidMs };
}

/** Returns the phase of a set itself: its hold, or its repetitions up to the upper end of their range. */
export function setPhase(set: PlannedSet): Phase {
  const { dose } = set;
  if (!isReps(dose)) return { kind: 'hold', seconds: dose.hold, cues: [] };
  const length = repMs(dose.tempo, set.side === 'alternate');
  return { kind: 'work', seconds: (length * dose.reps.to) / 1000, repMs: length, cues: [] };
}

/** A set, the phases before it, and when the set starts, in seconds from the start of the session. */
export interface TimedSet {
  readonly set: PlannedSet;
  /** In which its exercise is explained; undefined if it is not. */
  readonly explain: Phase | undefined;
  readonly lead: Phase;
  readonly phase: Phase;
  readonly starts: number;
}

/** Returns the sets with the time at which each starts if no key is pressed. */
export function timedSets(sets: readonly PlannedSet[], pacing: Pacing): readonly TimedSet[] {
  let clock = 0;
  const told = new Set<string>();
  return sets.map((set, index) => {
    const before = sets[index - 1];
    const body = before?.movement.position ?? STARTING_POSITION;
    const explain = explainPhase({ before, sets }, set, pacing, told);
    if (explain !== undefined) told.add(set.movement.id);
    const isTold = explain !== undefined;
    const lead = leadPhase({ before: isTold ? undefined : before, body, isTold }, set, pacing);
    const phase = setPhase(set);
    const starts = clock + (explain?.seconds ?? 0) + lead.seconds;
    clock = starts + phase.seconds;
    return { set, explain, lead, phase, starts };
  });
}

/** Returns the seconds from the first instruction to the end of the last set. */
export function planSeconds(sets: readonly PlannedSet[], pacing: Pacing): number {
  const last = timedSets(sets, pacing).at(-1);
  return last === undefined ? 0 : endOf(last);
}

function endOf({ starts, phase }: TimedSet): number {
  return starts + phase.seconds;
}

/** Returns the seconds that a routine takes a user; undefined if there is no such routine, or all of it is left out. */
export function routineSeconds(
  library: Library,
  id: string,
  { profile, own }: { readonly profile: Profile; readonly own: OwnDoses },
  pacingOf: (plan: RoutinePlan) => Pacing,
): number | undefined {
  const routine = routineById(library, id);
  if (routine === undefined) return undefined;
  const plan = planRoutine(library, routine, profile, own);
  const sets = allSets(plan);
  return sets.length === 0 ? undefined : planSeconds(sets, pacingOf(plan));
}

/** Returns the seconds from the end of the first set to the end of the last; what was told is not explained again. */
export function secondsAfterFirst(
  sets: readonly PlannedSet[],
  { rate, taught }: Pacing,
  told: ReadonlySet<string>,
): number {
  const known = new Set([...told, sets[0]?.movement.id]);
  const left = { rate, taught: new Set([...taught].filter((id) => !known.has(id))) };
  const timed = timedSets(sets, left);
  const [first, last] = [timed[0], timed.at(-1)];
  return first === undefined || last === undefined ? 0 : endOf(last) - endOf(first);
}
