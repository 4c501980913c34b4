/** A unit of distances on roads. */
export type DistanceUnit = 'km' | 'mi';

/** Metres in a unit. */
export const METRES: Readonly<Record<DistanceUnit, number>> = { km: 1000, mi: 1609.344 };

/** Returns the unit that a word means, such as `miles`; undefined if it means none. */
export function unitNamed(word: string | undefined): DistanceUnit | undefined {
  const name = word?.trim().toLowerCase() ?? '';
  if (/^(?:km|kms|k|kilomet(?:er|re)s?)$/.test(name)) return 'km';
  return /^(?:mi|mis|miles?)$/.test(name) ? 'mi' : undefined;
}

/** Returns metres in a unit. */
export function inUnit(metres: number, unit: DistanceUnit): number {
  return metres / METRES[unit];
}
