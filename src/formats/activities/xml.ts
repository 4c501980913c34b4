import { SaxesParser } from 'saxes';
import { xmlChunks } from './xml-text.ts';

/** What is to be done with the elements of an XML file, whose names come without prefixes. */
export interface XmlVisitor {
  /** `parent` is the name of the element around it, empty for the root. */
  readonly open: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    parent: string,
  ) => void;
  /** `text` is what stands between the last tag and this one. */
  readonly close: (name: string, text: string, parent: string) => void;
}

/** What a visitor found, or why the file cannot be read. */
export type XmlReading<V> = { readonly visitor: V } | { readonly why: string };

/** A reason to stop that a visitor gives. */
export class XmlRefusal extends Error {}

/**
 * Goes through the elements of an XML file whose root is called `root`. Where it breaks the rules of XML in a way that
 * apps do, as with a bare `&` in a title, it is mended and read once more, by another visitor.
 */
export function readXml<V extends XmlVisitor>(
  bytes: Uint8Array,
  root: string,
  visitorFor: () => V,
): XmlReading<V> {
  const first = attempt(bytes, root, visitorFor(), 'asItIs');
  if ('visitor' in first || first.isRefusal) return first;
  return attempt(bytes, root, visitorFor(), 'mended');
}

type Attempt<V> = { readonly visitor: V } | { readonly why: string; readonly isRefusal: boolean };

function attempt<V extends XmlVisitor>(
  bytes: Uint8Array,
  root: string,
  visitor: V,
  how: 'asItIs' | 'mended',
): Attempt<V> {
  const parser = parserFor(visitor, root, how === 'mended');
  let length = 0;
  let isAtEnd = false;
  try {
    for (const chunk of xmlChunks(bytes, how)) {
      length += chunk.length;
      parser.write(chunk);
    }
    isAtEnd = true;
    parser.close();
    return { visitor };
  } catch (error) {
    if (error instanceof XmlRefusal) return { why: error.message, isRefusal: true };
    return { why: reasonFor(length, isAtEnd, parser.line), isRefusal: false };
  }
}

function reasonFor(length: number, isAtEnd: boolean, line: number): string {
  if (length === 0) return 'it is empty';
  return isAtEnd ? 'it is cut off: its end is missing' : `it is damaged: line ${line} is not XML`;
}

/** Deeper than any such file is. */
const DEEPEST = 100;

type PlainParser = SaxesParser<{ readonly xmlns: false; readonly position: boolean }>;

/** Entities that a file defines itself are never looked up, so those that grow without bounds do not. */
function parserFor(visitor: XmlVisitor, root: string, position: boolean): PlainParser {
  const parser: PlainParser = new SaxesParser({ xmlns: false, position });
  const path: string[] = [''];
  let text = '';
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new XmlRefusal('it defines entities of its own');
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = localName(full);
    const parent = path.at(-1) ?? '';
    if (parent === '' && name !== root) throw new XmlRefusal(`it begins with <${shown(name)}>`);
    if (path.length > DEEPEST) throw new XmlRefusal('its elements are nested too deeply');
    text = '';
    path.push(name);
    visitor.open(name, attributes, parent);
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('cdata', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    visitor.close(name, text, path.at(-1) ?? '');
    text = '';
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function shown(name: string): string {
  return name.slice(0, 20);
}
