import { describe, expect, it } from 'vitest';
import { findRoutine, type Library } from '../../../src/core/library/library.ts';
import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import type { Routine } from '../../../src/core/library/routine.ts';
import { handout, type HandoutFacts } from '../../../src/core/paper/handout.ts';
import { planRoutine } from '../../../src/core/session/plan.ts';
import { handoutHtml } from '../../../src/formats/paper/handout-page.tsx';
import { fours } from '../../support/sample-figures.ts';
import {
  exercise,
  libraryOf,
  routine,
  shippedLibrary,
  step,
} from '../../support/sample-library.ts';

const SHIPPED = shippedLibrary();
const FACTS: HandoutFacts = {
  name: undefined,
  by: undefined,
  review: undefined,
  today: '2026-12-01',
  isDemo: false,
};

function pageOf(
  of: Routine,
  library: Library = SHIPPED,
  facts: Partial<HandoutFacts> = {},
  isLarge = false,
): string {
  const plan = planRoutine(library, of, { affected: 'left', cautions: [] }, NO_OWN_DOSES);
  const from = { library, routine: of, plan, schedules: [] };
  return handoutHtml(handout(from, { ...FACTS, ...facts }), { isLarge });
}

function all(page: string, pattern: RegExp): readonly string[] {
  return [...page.matchAll(pattern)].map(([, found = '']) => found);
}

const shipped = (id: string, isLarge = false) =>
  pageOf(findRoutine(SHIPPED, id), SHIPPED, {}, isLarge);

describe('the page of every shipped routine', () => {
  it.each(Object.keys(SHIPPED.routines))('%s has a picture and its words for each pose', (id) => {
    const page = shipped(id);
    const ids = all(page, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const pictures = all(page, /<svg [^>]*role="img" aria-labelledby="([^"]+)"/g);
    const different = new Set(findRoutine(SHIPPED, id).steps.map((one) => one.exercise));
    expect(pictures.length).toBe(2 * different.size);
    for (const picture of pictures)
      expect(page).toMatch(new RegExp(`<title id="${picture}">[^<]{20,}</title>`));
    for (const used of all(page, /url\(#([^)]*)\)/g)) expect(ids).toContain(used);
  });

  it.each(Object.keys(SHIPPED.routines))('%s loads and runs nothing', (id) => {
    const page = shipped(id);
    expect(page).not.toMatch(/<script|\bon\w+=|javascript:|<a |<img|<link|@import|url\((?!#)/i);
    const addresses = all(page, /(\w+:\/\/[^"'\s<]*)/g);
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
  });

  it('has a heading for itself, and one below it for each of its parts', () => {
    const page = shipped('physio-four');
    expect(all(page, /<h1>([^<]*)<\/h1>/g)).toEqual(["Physio's four"]);
    expect(all(page, /<(h[2-6])/g)).toEqual(Array.from({ length: 7 }, () => 'h2'));
  });

  it('draws an exercise that comes once more only once', () => {
    const page = shipped('lower-back');
    expect(page).toContain('Once more, as in number 2.');
    expect(page).not.toContain('picture-7');
  });
});

describe('the page of a handout', () => {
  it('has the facts, or lines to write them on', () => {
    const of = findRoutine(SHIPPED, 'core');
    const facts = { name: 'Sam', by: 'A. Physio, 01632 960 123', review: '2026-12-15' };
    expect(factsOf(pageOf(of, SHIPPED, facts))).toEqual([
      'Date: Tue 1 Dec 2026',
      'For: Sam',
      'Review: Tue 15 Dec 2026',
      'From: A. Physio, 01632 960 123',
    ]);
    expect(factsOf(pageOf(of))).toEqual(['Date: Tue 1 Dec 2026', 'For: ', 'Review: ', 'From: ']);
  });

  it('says that the demo’s is made up', () => {
    const of = findRoutine(SHIPPED, 'core');
    expect(pageOf(of, SHIPPED, { isDemo: true })).toContain('Made up:');
    expect(pageOf(of)).not.toContain('Made up:');
  });

  it('is printed in 12 points, or in 18, with fourteen days in a row or seven', () => {
    const [usual, large] = [shipped('core'), shipped('core', true)];
    expect(usual).toContain('font-size: 12pt');
    expect(large).toContain('font-size: 18pt');
    expect(headsOf(usual)).toEqual([14]);
    expect(headsOf(large)).toEqual([7, 7]);
  });

  it('has cues side by side where there are six exercises or more, in letters of 12 points', () => {
    const isDense = (page: string) => page.includes('.exercise ul { display: flex');
    expect(
      ['core', 'after-run', 'runner-strength', 'lower-back'].map((id) => isDense(shipped(id))),
    ).toEqual([false, false, true, true]);
    expect(isDense(shipped('lower-back', true))).toBe(false);
  });

  it('has the grid last, but in large letters the box, which needs a side to itself', () => {
    const isGridLast = (page: string) => page.indexOf('Get help') < page.indexOf('<table');
    expect([false, true].map((isLarge) => isGridLast(shipped('core', isLarge)))).toEqual([
      true,
      false,
    ]);
  });

  it('has a box to tick for each slot of each day', () => {
    expect(all(shipped('five-minutes'), /<td>()<\/td>/g).length).toBe(3 * 14);
    expect(all(shipped('core'), /<td>()<\/td>/g).length).toBe(2 * 14);
  });

  it('describes what has no figure, beside what has one', () => {
    const mine = routine([step('drawn'), step('told')]);
    const drawn = exercise('drawn', { figure: fours() });
    const page = pageOf(mine, libraryOf([drawn, exercise('told')], [mine]));
    expect(all(page, /(<svg )/g).length).toBe(2);
    expect(page).toContain('<div class="wide"><p>The left knee is drawn in.</p>');
  });

  it('has no markup from anybody’s texts', () => {
    const nasty = '</title></style><script>alert(1)</script><img src=x onerror="a()">&amp;';
    const mine = routine([step('hug')], { name: nasty, when: nasty });
    const change = {
      name: nasty,
      start: nasty,
      alt: nasty,
      cues: [nasty],
      mistakes: [nasty],
      feel: nasty,
      stop: [nasty],
      figure: fours(),
      easier: { id: 'less', name: nasty, how: nasty },
      sources: [{ for: ['hold'] as const, evidence: 'sheet' as const, source: nasty, says: nasty }],
    };
    const library = libraryOf([exercise('hug', change)], [mine]);
    const page = pageOf(mine, library, { name: nasty, by: nasty });
    expect(page).not.toMatch(/<script|<img|<\/title><\/style>/);
    // In every place that it was in: two of them in the titles of the page and of its pictures.
    expect(all(page, /(&lt;script)/g).length).toBeGreaterThan(12);
    expect(all(page, /(<style)/g).length).toBe(1);
  });
});

function factsOf(page: string): readonly string[] {
  return [...page.matchAll(/<dt>([^<]*)<\/dt><dd[^>]*>([^<]*)<\/dd>/g)].map(
    ([, label, value]) => `${label}: ${value}`,
  );
}

/** The number of days above each table. */
function headsOf(page: string): readonly number[] {
  const heads = all(page, /<thead>(.*?)<\/thead>/g);
  // The corner is the heading of the column under it.
  return heads.map((head) => all(head, /(scope="col")/g).length - 1);
}
