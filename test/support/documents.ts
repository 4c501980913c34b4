import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked } from 'marked';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { PACKAGE_FOLDER } from './package-folder.ts';

/** A block of code in a document: the language it is said to be in, empty if none, and its text. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** What a Markdown file holds, as its readers see it. */
export interface DocumentParts {
  /** Its path from the package's folder. */
  readonly file: string;
  /** The fragments that links may lead to, as GitHub makes them of headings. */
  readonly anchors: ReadonlySet<string>;
  /** What its links, pictures and their alternatives refer to. */
  readonly targets: readonly string[];
  readonly blocks: readonly CodeBlock[];
  /** The kinds of its first elements, such as h1, pre, p. */
  readonly kinds: readonly string[];
}

/** Returns the Markdown files for users and contributors, by their paths from the package's folder. */
export function documentFiles(): readonly string[] {
  const top = readdirSync(PACKAGE_FOLDER).filter((name) => name.endsWith('.md'));
  const docs = readdirSync(join(PACKAGE_FOLDER, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return [...top, ...docs].toSorted();
}

/** Reads a Markdown file of the package. */
export function readDocument(file: string): DocumentParts {
  return partsOf(file, readFileSync(join(PACKAGE_FOLDER, file), 'utf8'));
}

/** The attributes that refer to other files. */
const LINKING = new Set(['href', 'src', 'srcset']);

/** Returns what a text in Markdown holds. */
export function partsOf(file: string, markdown: string): DocumentParts {
  const root = parseFragment(marked.parse(markdown, { async: false }));
  const elements = [...elementsIn(root)];
  const slugger = new GithubSlugger();
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  return {
    file,
    anchors: new Set(headings.map((heading) => slugger.slug(textOf(heading)))),
    targets: elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => LINKING.has(name)).map(({ value }) => value),
    ),
    blocks: elements.flatMap((element) => codeBlockOf(element)),
    kinds: root.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName] : [])),
  };
}

/** Returns the relative links of a document that lead nowhere: to no file, or to no heading of one of some documents. */
export function brokenLinks(
  { file, targets, anchors }: DocumentParts,
  others: ReadonlyMap<string, DocumentParts>,
): readonly string[] {
  return targets.filter((target) => {
    // Another site.
    if (URL.canParse(target)) return false;
    const { pathname, hash } = new URL(target, `file:///${file}`);
    const found = decodeURIComponent(pathname).slice(1);
    if (!existsSync(join(PACKAGE_FOLDER, found))) return true;
    const headings = found === file ? anchors : others.get(found)?.anchors;
    return hash !== '' && headings?.has(decodeURIComponent(hash.slice(1))) !== true;
  });
}

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

function* elementsIn(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    yield* elementsIn(child);
  }
}

function codeBlockOf({ tagName, childNodes }: Element): readonly CodeBlock[] {
  const [code] = childNodes;
  if (tagName !== 'pre' || code === undefined || !('tagName' in code)) return [];
  const kind = code.attrs.find(({ name }) => name === 'class')?.value ?? '';
  return [{ language: kind.replace('language-', ''), text: textOf(code) }];
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}
