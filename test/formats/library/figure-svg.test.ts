import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { figureSvg, type SvgOptions } from '../../../src/formats/library/figure-svg.ts';
import { fours, shippedFigures } from '../../support/sample-figures.ts';

const OPTIONS: SvgOptions = {
  title: 'On hands & knees, <still>',
  id: 'title-1',
  pose: 'end',
  isMirrored: false,
  on: 'auto',
};

describe('a figure as SVG', () => {
  it('is valid XML for every figure, in both poses and mirrored', () => {
    for (const [id, figure] of shippedFigures()) {
      for (const change of [{}, { pose: 'start' }, { isMirrored: true }] as const) {
        const svg = figureSvg(figure, { ...OPTIONS, ...change });
        expect(() => parsed(svg), id).not.toThrow();
        expect(svg, id).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
    expect(() => parsed('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')).toThrow();
  });

  it('has a size and contains its figure, unless it is a close-up', () => {
    for (const [id, figure] of shippedFigures()) {
      if (figure.frame !== undefined) continue;
      const picture = parsed(figureSvg(figure, { ...OPTIONS, on: 'light' }));
      const box = picture.getBBox();
      expect(box, id).toBeDefined();
      if (box === undefined) continue;
      expect(box.x, id).toBeGreaterThanOrEqual(leftOf(figureSvg(figure, OPTIONS)) - 0.5);
      expect(box.y, id).toBeGreaterThanOrEqual(-0.5);
    }
  });

  it('is cut off at the edges of a close-up', () => {
    const whole = figureSvg(fours(), OPTIONS);
    const close = figureSvg(fours({ frame: [30, 0, 90, 34] }), OPTIONS);
    expect(whole).not.toContain('clip-path');
    expect(close).toContain('viewBox="27 0 66 40"');
    expect(close).toContain(
      '<clipPath id="title-1-frame"><rect x="30" y="3" width="60" height="34"/>',
    );
    expect(figureSvg(fours({ frame: [30, 10, 90, 44] }), OPTIONS)).not.toContain('class="mat"');
  });

  it('has its title escaped, and linked for screen readers', () => {
    const svg = figureSvg(fours(), OPTIONS);
    expect(svg).toContain('<title id="title-1">On hands &amp; knees, &lt;still&gt;</title>');
    expect(svg).toContain('role="img" aria-labelledby="title-1"');
  });

  it('has no markup or control code in its title', () => {
    const svg = figureSvg(fours(), { ...OPTIONS, title: '</title><script>\u001b[31m' });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u001b');
    expect(() => parsed(svg)).not.toThrow();
  });

  it('is mirrored for the left side', () => {
    const svg = figureSvg(fours(), { ...OPTIONS, isMirrored: true });
    const [, left = '', width = ''] = /viewBox="(\S+) 0 (\S+) /.exec(svg) ?? [];
    const shift = Math.round((2 * Number(left) + Number(width)) * 10) / 10;
    const [, from = ''] = /<g transform="matrix\(-1 0 0 1 (\S+) 0\)">/.exec(svg) ?? [];
    expect(Math.abs(Number(from) - shift)).toBeLessThanOrEqual(0.15);
    const plain = figureSvg(fours(), OPTIONS);
    expect(svg.replace(/<g transform="[^"]*">/, '<g>')).toBe(plain);
  });

  it('has its wall in every view', () => {
    for (const view of ['side', 'front', 'top'] as const) {
      const svg = figureSvg(fours({ view, wall: 90, mat: false }), OPTIONS);
      const [, height = ''] = /viewBox="\S+ 0 \S+ (\S+)"/.exec(svg) ?? [];
      const [, tall = ''] = /<rect class="wall" x="90" [^>]*height="(\S+)"/.exec(svg) ?? [];
      expect(Number(tall) / Number(height), view).toBeGreaterThan(0.8);
    }
  });

  it('is not enlarged by a wall inside it', () => {
    const top = fours({ view: 'top' });
    const box = (figure: typeof top) => /viewBox="[^"]*"/.exec(figureSvg(figure, OPTIONS))?.[0];
    expect(box({ ...top, wall: 50 })).toBe(box(top));
  });

  it('has colours for light and dark, or for only one of them', () => {
    expect(figureSvg(fours(), OPTIONS)).toContain('@media(prefers-color-scheme:dark)');
    expect(figureSvg(fours(), { ...OPTIONS, on: 'dark' })).not.toContain('@media');
  });

  it('shows the start behind the end, and nothing behind the start', () => {
    const svg = (pose: 'start' | 'end') =>
      figureSvg(fours({ arrow: 'head' }), { ...OPTIONS, pose });
    const parts = ['<g class="ghost">', '<polyline class="shaft"'];
    expect(parts.map((part) => svg('end').includes(part))).toEqual([true, true]);
    expect(parts.map((part) => svg('start').includes(part))).toEqual([false, false]);
    expect(figureSvg(fours({ ghost: false }), OPTIONS)).not.toContain('class="ghost"');
  });
});

/** The picture as read by a library. It has no text to draw, and to look for fonts takes longer than all else. */
function parsed(svg: string): Resvg {
  return new Resvg(svg, { font: { loadSystemFonts: false } });
}

function leftOf(svg: string): number {
  return Number(/viewBox="(\S+)/.exec(svg)?.[1]);
}
