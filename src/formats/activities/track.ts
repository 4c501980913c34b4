import type { Place } from './local-time.ts';

/** Mean radius of the earth in metres. */
const EARTH = 6_371_008.8;

/** Metres between two places, over a round earth. */
export function metresBetween(from: Place, to: Place): number {
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  const half = Math.sin(north / 2) ** 2 + across * Math.sin(east / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Whether degrees are those of a place. Both are 0 where a watch did not know its place. */
export function isPlace({ latitude, longitude }: Place): boolean {
  return (
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0)
  );
}

/** The number if it is more than 0; files write 0 for what they do not know. */
export function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : null;
}

/** Rounded to a thousandth: more than any watch measures, and short enough to be kept. */
export function thousandths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
