import type { FoundContent, FoundContext, FoundActivity } from '../../core/diary/found-activity.ts';
import { jsonIn, numberOf, objectIn, objectsIn, textOf, type JsonObject } from './json-parts.ts';
import { startByInstant, startByLocalClock, tableActivity } from './table-activity.ts';
import { dateIn, utcOf } from './table-dates.ts';
import { secondsIn } from './table-numbers.ts';

/** Whether a text begins like a training session that Polar Flow sends. */
export function matchesPolar(head: string): boolean {
  const hasStart = /"startTime"\s*:\s*"\d{4}-/.test(head);
  return /^\s*\{/.test(head) && hasStart && POLAR.test(head);
}

const POLAR = /"(?:stopTime|durationMillis|distanceMeters|timezoneOffsetMinutes)"\s*:/;

/** Reads a training session of Polar Flow, in its newer or older form: an activity for each of its exercises. */
export function readPolar(bytes: Uint8Array, context: FoundContext): FoundContent {
  const session = jsonIn(bytes);
  if (session === undefined) return { kind: 'unreadable', why: 'its JSON is damaged or cut off' };
  const whole = objectIn(session);
  const exercises = objectsIn(whole['exercises']);
  const parts =
    exercises.length > 1
      ? exercises
      : [{ ...exercises[0], ...whole, sport: exercises[0]?.['sport'] ?? whole['sport'] }];
  const activities = parts.flatMap((part) => exerciseOf(part, whole, context) ?? []);
  return activities.length === 0
    ? { kind: 'other', what: 'a list of Polar Flow without training' }
    : { kind: 'activities', activities };
}

function exerciseOf(
  part: JsonObject,
  whole: JsonObject,
  context: FoundContext,
): FoundActivity | undefined {
  const date = dateIn(textOf(part['startTime']), 'dmy');
  if (date === undefined) return undefined;
  const ahead = date.offset ?? offsetOf(part) ?? offsetOf(whole);
  const start =
    ahead === null
      ? startByLocalClock(date, context)
      : startByInstant(utcOf({ ...date, offset: ahead }), ahead, context);
  if (start === undefined) return undefined;
  const millis = numberOf(part['durationMillis']);
  return tableActivity({
    sportName: sportOf(part['sport']),
    start,
    distance: numberOf(part['distanceMeters']) ?? numberOf(part['distance']),
    seconds: millis === null ? secondsIn(textOf(part['duration']), 1) : millis / 1000,
    device: textOf(objectIn(whole['product'])['modelName']) || textOf(whole['deviceId']),
    sourceId: textOf(objectIn(whole['identifier'])['id']),
    title: textOf(whole['name']) || textOf(whole['note']),
  });
}

function offsetOf(part: JsonObject): number | null {
  return (
    numberOf(part['timezoneOffsetMinutes']) ??
    numberOf(part['timezoneOffset']) ??
    numberOf(part['timeZoneOffset'])
  );
}

/** The newer form has numbers, the older one words. */
function sportOf(value: unknown): string {
  const id = textOf(objectIn(value)['id']) || textOf(value);
  return SPORTS.get(id) ?? (/^\d+$/.test(id) ? `sport ${id}` : id);
}

/** The sports that a diary tells apart, by the numbers that Polar Flow has for them. */
const SPORTS: ReadonlyMap<string, string> = new Map([
  ['1', 'running'],
  ['2', 'cycling'],
  ['3', 'walking'],
  ['4', 'jogging'],
  ['5', 'mountain biking'],
  ['9', 'nordic walking'],
  ['11', 'hiking'],
  ['17', 'treadmill running'],
  ['18', 'indoor cycling'],
  ['19', 'road running'],
  ['23', 'swimming'],
  ['27', 'trail running'],
  ['33', 'yoga'],
  ['36', 'track running'],
  ['38', 'road cycling'],
  ['65', 'pilates'],
  ['92', 'ultra running'],
  ['103', 'pool swimming'],
  ['105', 'open water swimming'],
  ['116', 'snowshoe hiking'],
  ['177', 'e-bike riding'],
  ['178', 'cross-country running'],
  ['195', 'gravel riding'],
]);
