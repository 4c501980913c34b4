import { wrapCells } from '../../core/text/wrap.ts';
import { heldKeys, keyRows } from './key-rows.ts';
import { blankGrid, type CellStyle, type Grid, put, type Size } from '../terminal/grid.ts';

/** A line of a page, which may be wrapped. */
export interface PageLine {
  readonly text: string;
  readonly style: CellStyle;
  /** Columns by which its continuation is indented. */
  readonly hang?: number;
  /** What it says where nothing is drawn. */
  readonly plain?: string;
  /** Whether it lists things with `·` between them. */
  readonly isList?: boolean;
}

/** A text with the keys that answer it or go on. */
export interface Page extends HowToAnswer {
  readonly lines: readonly PageLine[];
}

/** How to answer. */
export interface HowToAnswer {
  /** The keys that do, each with what it means. */
  readonly keys: string;
  /** What to type on a line; it ends in a space. */
  readonly prompt: string;
}

/** A row of a page as it is shown. */
interface PageRow {
  readonly text: string;
  readonly style: CellStyle;
  readonly isList: boolean;
}

/** Columns left free on both sides, and on a screen that is full. */
const MARGIN = 4;
const SMALL_MARGIN = 1;

/** Returns how many rows a page takes on a screen, with its keys, at the smallest margin. */
export function pageHeight(page: Page, { columns }: Pick<Size, 'columns'>): number {
  const { rows, keys } = rowsOf(page, columns, SMALL_MARGIN);
  return rows.length + keys.length;
}

/** The same where it is written, with what to type in place of the keys. */
export function writtenHeight(page: Page, size: Pick<Size, 'columns'>): number {
  return pageHeight({ ...page, keys: page.prompt }, size);
}

/** Returns a page as those that fit a screen one after another; each but the last ends with `more`. */
export function splitPage(page: Page, size: Size, more: HowToAnswer): readonly Page[] {
  const parts: PageLine[][] = [[]];
  for (const line of page.lines) {
    const last = parts.at(-1) ?? [];
    const fits =
      pageHeight({ ...page, lines: [...last, line], keys: longest(page, more) }, size) <= size.rows;
    if (fits || last.length === 0) last.push(line);
    else parts.push([line]);
  }
  return parts.map((lines, index) => ({
    lines,
    keys: index === parts.length - 1 ? page.keys : more.keys,
    prompt: index === parts.length - 1 ? page.prompt : more.prompt,
  }));
}

function longest(page: Page, more: HowToAnswer): string {
  return [page.keys, page.prompt, more.keys].reduce((a, b) => (a.length > b.length ? a : b));
}

/** Draws a page, with a wider margin and its keys apart if there is room. */
export function drawPage(page: Page, { columns, rows: height }: Size): Grid {
  const grid = blankGrid(columns, height);
  const wide = rowsOf(page, columns, MARGIN);
  const isWide = columns >= 60 && wide.rows.length + wide.keys.length + 2 < height;
  const margin = isWide ? MARGIN : SMALL_MARGIN;
  const { rows, keys } = isWide ? wide : rowsOf(page, columns, margin);
  const free = height - rows.length - keys.length;
  const gap = free >= 1 ? 1 : 0;
  const top = Math.max(0, Math.floor((free - gap) / 3));
  for (const [index, { text, style, isList }] of rows.entries()) {
    put(grid, margin, top + index, text, style);
    if (isList) colourMarks(grid, top + index);
  }
  for (const [index, text] of keys.entries()) {
    put(grid, margin, top + rows.length + gap + index, text, 'accent');
  }
  return grid;
}

/** Returns a page as lines of text, with other words where a line has some for that, and what to type at its end. */
export function pageText(page: Page): string {
  return [...page.lines.map(({ text, plain = text }) => plain), promptText(page)].join('\n');
}

/** Says what to type; the answer follows it. */
export function promptText({ prompt }: HowToAnswer): string {
  return heldKeys(prompt);
}

function rowsOf(page: Page, columns: number, margin: number) {
  const room = Math.max(1, columns - 2 * margin);
  const rows = page.lines.flatMap((line) => wrapped(line, room));
  return { rows, keys: keyRows(page.keys, room) };
}

function wrapped(
  { text, style, hang = 0, isList = false }: PageLine,
  room: number,
): readonly PageRow[] {
  const head = text.slice(0, hang);
  const body = wrapCells(text.slice(hang), Math.max(1, room - hang));
  return (body.length === 0 ? [''] : body).map((row, index) => ({
    text: `${index === 0 ? head : ' '.repeat(hang)}${row}`,
    style,
    isList,
  }));
}

/** Sets the marks between the items of a list off from them. */
function colourMarks({ cells, columns }: Grid, row: number): void {
  for (let index = row * columns; index < (row + 1) * columns; index++) {
    const cell = cells[index];
    if (cell?.text === MARK) cells[index] = { ...cell, style: 'accent' };
  }
}

/** Stands between the items of a list. */
const MARK = '·';
