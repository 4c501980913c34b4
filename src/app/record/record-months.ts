import type { DayRecord } from '../../core/adherence/day-record.ts';
import { firstDayOfMonth, type Month } from '../../core/archive/month.ts';
import { once } from '../../core/base/once.ts';
import { type Diary, diaryWhere, firstDiaryDay } from '../../core/diary/diary.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import { linesBetween, uniqueLines } from '../../core/journal/lines-between.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import { addDays, type Day, earliestDay } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { fullHistory, recordedDays, type RecordSnapshot } from './read-record.ts';

/** The days of a range that lie in one month, whether it has ended or not, and what they hold. */
export interface RecordMonth {
  readonly month: Month;
  /** The first and the last of these days, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Every one of these days. */
  readonly days: readonly DayRecord[];
  /** The sessions of these days, by day and then by start, also those in which nothing was done. */
  readonly sessions: readonly SessionRecord[];
  /** The skips of these days, in the order they were written. */
  readonly skips: readonly SkippedSlot[];
  readonly diary: Diary;
  /** The lines that these days depend on, as `linesBetween` gives them, each once and in the order of the files. */
  readonly lines: () => readonly RawLine[];
}

/**
 * Returns the months of a range one after another, so that no more than one has to be held; without a first day, from the
 * first with anything in it.
 */
export function* recordMonths(
  host: Host,
  record: RecordSnapshot,
  range: DayRange,
): Generator<RecordMonth> {
  const { sessions, skips, diary } = fullHistory(record);
  const all = recordedDays(record, range.to, range.from);
  const first = range.from ?? earliestDay([firstDiaryDay(diary), all[0]?.day]);
  // Nothing is recorded up to then.
  if (first === undefined) return;
  const days = first === all[0]?.day ? all : recordedDays(record, range.to, first);
  const allLines = once(() => uniqueLines(host.journal.readRaw().lines));
  for (const { month, from, to } of monthsBetween(first, range.to)) {
    const isIn = ({ day }: { readonly day: Day }) => day >= from && day <= to;
    yield {
      month,
      from,
      to,
      days: days.filter((one) => isIn(one)),
      sessions: sessions.filter((one) => isIn(one)),
      skips: skips.filter((one) => isIn(one)),
      diary: diaryWhere(diary, (day) => day >= from && day <= to),
      lines: () => linesBetween(allLines(), from, to),
    };
  }
}

function* monthsBetween(
  first: Day,
  last: Day,
): Generator<Pick<RecordMonth, 'month' | 'from' | 'to'>> {
  for (let from = first; from <= last;) {
    const month = from.slice(0, 7);
    const next = firstDayOfMonth(addDays(firstDayOfMonth(month), 31).slice(0, 7));
    const end = addDays(next, -1);
    yield { month, from, to: end < last ? end : last };
    from = next;
  }
}
