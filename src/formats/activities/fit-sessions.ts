import { readMessages, type FitMessage } from './fit-message.ts';
import type { FitPart } from './fit-part.ts';
import { placeIn, recordSums, WHOLE, type FitSpan, type RecordSums } from './fit-records.ts';
import { MULTISPORT, TRANSITION, type FitSport } from './fit-sport.ts';
import type { Place } from './local-time.ts';

/** One activity of a FIT file. What it does not say is undefined. */
export interface FitSession {
  readonly sport: FitSport;
  /** Seconds of FIT files. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Seconds. */
  readonly elapsed: number | undefined;
  readonly timer: number | undefined;
  /** Metres. */
  readonly distance: number | undefined;
  /** How hard it was, 0 to 10. */
  readonly effort: number | undefined;
  readonly place: Place | undefined;
  /** What its records come to. They are only looked at if they are asked for. */
  readonly records: () => RecordSums | undefined;
  /** Whether the watch counted other distances in the same file before. */
  readonly isOneOfMany: boolean;
}

/** Returns the activities of a part: its sessions or, if it has none, what its laps or its records come to. */
export function sessionsOf(part: FitPart): readonly FitSession[] {
  const { sessions } = part.messages;
  if (sessions.length === 0) return sessionWithout(part);
  const own = sessions.map((message) => sessionOf(message, part, sessions.length > 1));
  const sports = own.filter(({ sport: { sport } }) => sport !== TRANSITION);
  const apart = sports.filter(({ sport: { sport } }) => sport !== MULTISPORT);
  return withRecords(part, apart.length > 0 ? apart : sports);
}

type Summary = Omit<FitSession, 'records'>;

function sessionOf(message: FitMessage, part: FitPart, isOneOfMany: boolean): Summary {
  const sport = { sport: message.number(5), subSport: message.number(6) };
  return {
    sport: sport.sport === undefined ? sportOf(part) : sport,
    start: message.number(2),
    end: message.number(253),
    elapsed: scaled(message.number(7), 1000),
    timer: scaled(message.number(8), 1000),
    distance: scaled(message.number(9), 100),
    effort: scaled(message.number(193), 10),
    place: placeIn(message, 3, 4),
    isOneOfMany,
  };
}

/** The sport that a message of its own names. */
function sportOf({ messages: { sport } }: FitPart): FitSport {
  return { sport: sport?.number(0), subSport: sport?.number(1) };
}

function scaled(value: number | undefined, scale: number): number | undefined {
  return value === undefined ? undefined : value / scale;
}

function withRecords(part: FitPart, summaries: readonly Summary[]): readonly FitSession[] {
  const spans = summaries.map((summary) => (summary.isOneOfMany ? spanOf(summary) : WHOLE));
  let sums: readonly RecordSums[] | undefined;
  return summaries.map((summary, index) => ({
    ...summary,
    records: () => (sums ??= recordSums(part, spans))[index],
  }));
}

function spanOf({ start = 0, elapsed, timer }: Summary): FitSpan {
  return { from: start, to: start + (elapsed ?? timer ?? 0) };
}

function sessionWithout(part: FitPart): readonly FitSession[] {
  const laps = lapSums(part);
  const [records] = recordSums(part, [WHOLE]);
  const hasRecords = records?.to !== undefined || records?.place !== undefined;
  if (laps === undefined && !hasRecords) return [];
  const sport = sportOf(part);
  return [
    {
      sport: sport.sport === undefined ? (laps?.sport ?? sport) : sport,
      start: laps?.start,
      end: undefined,
      elapsed: undefined,
      timer: laps?.timer,
      distance: laps?.distance,
      effort: undefined,
      place: undefined,
      records: () => records,
      isOneOfMany: false,
    },
  ];
}

/** What laps come to, in seconds and metres. */
interface LapSums {
  readonly sport: FitSport;
  readonly start: number | undefined;
  readonly timer: number;
  readonly distance: number;
}

const LAPS: ReadonlySet<number> = new Set([19]);

function lapSums({ view, from, to }: FitPart): LapSums | undefined {
  let sport: FitSport | undefined;
  let start: number | undefined;
  let timer = 0;
  let distance = 0;
  readMessages(view, { from, to }, LAPS, (lap) => {
    sport ??= { sport: lap.number(25), subSport: lap.number(39) };
    start ??= lap.number(2);
    timer += (lap.number(8) ?? 0) / 1000;
    distance += (lap.number(9) ?? 0) / 100;
  });
  return sport && { sport, start, timer, distance };
}
