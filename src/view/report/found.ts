import { groupBy } from '../../core/base/group.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { FoundActivity } from '../../core/diary/found-activity.ts';
import type { Sport } from '../../core/diary/sport.ts';
import { isUnnamed } from '../../core/diary/unnamed-sport.ts';
import { dateAndTime } from '../../core/time/day.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { distanceWords, shownUnit } from '../words/diary.ts';
import { clockTime } from '../words/time.ts';

/** An activity in a file, and what it is. */
export interface FoundRow {
  readonly kept: FoundActivity;
  readonly status: 'new' | 'known' | 'double' | 'maybe' | 'other-sport';
}

/** What files of watches and apps would add to the record. */
export interface FoundPreview {
  /** The files as they were named. */
  readonly named: readonly string[];
  /** In order of their beginnings. */
  readonly rows: readonly FoundRow[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  readonly others: readonly { readonly file: string; readonly what: string }[];
  readonly units: DistanceUnit;
}

/** Files that are named; of any more, there is a count. */
const MOST_NAMED = 20;

/** Activities that are shown of what is new, and of what may be recorded already. */
const FIRST = 3;

/** Returns what files would add to the record, what is there already, and what cannot be read. */
export function foundText({ named, rows, unread, others, units }: FoundPreview): string {
  const of = (status: FoundRow['status']) => rows.filter((row) => row.status === status);
  const count = (status: FoundRow['status'], words: string) => {
    const some = of(status);
    return some.length === 0 ? [] : [`  ${sportCounts(some)} ${words}`];
  };
  const fresh = of('new');
  return [
    `${namesOf(named)}: ${fresh.length === 0 ? 'nothing new' : `${sportCounts(fresh)} to add, ${sumWords(fresh, units)}`}`,
    ...firstLines(fresh, units),
    ...count('known', 'already in the record'),
    ...count('double', 'once more in these files'),
    ...count('maybe', 'perhaps recorded already'),
    ...firstLines(of('maybe'), units),
    ...otherSports(of('other-sport')),
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
  return metres === 0 ? span : `${span}, ${distanceWords(metres, units)}`;
}

function firstLines(rows: readonly FoundRow[], units: DistanceUnit): readonly string[] {
  const shown = rows.slice(0, FIRST).map(({ kept }) => `    ${rowWords(kept, units)}`);
  const rest = rows.length - shown.length;
  return rest === 0 ? shown : [...shown, `    and ${rest} more`];
}

function rowWords({ sport, began, date, distance, seconds }: FoundActivity, units: DistanceUnit) {
  const when = began === null ? date : dateAndTime(began);
  const parts = [
    distance === null ? '' : distanceWords(distance, shownUnit(sport, units)),
    seconds === null ? '' : clockTime(seconds),
  ].filter((part) => part !== '');
  return [when, SPORTS[sport][0], parts.join(' in ')].join('  ');
}

const SPORTS: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  run: ['run', 'runs'],
  walk: ['walk', 'walks'],
  swim: ['swim', 'swims'],
  cycle: ['ride', 'rides'],
  yoga: ['yoga', 'times yoga'],
  pilates: ['pilates', 'times pilates'],
  other: ['other activity', 'other activities'],
};

/** Returns how many there are of each sport, the most first: `12 runs, 3 walks`. */
export function sportCounts(rows: readonly Pick<FoundRow, 'kept'>[]): string {
  return ALL_SPORTS.map((sport) => {
    const count = rows.filter(({ kept }) => kept.sport === sport).length;
    return { count, words: quantity(count, ...SPORTS[sport]) };
  })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ words }) => words)
    .join(', ');
}

const ALL_SPORTS = Object.keys(SPORTS) as readonly Sport[];

function otherSports(rows: readonly FoundRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const them = rows.length === 1 ? 'it' : 'them';
  const unnamed = rows.filter(({ kept }) => isUnnamed(kept)).length;
  const which = rows.length === 1 ? 'it does' : quantity(unnamed, 'of them does', 'of them do');
  return [
    `  ${sportCounts(rows)} left out; to add ${them} too: --sports all`,
    ...(unnamed === 0 ? [] : [`    ${which} not say which sport; if that was running: --as run`]),
  ];
}

/** Returns which files cannot be read. */
export function unreadText(unread: FoundPreview['unread']): string {
  return [...unreadLines(unread), ''].join('\n');
}

function unreadLines(unread: FoundPreview['unread']): readonly string[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, MOST_NAMED);
  const rest = unread.length - shown.length;
  return [
    `  ${quantity(unread.length, 'file')} cannot be read`,
    ...shown.map(({ file, why }) => `    ${plainLine(file)}: ${plainLine(why)}`),
    ...(rest === 0 ? [] : [`    and ${rest} more`]),
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
