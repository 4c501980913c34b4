import { firstLiveMonth, type Month, monthOf } from '../../core/archive/month.ts';
import type { MonthSummary } from '../../core/archive/month-summary.ts';
import { once } from '../../core/base/once.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import { type Diary, diaryWhere, joinedDiaries, NO_DIARY } from '../../core/diary/diary.ts';
import { lastWrittenAt } from '../../core/journal/corrections.ts';
import { foldLines, type History } from '../../core/journal/history.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { Day } from '../../core/time/day.ts';
import type { Brief } from '../../formats/cache/brief-text.ts';
import { decodeDays } from '../../formats/cache/days-text.ts';
import type { ArchivedSessions } from '../../formats/cache/sessions-text.ts';
import type { AppendedFile } from '../../host/files/append-lines.ts';
import type { JournalContent, JournalFile } from '../../host/files/journal.ts';
import type { FileProblems } from '../../host/files/read-files.ts';
import type { Host } from '../../host/host.ts';
import { gatherMonths } from './gather-months.ts';
import { freshLatest, keepWith, keptSources } from './kept-latest.ts';
import { parsed, sourcesOf } from './month-files.ts';
import { monthLines, plainTexts, rawLine } from './month-lines.ts';
import { type MonthReader, monthReader } from './month-reader.ts';

type Lines = readonly (Line | UnknownLine)[];

/** The journal as a command reads it: the last months line by line, earlier ones from the archive. */
export interface JournalSnapshot {
  /** The journal's files at the time of reading. */
  readonly files: readonly JournalFile[];
  /** The first month read line by line. */
  readonly liveMonth: Month;
  /** The history of those months, with the plans of all time and what later sessions depend on. */
  readonly history: History;
  /** The lines of those months, after the lines of earlier months that they build on. */
  readonly lines: () => Lines;
  /** When the last line of all counts as written, in milliseconds since the epoch; undefined if there is none. */
  readonly lastWritten: () => number | undefined;
  /** The first recorded day, if it is before those months. */
  readonly firstDay: Day | undefined;
  /** Days in a row with something done, up to those months, and adherence over all earlier months, not rounded. */
  readonly archivedStreak: MonthSummary['streak'] | undefined;
  readonly archivedTotals: MonthSummary['sums'] | undefined;
  /** What was practised in all earlier months. */
  readonly archivedPractice: MonthSummary['practice'] | undefined;
  /** The days before those months, from `since` if given. */
  readonly archivedDays: (since?: Day) => readonly DayRecord[];
  /** The sessions and skips before those months, those from `since` on at least if given. */
  readonly archivedSessions: (since?: Day) => ArchivedSessions;
  /** The diary before those months, from `since` if given. */
  readonly archivedDiary: (since?: Day) => Diary;
  /** The ended months with days or entries, in order, and each of them by itself; undefined if there is none. */
  readonly archivedMonths: () => readonly Month[];
  readonly archivedMonth: (month: Month) => ArchivedMonth | undefined;
  /** The lines of the files of an ended month, or of all others, with those of other files that they depend on. */
  readonly linesOf: (month: Month) => readonly RawLine[];
  /**
   * The texts of all lines of an ended month's files, one after another, if each is valid and none of other files matters
   * to them, nor they to others, but plans and the like; undefined otherwise, or if it is not known.
   */
  readonly plainTextsOf: (month: Month) => readonly string[] | undefined;
  /**
   * Keeps what this comes to with a line that was written last, and appended to a file, so that the next command need not read
   * the last months anew. If that cannot be told from the line alone, they are.
   */
  readonly keepWith: (line: Line, file: AppendedFile | undefined) => void;
  /** What is wrong with the files. */
  readonly problems: FileProblems;
}

/** What an ended month comes to. */
export interface ArchivedMonth extends ArchivedSessions {
  readonly days: readonly DayRecord[];
  readonly diary: () => Diary;
}

/**
 * Reads the journal. What each ended month comes to is kept in the cache, and worked out again if one of its files changes or
 * if lines of other files reach it.
 */
