import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankGrid,
  type Cell,
  type CellStyle,
  type Grid,
  gridText,
  paint,
  put,
  putCentred,
  putRight,
} from '../../src/view/grid.ts';
import { openScreen, texts } from './terminal-screen.ts';

const COLUMNS = 7;
const ROWS = 3;

describe('writing on a grid', () => {
  it('puts text where it is asked, and leaves off what does not fit', () => {
    expect(drawn((grid) => put(grid, 1, 0, 'ab', 'plain'))).toEqual([' ab', '', '']);
    expect(drawn((grid) => put(grid, 5, 1, 'abcd', 'plain'))).toEqual(['', '     ab', '']);
    expect(drawn((grid) => put(grid, -1, 2, 'abc', 'plain'))).toEqual(['', '', 'bc']);
    expect(drawn((grid) => put(grid, 0, 3, 'abc', 'plain'))).toEqual(['', '', '']);
    expect(drawn((grid) => put(grid, 0, -1, 'abc', 'plain'))).toEqual(['', '', '']);
  });

  it('gives a wide character two cells, and none where only one is left', () => {
    expect(drawn((grid) => put(grid, 0, 0, '漢a', 'plain'))).toEqual(['漢a', '', '']);
    expect(drawn((grid) => put(grid, 6, 0, '漢', 'plain'))).toEqual(['', '', '']);
  });

  it('keeps an accent on its letter', () => {
    expect(drawn((grid) => put(grid, 0, 0, 'e\u0301a', 'plain'))[0]).toBe('e\u0301a');
  });

  it('to the right and in the middle', () => {
    expect(drawn((grid) => putRight(grid, 7, 0, 'abc', 'plain'))).toEqual(['    abc', '', '']);
    expect(drawn((grid) => putCentred(grid, [0, 7], 0, 'abc', 'plain'))).toEqual(['  abc', '', '']);
    expect(drawn((grid) => putRight(grid, 7, 0, 'too long a text', 'plain'))[0]).toBe('too lon');
  });

  it('over half of a wide character leaves no half behind', () => {
    for (const column of [0, 1]) {
      const grid = blankGrid(COLUMNS, ROWS);
      put(grid, 0, 0, '漢', 'plain');
      put(grid, column, 0, 'a', 'plain');
      expect(texts(grid).slice(0, 2)).toEqual(column === 0 ? ['a', ' '] : [' ', 'a']);
    }
  });
});

describe('painting', () => {
  it('makes a terminal that showed one grid show the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(grids(), { minLength: 2, maxLength: 4 }), async (frames) => {
        const screen = await openScreen(COLUMNS, ROWS);
        let shown: Grid | undefined;
        for (const frame of frames) {
          await screen.write(paint(shown, frame, 0));
          shown = frame;
          expect(screen.cells()).toEqual(texts(frame));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('writes nothing where nothing differs', () => {
    fc.assert(
      fc.property(grids(), fc.constantFrom(0, 1, 2, 3), (grid, level) => {
        const copy = { ...grid, cells: grid.cells.map((cell) => ({ ...cell })) };
        expect(paint(grid, copy, level)).toBe('');
      }),
    );
  });

  it('writes only the cell that changed', () => {
    const [before, after] = [blankGrid(COLUMNS, ROWS), blankGrid(COLUMNS, ROWS)];
    put(after, 2, 1, 'x', 'plain');
    expect(paint(before, after, 0)).toBe(
      '\u001b[?2026h\u001b[2;3H\u001b[0mx\u001b[0m\u001b[?2026l',
    );
  });

  it('goes to each change that does not follow the one before', () => {
    const [before, after] = [blankGrid(COLUMNS, ROWS), blankGrid(COLUMNS, ROWS)];
    put(after, 0, 0, 'ab', 'plain');
    put(after, 5, 0, 'c', 'plain');
    put(after, 0, 1, 'd', 'plain');
    const moves = paint(before, after, 0).split('\u001b[').slice(2, -2);
    expect(moves).toEqual(['1;1H', '0mab', '1;6Hc', '2;1Hd']);
  });

  it('clears a terminal whose size has changed', async () => {
    const before = blankGrid(COLUMNS, ROWS);
    put(before, 0, 0, 'old', 'plain');
    const after = blankGrid(COLUMNS, ROWS - 1);
    put(after, 0, 1, 'new', 'plain');
    const screen = await openScreen(COLUMNS, ROWS);
    await screen.write(paint(undefined, before, 0));
    await screen.write(paint(before, after, 0));
    expect(screen.cells().join('').trim()).toBe('new');
  });

  it.each([
    [0, 'hold', 'x', '\u001b[0;1mx'],
    [1, 'hold', 'x', '\u001b[0;1;33mx'],
    [2, 'hold', 'x', '\u001b[0;1;38;5;208mx'],
    [2, 'hold', '▀', '\u001b[0;38;5;208m▀'],
    [3, 'hold', 'x', '\u001b[0;1;38;5;208mx'],
    [2, 'hold', '█', '\u001b[0;48;5;208m '],
    [1, 'hold', '█', '\u001b[0;43m '],
    [0, 'hold', '█', '\u001b[0m█'],
    [2, 'plain', '█', '\u001b[0m█'],
  ] as const)('with %i colours %s %s is %j', (level, style, text, expected) => {
    const after = blankGrid(1, 1);
    put(after, 0, 0, text, style);
    expect(paint(blankGrid(1, 1), after, level)).toContain(expected);
  });
});

/** Grids as `put` makes them: a wide character and its empty second cell go together. */
function grids(): fc.Arbitrary<Grid> {
  const piece = fc.constantFrom(' ', ' ', 'a', 'b', '█', '漢', '字', 'e\u0301');
  const style = fc.constantFrom<CellStyle>('plain', 'strong', 'hold');
  const row = fc
    .array(fc.tuple(piece, style), { minLength: COLUMNS, maxLength: COLUMNS })
    .map((pieces) => rowOf(pieces));
  return fc
    .array(row, { minLength: ROWS, maxLength: ROWS })
    .map((rows) => ({ columns: COLUMNS, rows: ROWS, cells: rows.flat() }));
}

function rowOf(pieces: readonly (readonly [string, CellStyle])[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [text, style] of pieces) {
    const isWide = text === '漢' || text === '字';
    if (cells.length + (isWide ? 2 : 1) > COLUMNS) continue;
    cells.push({ text, style });
    if (isWide) cells.push({ text: '', style });
  }
  while (cells.length < COLUMNS) cells.push({ text: ' ', style: 'plain' });
  return cells;
}

function drawn(draw: (grid: Grid) => void): readonly string[] {
  const grid = blankGrid(COLUMNS, ROWS);
  draw(grid);
  return gridText(grid).split('\n');
}
