import { CHECK_SECTIONS, type CheckItem, type CheckSection } from '../../core/safety/check-list.ts';
import type { Size } from '../terminal/grid.ts';
import { type Page, pageHeight, type PageLine, writtenHeight } from './page.ts';

/** A part of the list with a key for each of its items. */
export interface CheckPage extends Page {
  readonly section: CheckSection;
  readonly items: readonly KeyedItem[];
}

/** An item with the letter that marks it. */
export interface KeyedItem {
  readonly letter: string;
  readonly item: CheckItem;
}

/** What is asked, on the overview and at the top of each page. */
const QUESTION = 'Is any of this true?';

/** The letters of items: `b`, `n` and `q` mean something else. */
const LETTERS = 'acdefghijklmoprstuvwxyz';

/** Returns the whole list on one screen, to be answered with one key; undefined if it does not fit. */
export function checkOverview(size: Size, isDrawn: boolean): Page | undefined {
  return [rowForEach, rowsForAll]
    .map((linesOf) => overviewOf(linesOf, isDrawn))
    .find((page) => heightOf(page, size, isDrawn) <= size.rows);
}

function heightOf(page: Page, size: Size, isDrawn: boolean): number {
  return isDrawn ? pageHeight(page, size) : writtenHeight(page, size);
}

type LinesOf = (items: readonly CheckItem[]) => readonly PageLine[];

function overviewOf(linesOf: LinesOf, isDrawn: boolean): Page {
  return {
    lines: [
      ...(isDrawn ? [{ text: `Before you start. ${QUESTION}`, style: 'plain' as const }] : []),
      ...CHECK_SECTIONS.flatMap(({ heading, items }) => [headingLine(heading), ...linesOf(items)]),
    ],
    keys: 'n none of these   y one or more   q not now',
    // What is written ends with the question.
    prompt: `${QUESTION} Type none, or yes for one or more; q: not now `,
  };
}

function rowForEach(items: readonly CheckItem[]): readonly PageLine[] {
  return items.map(({ words }) => ({ text: `- ${words}`, style: 'plain', hang: 2 }));
}

function rowsForAll(items: readonly CheckItem[]): readonly PageLine[] {
  return [{ text: items.map(({ words }) => words).join(' · '), style: 'plain', isList: true }];
}

function headingLine(text: string): PageLine {
  return { text: `${text}:`, style: 'strong' };
}

/** Returns the list in pages that fit a screen, an item a line, with the ids that are `marked` marked. */
export function checkPages(
  size: Size,
  marked: ReadonlySet<string>,
  isDrawn: boolean,
): readonly CheckPage[] {
  const pages = CHECK_SECTIONS.flatMap((section) => sectionPages(section, size, marked, isDrawn));
  if (!isDrawn) return pages;
  return pages.map((page, index) => withPlace(page, `${index + 1} of ${pages.length}`));
}

/** A place among the pages that takes as much room as any. */
const LONGEST_PLACE = '10 of 10';

/** Returns a drawn page that begins with the question and its place among all pages. */
function withPlace(page: CheckPage, place: string): CheckPage {
  const asked: PageLine = { text: `${QUESTION}  ${place}`, style: 'plain' };
  return { ...page, lines: [asked, ...page.lines] };
}

function sectionPages(
  section: CheckSection,
  size: Size,
  marked: ReadonlySet<string>,
  isDrawn: boolean,
): readonly CheckPage[] {
  const pages: CheckPage[] = [];
  let left = section.items;
  while (left.length > 0) {
    const page = fullest(section, left, (one) => fitsPage(one, size, isDrawn), marked);
    pages.push(page);
    left = left.slice(page.items.length);
  }
  return pages;
}

function fitsPage(page: CheckPage, size: Size, isDrawn: boolean): boolean {
  const shown = isDrawn ? withPlace(page, LONGEST_PLACE) : withLongestPrompt(page);
  return heightOf(shown, size, isDrawn) <= size.rows;
}

/** A page that is written has the same items, and letters, however many of them are marked. */
function withLongestPrompt(page: CheckPage): CheckPage {
  const all = new Set(page.items.map(({ item }) => item.id));
  return { ...page, prompt: pagePrompt(page.items, all) };
}

/** Returns the page with as many of the items as fit, at least one. */
function fullest(
  section: CheckSection,
  items: readonly CheckItem[],
  fits: (page: CheckPage) => boolean,
  marked: ReadonlySet<string>,
): CheckPage {
  for (let count = items.length; ; count--) {
    const page = pageOf(section, items.slice(0, count), marked);
    if (count === 1 || fits(page)) return page;
  }
}

function pageOf(
  section: CheckSection,
  items: readonly CheckItem[],
  marked: ReadonlySet<string>,
): CheckPage {
  const keyed = items.map((item, index) => ({ item, letter: LETTERS.charAt(index) }));
  const letters = lettersWords(keyed.map(({ letter }) => letter));
  const count = items.filter(({ id }) => marked.has(id)).length;
  const first =
    count === 0
      ? `n none of these   ${letters} mark what is true`
      : `Enter goes on with ${count} marked   ${letters} mark or unmark`;
  return {
    section,
    items: keyed,
    lines: [
      headingLine(section.heading),
      ...keyed.flatMap(({ item, letter }) => itemLines(item, letter, marked.has(item.id))),
    ],
    keys: `${first}   b back   q not now`,
    prompt: pagePrompt(keyed, marked),
  };
}

/** Names letters in order, those that follow one another as a range: `a, c–f`. */
function lettersWords(letters: readonly string[]): string {
  const runs: string[] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    const isNext =
      last !== undefined && letter.charCodeAt(0) === last.charCodeAt(last.length - 1) + 1;
    if (isNext) runs[runs.length - 1] = `${last.charAt(0)}–${letter}`;
    else runs.push(letter);
  }
  return runs.join(', ');
}

function pagePrompt(keyed: readonly KeyedItem[], marked: ReadonlySet<string>): string {
  const ours = keyed.filter(({ item }) => marked.has(item.id)).map(({ letter }) => letter);
  const [first = '', second] = keyed.map(({ letter }) => letter);
  const letters =
    second === undefined ? `the letter ${first}` : `letters such as ${first} ${second}`;
  return ours.length === 0
    ? `Type none, or ${letters} for what is true; back; q: not now `
    : `Marked: ${ours.join(' ')}. Enter goes on with that; ${letters} mark or unmark; back; q: not now `;
}

/** Columns before the words of an item. */
const ITEM_HANG = 7;

function itemLines(
  { words, help }: CheckItem,
  letter: string,
  isMarked: boolean,
): readonly PageLine[] {
  const box = isMarked ? '[x]' : '[ ]';
  const style = isMarked ? 'strong' : 'plain';
  return [
    {
      text: `${box} ${letter}  ${words}`,
      plain: `${letter}: ${words}`,
      style,
      hang: ITEM_HANG,
    },
    ...(help === undefined
      ? []
      : [{ text: `${' '.repeat(ITEM_HANG)}(${help})`, style: 'dim' as const, hang: ITEM_HANG }]),
  ];
}
