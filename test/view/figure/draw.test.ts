import { describe, expect, it } from 'vitest';
import type { FigureSpec } from '../../../src/core/figure/figure-spec.ts';
import { drawFigure, type FigureLook } from '../../../src/view/figure/draw.ts';
import type { Picture } from '../../../src/view/terminal/grid.ts';
import { fours, shippedFigures } from '../../support/sample-figures.ts';

const SIZE = { columns: 60, rows: 18 };
const LOOK: FigureLook = { mode: 'quadrant', on: 'dark', isMono: false, cellAspect: 0.5 };
const STANCE = { turn: 'right', reach: 0.5, isMirrored: false, isDemo: false } as const;

describe('a drawn figure', () => {
  it('fills exactly its cells, whatever their number and the glyphs', () => {
    for (const [id, figure] of shippedFigures()) {
      for (const mode of ['quadrant', 'sextant', 'half', 'ascii'] as const) {
        for (const size of [SIZE, { columns: 24, rows: 8 }, { columns: 3, rows: 2 }]) {
          const { cells } = drawFigure(figure, STANCE, { ...LOOK, mode }, size);
          expect(cells, `${id} ${mode}`).toHaveLength(size.columns * size.rows);
        }
      }
    }
  });

  it('is the same for the same pose', () => {
    const [one, other] = [figureOf('bridge'), structuredClone(figureOf('bridge'))];
    expect(drawFigure(one, STANCE, LOOK, SIZE)).toEqual(drawFigure(other, STANCE, LOOK, SIZE));
    expect(drawFigure(one, STANCE, LOOK, SIZE)).toEqual(drawFigure(one, STANCE, LOOK, SIZE));
  });

  it('is what a figure drawn for the first time is, whatever was drawn before', () => {
    const figure = figureOf('bird-dog');
    const drawings = [
      [STANCE, LOOK, SIZE],
      [{ ...STANCE, turn: 'left' }, LOOK, SIZE],
      [{ ...STANCE, reach: 0.75 }, LOOK, SIZE],
      [{ ...STANCE, isMirrored: true }, LOOK, SIZE],
      [{ ...STANCE, isDemo: true }, LOOK, SIZE],
      [STANCE, { ...LOOK, on: 'light' }, SIZE],
      [STANCE, { ...LOOK, isMono: true }, SIZE],
      [STANCE, { ...LOOK, cellAspect: 0.6 }, SIZE],
      [STANCE, LOOK, { columns: 30, rows: 18 }],
      [STANCE, LOOK, { columns: 60, rows: 9 }],
    ] as const;
    const all = () =>
      drawings.map(([stance, look, size]) => drawFigure(figure, stance, look, size));
    const first = all();
    const known = all();
    expect(known.every((one, index) => one === first[index])).toBe(true);
    // More cells than are kept.
    drawFigure(figure, STANCE, { ...LOOK, mode: 'ascii' }, { columns: 1100, rows: 500 });
    const again = all();
    expect(again.some((one, index) => one === first[index])).toBe(false);
    const afresh = drawings.map(([stance, look, size]) =>
      drawFigure(structuredClone(figure), stance, look, size),
    );
    const texts = (pictures: readonly Picture[]) => pictures.map((one) => JSON.stringify(one));
    expect(texts(first)).toEqual(texts(afresh));
    expect(texts(again)).toEqual(texts(afresh));
  });

  it('moves', () => {
    for (const [id, figure] of shippedFigures()) {
      const [start, end] = [0, 1].map((reach) =>
        drawFigure(figure, { ...STANCE, reach }, LOOK, SIZE),
      );
      expect(start, id).not.toEqual(end);
    }
  });

  it('stands on a floor in the last row: a mat, or the bare floor', () => {
    const mat = rowOf(drawFigure(figureOf('bridge'), STANCE, LOOK, SIZE), SIZE.rows - 1);
    expect(new Set(mat.map(({ text }) => text))).toEqual(new Set(['▀']));
    const bare = rowOf(drawFigure(figureOf('calf-wall'), STANCE, LOOK, SIZE), SIZE.rows - 1);
    expect(new Set(bare.map(({ text, style }) => `${text} ${style}`))).toEqual(
      new Set(['▔ floor']),
    );
    const ascii = drawFigure(figureOf('bridge'), STANCE, { ...LOOK, mode: 'ascii' }, SIZE);
    expect(rowOf(ascii, SIZE.rows - 1)[30]?.text).toBe('=');
  });

  it('touches its floor: the row above is not empty', () => {
    for (const [id, figure] of shippedFigures()) {
      const above = rowOf(drawFigure(figure, STANCE, LOOK, SIZE), SIZE.rows - 2);
      if (figure.view === 'top') continue;
      expect(
        above.some(({ style }) => style !== 'plain' && style !== 'wall'),
        id,
      ).toBe(true);
    }
  });

  it('is mirrored for the other side', () => {
    const figure = fours({ mat: false });
    const plain = drawFigure(figure, STANCE, LOOK, SIZE);
    const turned = drawFigure(figure, { ...STANCE, isMirrored: true }, LOOK, SIZE);
    // Which of two colours is behind the other may differ.
    const styles = (drawn: Picture, row: number) =>
      rowOf(drawn, row).map(({ style, under }) => [style, under ?? '-'].toSorted().join(' '));
    for (let row = 0; row < SIZE.rows; row++) {
      expect(styles(turned, row)).toEqual(styles(plain, row).toReversed());
    }
    expect(turned).not.toEqual(plain);
  });

  it('marks the other muscles on the left turn of an alternating repetition', () => {
    const figure = figureOf('bird-dog');
    const right = drawFigure(figure, { ...STANCE, reach: 1 }, LOOK, SIZE);
    const left = drawFigure(figure, { ...STANCE, reach: 1, turn: 'left' }, LOOK, SIZE);
    expect(left).not.toEqual(right);
  });

  it('has a ghost and arrows only in a demonstration, and arrows only if there is room', () => {
    const styles = (isDemo: boolean, columns: number) =>
      new Set(
        drawFigure(figureOf('bridge'), { ...STANCE, reach: 1, isDemo }, LOOK, {
          columns,
          rows: 12,
        })
          .cells.flatMap(({ style, under }) => [style, under])
          .filter((style) => style === 'ghost' || style === 'arrow'),
      );
    expect(styles(true, 60)).toEqual(new Set(['ghost', 'arrow']));
    expect(styles(true, 20)).toEqual(new Set(['ghost']));
    expect(styles(false, 60)).toEqual(new Set());
  });

  it('has an arrow in a small picture if it fits beside the figure, whose size it leaves', () => {
    const small = { columns: 40, rows: 12 };
    const drawn = (figure: FigureSpec) =>
      drawFigure(figure, { ...STANCE, reach: 1, isDemo: true }, LOOK, small).cells;
    const hues = (figure: FigureSpec) => drawn(figure).map(({ style }) => style);
    expect(hues(figureOf('bridge'))).toContain('arrow');
    // Beyond the head, which is at the edge.
    expect(hues(figureOf('prone-press-up'))).not.toContain('arrow');
    // Standing, a body leaves no dots for an arrowhead.
    expect(hues(figureOf('chair-squat'))).not.toContain('arrow');
    const bare = drawn({ ...figureOf('bridge'), arrow: [] });
    expect(drawn(figureOf('bridge')).filter(({ style }) => style === 'legs')).toEqual(
      bare.filter(({ style }) => style === 'legs'),
    );
  });

  it('is cut off at the edges of a close-up, which fills the picture', () => {
    const whole = fours();
    const lit = (figure: FigureSpec) => {
      const drawn = drawFigure(figure, STANCE, LOOK, SIZE);
      const columns = Array.from({ length: SIZE.columns }, (_, column) =>
        drawn.cells.some(
          ({ style }, index) =>
            index % SIZE.columns === column && !['plain', 'mat'].includes(style),
        ),
      );
      return { from: columns.indexOf(true), to: columns.lastIndexOf(true), drawn };
    };
    const wide = lit({ ...whole, frame: [30, 0, 75, 25.5] });
    expect([wide.from, wide.to]).toEqual([0, SIZE.columns - 1]);
    // As wide as high, so that it leaves room on both sides, where the rest of the body is not drawn.
    const square = lit({ ...whole, frame: [35, 0, 55, 20] });
    expect(square.from).toBeGreaterThan(10);
    expect(square.to).toBeLessThan(SIZE.columns - 10);
    const high = lit({ ...whole, frame: [35, 12, 95, 46] });
    expect(rowOf(high.drawn, SIZE.rows - 1).map(({ style }) => style)).not.toContain('mat');
  });

  it('has no ghost if the file wants none, otherwise a gap around the figure', () => {
    const shown = { ...STANCE, reach: 1, isDemo: true };
    const hues = (figure: FigureSpec) =>
      drawFigure(figure, shown, LOOK, SIZE).cells.map(({ style, under }) => [style, under]);
    expect(hues(figureOf('bridge')).flat()).toContain('ghost');
    expect(hues({ ...figureOf('bridge'), ghost: false }).flat()).not.toContain('ghost');
    const both = hues(figureOf('bridge')).filter((cell) => cell.includes('ghost'));
    expect(both.flat()).not.toContain('legs');
  });

  it('dims a far arm, unless it comes in front of the body', () => {
    const hues = (figure: FigureSpec) =>
      drawFigure(figure, { ...STANCE, reach: 1 }, LOOK, SIZE).cells.map(({ style }) => style);
    const order = ['farLeg', 'nearLeg', 'torso', 'nearArm', 'farArm'] as const;
    expect(hues(figureOf('bird-dog'))).toContain('farSkin');
    expect(hues({ ...figureOf('bird-dog'), order })).not.toContain('farSkin');
  });

  it('stripes muscles without colours, closer once they work', () => {
    const mono = { ...LOOK, isMono: true };
    // A muscle that fills the picture: what is not lit is a stripe.
    const figure: FigureSpec = {
      frame: [45, 30, 55, 46],
      work: ['quads', 'hamstrings', 'adductors'],
      poses: { start: { legs: [270, 270] }, end: { head: 5 } },
    };
    const stripes = (reach: number) =>
      drawFigure({ ...figure }, { ...STANCE, reach }, mono, SIZE).cells.filter(
        ({ text }) => text !== '█' && text !== ' ',
      ).length;
    expect(stripes(0)).toBeGreaterThan(0);
    expect(stripes(0.5)).toBeGreaterThan(stripes(0));
    expect(stripes(1)).toBeGreaterThan(stripes(0.5) * 1.3);
  });

  it('writes a muscle in ASCII with another letter once it works', () => {
    const letters = (reach: number) =>
      new Set(
        drawFigure(figureOf('dead-bug'), { ...STANCE, reach }, { ...LOOK, mode: 'ascii' }, SIZE)
          .cells.map(({ text }) => text)
          .filter((text) => text === 'o' || text === '*'),
      );
    expect([...letters(0.2)]).toEqual(['o']);
    expect([...letters(1)]).toEqual(['*']);
  });

  it('can do without colours: far limbs are chequered, muscles striped', () => {
    const mono = { ...LOOK, isMono: true };
    const shown = { ...STANCE, reach: 1, isDemo: true };
    for (const [id, figure] of shippedFigures()) {
      const { cells } = drawFigure(figure, shown, mono, SIZE);
      const styles = cells.flatMap(({ style, under }) => [style, under]);
      for (const style of ['stretch', 'work', 'farLegs', 'farSkin', 'ghost', 'legs', 'torso']) {
        expect(styles, id).not.toContain(style);
      }
    }
    const texts = drawFigure(figureOf('bridge'), shown, mono, SIZE).cells.map(({ text }) => text);
    expect(texts.filter((text) => text === '▚' || text === '▞').length).toBeGreaterThan(0);
  });
});

function figureOf(id: string): FigureSpec {
  const found = shippedFigures().find(([name]) => name === id);
  if (found === undefined) throw new Error(`no figure of ${id}`);
  return found[1];
}

function rowOf({ cells, columns }: Picture, row: number) {
  return cells.slice(row * columns, (row + 1) * columns);
}
