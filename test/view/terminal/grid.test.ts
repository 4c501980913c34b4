import { describe, expect, it } from 'vitest';
import {
  blankGrid,
  type Grid,
  gridText,
  put,
  putCells,
  putCentred,
  putRight,
} from '../../../src/view/terminal/grid.ts';
import { texts } from '../../support/emulated-screen.ts';

const COLUMNS = 7;
const ROWS = 3;

describe('writing on a grid', () => {
  it('puts text at the given cell, and cuts off what does not fit', () => {
    expect(drawn((grid) => put(grid, 1, 0, 'ab', 'plain'))).toEqual([' ab', '', '']);
    expect(drawn((grid) => put(grid, 5, 1, 'abcd', 'plain'))).toEqual(['', '     ab', '']);
    expect(drawn((grid) => put(grid, -1, 2, 'abc', 'plain'))).toEqual(['', '', 'bc']);
    expect(drawn((grid) => put(grid, 0, 3, 'abc', 'plain'))).toEqual(['', '', '']);
    expect(drawn((grid) => put(grid, 0, -1, 'abc', 'plain'))).toEqual(['', '', '']);
  });

  it('gives a wide character two cells, or none if only one is left', () => {
    expect(drawn((grid) => put(grid, 0, 0, '漢a', 'plain'))).toEqual(['漢a', '', '']);
    expect(drawn((grid) => put(grid, 6, 0, '漢', 'plain'))).toEqual(['', '', '']);
  });

  it('keeps an accent on its letter', () => {
    expect(drawn((grid) => put(grid, 0, 0, 'e\u0301a', 'plain'))[0]).toBe('e\u0301a');
  });

  it('aligns to the right and to the middle', () => {
    expect(drawn((grid) => putRight(grid, 7, 0, 'abc', 'plain'))).toEqual(['    abc', '', '']);
    expect(drawn((grid) => putCentred(grid, [0, 7], 0, 'abc', 'plain'))).toEqual(['  abc', '', '']);
    expect(drawn((grid) => putRight(grid, 7, 0, 'too long a text', 'plain'))[0]).toBe('too lon');
  });

  it('leaves no half of a wide character behind', () => {
    for (const column of [0, 1]) {
      const grid = blankGrid(COLUMNS, ROWS);
      put(grid, 0, 0, '漢', 'plain');
      put(grid, column, 0, 'a', 'plain');
      expect(texts(grid).slice(0, 2)).toEqual(column === 0 ? ['a', ' '] : [' ', 'a']);
    }
  });
});

describe('putting a picture', () => {
  it('cuts off what does not fit, and clears the other half of a wide character', () => {
    const grid = blankGrid(COLUMNS, ROWS);
    put(grid, 5, 0, '漢', 'plain');
    const cells = ['a', 'b', 'c', 'd'].map((text) => ({ text, style: 'skin' }) as const);
    putCells(grid, 6, 0, { columns: 2, rows: 2, cells });
    expect(gridText(grid).split('\n')).toEqual(['      a', '      c', '']);
  });
});

function drawn(draw: (grid: Grid) => void): readonly string[] {
  const grid = blankGrid(COLUMNS, ROWS);
  draw(grid);
  return gridText(grid).split('\n');
}
