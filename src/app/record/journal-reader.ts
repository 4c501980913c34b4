import {
  type MonthArchive,
  archiveMonths,
  firstLiveMonth,
  type Month,
  linesReachingBack,
} from '../../core/adherence/month-archive.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { Day } from '../../core/time/day.ts';
import { foldLines, type History } from '../../core/journal/history.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import { once } from '../../core/base/once.ts';
import { decodeDays, encodeDays } from '../../formats/cache/days-text.ts';
import { decodeHistory, encodeHistory } from '../../formats/cache/history-text.ts';
import {
  decodeSessions,
  encodeSessions,
  type ArchivedSessions,
} from '../../formats/cache/sessions-text.ts';
import type { Host } from '../../host/host.ts';
import type { JournalContent, JournalFile } from '../../host/files/journal.ts';
import type { FileProblems } from '../../host/files/read-files.ts';

type Lines = readonly (Line | UnknownLine)[];

/** The journal as a command reads it: the last months line by line, those before as what they come to. */
export interface JournalSnapshot {
  /** The journal's files, as they were when it was read. */
  readonly files: readonly JournalFile[];
  /** The first month that is read line by line. */
  readonly liveMonth: Month;
  /** What these months come to, with the plans of all time. */
  readonly history: History;
  /** The lines of these months, and before them what earlier ones say of the plan. */
  readonly lines: () => Lines;
  /** When the last line of earlier files counts as written, in milliseconds since the epoch. */
  readonly lastWritten: number | undefined;
  /** The first day with a record, where it lies before these months. */
  readonly firstDay: Day | undefined;
  /** Days in a row with something done before these months, and adherence over all that came before. */
  readonly archivedRun: MonthArchive['streak'] | undefined;
  readonly archivedTotals: MonthArchive['totals'] | undefined;
  /** The days before these months; those since a day, where only they are needed. */
  readonly archivedDays: (since?: Day) => readonly DayRecord[];
  /** The sessions and skips before these months. */
  readonly archivedSessions: () => ArchivedSessions;
  /** What was found wrong with the files. */
  readonly problems: FileProblems;
}

/** Reads the journal on a day. What its files come to is kept, and worked out again when one of them has changed. */
export function readJournal(host: Host, today: Day, dayStart: string): JournalSnapshot {
  const files = host.journal.files();
  const wanted = firstLiveMonth(today);
  const sealed = files.filter((file) => isBefore(file, wanted));
  const content = once(() => host.journal.read(files.filter((file) => !isBefore(file, wanted))));
  if (sealed.length === 0) return fullSnapshot(content(), files);
  const before = once(() => host.journal.read(sealed));
  const sources: Sources = { host, files, sealed, before, content, wanted, dayStart };
  const made = once(() => archiveMonths(before().lines, content().lines, wanted, dayStart));
  const { key, brief, history, found } = latest(sources, made);
  return {
    files,
    liveMonth: brief.live,
    lastWritten: brief.written,
    firstDay: brief.first,
    archivedRun: brief.streak,
    archivedTotals: brief.totals,
    history,
    problems: found,
    lines: () => liveLines(sources, brief),
    archivedDays: (since) => {
      const recent =
        since === undefined
          ? []
          : (parsed(brief.recent, (text) => decodeDays(text, undefined)) ?? []);
      const [first] = recent;
      if (first !== undefined && since !== undefined && first.day <= since) return recent;
      const kept = host.cache.read(KEPT.days, key);
      return parsed(kept, (text) => decodeDays(text, since)) ?? made().days;
    },
    archivedSessions: () => parsed(host.cache.read(KEPT.sessions, key), decodeSessions) ?? made(),
  };
}

/** The reading of lines that are all there are. */
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
    lastWritten: undefined,
    firstDay: undefined,
    archivedRun: undefined,
    archivedTotals: undefined,
    archivedDays: () => [],
    archivedSessions: () => ({ sessions: [], skips: [] }),
  };
}

/** Before any month that can be. */
const EVERY_MONTH: Month = '0000-01';
/** Changes with what is kept, or with how it is worked out. */
const KEPT_VERSION = 2;
/** Days that `status` looks back. */
const RECENT_DAYS = 28;
/** What is kept, by what it is read for. */
const KEPT = { latest: 'latest', brief: 'brief', days: 'days', sessions: 'sessions' } as const;

