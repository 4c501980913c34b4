import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SaxesParser } from 'saxes';

/** An element of a drawing, in the order in which they are drawn. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The classes of the elements that it is in, outermost first, and its own. */
  readonly within: readonly string[];
  readonly text: string;
}

/** A chart as it is drawn for a wide page: its elements, and its rows of numbers by their heads. */
export interface DrawnChart {
  readonly html: string;
  readonly elements: readonly Drawn[];
  /** Elements of a name in an element of a class. */
  readonly all: (name: string, within?: string) => readonly Drawn[];
  /** Texts in a row below the chart, without its head. */
  readonly row: (head: string) => readonly string[];
  /** The cells of a table by its caption, a row each, the names of rows and columns included. */
  readonly table: (caption: string) => readonly (readonly string[])[];
}

/** Draws a chart, which must be well-formed XML. */
export function drawn(chart: VNode): DrawnChart {
  const html = renderToString(chart);
  // In HTML an attribute may be without a value.
  const elements = elementsOf(`<div>${html.replaceAll(' hidden>', ' hidden="">')}</div>`);
  const wide = elements.filter(({ within }) => !within.includes('narrow'));
  const all = (name: string, within?: string) =>
    wide.filter(
      (one) => one.name === name && (within === undefined || one.within.includes(within)),
    );
  return {
    html,
    elements: wide,
    all,
    row: (head) => {
      const texts = all('text');
      const own = texts.find(({ text }) => text === head);
      return texts
        .filter((one) => one !== own && one.attributes['y'] === own?.attributes['y'])
        .map(({ text }) => text);
    },
    table: (caption) => tableNamed(wide, caption),
  };
}

function tableNamed(elements: readonly Drawn[], caption: string): readonly (readonly string[])[] {
  const start = elements.findIndex(({ name, text }) => name === 'caption' && text === caption);
  const rows: string[][] = [];
  for (const { name, text } of elements.slice(start + 1)) {
    if (name === 'caption') break;
    if (name === 'tr') rows.push([]);
    if (name === 'th' || name === 'td') rows.at(-1)?.push(text);
  }
  return start === -1 ? [] : rows;
}

function elementsOf(xml: string): readonly Drawn[] {
  const elements: (Drawn & { text: string })[] = [];
  const open: (Drawn & { text: string })[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const within = [...(open.at(-1)?.within ?? []), attributes['class'] ?? ''];
    const element = { name, attributes, within, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}
