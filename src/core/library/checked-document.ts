import * as v from 'valibot';
import { didYouMean } from '../text/did-you-mean.ts';
import { excerpt } from '../text/plain-text.ts';
import type { Problem } from './problem.ts';
import {
  firstOf,
  type Path,
  type RawDocument,
  type ReadResult,
  readYaml,
} from './yaml-document.ts';

/** Reads one data file with a schema: its value, or all its problems, each with its place. */
export function readDocument<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): ReadResult<T> {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const result = v.safeParse(schema, read.value);
  const unread = unreadFields(read.value).map((path) => () => unreadProblem(file, path, read));
  if (result.success && unread.length === 0) {
    return { ok: true, value: result.output, locate: read.locate };
  }
  const issues = result.issues ?? [];
  const mistakes = [...unread, ...issues.map((issue) => () => schemaProblem(file, issue, read))];
  return { ...firstOf(mistakes, (problem) => problem()), raw: read };
}

type Issue = v.BaseIssue<unknown>;

/** What a schema finds wrong with a file as a problem with its place. */
function schemaProblem(file: string, issue: Issue, { value, locate }: RawDocument): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const problem = placeOf(file, path, { locate });
  if (isMissing(issue)) {
    const hint = TO_TYPE.get(String(path.at(-1)));
    const missing = { ...problem, expected: 'this field', found: 'nothing' };
    return hint === undefined ? missing : { ...missing, hint };
  }
  if (issue.type === 'never') return unknownField(problem, path, knownFields(issue));
  if (issue.type === 'picklist') {
    const options = (issue as v.PicklistIssue).expected.match(/"[^"]*"/g) ?? [];
    const names = options.map((option) => option.slice(1, -1));
    const hint = didYouMean(String(issue.input), names);
    const expected = `one of ${names.join(', ')}`;
    return {
      ...problem,
      expected,
      found: foundWords(issue.input),
      ...(hint === undefined ? {} : { hint }),
    };
  }
  // The value in the file, not what a transformation made of it.
  return { ...problem, expected: issue.message, found: foundWords(valueAt(value, path)) };
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.type.startsWith('object');
}

/** What to type for fields with a format of their own. */
const TO_TYPE: ReadonlyMap<string, string> = new Map([
  ['tempo', 'type `tempo: 2-1-2`, the seconds up, hold and down of a repetition'],
  ['reps', 'type `reps: 10`, or `hold: 30` for seconds'],
]);

/** The right place of fields that are easily put into a figure. */
const MISPLACED: ReadonlyMap<string, string> = new Map([
  ['beats', 'beats belongs next to figure, not inside it'],
  ['dose', 'dose belongs next to figure, not inside it'],
  ['tempo', 'tempo belongs in dose'],
  ['reps', 'reps belongs in dose'],
  ['hold', 'hold belongs in dose'],
]);

type ProblemPlace = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

/** The longest name that is told whole, in characters. */
const LONGEST_NAME = 60;

function placeOf(file: string, path: Path, { locate }: Pick<RawDocument, 'locate'>): ProblemPlace {
  const words = path.map((part) => excerpt(String(part), LONGEST_NAME));
  return { file, ...locate(path), path: words.join('.') };
}

function unknownField(problem: ProblemPlace, path: Path, known: readonly string[]): Problem {
  const name = String(path.at(-1));
  const misplaced = path.includes('figure') ? MISPLACED.get(name) : undefined;
  const hint = misplaced ?? didYouMean(name, known);
  const expected = 'a field of this file’s schema';
  const found = `unknown field \`${excerpt(name, LONGEST_NAME)}\``;
  return { ...problem, expected, found, ...(hint === undefined ? {} : { hint }) };
}

/**
 * The paths of fields that valibot passes over in silence, as their names mean something to JavaScript. An alias may lead
 * back to what it is in, so every value is gone through once.
 */
function unreadFields(value: unknown, path: Path = [], seen = new Set<object>()): readonly Path[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([name, inner]: readonly [string, unknown]) => {
    const own = [...path, name];
    return UNREAD.has(name) ? [own] : unreadFields(inner, own, seen);
  });
}

/** The problem of a field that valibot passes over in silence. */
function unreadProblem(file: string, path: Path, read: RawDocument): Problem {
  return unknownField(placeOf(file, path, read), path, []);
}

const UNREAD: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** The fields of all formats, for suggestions, without the siblings that exist already. */
function knownFields(issue: Issue): readonly string[] {
  const parent = issue.path?.at(-1);
  const input: unknown = parent !== undefined && 'input' in parent ? parent.input : undefined;
  return FIELDS.filter(
    (field) => typeof input !== 'object' || input === null || !Object.hasOwn(input, field),
  );
}

const FIELDS: readonly string[] = (
  'id name aliases kind position side start alt cues beats dose muscles stretched worked mistakes ' +
  'easier harder skip stop sources purpose when notes order steps exercise more withPain apart half settle feel why how sets reps tempo ' +
  'hold rest up down for evidence source says where figure like view mat ghost wall frame marks checks props stretch work arrow ' +
  'left poses torso bend head turn look legs arms flat palm toes angles via off foot hand len joint after'
).split(' ');

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
}

function foundWords(input: unknown): string {
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'a mapping';
  if (typeof input !== 'string') return JSON.stringify(input);
  return input.length > 60 ? `text of ${input.length} characters` : JSON.stringify(input);
}
