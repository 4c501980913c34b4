import type { Activity, Run } from '../../core/diary/activity.ts';
import type { DiaryNote } from '../../core/diary/diary.ts';
import type { Morning } from '../../core/diary/morning.ts';

/** A morning as JSON; the keys of all these are stable and documented in docs/formats.md. */
export function morningJson(morning: Morning) {
  const { id, day, at, device, score, stiffness, side, woke, medicine, keptFrom } = morning;
  const { isLate: late, note } = morning;
  const said = { score, stiffness, side, woke, medicine, keptFrom };
  return { id, kind: 'morning', day, at, device, ...said, late, note };
}

/** A run as JSON: metres and seconds. */
export function runJson(run: Run) {
  const { elapsed, surface, isEstimated: estimated, isZoneAssumed: zoneAssumed } = run;
  return { ...recordedJson(run, 'run'), elapsed, surface, estimated, zoneAssumed };
}

/** Another activity as JSON: metres and seconds. */
export function activityJson(activity: Activity) {
  return { ...recordedJson(activity, 'activity'), activity: activity.kind };
}

/** A note as JSON. */
export function noteJson({ id, day, at, device, text, isMark }: DiaryNote) {
  return { id, kind: 'note', day, at, device, text, mark: isMark };
}

function recordedJson(item: Run | Activity, kind: 'run' | 'activity') {
  const { id, day, at, began, device, distance, seconds, effort, isLate: late } = item;
  const { note, source } = item;
  return { id, kind, day, at, began, device, distance, seconds, effort, late, note, source };
}
