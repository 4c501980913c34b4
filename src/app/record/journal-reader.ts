import {
  type MonthArchive,
  archiveMonths,
  firstDayOfMonth,
  firstLiveMonth,
  type Month,
  linesReachingBack,
} from '../../core/adherence/month-archive.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import { type Diary, diaryWhere, NO_DIARY } from '../../core/diary/diary.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { foldLines, type History } from '../../core/journal/history.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import { once } from '../../core/base/once.ts';
import { decodeDays, encodeDays } from '../../formats/cache/days-text.ts';
import { decodeDiary, encodeDiary } from '../../formats/cache/diary-text.ts';
import { decodeHistory, encodeHistory } from '../../formats/cache/history-text.ts';
import {
  decodeSessions,
  encodeSessions,
  type ArchivedSessions,
} from '../../formats/cache/sessions-text.ts';
import type { Host } from '../../host/host.ts';
import type { JournalContent, JournalFile } from '../../host/files/journal.ts';
import { type FileProblems, joinedProblems } from '../../host/files/read-files.ts';

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
  /** When the last archived line counts as written, in milliseconds since the epoch. */
  readonly lastWritten: number | undefined;
  /** The first recorded day, if it is before those months. */
  readonly firstDay: Day | undefined;
  /** Days in a row with something done, up to those months, and adherence over all earlier months. */
  readonly archivedStreak: MonthArchive['streak'] | undefined;
  readonly archivedTotals: MonthArchive['totals'] | undefined;
  /** What was practised in all earlier months. */
  readonly archivedPractice: MonthArchive['practice'] | undefined;
  /** The days before those months, from `since` if given. */
  readonly archivedDays: (since?: Day) => readonly DayRecord[];
  /** The sessions and skips before those months, those from `since` on at least if given. */
  readonly archivedSessions: (since?: Day) => ArchivedSessions;
  /** The diary before those months, from `since` if given. */
  readonly archivedDiary: (since?: Day) => Diary;
  /** What is wrong with the files. */
  readonly problems: FileProblems;
}

