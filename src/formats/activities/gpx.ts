import type { FoundActivity, FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { gpxTracks, type GpxFile, type GpxTrack } from './gpx-tracks.ts';
import { localStart } from './local-time.ts';
import { isVirtualName, sportInTitle, sportNamed, surfaceNamed } from './sport-name.ts';
import { hintsOf, isSomething, NOTHING, positive, shortText, thousandths } from './track.ts';
import { readXml } from './xml.ts';

/** Reads a GPX file: an activity for each track whose points have times. */
export function readGpx(bytes: Uint8Array, context: FoundContext): FoundContent {
  const reading = readXml(bytes, 'gpx', gpxTracks);
  if ('why' in reading) return { kind: 'unreadable', why: reading.why };
  const file = reading.visitor.file();
  const activities = file.tracks.map((track) => activityOf(track, file, context));
  const known = activities.filter((activity) => activity !== undefined);
  const some = known.filter((activity) => isSomething(activity));
  if (some.length > 0) return { kind: 'activities', activities: some };
  if (known.length > 0) return { kind: 'other', what: NOTHING };
  if (file.hasUnreadableTimes) {
    return { kind: 'unreadable', why: 'it has no date: its times make no sense' };
  }
  return { kind: 'other', what: nameOf(file) };
}

function nameOf({ hasRoute, hasPlaces }: GpxFile): string {
  if (hasRoute) return 'a route without times';
  return hasPlaces ? 'places on a map' : 'a GPX file with nothing in it';
}

function activityOf(
  track: GpxTrack,
  file: GpxFile,
  context: FoundContext,
): FoundActivity | undefined {
  const { sums, type, stats } = track;
  const { first, place } = sums;
  if (first === undefined) return undefined;
  const title = shortText(track.name || track.description);
  const sport = sportNamed(type) ?? sportInTitle(title) ?? 'other';
  const isVirtual = isVirtualName(type) || isVirtualName(file.creator);
  const isLocal = first.isLocal || isTimeInTitle(title, first.at);
  const own = positive(stats.distance);
  const distance = thousandths(own ?? positive(sums.metres));
  const seconds = thousandths(positive(stats.timer) ?? positive(sums.seconds));
  return {
    sport,
    sportName: shortText(type),
    format: 'gpx',
    ...localStart(first.at, { ...hintsOf(first), place, isVirtual, isLocal }, context.zone),
    distance,
    isEstimated: own === null && distance !== null,
    seconds,
    elapsed: elapsedOf(track, seconds),
    surface: sport === 'run' ? (surfaceNamed(type) ?? (isVirtual ? 'treadmill' : null)) : null,
    effort: null,
    device: shortText(file.creator),
    sourceId: shortText(track.id || (file.tracks.length === 1 ? file.id : '')),
    title,
  };
}

/** From the first point to the last, which cannot be less than the time of the timer. */
function elapsedOf({ sums, stats }: GpxTrack, seconds: number | null): number | null {
  const { first, last } = sums;
  const between = first === undefined || last === undefined ? 0 : (last.at - first.at) / 1000;
  return thousandths(positive(Math.max(stats.elapsed ?? between, seconds ?? 0)));
}

/**
 * Whether a title such as `Running 10/26/13 5:09 pm`, which Runkeeper gives, says the time of day that is meant to be in
 * UTC: in its older files it is that of the clocks there.
 */
function isTimeInTitle(title: string, at: number): boolean {
  const [, month, day, year, hour, minute, half] = TIME_IN_TITLE.exec(title) ?? [];
  if (half === undefined) return false;
  const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const said = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), hours, Number(minute));
  return Math.abs(at - said) < NEARLY;
}

const TIME_IN_TITLE = /(\d{1,2})\/(\d{1,2})\/(\d\d) (\d{1,2}):(\d\d) ([ap])m$/;

/** Milliseconds from the start to the first place; no zone is as near to UTC. */
const NEARLY = 600_000;
