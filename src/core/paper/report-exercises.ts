import type { DoneOfPlanned } from '../adherence/adherence.ts';
import type { SetTally } from '../adherence/set-tally.ts';
import { groupBy } from '../base/group.ts';
import { type Spread, spreadOf } from '../base/spread.ts';
import type { DoneSet, HurtSet, SessionRecord } from '../journal/session-record.ts';
import type { SetSide } from '../library/side.ts';
import { amountValue } from '../session/set-result.ts';
import type { Day } from '../time/day.ts';
import { mostFrequent } from './most-frequent.ts';
import { type DoseNow, type DosePlanned, joinedDoses } from './report-doses.ts';
import type { ReportNames } from './report-names.ts';

/** What was done of an exercise on a side in sets that were recorded one by one. */
export interface AmountDone {
  /** Whole repetitions, or seconds held. */
  readonly unit: 'reps' | 'seconds';
  /** Of one set; its `count` is the number of sets. */
  readonly amount: Spread;
  /** Sets in a session with any. */
  readonly sets: Spread;
}

/** How often an exercise on a side was said to hurt. */
export interface HurtThere {
  /** Times that “it hurts” was pressed there: not sets that were left out later on. */
  readonly times: number;
  /** The worst, 0 to 10; null if it was never said how much. */
  readonly worst: number | null;
  /** When it last did. */
  readonly last: Day;
}

/** An exercise on a side. */
export interface ReportExercise {
  readonly id: string;
  readonly name: string;
  readonly side: SetSide;
  /** Empty if it is in no routine of the plan, nor in one that was done in the report’s days. */
  readonly now: readonly DoseNow[];
  /** Null if no set was recorded by itself. */
  readonly done: AmountDone | null;
  /** Sets of the sessions that count for the plan. */
  readonly sets: DoneOfPlanned;
  /** What it was done as, the most frequent first: the names of its forms or its own, and how many sets. */
  readonly forms: readonly { readonly name: string; readonly sets: number }[];
  /** Null if it never hurt there. */
  readonly hurt: HurtThere | null;
}

/** What is said of the exercises. */
interface ExerciseFacts {
  /** The doses of the present plan, in the order in which they are done. */
  readonly planned: readonly DosePlanned[];
  /** Of the report’s days, in order. */
  readonly sessions: readonly SessionRecord[];
  readonly tallies: readonly SetTally[];
  readonly names: ReportNames;
}

/**
 * Returns what was planned and done of each exercise on each side; a form counts for its exercise. Those of the present
 * plan come first, in its order.
 */
export function exercisesOf(facts: ExerciseFacts): readonly ReportExercise[] {
  const { planned, sessions, tallies, names } = facts;
  const keyOf = ({ exercise, side }: OnSide) => `${names.exerciseOf(exercise)} ${side}`;
  const now = groupBy(planned, keyOf);
  const counted = groupBy(tallies, keyOf);
  const done = groupBy(
    sessions.flatMap((session) => session.done.map((set) => ({ set, session: session.id }))),
    ({ set }) => keyOf(set),
  );
  const hurts = groupBy(
    sessions.flatMap(({ day, hurts: own }) => own.map((hurt) => ({ ...hurt, day }))),
    keyOf,
  );
  const keys = new Set([now, counted, done, hurts].flatMap((one) => [...one.keys()]));
  const rows = [...keys].flatMap((key) => {
    const parts = [now.get(key) ?? [], counted.get(key) ?? [], done.get(key) ?? []] as const;
    const hurt = hurts.get(key) ?? [];
    const [first] = parts[2];
    const one: OnSide | undefined = parts[0][0] ?? parts[1][0] ?? first?.set ?? hurt[0];
    return one === undefined ? [] : [exerciseOf(one, parts, hurt, names)];
  });
  // Where one side has nothing of a kind, it would come after other exercises.
  return [...groupBy(rows, ({ id }) => id).values()].flat();
}

interface OnSide {
  readonly exercise: string;
  readonly side: SetSide;
}

/** A set that was done, and the id of its session. */
interface SessionSetDone {
  readonly set: DoneSet;
  readonly session: string;
}

function exerciseOf(
  { exercise, side }: OnSide,
  [planned, tallies, done]: readonly [
    readonly DosePlanned[],
    readonly SetTally[],
    readonly SessionSetDone[],
  ],
  hurts: readonly (HurtSet & { readonly day: Day })[],
  names: ReportNames,
): ReportExercise {
  const id = names.exerciseOf(exercise);
  const begun = done.filter(({ set }) => amountValue(set.done) > 0);
  return {
    id,
    name: names.movement(id),
    side,
    now: joinedDoses(planned, id, names),
    done: amountDone(begun),
    sets: {
      done: tallies.reduce((sum, one) => sum + one.done, 0),
      planned: tallies.reduce((sum, one) => sum + one.planned, 0),
    },
    forms: mostFrequent(begun.map(({ set }) => set.exercise)).map(([form, sets]) => ({
      name: names.movement(form),
      sets,
    })),
    hurt: hurtThere(hurts),
  };
}

/** What was counted in most of the sets, repetitions or seconds, of those that were recorded one by one. */
function amountDone(sets: readonly SessionSetDone[]): AmountDone | null {
  const units = { reps: newAmounts(), seconds: newAmounts() };
  for (const { set, session } of sets) {
    if (set.id === null) continue;
    const { values, bySession } = units['reps' in set.done ? 'reps' : 'seconds'];
    values.push(amountValue(set.done));
    bySession.set(session, (bySession.get(session) ?? 0) + 1);
  }
  const unit = units.seconds.values.length > units.reps.values.length ? 'seconds' : 'reps';
  const { values, bySession } = units[unit];
  const [amount, perSession] = [spreadOf(values), spreadOf([...bySession.values()])];
  return amount === null || perSession === null ? null : { unit, amount, sets: perSession };
}

/** What was done in sets of one unit, and how many of them each session has. */
interface Amounts {
  readonly values: number[];
  readonly bySession: Map<string, number>;
}

function newAmounts(): Amounts {
  return { values: [], bySession: new Map() };
}

function hurtThere(hurts: readonly (HurtSet & { readonly day: Day })[]): HurtThere | null {
  const last = hurts.at(-1);
  if (last === undefined) return null;
  const worst = spreadOf(hurts.flatMap(({ pain }) => pain ?? []))?.highest ?? null;
  return { times: hurts.length, worst, last: last.day };
}
