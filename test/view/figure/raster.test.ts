import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/core/figure/roles.ts';
import type { Stroke } from '../../../src/core/figure/scene.ts';
import { capsule } from '../../../src/core/figure/shapes.ts';
import { cellsOf } from '../../../src/view/figure/cells.ts';
import {
  blankRaster,
  mirrored,
  numberOf,
  paintBox,
  paintStrokes,
  type Raster,
  roleOf,
  swept,
} from '../../../src/view/figure/raster.ts';

const SCALE = { across: 1, up: 1, left: 0, top: 8 };

describe('a raster', () => {
  it('lights a dot if its centre is inside a shape', () => {
    const raster = blankRaster(8, 8);
    paintStrokes(raster, SCALE, [bar('skin', 4)], 1, false);
    expect(picture(raster)).toEqual([
      '........',
      '........',
      '........',
      '..####..',
      '..####..',
      '........',
      '........',
      '........',
    ]);
  });

  it('keeps even the thinnest shape one dot thick', () => {
    const raster = blankRaster(8, 8);
    const thin = capsule([1.5, 4.5], [6.5, 4.5], 0.01, 0.01);
    paintStrokes(raster, SCALE, [{ kind: 'fill', role: 'arrow', shapes: [thin] }], 1, false);
    expect(raster.dots.filter((dot) => dot > 0)).toHaveLength(6);
  });

  it('cuts gaps out of the body only', () => {
    const raster = blankRaster(8, 8);
    paintBox(raster, { x: 0, y: 0, width: 8, height: 4 }, 'torso');
    paintBox(raster, { x: 0, y: 4, width: 8, height: 4 }, 'wall');
    const { shapes } = bar('skin', 4);
    paintStrokes(raster, SCALE, [{ kind: 'gap', from: undefined, shapes }], 1, false);
    expect(raster.dots.filter((dot) => dot === numberOf('wall'))).toHaveLength(32);
    expect(raster.dots.filter((dot) => dot === numberOf('torso')).length).toBeLessThan(32);
  });

  it('cuts gaps out of what has the same colour only, but for the ghost, and out of all of it without colours', () => {
    const left = (under: Role, isMono: boolean) => {
      const raster = blankRaster(8, 8);
      paintBox(raster, { x: 0, y: 0, width: 8, height: 8 }, under);
      const { shapes } = bar('skin', 4);
      paintStrokes(raster, SCALE, [{ kind: 'gap', from: 'skin', shapes }], 1, isMono);
      return raster.dots.filter((dot) => dot > 0).length;
    };
    for (const under of ['torso', 'legs', 'work', 'farSkin', 'prop'] as const)
      expect(left(under, false), under).toBe(64);
    for (const under of ['skin', 'ghost'] as const)
      expect(left(under, false), under).toBeLessThan(64);
    for (const under of ['torso', 'legs', 'work', 'skin', 'ghost'] as const)
      expect(left(under, true), under).toBeLessThan(64);
  });

  it('cut out what is as large as a dot, and nothing smaller', () => {
    const hole = (radius: number) => {
      const raster = blankRaster(8, 8);
      paintStrokes(raster, SCALE, [bar('skin', 4)], 1, false);
      const before = [...raster.dots];
      const shapes = [capsule([4, 4], [4, 4], radius, radius)];
      paintStrokes(raster, SCALE, [{ kind: 'cut', shapes }], 1, false);
      return before.filter((dot, index) => dot !== raster.dots[index]).length;
    };
    expect(hole(0.8)).toBe(4);
    expect(hole(0.4)).toBe(0);
  });

  it('has no crumbs of far limbs: no single dots in a row, and no few that hang together', () => {
    const raster = blankRaster(12, 8);
    paintBox(raster, { x: 0, y: 0, width: 1, height: 8 }, 'farLegs');
    paintBox(raster, { x: 3, y: 0, width: 2, height: 4 }, 'farLegs');
    paintBox(raster, { x: 6, y: 0, width: 2, height: 5 }, 'farSkin');
    paintBox(raster, { x: 10, y: 0, width: 1, height: 8 }, 'legs');
    swept(raster);
    expect(picture(raster)[0]).toBe('......##..#.');
  });

  it('paints nothing outside its bounds', () => {
    const raster = blankRaster(4, 4);
    paintBox(raster, { x: -3, y: 2, width: 5, height: 9 }, 'wall');
    expect(picture(raster)).toEqual(['....', '....', '##..', '##..']);
    paintStrokes(raster, SCALE, [bar('skin', 400)], 1, false);
    expect(raster.dots).toHaveLength(16);
  });

  it('is the same if mirrored twice, but not once', () => {
    const raster = blankRaster(5, 3);
    paintBox(raster, { x: 0, y: 1, width: 2, height: 1 }, 'legs');
    expect(picture(mirrored(raster))).toEqual(['.....', '...##', '.....']);
    expect(mirrored(mirrored(raster))).toEqual(raster);
  });

  it('knows every role by its number', () => {
    expect(roleOf(0)).toBeUndefined();
    expect(roleOf(numberOf('stretch'))).toBe('stretch');
  });
});