interface Sources {
  readonly host: Host;
  readonly files: readonly JournalFile[];
  /** Those of earlier months. */
  readonly sealed: readonly JournalFile[];
  /** What these hold. */
  readonly before: () => JournalContent;
  /** What the files that are not sealed hold. */
  readonly content: () => JournalContent;
  readonly wanted: Month;
  readonly dayStart: string;
}

/** What is kept of earlier months by itself, as it is all that most commands need. */
interface Brief extends Pick<
  MonthArchive,
  'live' | 'first' | 'lines' | 'written' | 'streak' | 'totals'
> {
  /** The last days, as text. */
  readonly recent: string;
  /** What was found wrong with the files of these months. */
  readonly found: FileProblems;
}

/** All that most commands need, as long as no file has changed. */
interface Latest {
  /** Tells what the archive was made of. */
  readonly key: string;
  readonly brief: Brief;
  readonly history: History;
  readonly found: FileProblems;
}

function latest(sources: Sources, made: () => MonthArchive): Latest {
  const { host, files, content } = sources;
  const whole = keyOf(sources, files);
  const kept = parsed(host.cache.read(KEPT.latest, whole), readLatest);
  if (kept !== undefined) return kept;
  const back = linesReachingBack(content().lines, sources.wanted);
  const key = [keyOf(sources, sources.sealed), ...back].join('\n');
  const brief =
    parsed(host.cache.read(KEPT.brief, key), (text) => JSON.parse(text) as Brief) ??
    keepArchive(sources, key, made());
  const history = foldLines(liveLines(sources, brief));
  const found = together(brief.found, content());
  const fresh = { key, brief, history, found };
  host.cache.write(KEPT.latest, whole, latestText(fresh));
  return fresh;
}

function latestText({ key, brief, history, found }: Latest): string {
  return `${JSON.stringify({ key, brief, found })}\n${encodeHistory(history)}`;
}

function readLatest(text: string): Latest {
  const end = text.indexOf('\n');
  const head = JSON.parse(text.slice(0, end)) as Omit<Latest, 'history'>;
  return { ...head, history: decodeHistory(text.slice(end + 1)) };
}

function keepArchive(sources: Sources, key: string, made: MonthArchive): Brief {
  const { host } = sources;
  const { live, first, lines, written, streak, totals, days } = made;
  const { bad, badCount, exposed } = sources.before();
  const recent = encodeDays(days.slice(-RECENT_DAYS));
  const found = { bad, badCount, exposed };
  const brief = { live, first, lines, written, streak, totals, recent, found };
  host.cache.write(KEPT.days, key, encodeDays(days));
  host.cache.write(KEPT.sessions, key, encodeSessions(made));
  host.cache.write(KEPT.brief, key, JSON.stringify(brief));
  return brief;
}

function liveLines({ host, files, content, wanted }: Sources, { live, lines }: Brief): Lines {
  const own =
    live === wanted ? content() : host.journal.read(files.filter((file) => !isBefore(file, live)));
  return [...lines, ...own.lines];
}

function keyOf({ host, wanted, dayStart }: Sources, files: readonly JournalFile[]): string {
  const stamps = files.map(({ name, stamp }) => `${name} ${stamp}`);
  // The folder too: what is wrong with a file is told with its path.
  const { folder } = host.journal;
  return [KEPT_VERSION, host.version, folder, wanted, dayStart, ...stamps].join('\n');
}

/** A text that was cut off or changed by hand is as good as none. */
function parsed<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  try {
    return text === undefined ? undefined : read(text);
  } catch {
    return undefined;
  }
}

/** Files that are not named for a month are read every time. */
function isBefore({ name }: JournalFile, month: Month): boolean {
  return /^\d{4}-\d{2}\./.test(name) && name.slice(0, 7) < month;
}

function together(a: FileProblems, b: FileProblems): FileProblems {
  return {
    bad: [...a.bad, ...b.bad],
    badCount: a.badCount + b.badCount,
    exposed: [...a.exposed, ...b.exposed],
  };
}
