import { NO_STREAK, streakOver } from '../../core/adherence/streak.ts';
import { addAdherence, adherenceOver, sumsOver } from '../../core/adherence/adherence.ts';
import type { HistoryOverview } from '../../core/adherence/history-overview.ts';
import { firstRecordedDay, firstDayOfMonth } from '../../core/archive/month.ts';
import { applyCorrections, inWrittenOrder } from '../../core/journal/corrections.ts';
import { type HistoryEntry, historyEntries } from '../../core/journal/history-entry.ts';
import type { LineOf } from '../../core/journal/line.ts';
import { addDays, compareDays, type Day, epochMs } from '../../core/time/day.ts';
import { type Diary, diaryWhere } from '../../core/diary/diary.ts';
import { type DiaryOverview, diaryOverview, mondayOf } from '../../core/diary/diary-week.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { diarySince } from './diary.ts';
import { fullHistory, recentHistory, recordedDays, type RecordSnapshot } from './read-record.ts';

/** Days of the short windows: a week, and four. */
const WINDOWS = [7, 28];

/**
 * Returns adherence over the last week, the last four, and all time, with at least the last `shownDays` days one by one;
 * with every recorded day if `shownDays` is undefined.
 */
export function overviewOf(record: RecordSnapshot, shownDays: number | undefined): HistoryOverview {
  const { journal, today } = record;
  const days = isEmpty(record) ? [] : recordedDays(record, today, firstNeeded(record, shownDays));
  const since = (first: Day) => days.filter(({ day }) => day >= first);
  const windows = WINDOWS.map((count) => {
    const from = addDays(today, 1 - count);
    return { name: `${count} days`, from, to: today, adherence: adherenceOver(since(from)) };
  });
  // Archived months are summed up already.
  const { archivedTotals, archivedStreak } = journal;
  const live = since(firstDayOfMonth(journal.liveMonth));
  const all =
    archivedTotals === undefined
      ? adherenceOver(days)
      : addAdherence(archivedTotals, sumsOver(live));
  const from = journal.firstDay ?? days[0]?.day ?? null;
  return {
    days,
    windows: [...windows, { name: 'all time', from, to: today, adherence: all }],
    streak: streakOver(archivedStreak === undefined ? days : live, archivedStreak ?? NO_STREAK),
    diary: diaryUpTo(today, diarySince(record, diaryFrom(record, shownDays))),
  };
}

/** Returns adherence over a range of days, with each of them. */
export function overviewBetween(record: RecordSnapshot, { from, to }: DayRange): HistoryOverview {
  const days = isEmpty(record) ? [] : recordedDays(record, to, from);
  const first = days[0]?.day ?? null;
  const name = `${first === null ? '' : `${fullDayWords(first)} `}to ${fullDayWords(to)}`;
  const window = { name, from: first, to, adherence: adherenceOver(days) };
  const diary = diaryUpTo(to, diarySince(record, from));
  return { days, windows: [window], streak: undefined, diary };
}

/** With the whole of the first week that is shown, or else it would look easier than it was. */
function diaryFrom({ today }: RecordSnapshot, shownDays: number | undefined): Day | undefined {
  return shownDays === undefined ? undefined : mondayOf(addDays(today, -shownDays));
}

function diaryUpTo(to: Day, diary: Diary): DiaryOverview {
  return diaryOverview(diaryWhere(diary, (day) => day <= to));
}

/** The first day that the overview needs; undefined if it needs them all. */
function firstNeeded({ journal, today }: RecordSnapshot, shownDays: number | undefined) {
  if (shownDays === undefined || journal.firstDay === undefined) return undefined;
  const shown = addDays(today, -shownDays);
  const live = firstDayOfMonth(journal.liveMonth);
  const from = shown < live ? shown : live;
  return from > journal.firstDay ? from : journal.firstDay;
}

function isEmpty({ history, journal }: RecordSnapshot): boolean {
  return journal.firstDay === undefined && firstRecordedDay(history) === undefined;
}

/** Returns every session, skip, pause, change of the plan and import. */
export function allEntries(record: RecordSnapshot): readonly HistoryEntry[] {
  return historyEntries(fullHistory(record), record.lines());
}

/** Returns the same, but only the sessions and skips of the last months, which are there much sooner. */
export function recentEntries(record: RecordSnapshot): readonly HistoryEntry[] {
  return historyEntries(recentHistory(record), record.lines());
}

/**
 * Returns the entries between two days, in the order of each day; a range open at its end includes pauses and plans still to
 * come.
 */
export function entriesIn(
  record: RecordSnapshot,
  { from, to }: DayRange,
  isOpenEnded: boolean,
): readonly HistoryEntry[] {
  const entries = allEntries(record).filter((entry) => {
    const last = entry.kind === 'pause' ? entry.pause.until : entry.day;
    const mayBeLater = isOpenEnded && (entry.kind === 'pause' || entry.kind === 'plan');
    return (from === undefined || last >= from) && (mayBeLater || entry.day <= to);
  });
  return entries.toSorted(
    (a, b) => compareDays(a.day, b.day) || placeOf(a) - placeOf(b) || timeBetween(a, b),
  );
}

/** Where in its day an entry is: what holds for all of it, how it began, what has a time, and the rest. */
function placeOf(entry: HistoryEntry): number {
  switch (entry.kind) {
    case 'plan':
    case 'pause':
      return 0;
    case 'morning':
      return 1;
    case 'session':
    case 'check':
    case 'import':
    case 'experiment':
    case 'experiment-end':
    case 'dose':
      return TIMED;
    case 'run':
      return entry.run.began === null ? TIMED + 1 : TIMED;
    case 'activity':
      return entry.activity.began === null ? TIMED + 1 : TIMED;
    case 'skip':
    case 'note':
      return TIMED + 1;
  }
}

const TIMED = 2;

function timeBetween(a: HistoryEntry, b: HistoryEntry): number {
  return placeOf(a) === TIMED ? epochMs(a.at) - epochMs(b.at) : 0;
}

/** Returns the corrections of an entry and, if it is a session, of its sets, in the order they were made. */
export function correctionsOf(
  { lines }: RecordSnapshot,
  entry: HistoryEntry,
): readonly LineOf<'amend'>[] {
  const sets = entry.kind === 'session' ? entry.session.done : [];
  const own = new Set([entry.id, ...sets.map(({ id }) => id)]);
  return (
    applyCorrections(inWrittenOrder(lines()))
      .filter((line) => line.type === 'amend')
      .filter(({ target }) => own.has(target))
      // Only coaching itself changes what was planned.
      .filter(({ values }) => Object.keys(values).some((name) => name !== 'planned'))
  );
}
