import { type DistanceUnit, shownUnit } from '../../core/diary/distance.ts';
import type { ActivityKind, Sport } from '../../core/diary/sport.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { dateAndTime } from '../../core/time/day.ts';
import { amountsWords } from '../words/diary.ts';

/** When something was, and how far and long. */
export interface ShownActivity {
  readonly sport: Sport | ActivityKind;
  readonly began: string | null;
  readonly date: string;
  /** Metres. */
  readonly distance: number | null;
  /** Seconds. */
  readonly seconds: number | null;
}

/** Returns an activity in a line: `2026-11-01 07:00  run  8.0 km in 45:00`. */
export function foundRowWords(activity: ShownActivity, units: DistanceUnit): string {
  const [when, amounts] = whenAndAmounts(activity, units);
  return [when, activity.sport, amounts].filter((part) => part !== '').join('  ');
}

function whenAndAmounts(
  { sport, began, date, distance, seconds }: ShownActivity,
  units: DistanceUnit,
): readonly [when: string, amounts: string] {
  const when = began === null ? date : dateAndTime(began);
  return [when, amountsWords(distance, seconds, shownUnit(sport, units))];
}

const SPORTS: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  run: ['run', 'runs'],
  walk: ['walk', 'walks'],
  swim: ['swim', 'swims'],
  cycle: ['cycle ride', 'cycle rides'],
  yoga: ['time yoga', 'times yoga'],
  pilates: ['time pilates', 'times pilates'],
  other: ['of another sport', 'of other sports'],
};

/** Returns how many there are of each sport, the most first and the unknown last: `12 runs, 3 walks, 1 of another sport`. */
export function sportCounts(rows: readonly { readonly kept: { readonly sport: Sport } }[]): string {
  return ALL_SPORTS.map((sport) => {
    const count = rows.filter(({ kept }) => kept.sport === sport).length;
    return { sport, count, words: quantity(count, ...SPORTS[sport]) };
  })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => rankOf(b) - rankOf(a))
    .map(({ words }) => words)
    .join(', ');
}

function rankOf({ sport, count }: { readonly sport: Sport; readonly count: number }): number {
  return sport === 'other' ? 0 : count;
}

const ALL_SPORTS = Object.keys(SPORTS) as readonly Sport[];

/** Tracks that are shown of those that do not say which sport they are. */
const FIRST_TRACKS = 5;

/** Returns the first of some tracks, each with its file: `    a.gpx: 2026-11-01 07:00  8.0 km in 45:00`. */
export function tracksText(
  tracks: readonly { readonly file: string; readonly activity: ShownActivity }[],
  units: DistanceUnit,
): string {
  const rest = tracks.length - FIRST_TRACKS;
  return [
    ...tracks
      .slice(0, FIRST_TRACKS)
      .map(
        ({ file, activity }) =>
          `    ${plainLine(file)}: ${whenAndAmounts(activity, units).join('  ').trimEnd()}`,
      ),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
    '',
  ].join('\n');
}
