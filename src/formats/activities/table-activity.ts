import type { FoundActivity, FoundContext } from '../../core/diary/found-activity.ts';
import { type LocalStart, localStart } from './local-time.ts';
import { sportNamed, surfaceNamed } from './sport-name.ts';
import { type TableDate, utcOf } from './table-dates.ts';
import { positive, thousandths } from './track.ts';
import { zoneOffset } from './zone-offset.ts';

/** What a row or a summary says of an activity. */
export interface Summary {
  /** As the service calls it. */
  readonly sportName: string;
  readonly start: LocalStart;
  readonly distance: number | null;
  readonly seconds: number | null;
  readonly elapsed?: number | null;
  readonly effort?: number | null;
  readonly device?: string;
  readonly sourceId?: string;
  readonly title?: string;
}

/** Returns the activity of a row; the name of its sport says what it was done on, if anything does. */
export function tableActivity(summary: Summary): FoundActivity {
  const { start, distance, seconds, elapsed = null, effort = null, ...texts } = summary;
  const { sportName, device = '', sourceId = '', title = '' } = texts;
  const sport = sportNamed(sportName) ?? 'other';
  return {
    sport,
    surface: sport === 'run' ? surfaceNamed(sportName) : null,
    ...start,
    sportName,
    format: 'table',
    distance: atLeast(distance),
    isEstimated: false,
    seconds: atLeast(seconds) ?? atLeast(elapsed),
    elapsed: atLeast(elapsed),
    effort: effort !== null && effort >= 0 && effort <= 10 ? effort : null,
    device: device.trim(),
    sourceId: sourceId.trim(),
    title: title.trim(),
  };
}

/** Nothing is what many files have instead of an unknown number. */
function atLeast(value: number | null): number | null {
  return value === null ? null : thousandths(positive(value));
}

/** Returns when an activity began whose file has the time of the clocks there, without saying where that is. */
export function startByLocalClock(date: TableDate, { zone }: FoundContext): LocalStart {
  if (date.seconds === null) return { began: null, date: date.day, localTime: 'local' };
  // A stamp in UTC says nothing of the clocks there.
  if (date.offset === 0) return localStart(utcOf(date), {}, zone);
  if (date.offset !== null) return localStart(utcOf(date), { statedOffset: date.offset }, zone);
  const wall = utcOf(date);
  // The offset is that of an instant which the offset itself decides; the second look is right, except in a skipped hour.
  const first = zoneOffset(zone, wall) ?? 0;
  const offset = zoneOffset(zone, wall - first * 60_000) ?? 0;
  return {
    ...localStart(wall - offset * 60_000, { statedOffset: offset }, zone),
    localTime: 'local',
  };
}

/** Returns when an activity began whose file has its instant, and perhaps the offset there. */
export function startByInstant(
  at: number,
  statedOffset: number | undefined,
  { zone }: FoundContext,
): LocalStart | undefined {
  return isPossible(at) ? localStart(at, { statedOffset }, zone) : undefined;
}

/** Whether an instant can be one of somebody's activities. */
export function isPossible(at: number): boolean {
  return at > Date.UTC(1980) && at < Date.UTC(2100);
}
