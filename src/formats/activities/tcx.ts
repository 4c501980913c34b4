import type { FoundActivity, FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { localStart } from './local-time.ts';
import { isVirtualName, sportInTitle, sportNamed, surfaceNamed } from './sport-name.ts';
import { tcxActivities, type TcxActivity, type TcxFile } from './tcx-activities.ts';
import { hintsOf, isSomething, NOTHING, positive, shortText, thousandths } from './track.ts';
import { readXml } from './xml.ts';

/** Reads a TCX file. */
export function readTcx(bytes: Uint8Array, context: FoundContext): FoundContent {
  const reading = readXml(bytes, 'TrainingCenterDatabase', tcxActivities);
  if ('why' in reading) return { kind: 'unreadable', why: reading.why };
  const file = reading.visitor.file();
  const activities = file.activities.map((activity) => activityOf(activity, file, context));
  const known = activities.filter((activity) => activity !== undefined);
  const some = known.filter((activity) => isSomething(activity));
  if (some.length > 0) return { kind: 'activities', activities: some };
  if (known.length > 0) return { kind: 'other', what: NOTHING };
  if (activities.length > 0) {
    return { kind: 'unreadable', why: 'it has no date: its times make no sense' };
  }
  return { kind: 'other', what: nameOf(file) };
}

function nameOf({ hasCourse, hasWorkout }: TcxFile): string {
  if (hasCourse) return 'a course';
  return hasWorkout ? 'a workout plan' : 'a TCX file without an activity';
}

function activityOf(
  activity: TcxActivity,
  file: TcxFile,
  context: FoundContext,
): FoundActivity | undefined {
  const { sport: name, sums, began } = activity;
  if (began === undefined) return undefined;
  const device = shortText(activity.device || file.author);
  const title = shortText(activity.notes);
  const sport = sportNamed(name) ?? sportInTitle(title) ?? 'other';
  const isVirtual = isVirtualName(name) || isVirtualName(device);
  const hints = { ...hintsOf(began), place: sums.place, isVirtual };
  const own = positive(activity.lapMetres) ?? positive(activity.countedMetres);
  const distance = thousandths(own ?? positive(sums.metres));
  const seconds = thousandths(positive(activity.lapSeconds) ?? positive(sums.seconds));
  return {
    sport,
    sportName: shortText(name),
    format: 'tcx',
    ...localStart(began.at, hints, context.zone),
    distance,
    isEstimated: own === null && distance !== null,
    seconds,
    elapsed: elapsedOf(activity, seconds),
    surface: sport === 'run' ? (surfaceNamed(name) ?? (isVirtual ? 'treadmill' : null)) : null,
    effort: null,
    device,
    sourceId: '',
    title,
  };
}

/** From its beginning to the last point; unknown if there are no points, as where somebody typed it in. */
function elapsedOf({ sums, began }: TcxActivity, seconds: number | null): number | null {
  if (sums.last === undefined || began === undefined) return null;
  return thousandths(positive(Math.max((sums.last.at - began.at) / 1000, seconds ?? 0)));
}
