import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { parseAllDocuments, visit } from 'yaml';
import { PACKAGE_FOLDER } from './package-folder.ts';
import { sourcesIn } from './source-text.ts';

/** A text that can be shown or spoken, and the file it is in. */
export interface ShownText {
  readonly file: string;
  readonly text: string;
}

/** What stands in a text for a value that is put in. */
const VALUE = '…';

/**
 * Returns every text of the program, its routines and its documents for users that can be shown or spoken: all strings in
 * the code, whatever they are for, all values in the data, and documents and shell scripts as they are.
 */
export function shownTexts(): readonly ShownText[] {
  return [...codeTexts(), ...dataTexts(), ...documentTexts()];
}

function codeTexts(): readonly ShownText[] {
  return sourcesIn('src').flatMap(({ path, text }) =>
    stringsIn(text, path.endsWith('x') ? 'tsx' : 'ts').map((one) => ({
      file: `src/${path}`,
      text: one,
    })),
  );
}

function dataTexts(): readonly ShownText[] {
  return filesIn('routines', '.yaml').flatMap((file) =>
    valuesIn(contentOf(file)).map((text) => ({ file, text })),
  );
}

/** A paragraph, a row or an item is one text, so that line ends split no words that belong together. */
function documentTexts(): readonly ShownText[] {
  const folders = [filesIn('docs', '.md'), filesIn('man', '.1'), filesIn('shell', '')].flat();
  const files = ['README.md', 'CHANGELOG.md', ...folders];
  return files.flatMap((file) =>
    contentOf(file)
      .split(/\n\s*\n|\n(?=\s*(?:[|*#-]|\d+\.)\s)|\n\.(?:PP|TP|SH|RS)/)
      .map((text) => ({ file, text: text.replaceAll(/\s+/g, ' ') })),
  );
}

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(join(PACKAGE_FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

function contentOf(file: string): string {
  return readFileSync(join(PACKAGE_FOLDER, file), 'utf8');
}

/** Returns every string in TypeScript, also those that are put together or between tags; not those of types and imports. */
export function stringsIn(code: string, lang: 'ts' | 'tsx' = 'ts'): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isNode(value) || isTypeOrImport(value)) return;
    const text = textOf(value);
    if (text !== undefined) found.push(text);
    // A sum of strings was read as a whole; what is put into it may hold others.
    for (const child of text === undefined ? childrenOf(value) : insertsOf(value)) walk(child);
  };
  walk(parseAst(code, { lang }).body);
  return found;
}

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const EXPRESSIONS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);
const IMPORTS = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression']);

function isTypeOrImport({ type }: Node): boolean {
  return IMPORTS.has(type) || (type.startsWith('TS') && !EXPRESSIONS.has(type));
}

/** Returns the text of a string, a template, or a sum that has one of these; undefined for anything else. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral')
    return (node['quasis'] as readonly Quasi[]).map(({ value }) => value.cooked).join(VALUE);
  if (node.type === 'JSXElement') return betweenTags(node['children'] as readonly Node[]);
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return undefined;
  const parts = [textOf(node['left']), textOf(node['right'])];
  if (parts.every((part) => part === undefined)) return undefined;
  return parts.map((part) => part ?? VALUE).join('');
}

/** Returns the text between the tags of an element, of which another element is a value; undefined if it has none. */
function betweenTags(children: readonly Node[]): string | undefined {
  const words = children.map((child) =>
    child.type === 'JSXText' ? String(child['value']) : VALUE,
  );
  const isText = words.some((word) => word.trim() !== '' && word !== VALUE);
  return isText ? words.join('').replaceAll(/\s+/g, ' ').trim() : undefined;
}

interface Quasi {
  readonly value: { readonly cooked: string };
}

/** Returns the nodes in a text of which it does not have the text itself. */
function insertsOf(node: Node): readonly unknown[] {
  if (node.type === 'TemplateLiteral') return node['expressions'] as readonly unknown[];
  if (node.type === 'JSXElement')
    return [node['openingElement'], ...(node['children'] as readonly unknown[])];
  if (node.type !== 'BinaryExpression') return [];
  return [node['left'], node['right']].flatMap((part) =>
    isNode(part) && textOf(part) !== undefined ? insertsOf(part) : [part],
  );
}

function childrenOf(node: Node): readonly unknown[] {
  return Object.values(node).filter((value) => typeof value === 'object');
}

/** Returns every value of a YAML text; keys are names that nobody sees. */
function valuesIn(yaml: string): readonly string[] {
  const found: string[] = [];
  for (const document of parseAllDocuments(yaml)) {
    visit(document, {
      Scalar: (key, { value }) => {
        if (key !== 'key' && typeof value === 'string') found.push(value);
      },
    });
  }
  return found;
}
