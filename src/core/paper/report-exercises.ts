import type { DoneOfPlanned } from '../adherence/adherence.ts';
import type { Spread } from '../base/spread.ts';
import type { SetDose } from '../library/dose.ts';
import type { SetSide } from '../library/side.ts';
import type { Day } from '../time/day.ts';

/** The dose of an exercise on a side as it is planned on the day the report is made. */
export interface DoseNow {
  /** The names of the routines that have it so. */
  readonly routines: readonly string[];
  readonly sets: number;
  /** Of one set. */
  readonly dose: SetDose;
  /** The name of the easier or harder form; null if it is the exercise itself. */
  readonly form: string | null;
  /** Whether it is their own dose, and not the routine’s. */
  readonly isOwn: boolean;
}

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
