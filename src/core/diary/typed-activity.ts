import { Fault } from '../base/fault.ts';
import { nearMoment } from '../time/near-moment.ts';
import { type DistanceUnit, METRES } from './distance.ts';
import type { Surface } from './sport.ts';
import { readingsOf } from './typed-readings.ts';
import { normalised, type TypedToken, typedTokens } from './typed-token.ts';

/** What somebody typed about a run or another activity. */
export interface TypedActivity {
  /** Metres. */
  readonly distance: number | null;
  /** The unit that was typed with the distance, if it was `km` or `mi`. */
  readonly unit: DistanceUnit | undefined;
  /** Whether the distance was a number alone, taken to be in the unit that is usual. */
  readonly isUnitMissing: boolean;
  readonly seconds: number | null;
  readonly surface: Surface | undefined;
  /** 0 to 10. */
  readonly effort: number | undefined;
  /** The words that say when, as typed; undefined if there are none. */
  readonly when: string | undefined;
}

/** What an activity is like, for reading what can mean several things. */
export interface TypedKind {
  /** The fastest and the slowest that anybody does it, in seconds for a kilometre; undefined if it has no pace. */
  readonly paces: readonly [fastest: number, slowest: number] | undefined;
  /** Whether a number alone is a distance; otherwise it is in minutes. */
  readonly isNumberDistance: boolean;
  /** `45m` is minutes up to here, metres from there, and between them either. */
  readonly mostMinutes: number;
  readonly leastMetres: number;
  /** Whether it is nothing without a distance or a time. */
  readonly needsAmount: boolean;
  /** The unit of a number alone. */
  readonly unit: DistanceUnit;
  /** A command that says it. */
  readonly example: string;
}

/** The most characters that are read: a person needs fewer than a hundred. */
const LONGEST = 300;

/** Takes apart what was typed, in any order. Throws a `usage` fault if that is nothing, too much, or in doubt. */
export function parseActivity(typed: string, kind: TypedKind): TypedActivity {
  const { text, tokens } = tokensOf(typed, kind);
  const readings = readingsOf(text, tokens).map(({ when, rest }) => {
    const read = readAmounts(rest, kind);
    return read instanceof Fault ? read : { ...read, when };
  });
  const good = readings.flatMap((one) => (one instanceof Fault ? [] : [one]));
  const likely = good.find((one) => isLikely(one, kind)) ?? good[0];
  if (likely !== undefined) return likely;
  const [problem] = readings;
  throw problem instanceof Fault
    ? problem
    : strangeWords(tokens, 'neither a distance, a time nor a day', kind);
}

/** Takes a distance or a time apart, or both, without a day. Throws a `usage` fault. */
export function parseAmounts(typed: string, kind: TypedKind): Amounts {
  const { tokens } = tokensOf(typed, kind);
  if (tokens.some((token) => token.kind === 'word'))
    throw strangeWords(tokens, 'neither a distance nor a time', kind);
  const read = readAmounts(tokens, kind);
  if (read instanceof Fault) throw read;
  return read;
}

function tokensOf(typed: string, { example }: TypedKind) {
  const text = normalised(typed);
  if (text.length <= LONGEST) return { text, tokens: typedTokens(text) };
  const message = `that is too long: at most ${LONGEST} characters are read`;
  throw new Fault('usage', message, `for example: ${example}`);
}

function strangeWords(tokens: readonly TypedToken[], what: string, kind: TypedKind): Fault {
  const words = tokens.filter((token) => token.kind === 'word').map((token) => token.text);
  const strange = words.join(' ');
  const near = nearMoment(strange);
  if (near === undefined) return refusal(`\`${strange}\` is ${what}`, kind);
  return new Fault('usage', `\`${strange}\` is ${what}`, `did you mean \`${near}\`?`);
}

type Amounts = Omit<TypedActivity, 'when'>;

function readAmounts(tokens: readonly TypedToken[], kind: TypedKind): Amounts | Fault {
  const parts = sorted(tokens, kind);
  if (parts instanceof Fault) return parts;
  const { distances, times, paces, surfaces, efforts } = parts;
  const tooMany = [distances, times, paces, surfaces, efforts].find((all) => all.length > 1);
  if (tooMany !== undefined) {
    const shown = tooMany.map(({ text }) => `\`${text}\``).join(' and ');
    return refusal(`${shown} cannot both be meant`, kind);
  }
  const [distance, pace] = [distances[0], paces[0]];
  const metres = distance?.metres ?? null;
  const seconds = secondsOf(times[0], metres, kind);
  if (seconds instanceof Fault) return seconds;
  if (pace !== undefined && (metres === null || seconds !== null)) {
    const message = `the pace \`${pace.text}\` needs a distance, and no time`;
    return refusal(message, kind);
  }
  if (kind.needsAmount && metres === null && seconds === null)
    return refusal('say how far it was, or how long it took', kind);
  return {
    distance: metres === null ? null : Math.round(metres * 10) / 10,
    unit: distance?.unit,
    isUnitMissing: distance?.isUnitMissing === true,
    seconds: pace === undefined ? seconds : Math.round(pace.seconds * (metres ?? 0)),
    surface: surfaces[0]?.surface,
    effort: efforts[0]?.effort,
  };
}

