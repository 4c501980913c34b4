import type { FoundActivity, FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { FitMessage } from './fit-message.ts';
import { fitDeviceName, fitFileName, isVirtualMaker, mayHoldActivities } from './fit-names.ts';
import { isFitAt, readPart, type FitPart } from './fit-part.ts';
import { EARLIEST_TIME, placeIn, recordSums, type RecordSums } from './fit-records.ts';
import {
  fitSport,
  fitSportName,
  fitSurface,
  MULTISPORT,
  TRANSITION,
  VIRTUAL_ACTIVITY,
  type FitSport,
} from './fit-sport.ts';
import { localStart } from './local-time.ts';
import { positive, thousandths } from './track.ts';

/** More than anybody puts into one; a file with more is made to take long. */
const MOST_PARTS = 1000;

/** Reads a FIT file, which may be several, one behind the other. What comes after the last one is passed over. */
export function readFit(bytes: Uint8Array, context: FoundContext): FoundContent {
  const parts: FitPart[] = [];
  let at = 0;
  while (isFitAt(bytes, at) && parts.length < MOST_PARTS) {
    const reading = readPart(bytes, at);
    if ('why' in reading) return { kind: 'unreadable', why: reading.why };
    parts.push(reading.part);
    at = reading.end;
  }
  const [first] = parts;
  if (first === undefined) return { kind: 'unreadable', why: 'it is no FIT file' };
  const found = parts.map((part) => activitiesOf(part, context));
  const activities = found.flatMap((one) => one.activities);
  if (activities.length > 0) return { kind: 'activities', activities };
  if (found.some((one) => one.isClockUnset)) {
    return { kind: 'unreadable', why: 'it has no date: the clock of the watch was not set' };
  }
  return { kind: 'other', what: fitFileName(typeOf(first)) };
}

interface PartActivities {
  readonly activities: readonly FoundActivity[];
  /** Whether an activity is left out because nobody can say when it was. */
  readonly isClockUnset: boolean;
}

function activitiesOf(part: FitPart, context: FoundContext): PartActivities {
  const sessions = mayHoldActivities(typeOf(part)) ? sessionsOf(part) : [];
  const activities = sessions.map((session) => activityOf(session, part, context));
  const known = activities.filter((one) => one !== undefined);
  return { activities: known, isClockUnset: known.length < activities.length };
}

function typeOf({ messages }: FitPart): number | undefined {
  return messages.file?.number(0);
}

/** A session, or what the records alone say of one. */
interface FitSession {
  readonly sport: FitSport;
  /** Undefined if the part has records and no session. */
  readonly message: FitMessage | undefined;
  readonly sums: () => RecordSums;
}

function sessionsOf(part: FitPart): readonly FitSession[] {
  const { sessions } = part.messages;
  const own = sessions
    .map((message) => sessionOf(message, part))
    .filter(({ sport: { sport } }) => sport !== TRANSITION);
  const apart = own.filter(({ sport: { sport } }) => sport !== MULTISPORT);
  if (own.length > 0) return apart.length > 0 ? apart : own;
  if (sessions.length > 0) return [];
  const sums = recordSums(part, undefined);
  if (sums.counted === undefined && sums.place === undefined) return [];
  return [{ sport: sportOf(part.messages.sport), message: undefined, sums: () => sums }];
}

function sessionOf(message: FitMessage, part: FitPart): FitSession {
  const named = sportOf(message, [SESSION_SPORT, SESSION_SUB_SPORT]);
  const sport = named.sport === undefined ? sportOf(part.messages.sport) : named;
  const start = message.number(START);
  const isOnly = part.messages.sessions.length === 1;
  const span =
    isOnly || start === undefined
      ? undefined
      : { from: start, to: start + (scaled(message, ELAPSED) ?? scaled(message, TIMER) ?? 0) };
  let sums: RecordSums | undefined;
  return { sport, message, sums: () => (sums ??= recordSums(part, span)) };
}

/** Fields of sessions. */
const START = 2;
const PLACE = [3, 4] as const;
const SESSION_SPORT = 5;
const SESSION_SUB_SPORT = 6;
const ELAPSED = 7;
const TIMER = 8;
const DISTANCE = 9;
/** How hard it was, in tenths of 0 to 10. */
const EXERTION = 193;
const END = 253;

function sportOf(message: FitMessage | undefined, [sport, subSport] = [0, 1]): FitSport {
  return { sport: message?.number(sport ?? 0), subSport: message?.number(subSport ?? 1) };
}

function activityOf(
  session: FitSession,
  part: FitPart,
  context: FoundContext,
): FoundActivity | undefined {
  const { file, activity } = part.messages;
  const { message, sport, sums } = session;
  const start = startOf(session, file);
  if (start === undefined) return undefined;
  const maker = file?.number(1);
  const kind = fitSport(sport);
  const isVirtual = sport.subSport === VIRTUAL_ACTIVITY || isVirtualMaker(maker);
  const place = isVirtual ? undefined : ((message && placeIn(message, PLACE)) ?? sums().place);
  const local = activity?.number(5);
  const utc = activity?.number(END);
  const watchAhead = local === undefined || utc === undefined ? undefined : local - utc;
  return {
    sport: kind,
    sportName: fitSportName(sport),
    format: 'fit',
    ...localStart(instantOf(start), { place, isVirtual, watchAhead }, context.zone),
    ...distanceOf(session),
    ...timesOf(session),
    surface: kind === 'run' ? (fitSurface(sport) ?? (isVirtual ? 'treadmill' : null)) : null,
    effort: positive((message?.number(EXERTION) ?? 0) / 10),
    device: plainLine(file?.text(8) ?? '') || fitDeviceName(maker, file?.number(2)),
    sourceId: '',
    title: '',
  };
}

/** Milliseconds since the epoch of a time in a FIT file. */
function instantOf(time: number): number {
  return Date.UTC(1989, 11, 31) + time * 1000;
}

/** The start. Where the clock was only set on the way, it is worked out from a time after that. */
function startOf({ message, sums }: FitSession, file: FitMessage | undefined): number | undefined {
  const start = message?.number(START);
  if (isSet(start)) return start;
  const end = message?.number(END);
  const elapsed = (message && (scaled(message, ELAPSED) ?? scaled(message, TIMER))) ?? 0;
  if (isSet(end)) return end - Math.round(elapsed);
  const made = file?.number(4);
  return sums().first ?? (isSet(made) ? made : undefined);
}

function isSet(time: number | undefined): time is number {
  return time !== undefined && time >= EARLIEST_TIME;
}

function scaled(message: FitMessage, field: number): number | undefined {
  const value = message.number(field);
  return value === undefined ? undefined : value / 1000;
}

function distanceOf({
  message,
  sums,
}: FitSession): Pick<FoundActivity, 'distance' | 'isEstimated'> {
  const own = positive((message?.number(DISTANCE) ?? 0) / 100) ?? positive(sums().counted);
  const distance = thousandths(own ?? positive(sums().added));
  return { distance, isEstimated: own === null && distance !== null };
}

function timesOf({ message, sums }: FitSession): Pick<FoundActivity, 'seconds' | 'elapsed'> {
  const timer = positive(message && scaled(message, TIMER));
  const whole = positive(message && scaled(message, ELAPSED));
  if (timer !== null || whole !== null) return { seconds: timer ?? whole, elapsed: whole };
  const { first, last } = sums();
  const between = first === undefined || last === undefined ? null : positive(last - first);
  return { seconds: between, elapsed: between };
}
