import { NO_STREAK, streakOver, type Streak } from './streak.ts';
import { type DayRecord, dayRecords } from './day-record.ts';
import { copiesInWrittenOrder, lastWrittenAt } from '../journal/corrections.ts';
import { type Adherence, adherenceOver } from './adherence.ts';
import { addDays, type Day, earliestDay } from '../time/day.ts';
import { foldLines, type History, type SkippedSlot } from '../journal/history.ts';
import { type Diary, diaryWhere } from '../diary/diary.ts';
import { type Line, type LineOf, sessionIdOf, type UnknownLine } from '../journal/line.ts';
import { NO_PRACTICE, practiceAfter } from '../journal/practice.ts';
import type { Practice } from '../session/teaching.ts';
import { rememberedIds } from './remembered.ts';
import type { SessionRecord } from '../journal/session-record.ts';

/** A month, `YYYY-MM`, as in the names of journal files. */
export type Month = string;

/** The result of all files before the month `live`, kept so that they need not be read again while unchanged. */
export interface MonthArchive {
  /** The first month that is still read line by line. */
  readonly live: Month;
  /**
   * Lines of earlier files that later ones depend on, in the order written: schedules, pauses, experiments, changes of
   * doses, answers to the safety list, imports, corrections, parts of live sessions, sessions and skips that later ones
   * depend on, and lines of a later day than their file.
   */
  readonly lines: readonly Line[];
  /** When the last line of earlier files counts as written, in milliseconds since the epoch. */
  readonly written: number | undefined;
  /** The first recorded day, if it is before `live`. */
  readonly first: Day | undefined;
  /** Every day from the first recorded one to the last before `live`. */
  readonly days: readonly DayRecord[];
  /** Adherence over these days. */
  readonly totals: Adherence;
  /** The streak up to the last of these days. */
  readonly streak: Streak;
  /** What has been practised in these sessions. */
  readonly practice: Practice;
  readonly sessions: readonly SessionRecord[];
  readonly skips: readonly SkippedSlot[];
  /** The diary of these days; also of days before the first with a plan or a session. */
  readonly diary: Diary;
}

/** Days after its end for which a month is still read line by line, since a session may run past it. */
const LIVE_DAYS = 2;

/** No day before this is shown, so that a mistyped day in a file does not make a calendar of centuries. */
const EARLIEST: Day = '1990-01-01';

/** Returns the first month that is read line by line on a day. */
export function firstLiveMonth(today: Day): Month {
  return addDays(today, -LIVE_DAYS).slice(0, 7);
}

/**
 * Archives the months before `wanted`, from the lines of earlier files and of those that are read line by line. If a
 * correction moves a line from before `wanted` to a later day, the archive ends before the month of that line.
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
  const sessions = history.sessions.filter(({ day }) => day < start);
  const skips = history.skips.filter(({ day }) => day < start);
  const keptIds = new Set([...liveIds, ...rememberedIds({ sessions, skips }, start)]);
  const days =
    first === undefined || first >= start
      ? []
      : dayRecords(history, first, addDays(start, -1), `${start}T12:00:00.000Z`, dayStart);
  return {
    live,
    first: first !== undefined && first < start ? first : undefined,
    lines: copiesInWrittenOrder(before).filter(
      (line) => line.day >= start || isCarried(line, keptIds),
    ),
    written: lastWrittenAt(before),
    days,
    totals: adherenceOver(days),
    streak: streakOver(days, NO_STREAK),
    practice: practiceAfter(NO_PRACTICE, sessions),
    sessions,
    skips,
    diary: diaryWhere(history.diary, (day) => day < start),
  };
}

type Lines = readonly (Line | UnknownLine)[];

/** Returns the first day of a month. */
export function firstDayOfMonth(month: Month): Day {
  return `${month}-01`;
}

/** Returns the first day with a session, a skip or a schedule; undefined if there is none. */
export function firstRecordedDay({ sessions, skips, schedules }: History): Day | undefined {
  const days = [sessions[0]?.day, schedules[0]?.from, ...skips.map(({ day }) => day)];
  const first = earliestDay(days);
  return first !== undefined && first < EARLIEST ? EARLIEST : first;
}

/**
 * Returns the ids of lines in the live months that affect earlier ones, so that an archive made without them is out of
 * date: imports, lines of earlier days, schedules from earlier days, corrections of lines that are not among them or that give
 * an earlier day, and whatever belongs to or corrects any of these.
 */
export function linesReachingBack(lines: Lines, live: Month): readonly string[] {
  const start = firstDayOfMonth(live);
  const ids = new Set(lines.map(({ id }) => id));
  const known = copiesInWrittenOrder(lines);
  const reaching = new Set<string>();
  const corrected = new Set<string>();
  const isReaching = (line: Line) => {
    // It may have brought lines of any day.
    if (line.type === 'import') return true;
    const isEarly = isPlan(line) || line.type === 'experiment';
    if (line.day < start || (isEarly && (line.from ?? start) < start)) return true;
    if (!isCorrection(line)) return corrected.has(sessionIdOf(line) ?? '');
    const isOf = reaching.has(line.target) || corrected.has(line.target);
    return isOf || !ids.has(line.target) || isMovedBefore(line, start);
  };
  // Repeat until a round finds no more, since one line can draw in others.
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

/** Whether a correction moves its target, or the first day of a schedule, before `start`. */
function isMovedBefore(line: Correction, start: Day): boolean {
  if (line.type === 'remove') return false;
  return [line.values['day'], line.values['from']].some(
    (value) => typeof value === 'string' && value < start,
  );
}

function isCarried(line: Line, kept: ReadonlySet<string>): boolean {
  return (
    isPlan(line) ||
    isCorrection(line) ||
    line.type === 'import' ||
    line.type === 'check' ||
    isOfExperiment(line) ||
    line.type === 'dose-change' ||
    kept.has(sessionIdOf(line) ?? line.id)
  );
}

/** Whether a line is an experiment, which decides what later days are, or the end of one. */
function isOfExperiment(line: Line): line is LineOf<'experiment'> | LineOf<'experiment-ended'> {
  return line.type === 'experiment' || line.type === 'experiment-ended';
}

/** Whether a line is a schedule or a pause, which affect later days too. */
function isPlan(line: Line): line is LineOf<'schedule'> | LineOf<'skip'> {
  if (line.type === 'schedule') return true;
  return line.type === 'skip' && line.from !== undefined && line.until !== undefined;
}

/** Returns `wanted` or, if earlier, the first month with a line that was moved to the live months. */
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
  // The months that this adds may in turn have lines moved to them.
  return earliest === undefined ? wanted : firstLive(lines, earliest);
}
