import { DEEPEST, isDeep } from '../base/depth.ts';
import { type Checks, checksOf, invalidField, isObject } from './field.ts';
import { type Line, LINE_VERSION, type UnknownLine } from './line.ts';
import { HEAD_FIELDS, LINE_FIELDS } from './line-fields.ts';

/** A line read from text, or what is wrong with the text. */
export type DecodedLine =
  | { readonly ok: true; readonly line: Line | UnknownLine }
  | { readonly ok: false; readonly why: string };

/** Reads a line of text; never throws. What it returns can be folded and shown without further checks. */
export function decodeLine(text: string): DecodedLine {
  let value: unknown;
  // Parse errors are slow, and most garbage is recognised without one.
  if (!text.startsWith('{') || !text.endsWith('}')) return NOT_WHOLE;
  if (!text.includes('"v"')) return { ok: false, why: NO_VERSION };
  try {
    value = JSON.parse(text);
  } catch {
    return NOT_WHOLE;
  }
  const why = isDeep(text, value) ? `nested more than ${DEEPEST} deep` : problemOf(value);
  return why === undefined ? { ok: true, line: value as Line | UnknownLine } : { ok: false, why };
}

const NO_VERSION = 'no format version';

const NOT_WHOLE: DecodedLine = { ok: false, why: 'not a complete JSON object' };

/** Whether this program knows the type of a line. */
export function isKnownLine(line: Line | UnknownLine): line is Line {
  return CHECKS.has(line.type);
}

/** Whether a value is a line that `decodeLine` would accept. */
export function isValidLine(value: unknown): boolean {
  return problemOf(value) === undefined;
}

function problemOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'not a JSON object';
  if (typeof value['v'] !== 'number') return NO_VERSION;
  if (value['v'] > LINE_VERSION) return 'written by a newer version of stretch';
  const field = invalidField(HEAD_CHECKS, value);
  if (field !== undefined && !OPTIONAL_HEAD.has(field) && typeof value[field] !== 'string') {
    return `no ${field}`;
  }
  if (field !== undefined) return `no valid ${field === 'at' ? 'time' : field}`;
  const checks = CHECKS.get(value['type']);
  const invalid = checks === undefined ? undefined : invalidField(checks, value);
  return invalid === undefined ? undefined : `no valid ${invalid}`;
}

const OPTIONAL_HEAD: ReadonlySet<string> = new Set(['order', 'import']);

const HEAD_CHECKS = checksOf(HEAD_FIELDS);

const CHECKS: ReadonlyMap<unknown, Checks> = new Map(
  Object.entries(LINE_FIELDS).map(([type, fields]) => [type, checksOf(fields)]),
);
