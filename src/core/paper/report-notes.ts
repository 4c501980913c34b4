import type { Day } from '../time/day.ts';

/** What a note was written about. */
export type NoteAbout = 'day' | 'morning' | 'run' | 'activity' | 'session' | 'skip';

/** A note of the person’s. */
export interface ReportNote {
  readonly day: Day;
  readonly about: NoteAbout;
  /** In one line of plain text, cut if it is very long. */
  readonly text: string;
}
