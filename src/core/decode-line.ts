import { isTime } from './day.ts';
import { type Line, LINE_VERSION, type Payload, SKIP_REASONS, type UnknownLine } from './line.ts';

/** What a line of text turned out to be. */
export type Decoded =
  | { readonly ok: true; readonly line: Line | UnknownLine }
  | { readonly ok: false; readonly why: string };

/** Reads one line of text; never throws. What comes out can be folded and shown without a further look. */
export function decodeLine(text: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not a whole JSON object' };
  }
  const why = complaint(value);
  return why === undefined ? { ok: true, line: value as Line | UnknownLine } : { ok: false, why };
}

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

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value !== '';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 10_000;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isAnswer: Check = (value) => value === null || value === undefined || isNumber(value);
const isDay: Check = (value) =>
  isText(value) &&
  /^\d{4}-\d{2}-\d{2}$/.test(String(value)) &&
  isInstant(`${String(value)}T00:00:00Z`);
const isStamp: Check = (value) =>
  isText(value) &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/.test(String(value)) &&
  isInstant(String(value));
const isSide: Check = (value) => ['left', 'right', 'both', 'alternate'].includes(String(value));
const isAmount: Check = (value) =>
  isFields(value) && (isCount(value['reps']) || isCount(value['hold']));
const isTempo: Check = (value) =>
  isFields(value) && ['up', 'hold', 'down'].every((part) => isCount(value[part]));
const isReps: Check = (value) => isFields(value) && isCount(value['from']) && isCount(value['to']);
const isDose: Check = (value) =>
  isFields(value) && (isCount(value['hold']) || (isReps(value['reps']) && isTempo(value['tempo'])));
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

function isInstant(text: string): boolean {
  return Number.isFinite(Date.parse(text));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
