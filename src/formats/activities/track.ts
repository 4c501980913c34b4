import type { FoundActivity } from '../../core/diary/found-activity.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import type { WrittenInstant } from './instant.ts';
import type { LocalTimeHints, Place } from './local-time.ts';

/** Mean radius of the earth in metres. */
const EARTH = 6_371_008.8;

/** Metres between two places, over a round earth. */
export function metresBetween(from: Place, to: Place): number {
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  const half = Math.sin(north / 2) ** 2 + across * Math.sin(east / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Whether degrees are those of a place. Both are 0 where a watch did not know its place. */
export function isPlace({ latitude, longitude }: Place): boolean {
  return (
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0)
  );
}

/** Some apps write where somebody stopped and went on as places beyond the pole. */
function isBreak({ latitude }: Place): boolean {
  return latitude > 90;
}

/** The number if it is more than 0; files write 0 for what they do not know. */
export function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : null;
}

/** Rounded to a thousandth: more than any watch measures, and short enough to be kept. */
export function thousandths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** A stretch without a break, as its points come in. */
export interface Track {
  /** The first place; undefined if there is none. */
  readonly place: Place | undefined;
  /** Metres from place to place, within the parts of the track. */
  readonly metres: number;
  /** The first and the last time; undefined if no point has one. */
  readonly first: WrittenInstant | undefined;
  readonly last: WrittenInstant | undefined;
  /** Seconds within the parts of the track, without the breaks between them. */
  readonly seconds: number;
}

/** What an instant says of the local time. */
export function hintsOf({ offset, isLocal }: WrittenInstant): LocalTimeHints {
  return { statedOffset: offset, isLocal };
}

/** Adds up a track from its points; nothing of them is kept but sums. */
export class TrackSums implements Track {
  place: Place | undefined;
  metres = 0;
  #before: Place | undefined;
  readonly #clocks: ClockSums[] = [];

  get first(): WrittenInstant | undefined {
    return this.#clock()?.first;
  }

  get last(): WrittenInstant | undefined {
    return this.#clock()?.last;
  }

  get seconds(): number {
    return this.#clock()?.seconds ?? 0;
  }

  /** Begins a new part; what lies between it and the one before is a break. */
  beginPart(): void {
    this.#before = undefined;
    for (const clock of this.#clocks) clock.beginPart();
  }

  addPoint(place: Place | undefined, time: WrittenInstant | undefined): void {
    if (place !== undefined && isPlace(place)) this.#addPlace(place);
    if (time !== undefined) this.#addTime(time);
    if (place !== undefined && isBreak(place)) this.beginPart();
  }

  #addPlace(place: Place): void {
    if (this.#before !== undefined) this.metres += metresBetween(this.#before, place);
    this.place ??= place;
    this.#before = place;
  }

  #addTime(time: WrittenInstant): void {
    const same = this.#clocks.find((clock) => clock.isNear(time));
    if (same !== undefined) same.add(time);
    else if (this.#clocks.length < MOST_CLOCKS) this.#clocks.push(new ClockSums(time));
  }

  /** Points whose clock was years off are fewer than the others. */
  #clock(): ClockSums | undefined {
    return this.#clocks.toSorted((one, other) => other.points - one.points)[0];
  }
}

/** A file whose clock jumps more often is made to take long. */
const MOST_CLOCKS = 10;
/** Milliseconds: no track has a longer break, and a clock that was not set is further off. */
const FAR_OFF = 30 * 86_400_000;

/** The times of points whose clock was the same. */
class ClockSums {
  points = 0;
  first: WrittenInstant;
  last: WrittenInstant;
  #ended = 0;
  #part: { first: number; last: number } | undefined;

  constructor(time: WrittenInstant) {
    this.first = time;
    this.last = time;
    this.add(time);
  }

  get seconds(): number {
    return (this.#ended + this.#inPart()) / 1000;
  }

  isNear({ at }: WrittenInstant): boolean {
    return at >= this.first.at - FAR_OFF && at <= this.last.at + FAR_OFF;
  }

  beginPart(): void {
    this.#ended += this.#inPart();
    this.#part = undefined;
  }

  add(time: WrittenInstant): void {
    this.points += 1;
    if (time.at < this.first.at) this.first = time;
    if (time.at > this.last.at) this.last = time;
    this.#part ??= { first: time.at, last: time.at };
    this.#part.first = Math.min(this.#part.first, time.at);
    this.#part.last = Math.max(this.#part.last, time.at);
  }

  #inPart(): number {
    return this.#part === undefined ? 0 : this.#part.last - this.#part.first;
  }
}

/** Reads a number, with a comma for a point as well; undefined if it is none. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  if (Number.isFinite(value)) return value;
  const other = Number(trimmed.replace(',', '.'));
  return Number.isFinite(other) ? other : undefined;
}

/** A text on one line without anything that moves a cursor, and no longer than anybody reads. */
export function shortText(text: string): string {
  return excerpt(text.slice(0, MOST_READ), LONGEST_TEXT);
}

const LONGEST_TEXT = 200;
const MOST_READ = 10_000;

/** What is recorded where neither a distance nor a time was: somebody pressed start and stop. */
export const NOTHING = 'a recording with nothing in it';

/** Whether an activity has a distance or a time. */
export function isSomething({ distance, seconds }: FoundActivity): boolean {
  return distance !== null || seconds !== null;
}
