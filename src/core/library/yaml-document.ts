import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { excerpt } from '../text/plain-text.ts';
import { MOST_PROBLEMS, type Problem } from './problem.ts';
import { surveyYaml } from './yaml-survey.ts';

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
      /** The first problems. */
      readonly problems: readonly Problem[];
      /** How many problems there are besides. */
      readonly more: number;
      /** The content of the file, if it is valid YAML. */
      readonly raw?: RawDocument;
    };

/** The value of a file before its schema is applied. */
export interface RawDocument {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Finds the place of a path in the file, or of its nearest parent that exists. */
export type Locate = (path: Path) => TextPlace;

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** Uses of aliases in one file: more than a person writes, far fewer than an alias bomb needs. */
const MOST_ALIASES = 50;
/** Levels of nesting in one file; the formats have five. */
const DEEPEST = 40;

/** Reads a file without a schema: its value, or its syntax problems. */
export function readYaml(file: string, text: string): ReadResult<unknown> {
  if (isTooDeep(text)) return refusal(file, `at most ${DEEPEST} levels of nesting`, 'more');
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(text, options);
  const { aliases, repeatedKeys } = surveyYaml(document);
  const place = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const mistakes = [
    ...document.errors.map(({ pos, message }) => ({ at: pos[0], found: syntaxWords(message) })),
    ...repeatedKeys.map((at) => ({ at, found: 'map keys must be unique' })),
  ].toSorted((a, b) => a.at - b.at);
  if (mistakes.length > 0) {
    return firstOf(mistakes, ({ at, found }) => {
      return { file, ...place(at), path: '', expected: 'valid YAML', found };
    });
  }
  if (aliases > MOST_ALIASES) return tooManyAliases(file);
  const locate: Locate = (path) => place(offsetOf(document, path));
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }), locate };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return message.includes('Excessive')
      ? tooManyAliases(file)
      : refusal(file, 'aliases of anchors defined before them', syntaxWords(message));
  }
}

function tooManyAliases(file: string): Failure {
  return refusal(file, `at most ${MOST_ALIASES} uses of YAML aliases`, 'more');
}

function refusal(file: string, expected: string, found: string): Failure {
  return {
    ok: false,
    problems: [{ file, line: 1, column: 1, path: '', expected, found }],
    more: 0,
  };
}

/** Why a file has no value. */
export type Failure = Extract<ReadResult<unknown>, { readonly ok: false }>;

/** The problems of the first mistakes of a file; the others are only counted, as finding the place of each takes long. */
export function firstOf<T>(mistakes: readonly T[], problemOf: (mistake: T) => Problem): Failure {
  const problems = mistakes.slice(0, MOST_PROBLEMS).map((mistake) => problemOf(mistake));
  return { ok: false, problems, more: mistakes.length - problems.length };
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

function syntaxWords(message: string): string {
  const words = excerpt(message.split('\n')[0] ?? message, 200);
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
