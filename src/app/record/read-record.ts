import { firstDay, firstDayOf } from '../../core/adherence/month-archive.ts';
import { type DayRecord, dayRecords } from '../../core/adherence/day-record.ts';
import { addDays, type Day, type Stamp, trainingDay } from '../../core/time/day.ts';
import { isKnown } from '../../core/journal/decode-line.ts';
import type { History } from '../../core/journal/history.ts';
import { complaintsAbout, complaintWords } from '../../core/library/rejected-files.ts';
import type { Library } from '../../core/library/library.ts';
import type { Line } from '../../core/journal/line.ts';
import { slotAt } from '../../core/schedule/schedule.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import type { Host } from '../../host/host.ts';
import { journalWarnings, libraryWarnings } from '../../view/report/warnings.ts';
import { type Reading, readJournal, wholeReading } from './journal-reader.ts';

/** What the settings and the last months of the record say, read once for a command. */
export interface Kept {
  readonly settings: Settings;
  readonly now: Stamp;
  /** The training day it is. */
  readonly today: Day;
  /** The lines of these months, read when they are asked for. */
  readonly lines: () => readonly Line[];
  /** Of these months; its plans are those of all time. */
  readonly history: History;
  readonly reading: Reading;
}

/** A record and the library. */
export interface Knowledge extends Kept {
  readonly library: Library;
}

/** What the record and the settings say, without the library; complaints about the files go to stderr. */
export function gatherRecord(host: Host): Kept {
  return gatherFrom(host, (today, dayStart) => readJournal(host, today, dayStart));
}

/** The same of every line of every month, for commands that go back as far as there is anything. */
export function gatherLines(host: Host): Kept {
  return gatherFrom(host, () => {
    const files = host.journal.files();
    return wholeReading(host.journal.read(files), files);
  });
}

function gatherFrom(host: Host, read: (today: Day, dayStart: string) => Reading): Kept {
  const { settings, warnings } = host.settings.read();
  const now = host.clock.stamp();
  const today = trainingDay(now, settings.dayStart);
  const reading = read(today, settings.dayStart);
  warn(host, [...warnings, ...journalWarnings(reading.found)]);
  return {
    settings,
    now,
    today,
    history: reading.history,
    reading,
    lines: () => reading.lines().filter((line) => isKnown(line)),
  };
}

/** The slot whose window it is now, by the plan in force today; without a plan, by the default times. */
export function slotNow({ history, settings, now }: Kept): Slot | undefined {
  return slotAt(history, now, settings.dayStart);
}

/** The history of all time. */
export function wholeHistory({ history, reading }: Kept): History {
  const { sessions, skips } = reading.sessions();
  const start = firstDayOf(reading.live);
  const isLive = ({ day }: { readonly day: Day }) => day >= start;
  return {
    ...history,
    sessions: [...sessions, ...history.sessions.filter((one) => isLive(one))],
    skips: [...skips, ...history.skips.filter((one) => isLive(one))],
  };
}

/** The days to `to`, from `from` or else from the first with a record on. */
export function daysOf(kept: Kept, to: Day, from?: Day): readonly DayRecord[] {
  const { history, reading, now, settings } = kept;
  const live = firstDayOf(reading.live);
  const worked = (first: Day, last: Day) =>
    dayRecords(history, first, last, now, settings.dayStart);
  if (from !== undefined && from >= live) return worked(from, to);
  const before = reading.days(from);
  const first = before[0]?.day;
  if (first === undefined) return worked(from ?? firstDay(history) ?? to, to);
  return [
    ...(from !== undefined && from < first ? worked(from, least(addDays(first, -1), to)) : []),
    ...before.filter(({ day }) => day <= to && (from === undefined || day >= from)),
    ...worked(live, to),
  ];
}

function least(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** Everything a session needs to know; complaints about the files go to stderr and stop nothing. */
export async function gather(host: Host): Promise<Knowledge> {
  return { ...gatherRecord(host), library: await warnOfLibrary(host) };
}

/** The library; files that had to be left out are named on stderr. */
export async function warnOfLibrary(host: Host): Promise<Library> {
  const library = await host.library();
  warn(host, libraryWarnings(library));
  return library;
}

/** Says of a shipped entry that stands there only because the user's own of that id has a mistake, and which. */
export function warnOfOwn(
  host: Host,
  { problems }: Library,
  kind: 'exercise' | 'routine',
  id: string,
): void {
  const about = complaintsAbout(problems, kind, id);
  if (about.length === 0) return;
  warn(host, [`your own ${id} is left out, so this is another: ${complaintWords(about)}`]);
}

function warn(host: Host, warnings: readonly string[]): void {
  for (const warning of warnings) host.err.warn(warning);
}
