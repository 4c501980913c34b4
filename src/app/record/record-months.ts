import type { DayRecord } from '../../core/adherence/day-record.ts';
import { firstDayOfMonth, firstRecordedDay, type Month } from '../../core/archive/month.ts';
import { type Diary, diaryWhere, firstDiaryDay, NO_DIARY } from '../../core/diary/diary.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import { addDays, type Day, earliestDay } from '../../core/time/day.ts';
import type { ArchivedMonth } from './journal-reader.ts';
import { least, recentHistory, type RecordSnapshot, workedDays } from './read-record.ts';

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
  readonly diary: () => Diary;
  /** The lines that these days depend on, each once, among others. */
  readonly lines: () => readonly RawLine[];
  /** The texts of the month's lines, if those of others do not matter to them; see `JournalSnapshot`. */
  readonly plainTexts: () => readonly string[] | undefined;
}

/**
 * Returns the months of a range one after another, so that no more than one has to be held; without a first day, from the
 * first with anything in it.
 */
export function* recordMonths(record: RecordSnapshot, range: DayRange): Generator<RecordMonth> {
  const { journal } = record;
  const first = range.from ?? firstDay(record, range.to);
  for (const span of monthsBetween(first, range.to)) {
    const held =
      span.month < journal.liveMonth ? endedMonth(record, span) : liveMonth(record, span);
    const { month } = span;
    const lines = () => journal.linesOf(month);
    yield { ...span, ...held, lines, plainTexts: () => journal.plainTextsOf(month) };
  }
}

type Span = Pick<RecordMonth, 'month' | 'from' | 'to'>;

/** Returns the first day with anything in it; the last one if there is none. */
function firstDay(record: RecordSnapshot, to: Day): Day {
  const { journal, history } = record;
  const planned = journal.firstDay ?? firstRecordedDay(history) ?? to;
  let written: Day | undefined;
  for (const month of journal.archivedMonths()) {
    written = firstDiaryDay(journal.archivedMonth(month)?.diary() ?? NO_DIARY);
    if (written !== undefined || month > planned) break;
  }
  return earliestDay([planned, written ?? firstDiaryDay(recentHistory(record).diary)]) ?? to;
}

function endedMonth(record: RecordSnapshot, { month, from, to }: Span): ArchivedMonth {
  const {
    days = [],
    sessions = [],
    skips = [],
    diary = () => NO_DIARY,
  } = record.journal.archivedMonth(month) ?? {};
  const first = days[0]?.day ?? addDays(to, 1);
  const before = from < first ? workedDays(record, from, least(addDays(first, -1), to)) : [];
  const kept = withinDays({ sessions, skips, diary }, from, to);
  return { days: [...before, ...days.filter(({ day }) => day >= from && day <= to)], ...kept };
}

function liveMonth(record: RecordSnapshot, { from, to }: Span): ArchivedMonth {
  const { sessions, skips, diary } = record.history;
  const held = withinDays({ sessions, skips, diary: () => diary }, from, to);
  return { days: workedDays(record, from, to), ...held };
}

function withinDays(
  { sessions, skips, diary }: Pick<ArchivedMonth, 'sessions' | 'skips' | 'diary'>,
  from: Day,
  to: Day,
) {
  const isIn = ({ day }: { readonly day: Day }) => day >= from && day <= to;
  return {
    sessions: sessions.filter((one) => isIn(one)),
    skips: skips.filter((one) => isIn(one)),
    diary: () => diaryWhere(diary(), (day) => day >= from && day <= to),
  };
}

function* monthsBetween(first: Day, last: Day): Generator<Span> {
  for (let from = first; from <= last;) {
    const month = from.slice(0, 7);
    const next = firstDayOfMonth(addDays(firstDayOfMonth(month), 31).slice(0, 7));
    const end = addDays(next, -1);
    yield { month, from, to: end < last ? end : last };
    from = next;
  }
}
