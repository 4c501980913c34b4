import { writtenInstant, type WrittenInstant } from './instant.ts';
import { numberIn, TrackSums, type Track } from './track.ts';
import { XmlRefusal, type XmlVisitor } from './xml.ts';

/** What a TCX file holds. */
export interface TcxFile {
  readonly activities: readonly TcxActivity[];
  /** The app that wrote it. */
  readonly author: string;
  readonly hasCourse: boolean;
  readonly hasWorkout: boolean;
}

/** An activity. Its texts are empty if it does not have them. */
export interface TcxActivity {
  readonly sport: string;
  readonly notes: string;
  readonly device: string;
  /** When its first lap began; undefined if nothing says when it was. */
  readonly began: WrittenInstant | undefined;
  /** Metres and seconds of all laps. */
  readonly lapMetres: number;
  readonly lapSeconds: number;
  /** Metres that the watch had counted at the last point. */
  readonly countedMetres: number;
  readonly sums: Track;
}

/** More than years of anybody's activities in one file. */
const MOST_ACTIVITIES = 10_000;

/** Collects the activities of a TCX file. */
export function tcxActivities(): XmlVisitor & { readonly file: () => TcxFile } {
  const file = { activities: [] as TcxActivity[], author: '', hasCourse: false, hasWorkout: false };
  let activity: TcxUnderWay | undefined;

  const open: XmlVisitor['open'] = (name, attributes) => {
    if (name === 'Activity') activity = newActivity(attributes['Sport'] ?? '');
    else if (name === 'Course') file.hasCourse = true;
    else if (name === 'Workout') file.hasWorkout = true;
    else if (activity === undefined) return;
    else if (name === 'Lap') activity.lapStart ??= writtenInstant(attributes['StartTime'] ?? '');
    else if (name === 'Track') activity.sums.beginPart();
    else if (name === 'Trackpoint') activity.point = {};
  };

  const close: XmlVisitor['close'] = (name, text, parent) => {
    if (activity === undefined) {
      if (name === 'Name' && parent === 'Author') file.author = text;
    } else if (name === 'Activity') {
      file.activities.push(ended(activity));
      activity = undefined;
      if (file.activities.length > MOST_ACTIVITIES) {
        throw new XmlRefusal(`it has more than ${MOST_ACTIVITIES} activities`);
      }
    } else if (name === 'Trackpoint') addPoint(activity);
    else if (activity.point === undefined) noteText(activity, name, text, parent);
    else notePoint(activity.point, name, text, parent);
  };

  return { open, close, file: () => file };
}

interface TcxUnderWay {
  readonly sport: string;
  readonly sums: TrackSums;
  notes: string;
  device: string;
  id: WrittenInstant | undefined;
  lapStart: WrittenInstant | undefined;
  lapMetres: number;
  lapSeconds: number;
  countedMetres: number;
  /** What the watch had counted before, in an earlier part of a race. */
  base: number | undefined;
  point: TcxPoint | undefined;
}

interface TcxPoint {
  time?: WrittenInstant | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
  metres?: number | undefined;
}

function newActivity(sport: string): TcxUnderWay {
  return {
    sport,
    sums: new TrackSums(),
    notes: '',
    device: '',
    id: undefined,
    lapStart: undefined,
    lapMetres: 0,
    lapSeconds: 0,
    countedMetres: 0,
    base: undefined,
    point: undefined,
  };
}

/** The laps say when they began; some programs write other things than a time for the `Id`. */
function ended({ id, lapStart, ...activity }: TcxUnderWay): TcxActivity {
  return { ...activity, began: lapStart ?? id ?? activity.sums.first };
}

function noteText(activity: TcxUnderWay, name: string, text: string, parent: string): void {
  if (parent === 'Lap') {
    if (name === 'TotalTimeSeconds') activity.lapSeconds += Math.max(0, numberIn(text) ?? 0);
    else if (name === 'DistanceMeters') activity.lapMetres += Math.max(0, numberIn(text) ?? 0);
  }
  if (name === 'Id' && parent === 'Activity') activity.id = writtenInstant(text);
  else if (name === 'Name' && parent === 'Creator') activity.device = text;
  else if (parent === 'Activity' && (name === 'Notes' || name === 'Name')) activity.notes ||= text;
  else if (name === 'Notes' && parent === 'Lap') activity.notes ||= text;
}

function notePoint(point: TcxPoint, name: string, text: string, parent: string): void {
  if (name === 'LatitudeDegrees') point.latitude = numberIn(text);
  else if (name === 'LongitudeDegrees') point.longitude = numberIn(text);
  else if (parent !== 'Trackpoint') return;
  else if (name === 'Time') point.time = writtenInstant(text);
  else if (name === 'DistanceMeters') point.metres = numberIn(text);
}

/** What the first point has of an earlier part of a race: nobody comes that far in the first seconds. */
function baseOf({ lapStart, point }: TcxUnderWay): number {
  const { time, metres = 0 } = point ?? {};
  if (time === undefined || lapStart === undefined) return 0;
  return time.at - lapStart.at <= FIRST_SECONDS * 1000 && metres > MOST_AT_FIRST ? metres : 0;
}

const FIRST_SECONDS = 10;
const MOST_AT_FIRST = 100;

function addPoint(activity: TcxUnderWay): void {
  const { latitude, longitude, time, metres } = activity.point ?? {};
  const isPlaced = latitude !== undefined && longitude !== undefined;
  activity.sums.addPoint(isPlaced ? { latitude, longitude } : undefined, time);
  activity.base ??= baseOf(activity);
  activity.countedMetres = Math.max(activity.countedMetres, (metres ?? 0) - activity.base);
  activity.point = undefined;
}
