import { type DayRecord, dayRecords } from './day-record.ts';
import { inWrittenOrder, lastWrittenAt } from '../journal/corrections.ts';
import { NO_STREAK, type Adherence, adherenceOver, streakOver, type Streak } from './adherence.ts';
import { addDays, type Day } from '../time/day.ts';
import { foldLines, type History, type SkippedSlot } from '../journal/history.ts';
import type { Line, LineOf, UnknownLine } from '../journal/line.ts';
import type { SessionRecord } from '../journal/session-record.ts';

/** A month as `YYYY-MM`: that of the files whose names begin with it. */
export type Month = string;

/** What the files of the months before `live` come to, so that they need not be read again while they stay the same. */
export interface MonthArchive {
  /** The first month that is still read line by line. */
  readonly live: Month;
  /**
   * Lines of earlier files that later ones build on, as they were written: plans, pauses, corrections, parts of live
   * sessions, and what is of a later day than its file.
   */
  readonly lines: readonly Line[];
  /** When the last line of earlier files counts as written, in milliseconds since the epoch. */
  readonly written: number | undefined;
  /** The first day with a record, where that is before `live`. */
  readonly first: Day | undefined;
  /** Every day from the first with a record on, to the last before `live`. */
  readonly days: readonly DayRecord[];
  /** Adherence over all of them. */
  readonly totals: Adherence;
  /** Days in a row with something done, up to the last of them. */
  readonly streak: Streak;
  readonly sessions: readonly SessionRecord[];
  readonly skips: readonly SkippedSlot[];
}

/** Days for which a month is read line by line after its end: sessions that run past it are still being written. */
const LIVE_DAYS = 2;

/** No record is taken to be older than this: a day typed wrong in a file must not make a calendar of centuries. */
const EARLIEST: Day = '1990-01-01';

/** The first month that is read line by line on a day. */
export function firstLiveMonth(today: Day): Month {
  return addDays(today, -LIVE_DAYS).slice(0, 7);
}

/**
 * What the lines of all files come to before a month: those of earlier files, and those that are read line by line.
 * Where a correction moves a line of before `wanted` behind it, the archive ends before that line.
 */
export function archiveMonths(
  before: Lines,
  after: Lines,
  wanted: Month,
  dayStart: string,
): MonthArchive {
  const lines = [...before, ...after];
  const live = firstLive(lines, wanted);
  const start = firstDayOfMonth(live);
  const history = foldLines(lines);
  const first = firstRecordedDay(history);
  const liveIds = new Set(lines.filter(({ day }) => day >= start).map(({ id }) => id));
  const days =
    first === undefined || first >= start
      ? []
      : dayRecords(history, first, addDays(start, -1), `${start}T12:00:00.000Z`, dayStart);
  return {
    live,
    first: first !== undefined && first < start ? first : undefined,
    lines: inWrittenOrder(before).filter((line) => line.day >= start || isCarried(line, liveIds)),
    written: lastWrittenAt(before),
    days,
    totals: adherenceOver(days),
    streak: streakOver(days, NO_STREAK),
    sessions: history.sessions.filter(({ day }) => day < start),
    skips: history.skips.filter(({ day }) => day < start),
  };
}

type Lines = readonly (Line | UnknownLine)[];

/** The first day of a month. */
export function firstDayOfMonth(month: Month): Day {
  return `${month}-01`;
}

/** The first day with a session, a skip or a plan; nothing where there is none. */
export function firstRecordedDay({ sessions, skips, schedules }: History): Day | undefined {
  const days = [sessions[0]?.day, schedules[0]?.from, ...skips.map(({ day }) => day)];
  const first = days.filter((day) => day !== undefined).toSorted()[0];
  return first !== undefined && first < EARLIEST ? EARLIEST : first;
}

/**
 * What among the lines read line by line reaches back before `live`, by their ids: an archive made without them does
 * not hold. These are lines of earlier days, plans that hold from one, corrections of lines that are not among them or
 * that give an earlier day, and whatever belongs to or corrects any of these.
 */
export function linesReachingBack(lines: Lines, live: Month): readonly string[] {
  const start = firstDayOfMonth(live);
  const ids = new Set(lines.map(({ id }) => id));
  const known = inWrittenOrder(lines);
  const reaching = new Set<string>();
  const corrected = new Set<string>();
  const isReaching = (line: Line) => {
    if (line.day < start || (isPlan(line) && (line.from ?? start) < start)) return true;
    if (!isCorrection(line)) return corrected.has(sessionOf(line) ?? '');
    const isOf = reaching.has(line.target) || corrected.has(line.target);
    return isOf || !ids.has(line.target) || isMovedBefore(line, start);
  };
  // Until a round finds no more: what one line reaches may make others reach back with it.
  for (let before = -1; before < reaching.size;) {
    before = reaching.size;
    for (const line of known.filter((one) => !reaching.has(one.id) && isReaching(one))) {
      reaching.add(line.id);
      if (isCorrection(line)) corrected.add(line.target);
    }
  }
  return [...reaching];
}

type Correction = LineOf<'amend'> | LineOf<'remove'>;

function isCorrection(line: Line): line is Correction {
  return line.type === 'amend' || line.type === 'remove';
}

/** Whether a correction gives its target an earlier day, or lets a plan hold from one. */
function isMovedBefore(line: Correction, start: Day): boolean {
  if (line.type === 'remove') return false;
  return [line.values['day'], line.values['from']].some(
    (value) => typeof value === 'string' && value < start,
  );
}

function isCarried(line: Line, live: ReadonlySet<string>): boolean {
  return isPlan(line) || isCorrection(line) || live.has(sessionOf(line) ?? '');
}

/** A schedule or a pause: what is asked of the days from one on. */
function isPlan(line: Line): line is LineOf<'schedule'> | LineOf<'skip'> {
  if (line.type === 'schedule') return true;
  return line.type === 'skip' && line.from !== undefined && line.until !== undefined;
}

function sessionOf(line: Line): string | undefined {
  return 'session' in line ? line.session : undefined;
}

/** The month `wanted`, or the first with a line that was moved to where lines are read one by one. */
function firstLive(lines: Lines, wanted: Month): Month {
  const start = firstDayOfMonth(wanted);
  const moved = new Set(
    (lines as readonly Line[]).flatMap((line) =>
      line.type === 'amend' && String(line.values['day']) >= start ? [line.target] : [],
    ),
  );
  const months = lines
    .filter(({ id, day }) => moved.has(id) && day < start)
    .map(({ day }) => day.slice(0, 7));
  const earliest = months.toSorted()[0];
  // Others may have been moved to the months that this adds.
  return earliest === undefined ? wanted : firstLive(lines, earliest);
}
