import { writtenInstant, type WrittenInstant } from './instant.ts';
import type { Place } from './local-time.ts';
import { numberIn, TrackSums, type Track } from './track.ts';
import { XmlRefusal, type XmlVisitor } from './xml.ts';

/** What a GPX file holds. */
export interface GpxFile {
  /** The watch or the app that wrote it. */
  readonly creator: string;
  /** The number of the activity in a link to it; empty if there is none. */
  readonly id: string;
  /** Those of its tracks that have times. */
  readonly tracks: readonly GpxTrack[];
  readonly hasRoute: boolean;
  readonly hasPlaces: boolean;
  readonly hasUnreadableTimes: boolean;
}

/** A track. Its texts are empty if it does not have them. */
export interface GpxTrack {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly id: string;
  readonly sums: Track;
  readonly stats: GpxStats;
}

/** What the watch itself added up, in metres and seconds. */
export interface GpxStats {
  readonly distance?: number | undefined;
  readonly timer?: number | undefined;
  readonly elapsed?: number | undefined;
}

/** More than years of anybody's tracks in one file. */
const MOST_TRACKS = 10_000;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects the tracks of a GPX file. */
export function gpxTracks(): XmlVisitor & { readonly file: () => GpxFile } {
  const file = {
    creator: '',
    id: '',
    tracks: [] as GpxTrack[],
    hasRoute: false,
    hasPlaces: false,
    hasUnreadableTimes: false,
  };
  let track: TrackUnderWay | undefined;
  let place: Place | undefined;
  let time: WrittenInstant | undefined;
  let isInPoint = false;

  const open: XmlVisitor['open'] = (name, attributes, parent) => {
    if (name === 'trkpt') {
      isInPoint = true;
      place = placeOf(attributes);
      time = undefined;
    } else if (name === 'trkseg') track?.sums.beginPart();
    else if (name === 'trk') track = newTrack();
    else if (name === 'gpx') file.creator = attributes['creator'] ?? '';
    else if (name === 'wpt') file.hasPlaces = true;
    else if (name === 'rte') file.hasRoute = true;
    else if (name === 'link' && !isInPoint) noteLink(attributes['href'] ?? '', parent);
  };

  const noteLink = (address: string, parent: string) => {
    const id = idIn(address);
    if (parent === 'trk' && track !== undefined) track.id ||= id;
    if (parent === 'metadata') file.id ||= id;
  };

  const close: XmlVisitor['close'] = (name, text, parent) => {
    if (name === 'trkpt') {
      track?.sums.addPoint(place, time);
      isInPoint = false;
    } else if (isInPoint) {
      if (name !== 'time' || parent !== 'trkpt') return;
      time = writtenInstant(text);
      file.hasUnreadableTimes ||= time === undefined && text.trim() !== '';
    } else if (name === 'trk') endTrack();
    else if (track !== undefined) noteText(track, name, text, parent);
  };

  const endTrack = () => {
    file.hasRoute = true;
    if (track?.sums.first !== undefined) file.tracks.push(track);
    track = undefined;
    if (file.tracks.length > MOST_TRACKS) {
      throw new XmlRefusal(`it has more than ${MOST_TRACKS} tracks`);
    }
  };

  return { open, close, file: () => file };
}

interface TrackUnderWay extends Writable<GpxTrack> {
  readonly sums: TrackSums;
  readonly stats: Writable<GpxStats>;
}

function newTrack(): TrackUnderWay {
  return { name: '', description: '', type: '', id: '', sums: new TrackSums(), stats: {} };
}

function noteText(track: TrackUnderWay, name: string, text: string, parent: string): void {
  if (parent === 'trk') {
    if (name === 'name') track.name = text;
    else if (name === 'desc' || name === 'cmt') track.description ||= text;
    else if (name === 'type') track.type = text;
    else if (name === 'url') track.id ||= idIn(text);
    return;
  }
  if (name === 'trackid') track.id ||= text;
  else if (name === 'Distance') track.stats.distance = numberIn(text);
  else if (name === 'TimerTime') track.stats.timer = numberIn(text);
  else if (name === 'TotalElapsedTime') track.stats.elapsed = numberIn(text);
}

function placeOf(attributes: Readonly<Record<string, string>>): Place | undefined {
  const latitude = numberIn(attributes['lat'] ?? '');
  const longitude = numberIn(attributes['lon'] ?? '');
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** The number in `https://…/activities/123` or `https://…/activity/123`. */
function idIn(address: string): string {
  return /\/activit(?:y|ies)\/(\d{1,20})/.exec(address)?.[1] ?? '';
}
