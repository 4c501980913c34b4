import type { FoundActivity, FoundContext } from '../../core/diary/found-activity.ts';
import { localStart, type LocalStart } from './local-time.ts';
import { isPossible, tableActivity } from './table-activity.ts';
import { dateIn, utcOf } from './table-dates.ts';
import { readXml, type XmlVisitor } from './xml.ts';
import { zoneOffset } from './zone-offset.ts';

/** Returns the activity of a workout in Apple's export, from its whole element; undefined if it cannot be read. */
export function appleWorkout(xml: Uint8Array, context: FoundContext): FoundActivity | undefined {
  const workout = parsed(xml);
  if (workout === undefined) return undefined;
  const { attributes, metadata } = workout;
  const at = instantOf(attributes['startDate']);
  const end = instantOf(attributes['endDate']);
  if (at === undefined || !isPossible(at.utc)) return undefined;
  const elapsed = end === undefined ? null : (end.utc - at.utc) / 1000;
  const sportName = (attributes['workoutActivityType'] ?? '').replace(/^HKWorkoutActivityType/, '');
  const activity = tableActivity({
    sportName,
    start: startOf(at, metadata.get('HKTimeZone'), context),
    distance: distanceOf(workout),
    seconds: measured(attributes['duration'], attributes['durationUnit'] ?? 'min', SECONDS),
    elapsed,
    device: deviceOf(attributes),
  });
  const isIndoors = activity.sport === 'run' && metadata.get('HKIndoorWorkout') === '1';
  return isIndoors ? { ...activity, surface: 'treadmill' } : activity;
}

type Attributes = Readonly<Record<string, string | undefined>>;

interface Workout {
  readonly attributes: Attributes;
  /** What is noted about the workout as a whole. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Distances of the whole, and of its parts, which repeat them. */
  readonly distances: Readonly<Record<'whole' | 'parts', readonly Attributes[]>>;
}

function parsed(xml: Uint8Array): Workout | undefined {
  const reading = readXml(xml, 'Workout', () => visitor());
  return 'visitor' in reading ? reading.visitor.workout() : undefined;
}

function visitor(): XmlVisitor & { readonly workout: () => Workout } {
  let attributes: Attributes = {};
  const metadata = new Map<string, string>();
  const distances = { whole: [] as Attributes[], parts: [] as Attributes[] };
  return {
    open: (name, found, parent) => {
      if (parent === '') attributes = found;
      const isOfWhole = parent === 'Workout';
      if (name === 'WorkoutStatistics' && /Distance/.test(found['type'] ?? '')) {
        distances[isOfWhole ? 'whole' : 'parts'].push(found);
      }
      const { key, value } = found;
      if (name !== 'MetadataEntry' || key === undefined || value === undefined) return;
      if (isOfWhole || !metadata.has(key)) metadata.set(key, value);
    },
    close: () => undefined,
    workout: () => ({ attributes, metadata, distances }),
  };
}

function distanceOf({ attributes, distances: { whole, parts } }: Workout): number | null {
  const total = measured(
    attributes['totalDistance'],
    attributes['totalDistanceUnit'] ?? 'km',
    METRES,
  );
  if (total !== null && total > 0) return total;
  // Steps that were counted on a bicycle are no way.
  const kinds = new Set((whole.length > 0 ? whole : parts).map(({ type }) => type));
  const kind =
    [...kinds].find((type) => !type?.includes('WalkingRunning') || !isOnWheels(attributes)) ??
    [...kinds][0];
  const all = (whole.length > 0 ? whole : parts).filter(({ type }) => type === kind);
  const metres = all.map(({ sum, unit }) => measured(sum, unit ?? 'km', METRES));
  return metres.length === 0 ? null : metres.reduce<number>((far, one) => far + (one ?? 0), 0);
}

function isOnWheels({ workoutActivityType = '' }: Attributes): boolean {
  return workoutActivityType.includes('Cycling');
}

const METRES: ReadonlyMap<string, number> = new Map([
  ['km', 1000],
  ['mi', 1609.344],
  ['m', 1],
  ['yd', 0.9144],
  ['ft', 0.3048],
  ['cm', 0.01],
]);

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['min', 60],
  ['s', 1],
  ['hr', 3600],
  ['ms', 0.001],
]);

function measured(
  value: string | undefined,
  unit: string,
  units: ReadonlyMap<string, number>,
): number | null {
  const amount = Number(value?.replace(',', '.')) * (units.get(unit) ?? Number.NaN);
  return Number.isFinite(amount) ? amount : null;
}

interface Instant {
  readonly utc: number;
  readonly offset: number | null;
}

function instantOf(text: string | undefined): Instant | undefined {
  const date = dateIn(text ?? '', 'mdy');
  return date === undefined ? undefined : { utc: utcOf(date), offset: date.offset };
}

/**
 * All stamps have the offset that the phone had when it wrote the file, in another season perhaps. So the zone of the workout
 * is best; then that of the computer if it is at most the change of clocks away; then the offset.
 */
function startOf(
  { utc, offset }: Instant,
  zone: string | undefined,
  context: FoundContext,
): LocalStart {
  if (zone !== undefined && zoneOffset(zone, utc) !== undefined) {
    return localStart(utc, { statedZone: zone }, context.zone);
  }
  const away = Math.abs((zoneOffset(context.zone, utc) ?? 0) - (offset ?? Number.NaN));
  return localStart(utc, away > 60 ? { statedOffset: offset ?? undefined } : {}, context.zone);
}

/** The kind of device: what it is called may be the name of its owner. */
function deviceOf({ device = '', sourceName = '' }: Attributes): string {
  const name = /\bname:([^,>]+)/.exec(device)?.[1] ?? sourceName.replaceAll('\u00a0', ' ');
  return ['Apple Watch', 'iPhone'].find((kind) => name.includes(kind)) ?? name;
}
