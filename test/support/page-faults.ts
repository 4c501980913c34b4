import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { LaidOutElement, LaidOutText, Layout } from './page-layout.ts';

/** What holds the checker of accessibility in a browser. */
interface HasAxe {
  readonly axe?: {
    readonly getRules: () => readonly {
      readonly ruleId: string;
      readonly tags: readonly string[];
    }[];
    readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults>;
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
    // Shapes say nothing by themselves, and looking at thousands of them takes seconds.
    const context = { exclude: [['svg > *']] };
    const { violations } = await axe.run(context, {
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

function isBeyond({ lines, canScroll }: LaidOutText, width: number): boolean {
  if (canScroll) return false;
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

/** Returns headings that stand above the one that they are read after. */
export function outOfOrder({ texts }: Layout): readonly string[] {
  const headings = texts.filter(({ isHeading }) => isHeading);
  const tops = headings.map(({ lines }) => lines[0]?.top ?? 0);
  return headings
    .filter((_, index) => index > 0 && (tops[index] ?? 0) < (tops[index - 1] ?? 0) - 1)
    .map(({ where }) => `stands above the heading before it: ${where}`);
}