export function readJournal(
  host: Host,
  files: readonly JournalFile[],
  today: Day,
  dayStart: string,
): JournalSnapshot {
  const current = sourcesOf({ host, dayStart, files }, firstLiveMonth(today));
  if (current.ended.size === 0) return fullSnapshot(current.content(), files);
  const { sources, kept } = keptSources(current);
  const gather = once(() => gatherMonths(sources));
  const latest = kept ?? freshLatest(sources, gather);
  const { brief, history, found, written } = latest;
  const { live, content } = sources;
  const { first, sums, streak, practice, diarySince, recentDiary } = brief.head;
  const read = monthReader(sources, gather);
  const monthsFrom = (since: Day | undefined) =>
    brief.months().filter(([month]) => since === undefined || month >= monthOf(since));
  return {
    files,
    liveMonth: live,
    lastWritten: () => written,
    firstDay: first,
    archivedStreak: streak,
    archivedTotals: sums,
    archivedPractice: practice,
    history,
    problems: found,
    lines: () => [...brief.lines(), ...content().lines],
    archivedDays: (since) => {
      if (first === undefined) return [];
      const from = since === undefined || since < first ? first : since;
      const recent = parsed(brief.recent, (text) => decodeDays(text, undefined)) ?? [];
      const [earliest] = recent;
      if (earliest !== undefined && earliest.day <= from) return recent;
      return monthsFrom(from).flatMap((month) => read(month, (parts) => parts.days(from)));
    },
    archivedSessions: (since) => {
      const parts = monthsFrom(since).map((month) => read(month, (one) => one.sessions(since)));
      return {
        sessions: parts.flatMap(({ sessions }) => sessions),
        skips: parts.flatMap(({ skips }) => skips),
      };
    },
    archivedDiary: (since) => {
      const isRecent = since !== undefined && since >= diarySince;
      const parts = isRecent
        ? [recentDiary]
        : monthsFrom(since).map((month) => read(month, (one) => one.diary()));
      return diaryWhere(joinedDiaries(parts), (day) => since === undefined || day >= since);
    },
    ...singleMonths(brief, read),
    linesOf: monthLines(sources, gather),
    plainTextsOf: plainTexts(sources, gather),
    keepWith: (line, file) => keepWith(sources, latest, line, file),
  };
}

function singleMonths(
  { head, months }: Brief<FileProblems>,
  read: MonthReader,
): Pick<JournalSnapshot, 'archivedMonths' | 'archivedMonth'> {
  const marks = once(() => new Map(months()));
  return {
    archivedMonths: () => [...marks().keys()],
    archivedMonth: (month) => {
      const mark = marks().get(month);
      if (mark === undefined) return undefined;
      const held = read([month, mark], (parts) => ({
        days: head.first === undefined ? [] : parts.days(head.first),
        ...parts.sessions(undefined),
      }));
      return { ...held, diary: once(() => read([month, mark], (parts) => parts.diary())) };
    },
  };
}

/** Returns a snapshot that holds every line, with nothing archived. */
export function fullSnapshot(
  content: JournalContent,
  files: readonly JournalFile[],
): JournalSnapshot {
  return {
    files,
    liveMonth: EVERY_MONTH,
    history: foldLines(content.lines),
    lines: () => content.lines,
    problems: content,
    lastWritten: () => lastWrittenAt(content.lines),
    firstDay: undefined,
    archivedStreak: undefined,
    archivedTotals: undefined,
    archivedPractice: undefined,
    archivedDays: () => [],
    archivedSessions: () => ({ sessions: [], skips: [] }),
    archivedDiary: () => NO_DIARY,
    archivedMonths: () => [],
    archivedMonth: () => undefined,
    linesOf: () => content.lines.map((line) => rawLine(line)),
    plainTextsOf: () => undefined,
    keepWith: () => undefined,
  };
}

/** Earlier than any month. */
const EVERY_MONTH: Month = '0000-01';
