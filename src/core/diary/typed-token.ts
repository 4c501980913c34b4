import { type DistanceUnit, METRES } from './distance.ts';
import { type Surface, SURFACES } from './sport.ts';

/** A part of what somebody types about a run or another activity. */
export type TypedToken = { readonly text: string; readonly from: number; readonly to: number } & (
  | { readonly kind: 'distance'; readonly metres: number; readonly unit: DistanceUnit | undefined }
  /** `45m`: minutes, or metres. */
  | { readonly kind: 'm'; readonly amount: number }
  | { readonly kind: 'duration'; readonly seconds: number }
  /** `45:10`: of a clock, or of a watch. */
  | { readonly kind: 'clock'; readonly seconds: number }
  /** Seconds for a metre. */
  | { readonly kind: 'pace'; readonly seconds: number }
  | { readonly kind: 'number'; readonly amount: number }
  | { readonly kind: 'surface'; readonly surface: Surface }
  | { readonly kind: 'effort'; readonly effort: number }
  /** What says nothing: `in`, `for`. */
  | { readonly kind: 'filler' }
  | { readonly kind: 'word' }
);

/** A text as it is taken apart: in small letters, with single spaces. */
export function normalised(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replaceAll(/[,;]?\s+/g, ' ');
}

/** Takes a normalised text apart. */
export function typedTokens(text: string): readonly TypedToken[] {
  const tokens: TypedToken[] = [];
  for (let from = 0; from < text.length;) {
    if (text[from] === ' ') {
      from++;
      continue;
    }
    const token = tokenAt(text, from);
    tokens.push(token);
    from = token.to;
  }
  return tokens;
}

type Distributive<T> = T extends unknown ? Omit<T, 'text' | 'from' | 'to'> : never;
type Meaning = Distributive<TypedToken>;
type Read = (match: readonly (string | undefined)[]) => Meaning | undefined;

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,3})?)`;
const PRIME = "['′’]";
const MINUTES = `(?:minutes?|mins?|m|${PRIME})`;
const SECONDS = '(?:seconds?|secs?|s|["″”])';
const CLOCK = String.raw`(\d{1,3}):([0-5]\d)`;
const KM = '(?:kilomet(?:er|re)s?|kms?|k)';
const MI = '(?:miles?|mi)';
/** A token ends here. */
const END = String.raw`(?=$| )`;

/** The forms of tokens; the first that fits counts. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  form('half[ -]?marathon', () => ({ kind: 'distance', metres: 21_097.5, unit: undefined })),
  form('marathon', () => ({ kind: 'distance', metres: 42_195, unit: undefined })),
  form(
    `(?:@ ?)?${CLOCK} ?(?:min ?)?(?:/ ?|per |an? )(?:(${KM})|${MI})(?: pace)?`,
    ([, minutes, seconds, km]) => ({
      kind: 'pace',
      seconds: clockSeconds(minutes, seconds) / METRES[km === undefined ? 'mi' : 'km'],
    }),
  ),
  form('half an hour', () => ({ kind: 'duration', seconds: 1800 })),
  form('an hour', () => ({ kind: 'duration', seconds: 3600 })),
  form(
    String.raw`${NUMBER} ?(?:hours?|hrs?|h)(?:(\d{1,2})|(?: and)? ?(\d{1,2}) ?${MINUTES})?(?: ?(\d{1,2}) ?${SECONDS})?`,
    ([, hours, near, minutes, seconds]) => ({
      kind: 'duration',
      seconds: Math.round(
        amountOf(hours) * 3600 + amountOf(near ?? minutes) * 60 + amountOf(seconds),
      ),
    }),
  ),
  form(
    String.raw`${NUMBER} ?(?:minutes?|mins?|${PRIME})(?:(?: and)? ?([0-5]?\d) ?${SECONDS})?`,
    minutesAndSeconds,
  ),
  // `400m 90s` is rather how far and how long.
  form(String.raw`(\d{1,2}) ?m ?([0-5]?\d) ?${SECONDS}`, minutesAndSeconds),
  form(String.raw`(\d{1,5}) ?(?:seconds?|secs?|s)`, ([, seconds]) => ({
    kind: 'duration',
    seconds: amountOf(seconds),
  })),
  form(String.raw`(\d{1,3}):([0-5]\d):([0-5]\d)(?:[.,]\d+)?`, ([, hours, minutes, seconds]) => ({
    kind: 'duration',
    seconds: amountOf(hours) * 3600 + clockSeconds(minutes, seconds),
  })),
  form(String.raw`${CLOCK}(?:[.,]\d+)?(?! ?[ap]\.?m)`, ([, minutes, seconds]) => ({
    kind: 'clock',
    seconds: clockSeconds(minutes, seconds),
  })),
  form(`${NUMBER} ?(?:(${KM})|${MI})`, ([, amount, km]) => {
    const unit = km === undefined ? 'mi' : 'km';
    return { kind: 'distance', metres: amountOf(amount) * METRES[unit], unit };
  }),
  // A metre has no thousandths: `10,000m`.
  form(String.raw`(\d{1,3}(?:[.,]\d{3})+|\d{1,6}) ?(?:(m)|met(?:er|re)s?)`, ([, digits, m]) => {
    const amount = Number(digits?.replaceAll(/\D/g, ''));
    return m === undefined
      ? { kind: 'distance', metres: amount, unit: undefined }
      : { kind: 'm', amount };
  }),
  form(String.raw`(?:effort|rpe) ?(\d|10)(?:/10)?`, ([, effort]) => ({
    kind: 'effort',
    effort: amountOf(effort),
  })),
  form('(road|trail|track|treadmill|mixed)s?', ([, word]) => {
    const surface = SURFACES.find((one) => one === word);
    return surface === undefined ? undefined : { kind: 'surface', surface };
  }),
  form(NUMBER, ([, amount]) => ({ kind: 'number', amount: amountOf(amount) })),
  form('in|for|of|an?|and|the|on|at|with|i|ran|run|took|~|-|–|@|,', () => ({ kind: 'filler' })),
];

function form(pattern: string, read: Read): readonly [RegExp, Read] {
  return [new RegExp(`(?:${pattern})${END}`, 'y'), read];
}

function minutesAndSeconds([, minutes, seconds]: Parameters<Read>[0]): Meaning {
  return {
    kind: 'duration',
    seconds: Math.round(amountOf(minutes) * 60 + amountOf(seconds)),
  };
}

function tokenAt(text: string, from: number): TypedToken {
  for (const [pattern, read] of FORMS) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const meaning = match === null ? undefined : read(match);
    if (match !== null && meaning !== undefined) {
      return { ...meaning, text: match[0], from, to: from + match[0].length };
    }
  }
  const space = text.indexOf(' ', from);
  const to = space === -1 ? text.length : space;
  return { kind: 'word', text: text.slice(from, to), from, to };
}

function clockSeconds(minutes: string | undefined, seconds: string | undefined): number {
  return amountOf(minutes) * 60 + amountOf(seconds);
}

/** A number with a decimal point or comma; 0 if there is none. */
function amountOf(typed = '0'): number {
  return Number(typed.replace(',', '.'));
}
