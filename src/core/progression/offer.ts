import type { Morning } from '../diary/morning.ts';
import type { PayloadOf } from '../journal/line.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { Library } from '../library/library.ts';
import type { DoseChangeRecord, OwnDose } from '../library/own-dose.ts';
import type { Profile } from '../library/profile.ts';
import type { SetSide } from '../library/side.ts';
import type { Day, Stamp } from '../time/day.ts';

/** What is offered depends on: the record, the library, and the user. */
export interface ProgressFacts {
  readonly library: Library;
  readonly profile: Profile;
  /** By day, then by start; those of the last four weeks are enough. */
  readonly sessions: readonly SessionRecord[];
  /** In order of days; those of the last four weeks are enough. */
  readonly mornings: readonly Morning[];
  /** All there ever were, in the order they were written. */
  readonly changes: readonly DoseChangeRecord[];
  /** Whether nothing is done on a day: in a pause, or while there is a stop. */
  readonly isOff: (day: Day) => boolean;
}

/** A moment, and the training day it is on. */
export interface Moment {
  readonly day: Day;
  readonly at: Stamp;
}

/** Some sides of an exercise in a routine, which have the same dose and change together. */
export interface DosePlace {
  readonly routine: string;
  /** The id of the routine's exercise. */
  readonly exercise: string;
  readonly sides: readonly SetSide[];
}

/** A day on which every set was done at the present dose, with the worst pain that was said, 0–3. */
export interface GoodDay {
  readonly day: Day;
  readonly pain: number;
}

/** Why a step is offered. */
export type StepReason =
  | { readonly because: 'good-days'; readonly days: readonly GoodDay[] }
  | { readonly because: 'flare'; readonly day: Day; readonly score: number }
  /** `isThere`: it was said that it hurt at this exercise, not only in the session. */
  | {
      readonly because: 'pain';
      readonly day: Day;
      readonly pain: number;
      readonly isThere: boolean;
    }
  /** The last day on which it was done, if that is among the days that were looked at. */
  | { readonly because: 'break'; readonly last: Day | undefined }
  | { readonly because: 'asked' };

/** One step up or down that the user may take. */
export interface StepOffer extends DosePlace {
  readonly change: 'up' | 'down';
  readonly from: OwnDose;
  readonly to: OwnDose;
  /** Whether `to` is the routine's own dose. */
  readonly isRoutines: boolean;
  readonly reason: StepReason;
}

/** What a step up waits for. */
export type WaitsFor =
  /** More good days; `isPainUnsaid` if a day would have been one, had the pain been said. */
  | { readonly kind: 'good-days'; readonly more: number; readonly isPainUnsaid: boolean }
  /** Three days from the last change of anything. */
  | { readonly kind: 'day'; readonly from: Day }
  /** A morning that is less sore: this one is 2 or more above the usual. */
  | { readonly kind: 'morning' }
  /** The end of a pause or a stop. */
  | { readonly kind: 'pause' }
  | { readonly kind: 'unpin' }
  /** Another exercise, which comes first. */
  | { readonly kind: 'turn'; readonly exercise: string }
  /** Nothing: it is the highest dose there is. */
  | { readonly kind: 'top' };

/** The dose of an exercise on a side, and what comes next. */
export interface DoseStanding {
  readonly routine: string;
  readonly step: number;
  readonly exercise: string;
  readonly side: SetSide;
  /** What the routine's file has. */
  readonly routines: OwnDose;
  readonly present: OwnDose;
  /** Whether `present` is the user's own, and not the routine's. */
  readonly isOwn: boolean;
  /** Whether it is more than the routine's. */
  readonly isRaised: boolean;
  readonly above: OwnDose | undefined;
  readonly below: OwnDose | undefined;
  readonly isPinned: boolean;
  /** The last step, up or down; undefined if there was none. */
  readonly last: DoseChangeRecord | undefined;
  /** Good days of the last two weeks at the present dose, since the last step, the last flare and the last seven days off. */
  readonly goodDays: readonly GoodDay[];
  /** What a step up waits for; empty if it is offered now. */
  readonly waitsFor: readonly WaitsFor[];
  /** An own dose that is not taken, as it no longer fits the routine or the exercise. */
  readonly unfit: OwnDose | undefined;
}

/** What may be offered at a moment: at most one step up, and at most one step back. */
export interface Offers {
  readonly up: StepOffer | undefined;
  /** That one, and those that could be taken in its place. */
  readonly ups: readonly StepOffer[];
  readonly back: StepOffer | undefined;
  /** Every dose that can be raised of the routines that were done lately or have own doses, in the order of the library. */
  readonly standings: readonly DoseStanding[];
}

/** Returns the line's payload that takes a step that was offered. */
export function acceptedPayload(offer: StepOffer): PayloadOf<'dose-change'> {
  const { routine, exercise, sides, change, to, isRoutines, reason } = offer;
  const days = reason.because === 'good-days' ? reason.days.map(({ day }) => day) : [];
  return {
    type: 'dose-change',
    routine,
    exercise,
    sides,
    change,
    to: isRoutines ? null : to,
    because: reason.because,
    ...(days.length === 0 ? {} : { days }),
  };
}

/** Returns the line's payload that keeps a dose as it is, or lets it go again. */
export function pinPayload(
  { routine, exercise, sides }: DosePlace,
  change: 'pin' | 'unpin',
): PayloadOf<'dose-change'> {
  return { type: 'dose-change', routine, exercise, sides, change, because: 'asked' };
}