describe('cells of a raster', () => {
  it('are blank without dots, and solid if all dots have one colour', () => {
    expect(quadrant(['..', '..'])).toEqual({ text: ' ', style: 'plain' });
    expect(quadrant(['ss', 'ss'])).toEqual({ text: '█', style: 'skin' });
  });

  it('show two colours, one of them behind the other', () => {
    const cell = quadrant(['sl', 'sl']);
    expect([cell?.text, cell?.style, cell?.under]).toEqual(['▌', 'skin', 'legs']);
  });

  it('show only the dots if the rest is empty', () => {
    expect(quadrant(['s.', '.s'])).toEqual({ text: '▚', style: 'skin' });
    expect(quadrant(['..', '.s'])).toEqual({ text: '▗', style: 'skin' });
  });

  it('keep a marked muscle if three colours share a cell', () => {
    const cell = quadrant(['*l', 'ss']);
    expect([cell?.style, cell?.under]).toContain('work');
  });

  it('have as many dots as their blocks have', () => {
    expect(cells(['s', '.'], 'half')).toEqual([{ text: '▀', style: 'skin' }]);
    expect(cells(['ss', '..', '..'], 'sextant')[0]?.text).toBe('\u{1fb02}');
    expect(cells(['ss', 'ss', '..', '..'], 'octant')[0]?.text).toBe('▀');
  });

  it('are letters in plain ASCII, and marks at the edges', () => {
    const texts = (rows: readonly string[]) => cells(rows, 'ascii').map(({ text }) => text);
    expect(texts(['slt*', 'slt*'])).toEqual(['@', 'M', 'H', '*']);
    expect(texts(['s.', '.s'])).toEqual(['"', '.']);
    for (const text of texts(['slt*.', 's.t.l'])) expect(text).toMatch(/^[ -~]$/);
  });
});

const LETTERS: Readonly<Record<string, Role>> = { s: 'skin', l: 'legs', t: 'torso', '*': 'work' };

function cells(rows: readonly string[], mode: Parameters<typeof cellsOf>[1]['mode']) {
  const raster = blankRaster(rows[0]?.length ?? 0, rows.length);
  rows
    .join('')
    .split('')
    .forEach((letter, index) => {
      const role = LETTERS[letter];
      if (role !== undefined) raster.dots[index] = numberOf(role);
    });
  return cellsOf(raster, { mode, on: 'dark' });
}

function quadrant(rows: readonly string[]) {
  return cells(rows, 'quadrant')[0];
}

/** A bar four long and two thick. */
function bar(role: Role, length: number): Extract<Stroke, { kind: 'fill' }> {
  const [from, to] = [4 - length / 2 + 1, 4 + length / 2 - 1];
  return { kind: 'fill', role, shapes: [capsule([from, 4], [to, 4], 1, 1)] };
}

function picture({ width, height, dots }: Raster): readonly string[] {
  return Array.from({ length: height }, (_, row) =>
    [...dots.subarray(row * width, (row + 1) * width)].map((dot) => (dot > 0 ? '#' : '.')).join(''),
  );
}
