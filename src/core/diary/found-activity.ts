import type { Day, Stamp } from '../time/day.ts';
import type { Sport, Surface } from './sport.ts';

/**
 * How the local time of an activity was found: from the zone of its first place, from what the watch said, from an offset
 * in the file, because the file has only local times, or not at all: then it is that of the computer.
 */
export type LocalTimeSource = 'place' | 'watch' | 'offset' | 'local' | 'assumed';

/** The format that an activity was read from, the best first: of two copies of a run, the one earlier here is kept. */
export const FOUND_FORMATS = ['fit', 'tcx', 'table', 'gpx'] as const;

/** One of them; `table` is a row of a CSV, a summary or a list of any kind. */
export type FoundFormat = (typeof FOUND_FORMATS)[number];

/** An activity in a file, before it is compared with the record. It has no places and no heart rates. */
export interface FoundActivity {
  readonly sport: Sport;
  /** What the file calls it, such as `running/trail`. */
  readonly sportName: string;
  readonly format: FoundFormat;
  /** The calendar date on which it began, local. */
  readonly date: Day;
  /** When it began, with the offset there and then; null if the file has only a date. */
  readonly began: Stamp | null;
  readonly localTime: LocalTimeSource;
  /** Metres; null if the file does not say. */
  readonly distance: number | null;
  /** Whether the distance was added up from points. */
  readonly isEstimated: boolean;
  /** Seconds of the timer; null if the file does not say. */
  readonly seconds: number | null;
  /** Seconds from its beginning to its end; null if the file does not say. */
  readonly elapsed: number | null;
  readonly surface: Surface | null;
  /** 0 to 10; null if the file does not say. */
  readonly effort: number | null;
  /** The watch or the app, as the file names it; empty if it does not. */
  readonly device: string;
  /** What the source calls it, such as Strava's number; empty if it has none. */
  readonly sourceId: string;
  /** What somebody called it or wrote about it; empty if nothing. */
  readonly title: string;
  /** The line of its table, from 1; left out if it comes from no table. */
  readonly line?: number;
  /** What a table of runs that this program exported says besides; left out of all else. */
  readonly own?: OwnRun;
}

/** A run of a record, in a table that this program exported. Its title is the note. */
export interface OwnRun {
  /** Its id in that record. */
  readonly id: string;
  /** The file that it was once imported from; empty if it was not. */
  readonly file: string;
  /** Whether it was written down on a later training day. */
  readonly isLate: boolean;
}

/** A row of a table that is no activity. */
export interface LeftOut {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly why: string;
}

/** What a FIT file is that this program wrote: no activity to add, as the record has the session. */
export const OWN_SESSION = 'a session exported by stretch';

/** What a file holds: its activities, or why it has none. */
export type FoundContent =
  | {
      readonly kind: 'activities';
      readonly activities: readonly FoundActivity[];
      /** Why there may be more in it: `it is cut off`; left out if all of it was read. */
      readonly unread?: string;
      /** The rows of it that are no activities; left out if all of them are. */
      readonly leftOut?: readonly LeftOut[];
    }
  /** It can be read but holds no activity, such as a route or a workout plan: `a route without times`. */
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What a reader has to know besides the bytes of a file. */
export interface FoundContext {
  /** The name of the file, for its extension and its date. */
  readonly file: string;
  /** The zone of the computer, `Europe/Berlin`: for files that say nothing else. */
  readonly zone: string;
}
