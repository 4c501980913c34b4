import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankGrid,
  type Cell,
  type CellStyle,
  type Grid,
  put,
} from '../../../src/view/terminal/grid.ts';
import { type Canvas, paint } from '../../../src/view/terminal/paint.ts';
import { openScreen, texts } from '../../support/emulated-screen.ts';

const COLUMNS = 7;
const ROWS = 3;
const PLAIN: Canvas = { colours: 0, on: 'dark', isSynchronised: true };

describe('painting', () => {
  it('changes a terminal from one grid to another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(grids(), { minLength: 2, maxLength: 4 }), async (frames) => {
        const screen = await openScreen(COLUMNS, ROWS);
        let shown: Grid | undefined;
        for (const frame of frames) {
          await screen.write(paint(shown, frame, PLAIN));
          shown = frame;
          expect(screen.cells()).toEqual(texts(frame));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('writes nothing if nothing differs', () => {
    fc.assert(
      fc.property(grids(), fc.constantFrom(0, 1, 2, 3), (grid, colours) => {
        const copy = { ...grid, cells: grid.cells.map((cell) => ({ ...cell })) };
        expect(paint(grid, copy, { ...PLAIN, colours })).toBe('');
      }),
    );
  });

  it('writes only the cell that changed', () => {
    const [before, after] = [blankGrid(COLUMNS, ROWS), blankGrid(COLUMNS, ROWS)];
    put(after, 2, 1, 'x', 'plain');
    expect(paint(before, after, PLAIN)).toBe('\u001b[?2026h\u001b[2;3Hx\u001b[?2026l');
  });

  it('moves to each change that does not follow the one before', () => {
    const [before, after] = [blankGrid(COLUMNS, ROWS), blankGrid(COLUMNS, ROWS)];
    put(after, 0, 0, 'ab', 'plain');
    put(after, 5, 0, 'c', 'plain');
    put(after, 0, 1, 'd', 'plain');
    const moves = paint(before, after, PLAIN).split('\u001b[').slice(2, -1);
    expect(moves).toEqual(['1;1Hab   c', '2;1Hd']);
  });

  it('clears a terminal whose size has changed', async () => {
    const before = blankGrid(COLUMNS, ROWS);
    put(before, 0, 0, 'old', 'plain');
    const after = blankGrid(COLUMNS, ROWS - 1);
    put(after, 0, 1, 'new', 'plain');
    const screen = await openScreen(COLUMNS, ROWS);
    await screen.write(paint(undefined, before, PLAIN));
    await screen.write(paint(before, after, PLAIN));
    expect(screen.cells().join('').trim()).toBe('new');
  });

  it('moves past more than a few unchanged cells, and past any of another style', () => {
    const [before, after] = [blankGrid(COLUMNS, ROWS), blankGrid(COLUMNS, ROWS)];
    put(after, 0, 0, 'a', 'plain');
    put(after, 6, 0, 'b', 'plain');
    put(before, 1, 1, '█', 'legs');
    put(after, 0, 1, 'c', 'plain');
    put(after, 1, 1, '█', 'legs');
    put(after, 2, 1, 'd', 'plain');
    const moves = paint(before, after, { ...PLAIN, colours: 3 })
      .split('\u001b[')
      .slice(2, -1);
    expect(moves).toEqual(['1;1Ha', '5Cb', '2;1Hc', 'Cd']);
  });

  it('asks for synchronised frames only if the terminal may support them', () => {
    const after = blankGrid(COLUMNS, ROWS);
    put(after, 0, 0, 'a', 'plain');
    const before = blankGrid(COLUMNS, ROWS);
    expect(paint(before, after, { ...PLAIN, isSynchronised: false })).toBe('\u001b[1;1Ha');
  });

  it.each([
    [0, 'dark', 'hold', 'x', '\u001b[0;1mx'],
    [1, 'dark', 'hold', 'x', '\u001b[0;33mx'],
    [2, 'dark', 'hold', 'x', '\u001b[0;1;38;5;208mx'],
    [2, 'dark', 'hold', '▀', '\u001b[0;38;5;208m▀'],
    [3, 'dark', 'hold', 'x', '\u001b[0;1;38;2;255;140;50mx'],
    [3, 'light', 'hold', 'x', '\u001b[0;1;38;2;180;72;0mx'],
    [3, 'dark', 'hold', '█', '\u001b[0;48;2;255;140;50m '],
    [1, 'dark', 'hold', '█', '\u001b[0;43m '],
    [1, 'light', 'skin', '█', '\u001b[0;40m '],
    [0, 'dark', 'hold', '█', '█'],
    [2, 'dark', 'plain', '█', '█'],
    [3, 'light', 'dim', 'x', '\u001b[0;38;2;98;98;98mx'],
    [2, 'dark', 'dim', 'x', '\u001b[0;38;5;247mx'],
    [1, 'dark', 'dim', 'x', '\u001b[0;2mx'],
    [0, 'dark', 'dim', 'x', '\u001b[0;2mx'],
  ] as const)('with %i colours on %s %s is %j', (colours, on, style, text, expected) => {
    const after = blankGrid(1, 1);
    put(after, 0, 0, text, style);
    expect(paint(blankGrid(1, 1), after, { ...PLAIN, colours, on })).toContain(`H${expected}`);
  });

  it('paints the background too if it is unknown', async () => {
    const after = blankGrid(COLUMNS, ROWS);
    put(after, 0, 0, 'ab', 'plain');
    put(after, 3, 0, 'c', 'title');
    const canvas: Canvas = { ...PLAIN, colours: 3, isOpaque: true };
    const ground = '48;2;14;18;23';
    const whole = paint(undefined, after, canvas);
    expect(whole).toContain(`\u001b[0;38;2;222;226;230;${ground}mab\u001b[0;${ground}m `);
    expect(whole).toContain(`\u001b[0;38;2;255;255;255;${ground}mc`);
    const screen = await openScreen(COLUMNS, ROWS);
    await screen.write(whole);
    const grounds = screen.looks().map((look) => /on \d+:\d+/.exec(look)?.[0]);
    expect(new Set(grounds).size).toBe(1);
    expect(paint(undefined, after, { ...canvas, colours: 0 })).not.toContain('48;');
  });

  it('shows two colours in one cell', () => {
    const after = blankGrid(1, 1);
    after.cells[0] = { text: '▀', style: 'skin', under: 'legs' };
    expect(paint(blankGrid(1, 1), after, { ...PLAIN, colours: 3 })).toContain(
      '\u001b[0;38;2;250;247;240;48;2;164;192;236m▀',
    );
    expect(paint(blankGrid(1, 1), after, PLAIN)).toContain('H▀');
  });
});

/** Grids such as `put` makes: a wide character has an empty cell after it. */
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
