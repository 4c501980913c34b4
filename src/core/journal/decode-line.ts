import { SKIP_REASONS } from '../schedule/skip-reason.ts';
import { isTime } from '../time/day.ts';
import { SHORTEST_REP } from '../library/dose.ts';
import { type Line, LINE_VERSION, type Payload, type UnknownLine } from './line.ts';

/** What a line of text turned out to be. */
export type DecodedLine =
  | { readonly ok: true; readonly line: Line | UnknownLine }
  | { readonly ok: false; readonly why: string };

/** Reads one line of text; never throws. What comes out can be folded and shown without a further look. */
export function decodeLine(text: string): DecodedLine {
  let value: unknown;
  // The parser's error is dear; most garbage can be told without it.
  if (!text.startsWith('{') || !text.endsWith('}')) return NOT_WHOLE;
  try {
    value = JSON.parse(text);
  } catch {
    return NOT_WHOLE;
  }
  const why = problemOf(value);
  return why === undefined ? { ok: true, line: value as Line | UnknownLine } : { ok: false, why };
}

const NOT_WHOLE: DecodedLine = { ok: false, why: 'not a whole JSON object' };

/** Whether the line is of a type this program knows. */
export function isKnownLine(line: Line | UnknownLine): line is Line {
  return Object.hasOwn(NEEDED, line.type);
}

/** Whether a value is a line as `decodeLine` would have it, such as one with amendments laid over it. */
export function isValidLine(value: unknown): boolean {
  return problemOf(value) === undefined;
}

function problemOf(value: unknown): string | undefined {
  if (!isFields(value)) return 'not a JSON object';
  if (typeof value['v'] !== 'number') return 'no format version';
  if (value['v'] > LINE_VERSION) return 'written by a newer version of stretch';
  const missing = invalidField(HEAD, value);
  if (missing !== undefined && missing !== 'order' && typeof value[missing] !== 'string') {
    return `no ${missing}`;
  }
  if (missing !== undefined) return `no valid ${missing === 'at' ? 'time' : missing}`;
  const type = String(value['type']);
  const needed = Object.hasOwn(NEEDED, type) ? NEEDED[type as Payload['type']] : [];
  const lacking = invalidField(needed, value);
  return lacking === undefined ? undefined : `no valid ${lacking}`;
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;
/** Checks by the name of the field; pairs, as every line of the journal goes through them at every start. */
type Checks = readonly (readonly [name: string, check: Check])[];

function invalidField(checks: Checks, value: Fields): string | undefined {
  for (const [name, check] of checks) if (!check(value[name])) return name;
  return undefined;
}

const STAMP =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const SIDES: ReadonlySet<unknown> = new Set(['left', 'right', 'both', 'alternate']);

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value !== '';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => typeof value === 'number' && value >= 0 && value <= 10_000;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isAnswer: Check = (value) => value === null || value === undefined || isNumber(value);
/** Days of a month, in a leap year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
// Without a date made of each: every line of the journal goes through here at every start.
const isDay: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, date] = [value.slice(0, 4), value.slice(5, 7), value.slice(8)].map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 && !isLeap ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
  return date >= 1 && date <= most;
};
const isStamp: Check = (value) =>
  typeof value === 'string' && STAMP.test(value) && isDay(value.slice(0, 10));
const isSide: Check = (value) => SIDES.has(value);
const isAmount: Check = (value) =>
  isFields(value) && (isCount(value['reps']) || isCount(value['hold']));
// These see most of every file, at every start: plain comparisons, without arrays or closures in between.
const isTempo: Check = (value) =>
  isFields(value) &&
  isCount(value['up']) &&
  isCount(value['hold']) &&
  isCount(value['down']) &&
  (value['up'] as number) + (value['hold'] as number) + (value['down'] as number) >= SHORTEST_REP;
const isReps: Check = (value) =>
  isFields(value) &&
  isHold(value['from']) &&
  isCount(value['to']) &&
  (value['to'] as number) >= (value['from'] as number);
const isHold: Check = (value) => isCount(value) && (value as number) >= 1;
const isDose: Check = (value) =>
  isFields(value) && (isHold(value['hold']) || (isReps(value['reps']) && isTempo(value['tempo'])));
const isSetKey: Check = (value) =>
  isFields(value) &&
  isCount(value['step']) &&
  isText(value['exercise']) &&
  isSide(value['side']) &&
  isCount(value['set']);
const isSet: Check = (value) =>
  isFields(value) &&
  isSetKey(value) &&
  isCount(value['sets']) &&
  isDose(value['dose']) &&
  isCount(value['rest']);
const isSlot: Check = has({
  name: isName,
  time: (value) => isText(value) && isTime(String(value)),
  days: listOf((value) => [1, 2, 3, 4, 5, 6, 7].includes(Number(value)) && isNumber(value)),
  routine: isName,
});
const isChange: Check = (value) =>
  isFields(value) && (isSlot(value['set']) || isName(value['remove']));
const isIndex: Check = (value) => isCount(value) && Number.isInteger(value);
const isReason: Check = (value) => SKIP_REASONS.some((reason) => reason === value);

const HEAD: Checks = Object.entries({
  id: isName,
  at: isStamp,
  day: isDay,
  device: isText,
  type: isText,
  order: optional(isStamp),
});

const SESSION = {
  routine: isText,
  name: isText,
  slot: (value: unknown) => value === null || optional(isName)(value),
  affected: optional(isText),
  planned: listOf(isSet),
  pain: isAnswer,
  began: optional(isStamp),
  did: optional(listOf(isIndex)),
  effort: isAnswer,
  painDuring: isAnswer,
  note: optional(isText),
};

/** The fields without which the fold, or whoever shows what it makes, could not use a line of the type. */
const NEEDED: Record<Payload['type'], Checks> = {
  'session-started': Object.entries(SESSION),
  'session-logged': Object.entries({ ...SESSION, began: isStamp, did: listOf(isIndex) }),
  'set-done': Object.entries({
    session: isText,
    step: isCount,
    exercise: isText,
    side: isSide,
    set: isCount,
    planned: isDose,
    done: isAmount,
    complete: isBoolean,
    added: optional(isCount),
    seconds: optional(isNumber),
  }),
  'session-ended': Object.entries({
    session: isText,
    reason: isText,
    seconds: isNumber,
    paused: isNumber,
  }),
  skip: Object.entries({
    reason: isReason,
    sets: optional(listOf(isSetKey)),
    slot: optional(isName),
    from: optional(isDay),
    until: optional(isDay),
    ended: optional(isStamp),
    note: optional(isText),
  }),
  schedule: Object.entries({
    from: isDay,
    slots: listOf(isSlot),
    changes: optional(listOf(isChange)),
  }),
  amend: Object.entries({ target: isText, values: (value: unknown) => isFields(value) }),
  remove: Object.entries({ target: isText }),
};

function has(checks: Readonly<Record<string, Check>>): Check {
  const pairs = Object.entries(checks);
  return (value) => isFields(value) && invalidField(pairs, value) === undefined;
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every((item) => check(item));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
