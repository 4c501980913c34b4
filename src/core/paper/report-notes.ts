import type { DiaryDay } from '../adherence/diary-day.ts';
import type { SkippedSlot } from '../journal/history.ts';
import { excerpt } from '../text/plain-text.ts';
import { compareDays, type Day } from '../time/day.ts';

/** What a note was written about. */
export type NoteAbout = 'day' | 'morning' | 'run' | 'activity' | 'session' | 'skip';

/** A note of the person’s. */
export interface ReportNote {
  readonly day: Day;
  readonly about: NoteAbout;
  /** In one line of plain text, cut if it is very long. */
  readonly text: string;
}

/** Characters of a note, at most: the reader has more than one patient. */
export const LONGEST_NOTE = 300;

/** Returns what was written on some days, newest first, without what marks a change; `skips` are of the same days. */
export function notesOf(
  days: readonly DiaryDay[],
  skips: readonly Pick<SkippedSlot, 'day' | 'note'>[],
): readonly ReportNote[] {
  const written = days.flatMap(({ day, morning, sessions, runs, activities, notes }) => [
    ...noted(day, 'morning', [morning?.note]),
    ...noted(
      day,
      'session',
      sessions.map(({ note }) => note),
    ),
    ...noted(
      day,
      'run',
      runs.map(({ note }) => note),
    ),
    ...noted(
      day,
      'activity',
      activities.map(({ note }) => note),
    ),
    ...noted(
      day,
      'day',
      notes.flatMap(({ text, isMark }) => (isMark ? [] : [text])),
    ),
  ]);
  const skipped = skips.flatMap(({ day, note }) => noted(day, 'skip', [note]));
  return [...written, ...skipped].toSorted((a, b) => compareDays(b.day, a.day));
}

function noted(
  day: Day,
  about: NoteAbout,
  texts: readonly (string | null | undefined)[],
): readonly ReportNote[] {
  return texts.flatMap((text) => {
    const short = excerpt(text ?? '', LONGEST_NOTE);
    return short === '' ? [] : [{ day, about, text: short }];
  });
}
