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

/** A unit in which distances are shown. */
export type ShownUnit = DistanceUnit | 'm';

/** Returns the unit in which the distances of an activity are shown: pools are measured in metres. */
export function shownUnit(kind: string, unit: DistanceUnit): ShownUnit {
  return kind === 'swim' ? 'm' : unit;
}

/** Returns metres as `8.0 km`, from 100 on without decimals; or as `1000 m`. */
export function distanceWords(metres: number, unit: ShownUnit): string {
  if (unit === 'm') return `${Math.round(metres)} m`;
  const amount = inUnit(metres, unit);
  return `${amount.toFixed(amount < 99.95 ? 1 : 0)} ${unit}`;
}
