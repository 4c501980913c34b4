import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Problem } from './problem.ts';

/** A place in a text; lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The outcome of reading one data file: its value, or every complaint about it. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T; readonly locate: Locate }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What the file holds all the same, where it is YAML at all. */
      readonly raw?: RawDocument;
    };

/** A file's value before any schema is applied. */
interface RawDocument {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Finds the place of a path in the file; a path that is not there gets its nearest parent's place. */
export type Locate = (path: Path) => TextPlace;

type Path = readonly (string | number)[];

/** Aliases one file may resolve: more than a person writes, far fewer than an alias bomb needs. */
const MOST_ALIASES = 50;
/** Levels of nesting one file may have; the formats have five. */
const DEEPEST = 40;
/** Syntax complaints of one file that are told; what follows the first ones follows from them. */
const MOST_SYNTAX_PROBLEMS = 20;

/** A file's value before any schema is applied, with its syntax complaints. */
export function readYaml(file: string, text: string): ReadResult<unknown> {
  if (isTooDeep(text)) return refusal(file, `at most ${DEEPEST} levels of nesting`, 'more');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, MOST_SYNTAX_PROBLEMS).map((error) => ({
      file,
      ...place(error.pos[0]),
      path: '',
      expected: 'valid YAML',
      found: syntaxWords(error.message),
    }));
    return { ok: false, problems };
  }
  const locate: Locate = (path) => place(offsetOf(document, path));
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }), locate };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return message.includes('Excessive')
      ? refusal(file, `at most ${MOST_ALIASES} uses of YAML aliases`, 'more')
      : refusal(file, 'aliases of anchors that stand before them', syntaxWords(message));
  }
}

function refusal(file: string, expected: string, found: string): ReadResult<never> {
  return { ok: false, problems: [{ file, line: 1, column: 1, path: '', expected, found }] };
}

/** Whether the text nests deeper than the parser, which calls itself for each level, could follow. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return new RegExp(`^ {${DEEPEST * 4},}|(?:[-?:] +){${DEEPEST},}`, 'm').test(text);
}

/** Reads one data file against a schema: the value, or every complaint at once, each with its place. */
export function readDocument<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): ReadResult<T> {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const result = v.safeParse(schema, read.value);
  if (result.success) return { ok: true, value: result.output, locate: read.locate };
  const problems = result.issues.map((issue) => problemOf(file, issue, read));
  return { ok: false, problems, raw: read };
}

type Issue = v.BaseIssue<unknown>;

function problemOf(file: string, issue: Issue, { value, locate }: RawDocument): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const problem = { file, ...locate(path), path: path.join('.') };
  if (isMissing(issue)) {
    const hint = TO_TYPE[String(path.at(-1))];
    const missing = { ...problem, expected: 'this field', found: 'nothing' };
    return hint === undefined ? missing : { ...missing, hint };
  }
  if (issue.type === 'never') return unknownField(problem, issue, path);
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
  // What was written, not what a transformation had made of it by then.
  return { ...problem, expected: issue.message, found: foundWords(valueAt(value, path)) };
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.type.startsWith('object');
}

/** What to type for fields whose values are not plain words. */
const TO_TYPE: Readonly<Record<string, string>> = {
  tempo: 'type `tempo: 2-1-2`, the seconds up, hold and down of a repetition',
  reps: 'type `reps: 10`, or `hold: 30` for seconds',
};

/** Where fields stand that one might look for in a figure. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  beats: 'beats stands beside figure, not in it',
  dose: 'dose stands beside figure, not in it',
  tempo: 'tempo stands in dose',
  reps: 'reps stands in dose',
  hold: 'hold stands in dose',
};

type ProblemPlace = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

function unknownField(problem: ProblemPlace, issue: Issue, path: Path): Problem {
  const known = knownFields(issue);
  const name = String(path.at(-1));
  const hint = (path.includes('figure') ? ELSEWHERE[name] : undefined) ?? didYouMean(name, known);
  const expected = 'a field of this file’s schema';
  const found = `unknown field \`${name}\``;
  return { ...problem, expected, found, ...(hint === undefined ? {} : { hint }) };
}

/** Siblings already there are no help; the likely names are those of all fields the formats have. */
function knownFields(issue: Issue): readonly string[] {
  const parent = issue.path?.at(-1);
  const present =
    parent !== undefined && 'input' in parent ? Object.keys(parent.input as object) : [];
  return FIELDS.filter((field) => !present.includes(field));
}

const FIELDS: readonly string[] = (
  'id name aliases kind position side start alt cues beats dose muscles stretched worked mistakes ' +
  'easier harder skip stop sources purpose when notes order steps exercise more why how sets reps tempo ' +
  'hold rest up down for evidence source says where figure like view mat ghost wall props stretch work arrow ' +
  'left poses torso bend head turn look legs arms flat palm toes angles via off foot hand len joint after'
).split(' ');

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (inner, key) => (inner as Record<string | number, unknown> | null)?.[key],
    value,
  );
}

function foundWords(input: unknown): string {
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'a mapping';
  if (typeof input !== 'string') return JSON.stringify(input);
  return input.length > 60 ? `a text of ${input.length} characters` : JSON.stringify(input);
}

function syntaxWords(message: string): string {
  const words = message.split('\n')[0] ?? message;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The key's own offset for a field (that is what a person looks for), the item's for a list. */
function offsetOf(document: YamlDocument, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const key = keyOffset(document, path.slice(0, length));
    if (key !== undefined) return key;
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

function keyOffset(document: YamlDocument, path: Path): number | undefined {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const items = (parent as { items?: readonly unknown[] } | undefined)?.items ?? [];
  const pair = items.find((item) => pairKey(item)?.value === last);
  const range =
    pairKey(pair)?.range ?? (document.getIn(path, true) as RangeHolder | undefined)?.range;
  return range?.[0];
}

interface RangeHolder {
  readonly value?: unknown;
  readonly range?: readonly [number, number, number] | null;
}

function pairKey(item: unknown): RangeHolder | undefined {
  return typeof item === 'object' && item !== null && 'key' in item
    ? (item.key as RangeHolder)
    : undefined;
}
