import { isTime } from './day.ts';
import { SHORTEST_REP } from './dose.ts';
import { type Line, LINE_VERSION, type Payload, SKIP_REASONS, type UnknownLine } from './line.ts';

/** What a line of text turned out to be. */
export type Decoded =
  | { readonly ok: true; readonly line: Line | UnknownLine }
  | { readonly ok: false; readonly why: string };

/** Reads one line of text; never throws. What comes out can be folded and shown without a further look. */
export function decodeLine(text: string): Decoded {
  let value: unknown;
  // The parser's error is dear; most garbage can be told without it.
  if (!text.startsWith('{') || !text.endsWith('}')) return NOT_WHOLE;
  try {
    value = JSON.parse(text);
  } catch {
    return NOT_WHOLE;
  }
  const why = complaint(value);
  return why === undefined ? { ok: true, line: value as Line | UnknownLine } : { ok: false, why };
}

const NOT_WHOLE: Decoded = { ok: false, why: 'not a whole JSON object' };

/** Whether the line is of a type this program knows. */
export function isKnown(line: Line | UnknownLine): line is Line {
  return Object.hasOwn(NEEDED, line.type);
}

/** Whether a value is a line as `decodeLine` would have it, such as one with amendments laid over it. */
export function isSound(value: unknown): boolean {
  return complaint(value) === undefined;
}

function complaint(value: unknown): string | undefined {
  if (!isFields(value)) return 'not a JSON object';
  if (typeof value['v'] !== 'number') return 'no format version';
  if (value['v'] > LINE_VERSION) return 'written by a newer version of stretch';
  const missing = Object.entries(HEAD).find(([name, check]) => !check(value[name]))?.[0];
  if (missing !== undefined && typeof value[missing] !== 'string') return `no ${missing}`;
  if (missing !== undefined) return `no valid ${missing === 'at' ? 'time' : missing}`;
  const type = String(value['type']);
  const needed = Object.hasOwn(NEEDED, type) ? NEEDED[type as Payload['type']] : {};
  const lacking = Object.entries(needed).find(([name, check]) => !check(value[name]))?.[0];
  return lacking === undefined ? undefined : `no valid ${lacking}`;
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const STAMP =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value !== '';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 10_000;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isAnswer: Check = (value) => value === null || value === undefined || isNumber(value);
const isDay: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // 31 February parses, as a day in March.
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(value);
};
const isStamp: Check = (value) =>
  typeof value === 'string' && STAMP.test(value) && isDay(value.slice(0, 10));
const isSide: Check = (value) => ['left', 'right', 'both', 'alternate'].includes(String(value));
const isAmount: Check = (value) =>
  isFields(value) && (isCount(value['reps']) || isCount(value['hold']));
const isTempo: Check = (value) =>
  isFields(value) &&
  ['up', 'hold', 'down'].every((part) => isCount(value[part])) &&
  Number(value['up']) + Number(value['hold']) + Number(value['down']) >= SHORTEST_REP;
const isReps: Check = (value) =>
  isFields(value) &&
  isCount(value['from']) &&
  isCount(value['to']) &&
  Number(value['from']) >= 1 &&
  Number(value['to']) >= Number(value['from']);
const isHold: Check = (value) => isCount(value) && Number(value) >= 1;
const isDose: Check = (value) =>
  isFields(value) && (isHold(value['hold']) || (isReps(value['reps']) && isTempo(value['tempo'])));
const isSetKey: Check = has({ step: isCount, exercise: isText, side: isSide, set: isCount });
const isSet: Check = (value) =>
  isSetKey(value) && has({ sets: isCount, dose: isDose, rest: isCount })(value);
const isSlot: Check = has({
  name: isName,
  time: (value) => isText(value) && isTime(String(value)),
  days: listOf((value) => [1, 2, 3, 4, 5, 6, 7].includes(Number(value)) && isNumber(value)),
  routine: isName,
});
const isReason: Check = (value) => SKIP_REASONS.some((reason) => reason === value);

const HEAD: Readonly<Record<string, Check>> = {
  id: isName,
  at: isStamp,
  day: isDay,
  device: isText,
  type: isText,
};

/** The fields without which the fold, or whoever shows what it makes, could not use a line of the type. */
const NEEDED: Record<Payload['type'], Readonly<Record<string, Check>>> = {
  'session-started': { routine: isText, name: isText, planned: listOf(isSet), pain: isAnswer },
  'set-done': {
    session: isText,
    step: isCount,
    exercise: isText,
    side: isSide,
    set: isCount,
    planned: isDose,
    done: isAmount,
    complete: isBoolean,
  },
  'session-ended': { session: isText, reason: isText, seconds: isNumber, paused: isNumber },
  skip: { reason: isReason, sets: (value) => value === undefined || listOf(isSetKey)(value) },
  schedule: { from: isDay, slots: listOf(isSlot) },
  amend: { target: isText, values: (value) => isFields(value) },
  remove: { target: isText },
};

function has(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]));
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every((item) => check(item));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
