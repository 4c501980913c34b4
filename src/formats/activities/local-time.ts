import zoneAt from '@photostructure/tz-lookup';
import type { FoundActivity, LocalTimeSource } from '../../core/diary/found-activity.ts';
import { zoneOffset } from './zone-offset.ts';

/** A place on earth, in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a file says about the local time of an activity. */
export interface LocalTimeHints {
  /** The first place of it. */
  readonly place?: Place | undefined;
  /** Whether it was done on a trainer in places that are not real. */
  readonly isVirtual?: boolean | undefined;
  /** Seconds by which the watch's own clock was ahead of UTC. Some watches write UTC, or nonsense. */
  readonly watchAhead?: number | undefined;
  /** Minutes east of UTC, as an offset in the file says. */
  readonly statedOffset?: number | undefined;
  /** The zone, where the file names it: `Europe/Berlin`. */
  readonly statedZone?: string | undefined;
  /** Whether the instant is that of the same date and time in UTC, because the file has only those of the clocks there. */
  readonly isLocal?: boolean | undefined;
}

/** When an activity began, by the clocks there. */
export type LocalStart = Pick<FoundActivity, 'began' | 'date' | 'localTime'>;

/**
 * Returns when an activity began by the clocks of where it was, from the instant in milliseconds since the epoch. What
 * is nearest to the truth decides: the zone of the first place, the watch's own clock, what the file states, and only
 * then the zone of this computer.
 */
export function localStart(at: number, hints: LocalTimeHints, zone: string): LocalStart {
  if (hints.isLocal === true) return startByClock(at, hints, zone);
  const { offset, localTime } = placeOffset(at, hints) ??
    watchOffset(hints) ??
    statedOffset(at, hints) ?? { offset: zoneOffset(zone, at) ?? 0, localTime: 'assumed' };
  const began = stampOf(at, offset);
  return { began, date: began.slice(0, 10), localTime };
}

/** The first look is at another instant, up to 14 hours away; the second is right but in an hour that clocks skip. */
function startByClock(clock: number, hints: LocalTimeHints, zone: string): LocalStart {
  const offsetAt = (at: number) => placeOffset(at, hints)?.offset ?? zoneOffset(zone, at) ?? 0;
  const offset = offsetAt(clock - offsetAt(clock) * 60_000);
  const began = stampOf(clock - offset * 60_000, offset);
  return { began, date: began.slice(0, 10), localTime: 'local' };
}

interface KnownOffset {
  readonly offset: number;
  readonly localTime: LocalTimeSource;
}

/** Zones of the sea say nothing about a clock, and the point where both degrees are 0 lies there, too. */
function placeOffset(at: number, { place, isVirtual }: LocalTimeHints): KnownOffset | undefined {
  if (place === undefined || isVirtual === true || !isOnEarth(place)) return undefined;
  const zone = zoneAt(place.latitude, place.longitude);
  const offset = zone.startsWith('Etc/') ? undefined : zoneOffset(zone, at);
  return offset === undefined ? undefined : { offset, localTime: 'place' };
}

/** Whether a place can be one: its degrees are in range. */
function isOnEarth({ latitude, longitude }: Place): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** Offsets are whole quarter hours; the two clocks are written down up to two minutes apart. */
const QUARTER = 15 * 60;
const FAR_OFF = { between: 2 * 60, most: 14 * 60 * 60 } as const;

/** A difference of 0 is what watches write that keep no local time; where it is true, it says nothing new. */
function watchOffset({ watchAhead }: LocalTimeHints): KnownOffset | undefined {
  if (watchAhead === undefined) return undefined;
  const ahead = Math.round(watchAhead / QUARTER) * QUARTER;
  const isPlausible =
    ahead !== 0 &&
    Math.abs(ahead - watchAhead) <= FAR_OFF.between &&
    Math.abs(ahead) <= FAR_OFF.most;
  return isPlausible ? { offset: ahead / 60, localTime: 'watch' } : undefined;
}

function statedOffset(
  at: number,
  { statedOffset: stated, statedZone }: LocalTimeHints,
): KnownOffset | undefined {
  const inZone = statedZone === undefined ? undefined : zoneOffset(statedZone, at);
  const offset = inZone ?? stated;
  return offset === undefined ? undefined : { offset, localTime: 'offset' };
}

function stampOf(at: number, offset: number): string {
  const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${local}${sign}${clock.join(':')}`;
}
