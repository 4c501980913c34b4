import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Problem } from './problem.ts';

/** A place in a text. Lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The result of reading one data file: its value, or all its problems. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T; readonly locate: Locate }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** The content of the file, if it is valid YAML. */
      readonly raw?: RawDocument;
    };

/** The value of a file before its schema is applied. */
interface RawDocument {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Finds the place of a path in the file, or of its nearest parent that exists. */
export type Locate = (path: Path) => TextPlace;

type Path = readonly (string | number)[];

/** Uses of aliases in one file: more than a person writes, far fewer than an alias bomb needs. */
const MOST_ALIASES = 50;
/** Levels of nesting in one file; the formats have five. */
const DEEPEST = 40;
/** Syntax problems reported for one file; later ones mostly follow from the first. */
const MOST_SYNTAX_PROBLEMS = 20;

/** Reads a file without a schema: its value, or its syntax problems. */
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
      : refusal(file, 'aliases of anchors defined before them', syntaxWords(message));
  }
}

function refusal(file: string, expected: string, found: string): ReadResult<never> {
  return { ok: false, problems: [{ file, line: 1, column: 1, path: '', expected, found }] };
}

/** Whether the text nests too deep for the parser, which calls itself for each level. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return new RegExp(`^ {${DEEPEST * 4},}|(?:[-?:] +){${DEEPEST},}`, 'm').test(text);
}

/** Reads one data file with a schema: its value, or all its problems, each with its place. */
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
  // The value in the file, not what a transformation made of it.
  return { ...problem, expected: issue.message, found: foundWords(valueAt(value, path)) };
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.type.startsWith('object');
}

/** What to type for fields with a format of their own. */
const TO_TYPE: Readonly<Record<string, string>> = {
  tempo: 'type `tempo: 2-1-2`, the seconds up, hold and down of a repetition',
  reps: 'type `reps: 10`, or `hold: 30` for seconds',
};

/** The right place of fields that are easily put into a figure. */
const MISPLACED: Readonly<Record<string, string>> = {
  beats: 'beats belongs next to figure, not inside it',
  dose: 'dose belongs next to figure, not inside it',
  tempo: 'tempo belongs in dose',
  reps: 'reps belongs in dose',
  hold: 'hold belongs in dose',
};

type ProblemPlace = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

function unknownField(problem: ProblemPlace, issue: Issue, path: Path): Problem {
  const known = knownFields(issue);
  const name = String(path.at(-1));
  const hint = (path.includes('figure') ? MISPLACED[name] : undefined) ?? didYouMean(name, known);
  const expected = 'a field of this file’s schema';
  const found = `unknown field \`${name}\``;
  return { ...problem, expected, found, ...(hint === undefined ? {} : { hint }) };
}

/** The fields of all formats, for suggestions, without the siblings that exist already. */
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
  return input.length > 60 ? `text of ${input.length} characters` : JSON.stringify(input);
}

function syntaxWords(message: string): string {
  const words = message.split('\n')[0] ?? message;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The offset of the key for a field, of the item for a list. */
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
