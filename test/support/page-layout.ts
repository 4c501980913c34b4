import type { Page } from 'playwright-core';

/** A rectangle in CSS pixels from the top left of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A piece of text that can be seen. */
export interface LaidOutText {
  readonly text: string;
  /** The element it is in: its name, class and beginning. */
  readonly where: string;
  /** One for each line. */
  readonly lines: readonly Box[];
  /** The edges of the picture that it is in; undefined outside pictures. */
  readonly picture: Box | undefined;
  readonly isHeading: boolean;
  /** Which part of the page it is in of those that must not be broken, counted from 0; -1 if it is in none. */
  readonly whole: number;
  /** Whether it is in a box that can be scrolled sideways. */
  readonly canScroll: boolean;
  /** In CSS pixels. */
  readonly size: number;
}

/** An element with what it holds, in CSS pixels. */
export interface LaidOutElement {
  readonly where: string;
  /** By how much what it holds is wider, or higher, than it is. */
  readonly tooWide: number;
  readonly tooHigh: number;
  readonly overflowX: string;
  readonly overflowY: string;
}

/** Where a browser puts what can be seen of a page. Texts for screen readers alone are not in it. */
export interface Layout {
  readonly width: number;
  readonly elements: readonly LaidOutElement[];
  readonly texts: readonly LaidOutText[];
}

/** Returns where everything on the page that is shown stands. */
export async function layoutOf(page: Page): Promise<Layout> {
  const parts = [
    readLayout,
    readElements,
    readTexts,
    textOf,
    isInScroller,
    isUnseen,
    whereOf,
    boxOf,
  ];
  const values = `const WHOLE = '${WHOLE}'; const unseen = new Map();`;
  return page.evaluate<Layout>(`(() => { ${values} ${parts.join('\n')} return readLayout(); })()`);
}

/** Finds what must not be broken across two sides of paper, and is in nothing else that must not. */
const WHOLE = ':is(.whole, tr, figure):not(:is(.whole, tr, figure) *)';

/** Elements that are known to be seen, or not. */
const unseen = new Map<Element, boolean>();

// What follows runs in the browser, as text: it may use only what `layoutOf` lists.

function readLayout(): Layout {
  const width = document.documentElement.clientWidth;
  return { width, elements: readElements(), texts: readTexts() };
}

function readElements(): readonly LaidOutElement[] {
  const all = [...document.querySelectorAll('body, body *:not(svg *)')];
  return all
    .filter((element) => element.clientWidth > 0 && !isUnseen(element))
    .map((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return {
        where: whereOf(element),
        tooWide: element.scrollWidth - element.clientWidth,
        tooHigh: element.scrollHeight - element.clientHeight,
        overflowX,
        overflowY,
      };
    });
}

function readTexts(): readonly LaidOutText[] {
  const texts: LaidOutText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent !== null && (node.textContent ?? '').trim() !== '' && !isUnseen(parent))
      texts.push(textOf(node, parent));
  }
  return texts.filter(({ lines }) => lines.length > 0);
}

function textOf(node: Node, parent: Element): LaidOutText {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const picture = parent.closest('svg')?.getBoundingClientRect();
  const whole = parent.closest(WHOLE);
  return {
    text: node.textContent ?? '',
    where: whereOf(parent),
    lines: lines.map(boxOf),
    picture: picture === undefined ? undefined : boxOf(picture),
    isHeading: parent.closest('h1, h2, h3, h4, h5, h6') !== null,
    whole: whole === null ? -1 : [...document.querySelectorAll(WHOLE)].indexOf(whole),
    canScroll: isInScroller(parent),
    size: parseFloat(getComputedStyle(parent).fontSize),
  };
}

function isInScroller(element: Element): boolean {
  if (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) return true;
  return element.parentElement !== null && isInScroller(element.parentElement);
}

/** Whether an element is in a box of one pixel’s width or height, for screen readers alone, or not drawn at all. */
function isUnseen(element: Element): boolean {
  const known = unseen.get(element);
  if (known !== undefined) return known;
  const { overflowX, position, visibility } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isTiny = position === 'absolute' && overflowX !== 'visible' && Math.min(width, height) <= 1;
  const { parentElement } = element;
  const isHidden = visibility !== 'visible' || isTiny;
  const found = isHidden || (parentElement !== null && isUnseen(parentElement));
  unseen.set(element, found);
  return found;
}

function whereOf(element: Element): string {
  const name = element.tagName.toLowerCase();
  const kind = element.getAttribute('class');
  const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 50);
  return `${kind === null ? name : `${name}.${kind}`} “${text}”`;
}

function boxOf({ left, top, right, bottom }: DOMRect): Box {
  const { scrollX, scrollY } = window;
  return {
    left: left + scrollX,
    top: top + scrollY,
    right: right + scrollX,
    bottom: bottom + scrollY,
  };
}
