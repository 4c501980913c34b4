import { firstDayOfMonth, type Month } from '../../core/archive/month.ts';
import { groupBy } from '../../core/base/group.ts';
import { once } from '../../core/base/once.ts';
import type { Day } from '../../core/time/day.ts';
import { type MonthText, openMonth } from '../../formats/cache/month-text.ts';
import type { JournalContent, JournalFile } from '../../host/files/journal.ts';
import { NO_PROBLEMS } from '../../host/files/read-files.ts';
import type { Host } from '../../host/host.ts';

/** The journal's files, and what they are read for. */
export interface Sources {
  readonly host: Host;
  readonly dayStart: string;
  /** The first month that is read line by line. */
  readonly live: Month;
  /** All files. */
  readonly files: readonly JournalFile[];
  /** The files of ended months, by month. */
  readonly ended: ReadonlyMap<Month, readonly JournalFile[]>;
  /** What the other files hold: those of later months, and those that are not named after a month. */
  readonly content: () => JournalContent;
}

/** Has to be raised if what is kept in the cache changes, or how it is worked out. */
const CACHE_VERSION = 26;

/** What the files are read from, with `live` as the first month that is read line by line. */
export function sourcesOf(of: Pick<Sources, 'host' | 'dayStart' | 'files'>, live: Month): Sources {
  const ended = filesOfMonths(of.files, live);
  const isEnded = new Set([...ended.values()].flat());
  const content = once(() => of.host.journal.read(of.files.filter((file) => !isEnded.has(file))));
  return { ...of, live, ended, content };
}

/** Returns the files of the months before `live`, by month. Files with other names belong to none. */
function filesOfMonths(
  files: readonly JournalFile[],
  live: Month,
): ReadonlyMap<Month, readonly JournalFile[]> {
  const ended = files.filter(({ name }) => MONTH_FILE.test(name) && monthIn(name) < live);
  return groupBy(ended, ({ name }) => monthIn(name));
}

const MONTH_FILE = /^\d{4}-(0[1-9]|1[0-2])\./;

function monthIn(name: string): Month {
  return name.slice(0, 7);
}

/** Whether a day is one of those that are read line by line. */
export function isLiveDay({ live }: Sources, day: Day): boolean {
  return day >= firstDayOfMonth(live);
}

/** Identifies some files as they are now, and the way in which they are read. */
export function keyOf({ host, dayStart }: Sources, files: readonly JournalFile[]): string {
  const stamps = files.map(({ name, stamp }) => `${name} ${stamp}`);
  // With the folder, since problems name the path of their file.
  return [CACHE_VERSION, host.version, host.journal.folder, dayStart, ...stamps].join('\n');
}

/** Identifies the files of a month; a month without any may have days, too. */
export function monthKey(sources: Sources, month: Month): string {
  return [month, keyOf(sources, sources.ended.get(month) ?? [])].join('\n');
}

/** Reads the files of a month. */
export function readMonth({ host, ended }: Sources, month: Month): JournalContent {
  const files = ended.get(month);
  return files === undefined ? NO_CONTENT : host.journal.read(files);
}

const NO_CONTENT: JournalContent = { lines: [], ...NO_PROBLEMS };

/** The name in the cache of what a month came to. */
export function keptName(month: Month): string {
  return `month-${month}`;
}

/** Returns what a month came to, if it was kept and none of its files has changed since. */
export function keptMonth(sources: Sources, month: Month): MonthText | undefined {
  return parsed(sources.host.cache.read(keptName(month), monthKey(sources, month)), openMonth);
}

/** Returns what `read` makes of something kept; undefined if there is none, or if it was cut off or edited by hand. */
export function parsed<K, T>(kept: K | undefined, read: (kept: K) => T): T | undefined {
  try {
    return kept === undefined ? undefined : read(kept);
  } catch {
    return undefined;
  }
}