interface TypedDistance {
  readonly text: string;
  readonly metres: number;
  readonly unit: DistanceUnit | undefined;
  readonly isUnitMissing: boolean;
}

interface TypedTime {
  readonly text: string;
  readonly kind: 'clock' | 'duration';
  readonly seconds: number;
}

interface Parts {
  readonly distances: readonly TypedDistance[];
  readonly times: readonly TypedTime[];
  readonly paces: readonly Extract<TypedToken, { kind: 'pace' }>[];
  readonly surfaces: readonly Extract<TypedToken, { kind: 'surface' }>[];
  readonly efforts: readonly Extract<TypedToken, { kind: 'effort' }>[];
}

/** Sorts what was typed; what could be one or the other is what is still missing. */
function sorted(tokens: readonly TypedToken[], kind: TypedKind): Parts | Fault {
  const of = <K extends TypedToken['kind']>(one: K) =>
    tokens.filter((token): token is Extract<TypedToken, { kind: K }> => token.kind === one);
  const distances: TypedDistance[] = of('distance').map((one) => {
    return { ...one, isUnitMissing: false };
  });
  const times: TypedTime[] = [...of('duration'), ...of('clock')];
  const hasTime = () => times.length > 0 || of('pace').length > 0;
  // Of two, the smaller one is the minutes.
  for (const { text, amount } of of('m').toSorted((a, b) => a.amount - b.amount)) {
    const isMetres = amount >= kind.leastMetres || (hasTime() && distances.length === 0);
    const isMinutes = amount <= kind.mostMinutes || (distances.length > 0 && !hasTime());
    if (!isMetres && !isMinutes) return either(text, `${amount} metres`, `${amount} min`);
    if (isMinutes && !(isMetres && hasTime()))
      times.push({ text, kind: 'duration', seconds: amount * 60 });
    else distances.push({ text, metres: amount, unit: undefined, isUnitMissing: false });
  }
  for (const { text, amount } of of('number')) {
    const metres = amount * METRES[kind.unit];
    const wantsDistance = kind.isNumberDistance && distances.length === 0;
    const isAlone = of('number').length === 1 && !hasTime();
    if (wantsDistance && isAlone && amount >= LONG && Number.isInteger(amount))
      return either(text, `${text}${kind.unit}`, `${text}min`);
    if (wantsDistance) distances.push({ text, metres, unit: undefined, isUnitMissing: true });
    else if (!Number.isInteger(amount)) return notMinutes(text, kind);
    else times.push({ text, kind: 'duration', seconds: amount * 60 });
  }
  const [paces, surfaces, efforts] = [of('pace'), of('surface'), of('effort')];
  return { distances, times, paces, surfaces, efforts };
}

/** A number alone from here on may be minutes as well as kilometres or miles. */
const LONG = 15;

function notMinutes(text: string, kind: TypedKind): Fault {
  const clock = text.replace(/[.,](\d)$/, ':$10').replace(/[.,]/, ':');
  return refusal(`\`${text}\` is no time; with a colon it would be ${clock}`, kind);
}

/** Seconds of a time; what could be minutes or hours, such as `1:30`, is what gives a pace that somebody runs. */
function secondsOf(
  time: TypedTime | undefined,
  metres: number | null,
  kind: TypedKind,
): number | null | Fault {
  if (time === undefined) return null;
  const { seconds } = time;
  const { paces } = kind;
  if (time.kind === 'duration') return seconds;
  if (metres === null || metres === 0 || paces === undefined) return clockAlone(time, kind);
  const hours = seconds * 60;
  const [fastest, slowest] = paces;
  const fits = (one: number) => {
    const pace = one / (metres / 1000);
    return pace >= fastest && pace <= slowest;
  };
  return !fits(seconds) && fits(hours) ? hours : seconds;
}

/** A time without a distance to compare it with. */
function clockAlone({ text, seconds }: TypedTime, { isNumberDistance }: TypedKind) {
  if (!isNumberDistance && seconds < LATEST) {
    const [first = '', second = ''] = text.split(':');
    const long = seconds < MOST_HOURS * 60 ? `${first}h${second}` : `${first}min`;
    return either(text, long, `at ${text}`);
  }
  if (seconds >= LEAST_CLOCK) return seconds;
  return either(text, `0:${text.padStart(5, '0')}`, `${text}:00`);
}

/** Nothing that one records takes less: `1:30` is rather one hour and a half, and `7:30` could be either. */
const LEAST_CLOCK = 600;

/** What begins with fewer than this is rather in hours than in minutes. */
const MOST_HOURS = 6;

/** Minutes and seconds below this can be a time of day as well. */
const LATEST = 24 * 60;

function either(text: string, one: string, other: string): Fault {
  return new Fault('usage', `\`${text}\` could mean two things`, `type ${one} or ${other}`);
}

function refusal(message: string, { example }: TypedKind): Fault {
  return new Fault('usage', message, `for example: ${example}`);
}

/** Whether it is at a pace that somebody does it. */
function isLikely({ distance, seconds }: Amounts, { paces }: TypedKind): boolean {
  if (distance === null || seconds === null || paces === undefined) return true;
  const pace = seconds / (distance / 1000);
  return pace >= paces[0] && pace <= paces[1];
}
