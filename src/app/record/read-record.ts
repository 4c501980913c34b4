import { slotOpenAt } from '../../core/journal/day-windows.ts';
import { firstRecordedDay, firstDayOfMonth } from '../../core/archive/month.ts';
import { diaryWhere, joinedDiaries } from '../../core/diary/diary.ts';
import { type DayRecord, dayRecords } from '../../core/adherence/day-record.ts';
import { addDays, type Day, type Stamp, trainingDay } from '../../core/time/day.ts';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import type { History, SkippedSlot } from '../../core/journal/history.ts';
import { problemsWith, problemSummary } from '../../core/library/rejected-files.ts';
import type { Library } from '../../core/library/library.ts';
import type { Line } from '../../core/journal/line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import type { Host } from '../../host/host.ts';
import type { ShellKind } from '../../core/text/shell-quote.ts';
import { journalWarnings, libraryWarnings, openFolderWarning } from '../../view/report/warnings.ts';
import { type JournalSnapshot, readJournal, fullSnapshot } from './journal-reader.ts';

/** The settings, and the record as of now, read once for a command. */
export interface RecordSnapshot {
  /** The kind of shell that the user types the commands in hints into. */
  readonly shell: ShellKind;
  readonly settings: Settings;
  readonly now: Stamp;
  /** The current training day. */
  readonly today: Day;
  /** The lines of the months read line by line, read on demand. */
  readonly lines: () => readonly Line[];
  /** The history of those months, with the plans of all time. */
  readonly history: History;
  readonly journal: JournalSnapshot;
  /** What is wrong with the settings file and the journal files, for the user to see. */
  readonly warnings: readonly string[];
}

/** The record and the library. */
export interface CommandContext extends RecordSnapshot {
  readonly library: Library;
}

/** Reads the settings and the last months of the record; earlier months come from the archive. */
export function readRecord(host: Host): RecordSnapshot {
  return readWith(host, (today, dayStart) =>
    readJournal(host, host.journal.files(), today, dayStart),
  );
}

/** Reads the settings and every line of every month. */
export function readFullRecord(host: Host): RecordSnapshot {
  return readWith(host, () => {
    const files = host.journal.files();
    return fullSnapshot(host.journal.read(files), files);
  });
}

function readWith(
  host: Host,
  read: (today: Day, dayStart: string) => JournalSnapshot,
): RecordSnapshot {
  const { settings, warnings } = host.settings.read();
  const now = host.clock.stamp();
  const today = trainingDay(now, settings.dayStart);
  const journal = read(today, settings.dayStart);
  return {
    settings,
    now,
    today,
    shell: host.shell,
    history: journal.history,
    journal,
    lines: () => journal.lines().filter((line) => isKnownLine(line)),
    warnings: [
      ...warnings,
      ...folderWarnings(host),
      ...journalWarnings(journal.problems, host.shell),
    ],
  };
}

/** Looked at each time, unlike the files of ended months: a folder's mode does not show in theirs. */
function folderWarnings({ journal, shell }: Host): readonly string[] {
  return journal.isOpenToOthers() ? [openFolderWarning(journal.folder, shell)] : [];
}

/** Reads the record and the library. `warn` gets the warnings about each as soon as it is read: the library may throw. */
export async function readContext(
  host: Host,
  warn: (...messages: readonly string[]) => void,
): Promise<CommandContext> {
  const record = readRecord(host);
  warn(...record.warnings);
  const { library, warnings } = await readLibrary(host);
  warn(...warnings);
  return { ...record, library };
}

/** Reads the library; `warnings` say whether files had to be skipped. */
export async function readLibrary(
  host: Host,
): Promise<{ readonly library: Library; readonly warnings: readonly string[] }> {
  const library = await host.library();
  return { library, warnings: libraryWarnings(library) };
}

/** Says that the shipped entry is used because the user's own file of the same id has a mistake; empty if not. */
export function shippedInsteadWarnings(
  { problems }: Library,
  kind: 'exercise' | 'routine',
  id: string,
): readonly string[] {
  const about = problemsWith(problems, kind, id);
  if (about.length === 0) return [];
  return [`your own ${id} has a mistake, so this is the shipped one: ${problemSummary(about)}`];
}

/** Returns the slot whose window is open now, by the plan in force today or, without one, by the default times. */
export function currentSlot({ history, settings, now }: RecordSnapshot): Slot | undefined {
  return slotOpenAt(history, now, settings.dayStart);
}

/** Returns the history of all time. */
export function fullHistory(record: RecordSnapshot): History {
  const { sessions, skips } = record.journal.archivedSessions();
  const recent = recentHistory(record);
  return {
    ...recent,
    sessions: [...sessions, ...recent.sessions],
    skips: [...skips, ...recent.skips],
    diary: joinedDiaries([record.journal.archivedDiary(), recent.diary]),
  };
}

/** Returns the sessions from a day on, by day; those of earlier months are read only if they are needed. */
export function sessionsSince(record: RecordSnapshot, since: Day): readonly SessionRecord[] {
  const { journal } = record;
  const isLive = since >= firstDayOfMonth(journal.liveMonth);
  const before = isLive ? [] : journal.archivedSessions(since).sessions;
  return [...before, ...recentHistory(record).sessions].filter(({ day }) => day >= since);
}

/** Returns the skips from a day on, by day; those of earlier months are read only if they are needed. */
export function skipsSince(record: RecordSnapshot, since: Day): readonly SkippedSlot[] {
  const { journal } = record;
  const isLive = since >= firstDayOfMonth(journal.liveMonth);
  const before = isLive ? [] : journal.archivedSessions(since).skips;
  return [...before, ...recentHistory(record).skips].filter(({ day }) => day >= since);
}

/** Returns the history without the sessions, skips and diary of archived months, of which only some lines are read. */
export function recentHistory({
  history,
  journal,
}: Pick<RecordSnapshot, 'history' | 'journal'>): History {
  const start = firstDayOfMonth(journal.liveMonth);
  const isLive = ({ day }: { readonly day: Day }) => day >= start;
  return {
    ...history,
    sessions: history.sessions.filter((one) => isLive(one)),
    skips: history.skips.filter((one) => isLive(one)),
    diary: diaryWhere(history.diary, (day) => day >= start),
  };
}

/** Returns the days up to `to`, from `from` or, if that is not given, from the first recorded day. */
export function recordedDays(
  record: RecordSnapshot,
  to: Day,
  from: Day | undefined,
): readonly DayRecord[] {
  const { history, journal: reading } = record;
  const live = firstDayOfMonth(reading.liveMonth);
  const worked = (first: Day, last: Day) => workedDays(record, first, last);
  if (from !== undefined && from >= live) return worked(from, to);
  const before = reading.archivedDays(from);
  const first = before[0]?.day;
  if (first === undefined) return worked(from ?? firstRecordedDay(history) ?? to, to);
  return [
    ...(from !== undefined && from < first ? worked(from, least(addDays(first, -1), to)) : []),
    ...before.filter(({ day }) => day <= to && (from === undefined || day >= from)),
    ...worked(live, to),
  ];
}

/** Works out days that are not archived. */
export function workedDays(
  { history, now, settings }: RecordSnapshot,
  from: Day,
  to: Day,
): readonly DayRecord[] {
  return dayRecords(history, from, to, now, settings.dayStart);
}

/** Returns the earlier of two days. */
export function least(a: Day, b: Day): Day {
  return a < b ? a : b;
}
