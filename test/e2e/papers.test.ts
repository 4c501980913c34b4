import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  HAS_BROWSER,
  PRINTED,
  setWindow,
  showPage,
  WHY_NO_BROWSER,
  type Window,
} from '../support/browser.ts';
import { lostInForcedColors } from '../support/page-colours.ts';
import { axeFindings, cutOff, outOfOrder } from '../support/page-faults.ts';
import { layoutOf } from '../support/page-layout.ts';
import { takeStyles, textsOfStyles } from '../support/page-without-styles.ts';
import { broken, missingOnPaper, printedOver } from '../support/paper-faults.ts';
import { type PrintedSide, printPaper } from '../support/printed-paper.ts';
import { shippedLibrary } from '../support/sample-library.ts';
import { makePapers, ROUTINES } from '../support/sample-papers.ts';

/** Making all papers takes some seconds, and much longer on a machine that is busy with something else. */
const MAKING_MS = 300_000;

describe.skipIf(!HAS_BROWSER)(`papers in a browser${WHY_NO_BROWSER}`, () => {
  let pages: ReadonlyMap<string, string>;
  const pageOf = (name: string) => pages.get(name) ?? '';

  beforeAll(async () => {
    pages = await makePapers();
  }, MAKING_MS);

  it.each([
    ['report of nothing', 1],
    ['report of one day', 2],
    ['report of twelve weeks', 2],
    ['report of a made-up record', 2],
    ['report of long words', 3],
    ['report of a year', 2],
    ['report of ten years', 2],
  ])('%s is printed on at most %i sides of A4, with nothing cut', async (name, most) => {
    const { page, trouble } = await showPage(pageOf(name), PRINTED);
    const { sides, faults } = await printed(page);
    expect([...faults, ...trouble]).toEqual([]);
    expect(sides.length).toBeLessThanOrEqual(most);
  });

  it.each([
    'report of nothing',
    'report of a made-up record',
    'report of long words',
    'sheet of lower-back',
    'sheet of lower-back, large',
    'sheet of before-run',
  ])(
    '%s is for everybody, on narrow screens, in forced colours and without styles',
    async (name) => {
      const { page, trouble } = await showPage(pageOf(name));
      const faults = await faultsOnScreen(page);
      expect([...faults, ...(await faultsWithoutStyles(page)), ...trouble]).toEqual([]);
    },
  );

  it.each(ROUTINES.flatMap((id) => [[id, 12] as const, [`${id}, large`, 18] as const]))(
    'sheet of %s is in letters of %i points, and breaks no exercise',
    async (name, points) => {
      const { page, trouble } = await showPage(pageOf(`sheet of ${name}`), PRINTED);
      const [id = ''] = name.split(',');
      const { steps = [] } = shippedLibrary().routines[id] ?? {};
      expect(await page.locator('section.exercise.whole').count()).toBe(steps.length);
      const { sides, faults } = await printed(page);
      expect([...faults, ...trouble]).toEqual([]);
      expect(smallPrint(sides, points)).toMatch(/^Sources|^$/);
      // The two sides of a sheet; larger letters need more.
      if (points === 12) expect(sides.length).toBeLessThanOrEqual(2);
    },
  );

  it('sheet with very long words in its head is not made smaller to fit the paper', async () => {
    const { page } = await showPage(pageOf('sheet, harmless'), PRINTED);
    const { sides } = await printed(page);
    expect(smallPrint(sides, 12)).toMatch(/^Sources/);
  });

  it.each(['report', 'sheet'])('%s lets nothing in that is written in a record', async (kind) => {
    const harmless = await showPage(withoutPolicy(pageOf(`${kind}, harmless`)));
    const expected = await elementsOf(harmless.page);
    const { page, trouble } = await showPage(withoutPolicy(pageOf(`${kind}, hostile`)));
    expect(await elementsOf(page)).toEqual(expected);
    expect(await textOf(page)).toContain('<script>console.log(1)</script>');
    expect(trouble).toEqual([]);
    await setWindow(page, NARROW);
    expect(cutOff(await layoutOf(page))).toEqual([]);
  });
});

