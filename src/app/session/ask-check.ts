import { groupOf } from '../../core/safety/check-group.ts';
import { type CheckPage, checkOverview, checkPages } from '../../view/session/check-pages.ts';
import { drawPage, type Page, pageText, promptText } from '../../view/session/page.ts';
import type { Size } from '../../view/terminal/grid.ts';
import { isLeaving, noAnswerText, smallKey } from './answers.ts';
import { lineInput } from './line-input.ts';
import type { SessionTerminal } from './terminal.ts';

/** The ids of what is true, or `end` if the user leaves without an answer. */
export type CheckAnswer = readonly string[] | 'end';

/**
 * Asks the safety list. One key, or one line where it is written, answers the whole of it if it fits the screen; otherwise,
 * and if something is true, it goes through it page by page. Nothing goes on by itself.
 */
export function askCheck(terminal: SessionTerminal): Promise<CheckAnswer> {
  return terminal.handleInput<CheckAnswer>((done) => {
    const size = roomIn(terminal);
    const isOverview = checkOverview(size, terminal.isFullScreen) !== undefined;
    const asking: Asking = {
      terminal,
      done,
      size,
      marked: new Set(),
      first: undefined,
      isOverview,
    };
    const input = lineInput(
      terminal,
      (line) => takeLine(asking, line),
      () => done('end'),
    );
    show(asking);
    return {
      key: terminal.isFullScreen ? (key) => press(asking, smallKey(key)) : input.press,
      end: () => done('end'),
      suspend: input.clear,
      redraw: () => draw(asking),
    };
  });
}

interface Asking {
  readonly terminal: SessionTerminal;
  readonly done: (answer: CheckAnswer) => void;
  /** The room there was at first: what is written keeps its letters whatever size the window gets. */
  readonly size: Size;
  readonly marked: Set<string>;
  /** An item of the page shown, by which it is found again when the window has another size. */
  first: string | undefined;
  isOverview: boolean;
}

function press(asking: Asking, key: string): void {
  if (isLeaving(key)) return asking.done('end');
  if (shownOverview(asking) !== undefined) return pressOnOverview(asking, key);
  const page = shownPage(asking);
  const ids = page.items.map(({ item }) => item.id);
  const id = page.items.find(({ letter }) => letter === key)?.item.id;
  if (id !== undefined) {
    toggle(asking, id);
    return draw(asking);
  }
  // Neither key does what the other means.
  if (key === (ids.some((one) => asking.marked.has(one)) ? 'enter' : 'n')) {
    return goOn(asking, page);
  }
  if (key === 'b') goBack(asking, page);
}

function pressOnOverview(asking: Asking, key: string): void {
  if (key === 'n') return asking.done([]);
  if (key !== 'y') return;
  asking.isOverview = false;
  show(asking);
}

function toggle({ marked }: Asking, id: string): void {
  if (!marked.delete(id)) marked.add(id);
}

/** Whole words only: a letter counts where it stands alone, and nothing is marked by what is not all understood. */
function takeLine(asking: Asking, line: string): void {
  if (shownOverview(asking) !== undefined) {
    const key = { none: 'n', no: 'n', n: 'n', yes: 'y', y: 'y' }[line];
    return key === undefined ? refuse(asking, line) : pressOnOverview(asking, key);
  }
  const page = shownPage(asking);
  if (line === 'back' || line === 'b') return goBack(asking, page);
  const isMarked = page.items.some(({ item }) => asking.marked.has(item.id));
  if (isMarked ? line === '' : ['none', 'no', 'n'].includes(line)) return goOn(asking, page);
  const letters = line.split(/[\s,]+/).filter((word) => word !== '');
  const ids = letters.flatMap(
    (word) => page.items.find(({ letter }) => letter === word)?.item.id ?? [],
  );
  if (ids.length === 0 || ids.length < letters.length) return refuse(asking, line);
  for (const id of new Set(ids)) toggle(asking, id);
  tellMarks(asking, page, ids);
}

function refuse(asking: Asking, line: string): void {
  asking.terminal.print(noAnswerText(line, promptText(shown(asking))));
}

/** Says in words what was marked, so that a wrong letter is noticed. */
function tellMarks(asking: Asking, { items }: CheckPage, ids: readonly string[]): void {
  const { terminal, marked } = asking;
  for (const { item, letter } of items.filter(({ item: { id } }) => ids.includes(id))) {
    const what = marked.has(item.id) ? 'is marked' : 'is no longer marked';
    terminal.print(`${letter} ${what}: ${item.words}\n`);
  }
  terminal.print(promptText(shownPage(asking)));
}

/** Help comes first: what stops sessions needs no further questions. */
function goOn(asking: Asking, page: CheckPage): void {
  const next = neighbour(asking, page, 1);
  const isOver = next?.section !== page.section;
  const stops = [...asking.marked].some((id) => groupOf(id) !== 'history');
  if (next === undefined || (isOver && stops)) return asking.done([...asking.marked]);
  asking.first = firstOf(next);
  show(asking);
}

function goBack(asking: Asking, page: CheckPage): void {
  const before = neighbour(asking, page, -1);
  if (before === undefined) asking.isOverview = true;
  else asking.first = firstOf(before);
  show(asking);
}

function show(asking: Asking): void {
  draw(asking);
  if (!asking.terminal.isFullScreen) asking.terminal.print(pageText(shown(asking)));
}

function draw(asking: Asking): void {
  const { terminal } = asking;
  if (terminal.isFullScreen) terminal.show(drawPage(shown(asking), terminal.size()));
}

function shown(asking: Asking): Page {
  return shownOverview(asking) ?? shownPage(asking);
}

/** The whole list; undefined if its pages are shown, as they are in a window with no room for it. */
function shownOverview(asking: Asking): Page | undefined {
  if (!asking.isOverview) return undefined;
  return checkOverview(sizeOf(asking), asking.terminal.isFullScreen);
}

function shownPage(asking: Asking): CheckPage {
  const pages = pagesOf(asking);
  const found =
    pages.find(({ items }) => items.some(({ item }) => item.id === asking.first)) ?? pages[0];
  if (found === undefined) throw new RangeError('the list has no page');
  return found;
}

function neighbour(asking: Asking, page: CheckPage, by: 1 | -1): CheckPage | undefined {
  const pages = pagesOf(asking);
  return pages[pages.findIndex((one) => firstOf(one) === firstOf(page)) + by];
}

function firstOf({ items }: CheckPage): string | undefined {
  return items[0]?.item.id;
}

function pagesOf(asking: Asking): readonly CheckPage[] {
  return checkPages(sizeOf(asking), asking.marked, asking.terminal.isFullScreen);
}

function sizeOf({ terminal, size }: Asking): Size {
  return terminal.isFullScreen ? roomIn(terminal) : size;
}

/** Lines leave the last row to the cursor. */
function roomIn(terminal: SessionTerminal): Size {
  const { columns, rows } = terminal.size();
  return { columns, rows: terminal.isFullScreen ? rows : rows - 1 };
}
