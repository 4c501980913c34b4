/** A unit of distances on roads. */
export type DistanceUnit = 'km' | 'mi';

/** Metres in a unit. */
export const METRES: Readonly<Record<DistanceUnit, number>> = { km: 1000, mi: 1609.344 };

/** Returns metres in a unit. */
export function inUnit(metres: number, unit: DistanceUnit): number {
  return metres / METRES[unit];
}
