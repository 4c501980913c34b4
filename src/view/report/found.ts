import { groupBy } from '../../core/base/group.ts';
import { type DistanceUnit, distanceWords, shownUnit } from '../../core/diary/distance.ts';
import type { Alike } from '../../core/diary/compare-found.ts';
import type { FoundActivity } from '../../core/diary/found-activity.ts';
import type { FoundOddity } from '../../core/diary/odd-run.ts';
import { isUnnamed } from '../../core/diary/unnamed-sport.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { foundRowWords, sportCounts } from './found-row.ts';

/** An activity in a file, and what it is. */
export interface FoundRow {
  readonly file: string;
  readonly kept: FoundActivity;
  readonly status: 'new' | 'known' | 'double' | 'maybe' | 'other-sport' | 'future' | FoundOddity;
  /** What it may be, if it may be recorded already. */
  readonly alike?: Alike;
}

/** What files of watches and apps would add to the record. */
export interface FoundPreview {
  /** The files as they were named. */
  readonly named: readonly string[];
  /** In order of their beginnings. */
  readonly rows: readonly FoundRow[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  readonly others: readonly { readonly file: string; readonly what: string }[];
  /** Rows of tables that are no activities. */
  readonly leftOut: readonly {
    readonly file: string;
    readonly line: number;
    readonly why: string;
  }[];
  readonly units: DistanceUnit;
}

/** Files that are named; of any more, there is a count. */
const MOST_NAMED = 20;

/** Activities that are shown of what is new, and of what may be recorded already. */
const FIRST = 3;

/** Returns what files would add to the record, what is there already, and what cannot be read. */
export function foundText(preview: FoundPreview): string {
  const { named, rows, unread, others, leftOut, units } = preview;
  const of = (status: FoundRow['status']) => rows.filter((row) => row.status === status);
  const count = (status: FoundRow['status'], words: string) => {
    const some = of(status);
    return some.length === 0 ? [] : [`  ${sportCounts(some)} ${words}`];
  };
  const fresh = of('new');
  return [
    `${namesOf(named)}: ${fresh.length === 0 ? 'nothing new' : `${sportCounts(fresh)} to add, ${sumWords(fresh, units)}`}`,
    ...firstLines(fresh, ({ kept }) => [foundRowWords(kept, units)]),
    ...count('known', 'already in the record'),
    ...count('double', 'once more in these files'),
    ...count('maybe', 'perhaps recorded already'),
    ...firstLines(of('maybe'), (row) => maybeLines(row, units)),
    ...otherSports(of('other-sport')),
    ...oddLines(rows, units),
    ...futureLines(of('future'), units),
    ...leftOutLines(leftOut),
    ...unreadLines(unread),
    ...otherFiles(others),
    '',
  ].join('\n');
}

function namesOf(named: readonly string[]): string {
  const [first = '', ...rest] = named;
  if (rest.length > 0) return quantity(named.length, 'file');
  return first === '-' ? 'standard input' : plainLine(first);
}

/** The days of the first and the last, and how far they are together: `1 Nov 2026 to 30 Nov 2026, 93.4 km`. */
function sumWords(rows: readonly FoundRow[], units: DistanceUnit): string {
  const days = rows.map(({ kept }) => kept.date);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const metres = rows.reduce((sum, { kept }) => sum + (kept.distance ?? 0), 0);
  const span = first === last ? first : `${first} to ${last}`;
  const [sport = 'run', ...others] = new Set(rows.map(({ kept }) => kept.sport));
  const unit = others.length === 0 ? shownUnit(sport, units) : units;
  return metres === 0 ? span : `${span}, ${distanceWords(metres, unit)}`;
}

function firstLines(
  rows: readonly FoundRow[],
  words: (row: FoundRow) => readonly string[],
): readonly string[] {
  const shown = rows.slice(0, FIRST).flatMap((row) => words(row).map((line) => `    ${line}`));
  return [...shown, ...moreLines(rows.length - FIRST)];
}

function moreLines(rest: number): readonly string[] {
  return rest <= 0 ? [] : [`    and ${rest} more; to see all of it: --dry-run --json`];
}

/** What was found, and what it may be. */
function maybeLines({ kept, alike }: FoundRow, units: DistanceUnit): readonly string[] {
  const found = foundRowWords(kept, units);
  if (alike === undefined) return [found];
  const { isRecorded, file } = alike;
  const where = isRecorded ? 'recorded' : `in ${plainLine(file ?? '')}`;
  return [found, `  ${where}: ${foundRowWords(alike, units)}`];
}

function otherSports(rows: readonly FoundRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const [total, them] =
    rows.length === 1 ? ['1 activity', 'it'] : [`${rows.length} activities`, 'them'];
  const unnamed = rows.filter(({ kept }) => isUnnamed(kept)).length;
  const which = rows.length === 1 ? 'it does' : quantity(unnamed, 'of them does', 'of them do');
  return [
    `  ${total} left out: ${sportCounts(rows)}; to add ${them} too: --sports all`,
    ...(unnamed === 0 ? [] : [`    ${which} not say which sport; if that was running: --as run`]),
  ];
}

const ODD: readonly (readonly [FoundOddity, string])[] = [
  ['too-short', 'too short to be a run'],
  ['too-fast', 'too fast to be a run'],
  ['too-slow', 'too slow to be a run'],
];

function oddLines(rows: readonly FoundRow[], units: DistanceUnit): readonly string[] {
  return ODD.flatMap(([status, words]) => {
    const some = rows.filter((row) => row.status === status);
    if (some.length === 0) return [];
    const them = some.length === 1 ? 'it' : 'them';
    return [
      `  ${some.length} ${words} left out; to add ${them} all the same: --odd`,
      ...firstLines(some, (row) => [`${placeOf(row)}: ${foundRowWords(row.kept, units)}`]),
    ];
  });
}

function futureLines(rows: readonly FoundRow[], units: DistanceUnit): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_NAMED);
  return [
    `  ${rows.length} in the future left out`,
    ...shown.map((row) => `    ${placeOf(row)}: ${foundRowWords(row.kept, units)}`),
    ...moreLines(rows.length - shown.length),
  ];
}

/** The file of an activity, and its line if it is a table. */
function placeOf({ file, kept: { line } }: FoundRow): string {
  return line === undefined ? plainLine(file) : `${plainLine(file)}, line ${line}`;
}

function leftOutLines(rows: FoundPreview['leftOut']): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_NAMED);
  return [
    `  ${quantity(rows.length, 'row')} left out`,
    ...shown.map(
      ({ file, line, why }) => `    ${plainLine(file)}, line ${line}: ${plainLine(why)}`,
    ),
    ...moreLines(rows.length - shown.length),
  ];
}

/** Returns which files cannot be read. */
export function unreadText(unread: FoundPreview['unread']): string {
  return [...unreadLines(unread), ''].join('\n');
}

function unreadLines(unread: FoundPreview['unread']): readonly string[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, MOST_NAMED);
  return [
    `  ${quantity(unread.length, 'file')} cannot be read`,
    ...shown.map(({ file, why }) => `    ${plainLine(file)}: ${plainLine(why)}`),
    ...moreLines(unread.length - shown.length),
  ];
}

function otherFiles(others: FoundPreview['others']): readonly string[] {
  if (others.length === 0) return [];
  const kinds = groupBy(others, ({ what }) => what);
  const words = [...kinds]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_NAMED)
    .map(([what, some]) => `    ${some.length} × ${plainLine(what)}`);
  return [`  ${quantity(others.length, 'file has', 'files have')} no activity`, ...words];
}
