import { type DayRecord, dayRecords } from '../adherence/day-record.ts';
import { groupBy } from '../base/group.ts';
import { type Diary, diaryWhere } from '../diary/diary.ts';
import { foldLines, type SkippedSlot } from '../journal/history.ts';
import type { Line } from '../journal/line.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import { addDays, type Day } from '../time/day.ts';
import { linkedIds } from './linked-ids.ts';
import { EARLIEST, firstDayOfMonth, lastDayOfMonth, type Month } from './month.ts';
import { type MonthSummary, summaryOf } from './month-summary.ts';
import { rememberedIn } from './remembered.ts';

/** What a month that has ended comes to. */
export interface MonthRecord {
  /** Its days; none of a month before 1990. */
  readonly days: readonly DayRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly skips: readonly SkippedSlot[];
  readonly diary: Diary;
  readonly summary: MonthSummary;
  /** The lines of the sessions and skips that later ones may depend on, by their ids; without the outward ones. */
  readonly remembered: Readonly<Record<string, readonly Line[]>>;
}

/** Works out a month from its own lines and from the outward ones, of all files, that its days depend on. */
export function monthRecord(
  month: Month,
  { own, around }: { readonly own: readonly Line[]; readonly around: readonly Line[] },
  dayStart: string,
): MonthRecord {
  const history = foldLines([...around, ...own]);
  const [from, to] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const isIn = ({ day }: { readonly day: Day }) => day >= from && day <= to;
  const sessions = history.sessions.filter((one) => isIn(one));
  const skips = history.skips.filter((one) => isIn(one));
  // Any moment after the month gives the same.
  const later = `${addDays(to, 2)}T12:00:00.000Z`;
  const days = from < EARLIEST ? [] : dayRecords(history, from, to, later, dayStart);
  const kept = rememberedIn({ sessions, skips }, to);
  return {
    days,
    sessions,
    skips,
    diary: diaryWhere(history.diary, (day) => day >= from && day <= to),
    summary: summaryOf({ days, sessions, skips }, kept),
    remembered: linesOf(own, [...kept.done.map(([, id]) => id), ...kept.hurt.map(({ id }) => id)]),
  };
}

function linesOf(
  own: readonly Line[],
  ids: readonly string[],
): Readonly<Record<string, readonly Line[]>> {
  const topOf = linkedIds(own);
  const found = new Map(ids.map((id) => [topOf(id), id]));
  const kept = own.filter(({ id }) => found.has(topOf(id)));
  return Object.fromEntries(groupBy(kept, ({ id }) => found.get(topOf(id)) ?? ''));
}
