import type { Payload } from '../journal/line.ts';
import {
  hurtPayload,
  plannedSetRecord,
  sessionEndedPayload,
  setDonePayload,
} from '../journal/make-payload.ts';
import { isReps, repMs } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import { allSets, type RoutinePlan, timedSets } from '../session/plan.ts';
import type { DemoSlot } from './demo-day.ts';

/** A payload, and the seconds from the start of its session at which it is written. */
export interface TimedPayload {
  readonly payload: Payload;
  readonly seconds: number;
}

/** What a made-up session is of. */
export interface DemoSessionOf {
  readonly plan: RoutinePlan;
  readonly slot: DemoSlot;
  /** How far into the twelve weeks it is, 0 to 1: repetitions become more. */
  readonly progress: number;
}

/** Words a minute of what is said: the setting that nobody has changed. */
const RATE = 160;

/** Seconds it takes to answer how it was. */
const ANSWERED = 12;

/** Returns the first line of a session, and what follows once its id is known. */
export function demoSession(of: DemoSessionOf): {
  readonly start: Payload;
  readonly rest: (session: string) => readonly TimedPayload[];
} {
  const { plan, slot } = of;
  const sets = allSets(plan);
  const start: Payload = {
    type: 'session-started',
    routine: plan.routine,
    name: plan.name,
    slot: slot.name,
    affected: 'left',
    pain: slot.pain.before,
    planned: sets.map((set) => plannedSetRecord(set)),
  };
  return { start, rest: (session) => restOf(session, of, sets) };
}

function restOf(
  session: string,
  { slot, progress }: DemoSessionOf,
  sets: readonly PlannedSet[],
): readonly TimedPayload[] {
  const timed = timedSets(sets, { rate: RATE, taught: new Set() });
  const count = slot.outcome === 'partial' ? Math.round(sets.length * 0.6) : sets.length;
  const hurt = slot.outcome === 'hurt' ? sets.findLast(({ dose }) => isReps(dose)) : undefined;
  const left = sets.filter((set) => set.step === hurt?.step);
  const done = timed.slice(0, count).filter(({ set }) => !left.includes(set));
  const written = done.map(({ set, starts }): TimedPayload => {
    const amount = amountDone(set, progress);
    const ended = starts + amount.seconds;
    const times = { began: starts * 1000, ended: ended * 1000 };
    const result = { set, added: 0, done: amount.done, complete: true, ...times };
    return { payload: setDonePayload(session, result), seconds: ended };
  });
  const skipped = timed
    .filter(({ set }) => set === left[0])
    .map(({ set, starts }) => ({ payload: hurtPayload(session, set, left), seconds: starts }));
  const seconds = Math.max(0, ...written.map((one) => one.seconds));
  const end = sessionEndedPayload(session, {
    reason: slot.outcome === 'partial' ? 'quit' : 'finished',
    answers: { effort: slot.effort, pain: slot.pain.during, after: slot.pain.after },
    sets: { planned: sets.length - left.length, done: done.length },
    parts: [{ seconds, paused: 0 }],
    next: slot.outcome === 'partial' ? count : undefined,
  });
  const all = [...written, ...skipped].toSorted((a, b) => a.seconds - b.seconds);
  return [...all, { payload: end, seconds: seconds + ANSWERED }];
}

function amountDone({ dose, side }: PlannedSet, progress: number) {
  if (!isReps(dose)) return { done: { hold: dose.hold }, seconds: dose.hold };
  const { from, to } = dose.reps;
  const reps = from + Math.round((to - from) * progress);
  return { done: { reps }, seconds: (reps * repMs(dose.tempo, side === 'alternate')) / 1000 };
}