/** Reads the journal. What ended months come to is kept in the cache, and worked out again if one of their files changes. */
export function readJournal(host: Host, today: Day, dayStart: string): JournalSnapshot {
  const files = host.journal.files();
  const wanted = firstLiveMonth(today);
  const sealed = files.filter((file) => isBefore(file, wanted));
  const content = once(() => host.journal.read(files.filter((file) => !isBefore(file, wanted))));
  if (sealed.length === 0) return fullSnapshot(content(), files);
  const before = once(() => host.journal.read(sealed));
  const sources: Sources = { host, files, sealed, before, content, wanted, dayStart };
  const freshArchive = once(() => archiveMonths(before().lines, content().lines, wanted, dayStart));
  const { key, brief, history, found } = latest(sources, freshArchive);
  // What is damaged in the cache is worked out once, not at every start.
  const remade = once(() => {
    keepArchive(sources, key, freshArchive());
    return freshArchive();
  });
  return {
    files,
    liveMonth: brief.live,
    lastWritten: brief.written,
    firstDay: brief.first,
    archivedStreak: brief.streak,
    archivedTotals: brief.totals,
    archivedPractice: brief.practice,
    history,
    problems: found,
    lines: () => liveLines(sources, brief),
    archivedDays: (since) => {
      const decoded = () => parsed(brief.recent, (text) => decodeDays(text, undefined));
      const recent = since === undefined ? [] : (decoded() ?? []);
      const [first] = recent;
      if (first !== undefined && since !== undefined && first.day <= since) return recent;
      const cached = host.cache.read('days', key);
      return parsed(cached, (text) => decodeDays(text, since)) ?? remade().days;
    },
    archivedSessions: (since) => {
      const file = LAST_SESSIONS.find(({ days }) => (since ?? '') >= backFrom(brief.live, days));
      const cached = host.cache.read(file?.name ?? 'sessions', key);
      return parsed(cached, (text) => decodeSessions(text, since)) ?? remade();
    },
    archivedDiary: (since) => {
      if (since !== undefined && since >= brief.diarySince) {
        return diaryWhere(brief.recentDiary, (day) => day >= since);
      }
      const found = parsed(host.cache.read('diary', key), (text) => decodeDiary(text, since));
      return found ?? diaryWhere(remade().diary, (day) => day >= (since ?? ''));
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
    lastWritten: undefined,
    firstDay: undefined,
    archivedStreak: undefined,
    archivedTotals: undefined,
    archivedPractice: undefined,
    archivedDays: () => [],
    archivedSessions: () => ({ sessions: [], skips: [] }),
    archivedDiary: () => NO_DIARY,
  };
}

/** Earlier than any month. */
const EVERY_MONTH: Month = '0000-01';
/** Has to be raised if what is kept in the cache changes, or how it is worked out. */
const CACHE_VERSION = 23;
/** Days that `status` shows, and that steps of doses are offered by. */
const RECENT_DAYS = 28;
/** The last sessions alone, the fewest first: for steps of doses; for insights, half a year and what is before it. */
const LAST_SESSIONS = [RECENT_DAYS, 220].map((days) => ({ name: `sessions-${days}`, days }));

const backFrom = (live: Month, days: number) => addDays(firstDayOfMonth(live), -days);

interface Sources {
  readonly host: Host;
  readonly files: readonly JournalFile[];
  /** The files of ended months. */
  readonly sealed: readonly JournalFile[];
  /** What those files hold. */
  readonly before: () => JournalContent;
  /** What the other files hold. */
  readonly content: () => JournalContent;
  readonly wanted: Month;
  readonly dayStart: string;
}

/** The part of the archive that nearly every command needs, kept in a file of its own. */
interface Brief extends Pick<
  MonthArchive,
  'live' | 'first' | 'lines' | 'written' | 'streak' | 'totals' | 'practice'
> {
  /** The last days, encoded. */
  readonly recent: string;
  /** The diary from this day on. */
  readonly diarySince: Day;
  readonly recentDiary: Diary;
  /** What is wrong with the files of those months. */
  readonly found: FileProblems;
}

/** All that most commands need while no file has changed. */
interface Latest {
  /** Identifies what the archive was made from. */
  readonly key: string;
  readonly brief: Brief;
  readonly history: History;
  readonly found: FileProblems;
}

function latest(sources: Sources, freshArchive: () => MonthArchive): Latest {
  const { host, files, content } = sources;
  const whole = keyOf(sources, files);
  const cached = parsed(host.cache.read('latest', whole), readLatest);
  if (cached !== undefined) return cached;
  const back = linesReachingBack(content().lines, sources.wanted);
  const key = [keyOf(sources, sources.sealed), ...back].join('\n');
  const brief =
    parsed(host.cache.read('brief', key), (text) => JSON.parse(text) as Brief) ??
    keepArchive(sources, key, freshArchive());
  const history = foldLines(liveLines(sources, brief));
  const found = joinedProblems(brief.found, content());
  const fresh = { key, brief, history, found };
  host.cache.write('latest', whole, latestText(fresh));
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
  const { live, first, lines, written, streak, totals, practice, days, diary } = made;
  const { bad, badCount, exposed } = sources.before();
  const recent = encodeDays(days.slice(-RECENT_DAYS));
  const diarySince = backFrom(live, RECENT_DAYS);
  const recentDiary = diaryWhere(diary, (day) => day >= diarySince);
  const own = { recent, diarySince, recentDiary, found: { bad, badCount, exposed } };
  const brief = { live, first, lines, written, streak, totals, practice, ...own };
  host.cache.write('days', key, encodeDays(days));
  host.cache.write('sessions', key, encodeSessions(made));
  for (const file of LAST_SESSIONS) {
    const isIn = ({ day }: { readonly day: Day }) => day >= backFrom(live, file.days);
    const last = { sessions: made.sessions.filter(isIn), skips: made.skips.filter(isIn) };
    host.cache.write(file.name, key, encodeSessions(last));
  }
  host.cache.write('diary', key, encodeDiary(diary));
  host.cache.write('brief', key, JSON.stringify(brief));
  return brief;
}

function liveLines({ host, files, content, wanted }: Sources, { live, lines }: Brief): Lines {
  const own =
    live === wanted ? content() : host.journal.read(files.filter((file) => !isBefore(file, live)));
  return [...lines, ...own.lines];
}

function keyOf({ host, wanted, dayStart }: Sources, files: readonly JournalFile[]): string {
  const stamps = files.map(({ name, stamp }) => `${name} ${stamp}`);
  // With the folder, since problems name the path of their file.
  const { folder } = host.journal;
  return [CACHE_VERSION, host.version, folder, wanted, dayStart, ...stamps].join('\n');
}

/** Returns what `read` makes of a text; undefined if it was cut off or edited by hand. */
function parsed<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  try {
    return text === undefined ? undefined : read(text);
  } catch {
    return undefined;
  }
}

/** Whether a file is of a month before `month`. Files with other names are always read. */
function isBefore({ name }: JournalFile, month: Month): boolean {
  return /^\d{4}-\d{2}\./.test(name) && name.slice(0, 7) < month;
}
