import { type Day, type Stamp, trainingDay } from '../../core/time/day.ts';
import { noteFrom } from '../options/record-options.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

/** What can be given to correct an entry, each for some kinds of entries. */
export interface EditOptions {
  readonly at?: string;
  readonly slot?: string;
  readonly done?: string;
  readonly set?: string;
  readonly reps?: string;
  readonly hold?: string;
  readonly pain?: string;
  readonly painDuring?: string;
  readonly painAfter?: string;
  readonly effort?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly note?: string;
  readonly distance?: string;
  readonly time?: string;
  readonly surface?: string;
  readonly score?: string;
  readonly stiff?: string;
  readonly side?: string;
  readonly woke?: string;
  readonly medicine?: string;
  readonly kept?: string;
  readonly text?: string;
  readonly mark?: string;
}

/** New values of the fields of a line; those that are undefined stay as they are. */
export type Values = Readonly<Record<string, unknown>>;

/** New values, and the id of the line that they are of. */
export interface Correction {
  readonly target: string;
  readonly values: Values;
}

/** An empty note removes the note. */
export function noteValues(note: string | undefined): Values {
  return note === undefined ? {} : { note: noteFrom(note) ?? '' };
}

/** Whether somebody takes away what was said. */
export function isNone(typed: string): boolean {
  return typed.trim().toLowerCase() === 'none';
}

/** An entry that is moved to a day, and when it was written. */
export interface Moved {
  readonly day: Day;
  readonly written: Stamp;
  readonly isLate: boolean;
}

/** Whether what is moved to a day was written on a later one, if that changes. */
export function lateValue(
  { settings }: RecordSnapshot,
  { day, written, isLate }: Moved,
): { readonly late?: boolean } {
  const late = day < trainingDay(written, settings.dayStart);
  return late === isLate ? {} : { late };
}
