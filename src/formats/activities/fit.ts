import {
  type FoundActivity,
  type FoundContent,
  type FoundContext,
  OWN_SESSION,
} from '../../core/diary/found-activity.ts';
import type { FitMessage } from './fit-message.ts';
import {
  fitDeviceName,
  fitFileName,
  isOwnSession,
  isVirtualMaker,
  mayHoldActivities,
} from './fit-names.ts';
import { isFitAt, readPart, type FitPart } from './fit-part.ts';
import { EARLIEST_TIME } from './fit-records.ts';
import { sessionsOf, type FitSession } from './fit-sessions.ts';
import { fitSport, fitSportName, fitSurface, VIRTUAL_ACTIVITY } from './fit-sport.ts';
import { localStart } from './local-time.ts';
import { isSomething, NOTHING, positive, shortText, thousandths } from './track.ts';

/** More than anybody puts into one; a file with more is made to take long. */
const MOST_PARTS = 1000;

/** Reads a FIT file, which may be several, one behind the other. What comes after the last one is passed over. */
export function readFit(bytes: Uint8Array, context: FoundContext): FoundContent {
  const parts: FitPart[] = [];
  let at = 0;
  while (isFitAt(bytes, at)) {
    if (parts.length === MOST_PARTS) {
      return { kind: 'unreadable', why: `it is more than ${MOST_PARTS} files` };
    }
    const reading = readPart(bytes, at);
    if ('why' in reading) return { kind: 'unreadable', why: reading.why };
    parts.push(reading.part);
    at = reading.end;
  }
  const [first] = parts;
  if (first === undefined) return { kind: 'unreadable', why: 'it is no FIT file' };
  const found = parts.map((part) => activitiesOf(part, context));
  const activities = found.flatMap((one) => one.activities);
  const some = activities.filter((activity) => isSomething(activity));
  if (some.length > 0) return { kind: 'activities', activities: some };
  if (activities.length > 0) return { kind: 'other', what: NOTHING };
  if (found.some((one) => one.isClockUnset)) {
    return { kind: 'unreadable', why: 'it has no date: the clock of the watch was not set' };
  }
  const what = isOwn(first) ? OWN_SESSION : fitFileName(typeOf(first));
  return { kind: 'other', what };
}

interface PartActivities {
  readonly activities: readonly FoundActivity[];
  /** Whether an activity is left out because nobody can say when it was. */
  readonly isClockUnset: boolean;
}

function activitiesOf(part: FitPart, context: FoundContext): PartActivities {
  const isLooked = mayHoldActivities(typeOf(part)) && !isOwn(part);
  const sessions = isLooked ? sessionsOf(part) : [];
  const activities = sessions.map((session) => activityOf(session, part, context));
  const known = activities.filter((one) => one !== undefined);
  return { activities: known, isClockUnset: known.length < activities.length };
}

/** Whether this program wrote it: the record has that session already. */
function isOwn({ messages: { file } }: FitPart): boolean {
  return isOwnSession(file?.number(1), file?.text(8));
}

function typeOf({ messages }: FitPart): number | undefined {
  return messages.file?.number(0);
}

function activityOf(
  session: FitSession,
  part: FitPart,
  context: FoundContext,
): FoundActivity | undefined {
  const { file, activity } = part.messages;
  const start = startOf(session, file);
  if (start === undefined) return undefined;
  const { sport } = session;
  const maker = file?.number(1);
  const kind = fitSport(sport);
  const isVirtual = sport.subSport === VIRTUAL_ACTIVITY || isVirtualMaker(maker);
  const place = session.place ?? session.records()?.place;
  const hints = { place, isVirtual, watchAhead: watchAhead(activity) };
  return {
    sport: kind,
    sportName: fitSportName(sport),
    format: 'fit',
    ...localStart(instantOf(start), hints, context.zone),
    ...distanceOf(session),
    ...timesOf(session),
    surface: kind === 'run' ? (fitSurface(sport) ?? (isVirtual ? 'treadmill' : null)) : null,
    effort: effortOf(session),
    device: shortText(file?.text(8) ?? '') || fitDeviceName(maker, file?.number(2)),
    sourceId: '',
    title: '',
  };
}

/** Seconds by which the local time at the end of an activity is ahead of UTC. */
function watchAhead(activity: FitMessage | undefined): number | undefined {
  const local = activity?.number(5);
  const utc = activity?.number(253);
  return local === undefined || utc === undefined ? undefined : local - utc;
}

/** Milliseconds since the epoch of a time in a FIT file. */
function instantOf(time: number): number {
  return Date.UTC(1989, 11, 31) + time * 1000;
}

/** The start. Where the clock was only set on the way, it is worked out from a time after that. */
function startOf(session: FitSession, file: FitMessage | undefined): number | undefined {
  const { start, end, elapsed, timer, records } = session;
  if (isSet(start)) return start;
  if (isSet(end)) return end - Math.round(elapsed ?? timer ?? 0);
  const made = file?.number(4);
  return records()?.first ?? (isSet(made) ? made : undefined);
}

function isSet(time: number | undefined): time is number {
  return time !== undefined && time >= EARLIEST_TIME;
}

function distanceOf(session: FitSession): Pick<FoundActivity, 'distance' | 'isEstimated'> {
  const own = positive(session.distance) ?? countedBy(session);
  const distance = thousandths(own ?? positive(session.records()?.added));
  return { distance, isEstimated: own === null && distance !== null };
}

/** Metres that the watch had counted at the last record. */
function countedBy({ isOneOfMany, records }: FitSession): number | null {
  const { from = 0, to } = records() ?? {};
  return to === undefined ? null : positive((to - (isOneOfMany ? from : 0)) / 100);
}

function timesOf({
  timer,
  elapsed,
  records,
}: FitSession): Pick<FoundActivity, 'seconds' | 'elapsed'> {
  const [own, whole] = [positive(timer), positive(elapsed)];
  if (whole !== null) return { seconds: own ?? whole, elapsed: whole };
  const { first, last } = records() ?? {};
  const between = first === undefined || last === undefined ? null : positive(last - first);
  return { seconds: own ?? between, elapsed: own === null ? between : Math.max(own, between ?? 0) };
}

/** Nobody runs with an effort of 0: it is what some watches write if nobody was asked. */
function effortOf({ effort }: FitSession): number | null {
  const known = positive(effort);
  return known !== null && known <= 10 ? known : null;
}
