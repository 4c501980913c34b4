import type { Activity, Run } from '../../core/diary/activity.ts';
import {
  distanceWords,
  type DistanceUnit,
  inUnit,
  type ShownUnit,
  shownUnit,
} from '../../core/diary/distance.ts';
import {
  BACK_SIDE_WORDS,
  KEPT_FROM_WORDS,
  type KeptFrom,
  type Morning,
} from '../../core/diary/morning.ts';
import { amountWords } from '../../core/text/quantity.ts';
import { clockTime, durationWords } from './time.ts';

/** Returns a morning without its note: `4 of 10, stiff for 30 min, left side, woke you`. */
export function morningWords(morning: Morning): string {
  return listed([`${amountWords(morning.score)} of 10`, morningDetails(morning)]);
}

/** Returns a morning without its score and its note: `stiff for 30 min, left side, woke you`. */
export function morningDetails(morning: Omit<Morning, 'score'>): string {
  const { stiffness, side, woke, medicine, keptFrom, isLate } = morning;
  return listed([
    stiffness === null ? '' : `stiff for ${amountWords(stiffness)} min`,
    side === null ? '' : BACK_SIDE_WORDS[side],
    woke === true ? 'woke you' : '',
    medicine === true ? 'medicine taken' : '',
    keptFromWords(keptFrom),
    isLate ? 'recorded later' : '',
  ]);
}

/** Returns a run without its note: `8.0 km in 45:10, 5:39 a km, road, effort 6`. */
export function runWords(run: Run, unit: DistanceUnit): string {
  const { distance, seconds, surface } = run;
  const both = amountsWords(distance, seconds, unit);
  return listed([both, paceOf(run, unit), surface ?? '', runDetails(run)]);
}

/** Returns how fast a run was, `5:39 a km`; empty if that is not known. */
export function paceOf({ distance, seconds }: Run, unit: DistanceUnit): string {
  return distance === null || seconds === null ? '' : paceWords(distance, seconds, unit);
}

/** Returns what is known of a run besides its distance, time and surface: `effort 6, distance estimated`. */
export function runDetails({ effort, isEstimated, isLate }: Run): string {
  return listed([
    effort === null ? '' : `effort ${amountWords(effort)}`,
    isEstimated ? 'distance estimated' : '',
    isLate ? 'recorded later' : '',
  ]);
}

/** Returns another activity without its note: `swim, 40 min`. */
export function activityWords(activity: Activity, unit: DistanceUnit): string {
  return listed([
    activityName(activity),
    activityAmount(activity, unit),
    activityDetails(activity),
  ]);
}

/** Returns what an activity was: `swim`, `rest day`. */
export function activityName({ kind }: Activity): string {
  if (kind === 'rest') return 'rest day';
  return kind === 'other' ? 'other activity' : kind;
}

/** Returns how long and how far an activity was: `40 min, 1.2 km`; empty if that is not known. */
export function activityAmount(
  { kind, distance, seconds }: Pick<Activity, 'distance' | 'seconds'> & { readonly kind: string },
  unit: DistanceUnit,
): string {
  return listed([
    seconds === null ? '' : durationWords(seconds),
    distance === null ? '' : distanceWords(distance, shownUnit(kind, unit)),
  ]);
}

/** Returns what else is known of an activity: `effort 3, recorded later`. */
export function activityDetails({ effort, isLate }: Activity): string {
  return listed([
    effort === null ? '' : `effort ${amountWords(effort)}`,
    isLate ? 'recorded later' : '',
  ]);
}

/** Returns how far something was and how long it took: `8.0 km in 45:10`; empty if neither is known. */
export function amountsWords(
  distance: number | null,
  seconds: number | null,
  unit: ShownUnit,
): string {
  const far = distance === null ? '' : distanceWords(distance, unit);
  const long = seconds === null ? '' : clockTime(seconds);
  return [far, long].filter((part) => part !== '').join(' in ');
}

/** Returns the time a unit of the distance took: `5:39 a km`; empty if there was none. */
export function paceWords(metres: number, seconds: number, unit: DistanceUnit): string {
  return metres <= 0 ? '' : `${clockTime(seconds / inUnit(metres, unit))} a ${unit}`;
}

function keptFromWords(keptFrom: readonly KeptFrom[]): string {
  const all = keptFrom.map((one) => KEPT_FROM_WORDS[one]);
  return all.length === 0 ? '' : `kept you from ${all.join(' and ')}`;
}

/** Joins the parts that are not empty. */
function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
