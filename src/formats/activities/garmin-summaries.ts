import type { FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { jsonIn, numberOf, objectsIn, textOf, type JsonObject } from './json-parts.ts';
import { startByInstant, tableActivity } from './table-activity.ts';

/** Whether a text begins like the list of activities in all that Garmin Connect sends. */
export function matchesGarminSummaries(head: string): boolean {
  return /^\s*(?:\[\s*)?\{\s*"summarizedActivitiesExport"/.test(head);
}

/** Reads the list of activities in all that Garmin Connect sends: centimetres and milliseconds. */
export function readGarminSummaries(bytes: Uint8Array, context: FoundContext): FoundContent {
  const json = jsonIn(bytes);
  if (json === undefined) return { kind: 'unreadable', why: 'its JSON is damaged or cut off' };
  const lists = objectsIn(json).flatMap((part) => objectsIn(part['summarizedActivitiesExport']));
  return { kind: 'activities', activities: lists.flatMap((one) => activityOf(one, context) ?? []) };
}

function activityOf(one: JsonObject, context: FoundContext) {
  const at = numberOf(one['startTimeGmt']) ?? numberOf(one['beginTimestamp']);
  if (at === null) return undefined;
  const start = startByInstant(at, minutesAhead(numberOf(one['startTimeLocal']), at), context);
  if (start === undefined) return undefined;
  const exertion = numberOf(one['workoutRpe']);
  return tableActivity({
    sportName: textOf(one['activityType']) || textOf(one['sportType']),
    start,
    distance: divided(numberOf(one['distance']), 100),
    seconds: divided(numberOf(one['duration']), 1000),
    elapsed: divided(numberOf(one['elapsedDuration']), 1000),
    effort: divided(exertion, 10),
    sourceId: textOf(one['activityId']),
    title: textOf(one['name']),
  });
}

/** Minutes by which the clocks there were ahead; both are in milliseconds. */
function minutesAhead(local: number | null, at: number): number | undefined {
  const minutes = local === null ? Number.NaN : Math.round((local - at) / 60_000);
  return Math.abs(minutes) <= 14 * 60 ? minutes : undefined;
}

function divided(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}
