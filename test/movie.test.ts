import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsOf, outline } from '../scripts/movie/contours.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SVG = readFileSync(`${ROOT}docs/session.svg`, 'utf8');
const [FIXED = '', MOVING = ''] = SVG.split('@media (prefers-reduced-motion:no-preference){');

describe('the moving picture of a session', () => {
  it('is well-formed, small, and has words for those who do not see it', () => {
    const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(SVG, true);
    expect(parsed).toMatchObject({
      svg: { '@_role': 'img', '@_aria-labelledby': 'title description' },
    });
    expect(FIXED).toMatch(
      /<title id="title">[^<]{20,}<\/title>\n<desc id="description">[^<]{100,}</,
    );
    expect(Buffer.byteLength(SVG)).toBeLessThan(300_000);
  });

  it('runs nothing and loads nothing', () => {
    expect(SVG).not.toMatch(
      /<script|<foreignObject|<image|<a\b|href|url\(|@import|@font-face|\son\w+=/i,
    );
    expect(SVG.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('moves only for those who have not asked for less motion, and each strip to what is there', () => {
    expect(FIXED).not.toMatch(/animation|@keyframes/);
    const strips = [...SVG.matchAll(/^<g class="(s\d+)">(.*)<\/g>$/gm)];
    expect(strips.length).toBeGreaterThan(5);
    for (const [, name = '', body = ''] of strips) {
      const keyframes = new RegExp(`@keyframes ${name}\\{(.*)\\}$`, 'm').exec(MOVING)?.[1] ?? '';
      const moved = [...keyframes.matchAll(/translate\(-?(\d+)px\)/g)].map(([, by]) => Number(by));
      const there = new Set(
        [...body.matchAll(/<g transform="translate\((\d+)\)">/g)].map(([, by]) => Number(by)),
      );
      // One place may be empty.
      expect(moved.filter((by) => !there.has(by)).length, name).toBeLessThanOrEqual(1);
      expect(keyframes, name).toMatch(/(?:^|\})0%/);
    }
  });

  it('says what the program says now: npm run movie', () => {
    const folder = `${ROOT}routines/exercises/`;
    const said = readdirSync(folder)
      .filter((file) => /^(?:prone-press-up|piriformis)\.yaml$/.test(file))
      .map((file) => readFileSync(folder + file, 'utf8'))
      .join('\n');
    for (const cue of ['Push up with your arms.', 'Draw the thigh in.']) {
      expect(SVG).toContain(`>${cue}</text>`);
      expect(said).toContain(cue);
    }
  });
});

describe('an outline', () => {
  it('encloses the dots of its colour and no others', () => {
    const signs = fc.constantFrom(...Array.from(' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█'));
    const cell = fc.record({
      sign: signs,
      fill: fc.constantFrom('red', 'blue', undefined),
      behind: fc.constantFrom('red', undefined),
    });
    const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const dots = dotsOf(cells, 'white');
        for (const colour of ['red', 'blue', 'white']) {
          const path = outline(dots, colour);
          expect(dots.map((row, y) => row.map((_, x) => isInside(path, x + 0.5, y + 0.5)))).toEqual(
            dots.map((row) => row.map((dot) => dot === colour)),
          );
        }
      }),
    );
  });

  it('is one path for what belongs together, with no seam between cells', () => {
    const dots = dotsOf(
      [
        [{ sign: '█' }, { sign: '▌' }],
        [{ sign: '▀' }, { sign: ' ' }],
      ],
      'white',
    );
    expect(outline(dots, 'white')).toBe('M0 0h3v2h-1v1h-2z');
  });
});

/** Counts the upright edges to the right of a point: inside is where their number is odd. */
function isInside(path: string, atX: number, atY: number): boolean {
  let [x, y, startX, startY, crossed] = [0, 0, 0, 0, 0];
  const go = (toX: number, toY: number) => {
    if (toX === x && x > atX && Math.min(y, toY) < atY && Math.max(y, toY) > atY) crossed += 1;
    [x, y] = [toX, toY];
  };
  for (const [, step = '', first = '', second = ''] of path.matchAll(
    /([Mhvz])(-?\d+)?(?: (\d+))?/g,
  )) {
    if (step === 'M')
      [x, y, startX, startY] = [Number(first), Number(second), Number(first), Number(second)];
    else if (step === 'h') go(x + Number(first), y);
    else if (step === 'v') go(x, y + Number(first));
    else go(startX, startY);
  }
  return crossed % 2 === 1;
}
