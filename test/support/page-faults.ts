import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { LaidOutElement, LaidOutText, Layout } from './page-layout.ts';
import { lettersOf, onlyLetters, type PrintedSide, type PrintedText } from './printed-paper.ts';

/** What holds the checker of accessibility in a browser. */
interface HasAxe {
  readonly axe?: {
    readonly getRules: () => readonly {
      readonly ruleId: string;
      readonly tags: readonly string[];
    }[];
    readonly run: (options: RunOptions) => Promise<AxeResults>;
  };
}

let axeSource: string | undefined;

/** Returns what axe finds on the page that is shown, best practices included: the rule, what is wrong, and where. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  axeSource ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as HasAxe;
    if (axe === undefined) return ['axe did not start'];
    const rules = axe.getRules().filter(({ tags }) => !tags.includes('deprecated'));
    const { violations } = await axe.run({
      rules: Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: true }])),
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 120)}`),
    );
  });
}

/** Returns what does not fit: what is wider than its box, what a box cuts off, and texts beyond the page or their picture. */
export function cutOff({ width, elements, texts }: Layout): readonly string[] {
  return [
    ...elements.flatMap((element) => overflowOf(element)),
    ...texts
      .filter((text) => isBeyond(text, width))
      .map(({ where }) => `beyond the page: ${where}`),
    ...texts.filter(isBeyondPicture).map(({ where }) => `beyond its picture: ${where}`),
  ];
}

function overflowOf(element: LaidOutElement): readonly string[] {
  const { where, tooWide, tooHigh, overflowX, overflowY } = element;
  // What can be scrolled is not cut, unless it is on paper, where its text is missing.
  const canScroll = ['auto', 'scroll'].includes(overflowX);
  if (tooWide > 1 && !canScroll) return [`${tooWide} px wider than its box: ${where}`];
  const isCut = ['hidden', 'clip'].includes(overflowY) && tooHigh > 1;
  return isCut ? [`${tooHigh} px cut off below: ${where}`] : [];
}

function isBeyond({ lines }: LaidOutText, width: number): boolean {
  return lines.some(({ left, right }) => left < -1 || right > width + 1);
}

/** Whether a text leaves its picture, above and below by more than the space around its letters. */
function isBeyondPicture({ lines, picture, size }: LaidOutText): boolean {
  if (picture === undefined) return false;
  const slack = size / 3;
  return lines.some(
    ({ left, right, top, bottom }) =>
      left < picture.left - 1 ||
      right > picture.right + 1 ||
      top < picture.top - slack ||
      bottom > picture.bottom + slack,
  );
}

/** Returns the texts of a page that are missing on paper, or partly beyond its edges. */
export function missingOnPaper(
  { texts }: Layout,
  sides: readonly PrintedSide[],
): readonly string[] {
  const printed = sides.map(lettersOf).join('').toLowerCase();
  const isPrinted = (text: string) => printed.includes(onlyLetters(text).toLowerCase());
  const missing = texts.filter(
    ({ text }) => !isPrinted(text) && !text.split(/\s+/).every(isPrinted),
  );
  return [
    ...missing.map(({ where, text }) => `missing on paper: ${text.trim()}, in ${where}`),
    ...sides.flatMap((side) =>
      side.texts
        .filter((text) => isOffPaper(text, side))
        .map(({ text }) => `off the paper: ${text}`),
    ),
  ];
}

function isOffPaper({ left, top, width, height }: PrintedText, side: PrintedSide): boolean {
  return left < 0 || top < 0 || left + width > side.width + 1 || top + height > side.height + 1;
}

/** Returns pairs of texts on paper of which one is printed over the other. */
export function printedOver(sides: readonly PrintedSide[]): readonly string[] {
  return sides.flatMap(({ texts }) => {
    const seen = texts.filter(({ text }) => text.trim() !== '');
    return seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter((other) => isOver(one, other))
        .map((other) => `“${one.text}” and “${other.text}” are printed over each other`),
    );
  });
}

/** Whether two texts share more than the space above and below their letters, or beside them. */
function isOver(one: PrintedText, other: PrintedText): boolean {
  const [across, down] = [
    Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left),
    Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top),
  ];
  return across > 1.5 && down > Math.min(one.height, other.height) * 0.4;
}