describe.skipIf(!HAS_BROWSER)(`what finds faults of pages${WHY_NO_BROWSER}`, () => {
  it('finds what asks for something, speaks or is not for everybody', async () => {
    const body = '<p><img src="https://example.org/x.png"><script>console.log(1)</script></p>';
    const { page, trouble } = await showPage(pageWith('', body));
    expect(trouble).toContain('console: 1');
    expect(trouble).toContain('asks for https://example.org/x.png');
    expect((await axeFindings(page)).map((one) => one.split(':')[0])).toContain('image-alt');
  });

  it('finds what is cut off, missing, broken or printed over', async () => {
    const style =
      '.box { width: 50px } .box b { display: block; width: 95px } .over { position: absolute; top: 24px }' +
      ' .low { height: 15px; overflow: hidden; font: 16px/20px sans-serif } .off { margin-left: -60px }';
    const body =
      '<h1>A title</h1><p class="box"><b>much too wide</b></p><p class="low">much too<br>high</p>' +
      '<p class="off">Off</p><p class="over">Over</p>' +
      '<div class="whole">First<div style="break-before: page">second</div></div>';
    const { page } = await showPage(pageWith(style, body), PRINTED);
    const { faults } = await printed(page);
    expect(faults).toEqual([
      '45 px wider than its box: p.box “much too wide”',
      '25 px cut off below: p.low “much toohigh”',
      'beyond the page: p.off “Off”',
      'missing on paper: high, in p.low “much toohigh”',
      'missing on paper: Off, in p.off “Off”',
      '“A title” and “Over” are printed over each other',
      'broken across two sides of paper: div.whole “Firstsecond”',
    ]);
  });

  it('finds what is lost in forced colours and without styles, and headings that are moved', async () => {
    const style =
      'svg { width: 20px } b::before { content: "No " } h1 { padding-top: 90px } h2 { position: absolute; top: 0 }';
    const body =
      '<h1>A title</h1><h2>Below</h2><b>way</b><svg viewBox="0 0 9 9"><path d="M0 0L9 9" stroke="black"/></svg>';
    const { page } = await showPage(pageWith(style, body));
    expect(outOfOrder(await layoutOf(page))).toEqual([
      'stands above the heading before it: h2 “Below”',
    ]);
    expect(await lostInForcedColors(page)).toHaveLength(1);
    expect(await faultsWithoutStyles(page)).toEqual([
      '"No " is text only by style: <b>way</b>',
      'without styles a picture is as wide as the window: ',
    ]);
  });
});

function pageWith(style: string, body: string): string {
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>' +
    `<style>@page { size: A4; margin: 15mm } body { margin: 0; font: 16px sans-serif } ${style}</style>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${body}</main></body></html>`;
}

/** The window of a telephone, and of a common screen at 200 %. */
const NARROW: Window = { width: 320, media: 'screen', hasForcedColors: false };
const DOUBLED: Window = { width: 640, media: 'screen', hasForcedColors: false };

/** Returns what is wrong with a page on screens: for everybody, narrow, zoomed, and in forced colours. */
async function faultsOnScreen(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const window of [DOUBLED, NARROW]) {
    await setWindow(page, window);
    const layout = await layoutOf(page);
    faults.push(...cutOff(layout), ...outOfOrder(layout));
  }
  return [...faults, ...(await axeFindings(page)), ...(await lostInForcedColors(page))];
}

/** Returns the sides of paper, and what is cut off, missing, printed over something else, out of order or broken on them. */
async function printed(page: Page) {
  await setWindow(page, PRINTED);
  const layout = await layoutOf(page);
  const sides = await printPaper(page);
  const faults = [
    ...cutOff(layout),
    ...outOfOrder(layout),
    ...missingOnPaper(layout, sides),
    ...printedOver(sides),
    ...broken(layout, sides),
  ];
  return { sides, faults };
}

/** Takes the styles of a page away, and returns what is then wrong. */
async function faultsWithoutStyles(page: Page): Promise<readonly string[]> {
  await setWindow(page, { width: 1280, media: 'screen', hasForcedColors: false });
  const texts = await textsOfStyles(page);
  return [...texts, ...(await takeStyles(page))];
}

/** Returns what is printed in letters smaller than this, in points. */
function smallPrint(sides: readonly PrintedSide[], points: number): string {
  const texts = sides.flatMap((side) => side.texts).filter(({ size }) => size < points);
  return texts.map(({ text }) => text.trim()).join(' ');
}

/** Without its policy a page would run scripts and ask for pictures, if there were any. */
function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

/** Returns every element of a page with the names of its attributes. */
async function elementsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) =>
      [element.tagName, ...element.getAttributeNames()].join(' '),
    ),
  );
}

async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}
