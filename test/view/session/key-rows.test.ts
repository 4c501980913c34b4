import { describe, expect, it } from 'vitest';
import { heldKeys, keyRows } from '../../../src/view/session/key-rows.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { width } from '../../../src/core/text/width.ts';

const KEYS = 'y or Enter yes   n no plan for now   q quit';

describe('a list of keys', () => {
  it('is in rows that break between two keys only', () => {
    expect(keyRows(KEYS, 42)).toEqual(['y or Enter yes   n no plan for now', 'q quit']);
    expect(keyRows(KEYS, 28)).toEqual(['y or Enter yes', 'n no plan for now   q quit']);
    expect(keyRows('y or Enter yes, n no, q quit', 24)).toEqual([
      'y or Enter yes, n no,',
      'q quit',
    ]);
  });

  it('is broken within a key where that is too wide', () => {
    for (const room of [1, 4, 9, 12]) {
      const rows = keyRows(KEYS, room);
      for (const row of rows) expect(width(row)).toBeLessThanOrEqual(room);
      expect(rows.join('').replaceAll(' ', '')).toBe(KEYS.replaceAll(' ', ''));
    }
  });

  it('is printed in the same way', () => {
    expect(wrapLines(heldKeys(`${KEYS} `), 42)).toBe('y or Enter yes   n no plan for now\nq quit ');
  });
});
