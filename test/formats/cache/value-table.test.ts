import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, ValueTable } from '../../../src/formats/cache/value-table.ts';

describe('a table of repeated values', () => {
  it('has each different value once, with its index', () => {
    const table = new ValueTable<object>();
    const items = [{ a: 1 }, { a: 2 }, { a: 1 }, [1], ['1'], { a: 1, b: undefined }];
    expect(items.map((item) => table.index(item))).toEqual([0, 1, 0, 2, 3, 0]);
    expect(table.items).toEqual([{ a: 1 }, { a: 2 }, [1], ['1']]);
  });

  it('returns every value that was added', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const table = new ValueTable<unknown>();
        const indices = values.map((value) => table.index(value));
        const back = indices.map((index) => table.items[index]);
        expect(JSON.stringify(back)).toBe(JSON.stringify(values));
        expect(new Set(table.items.map((item) => JSON.stringify(item))).size).toBe(
          table.items.length,
        );
      }),
    );
  });

  it.each<[unknown, unknown]>([
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{ a: null }, {}],
    [JSON.parse('{ "__proto__": {} }'), { x: {} }],
    [['a'], { 0: 'a' }],
    [[1], [1, 2]],
    [[1], ['1']],
    [null, {}],
    [0, false],
  ])('tells %j from %j, where that was expected', (one, other) => {
    const table = new ValueTable<unknown>();
    const items = ['before', other, 'before', one, 'before', other];
    expect(items.map((item) => table.index(item))).toEqual([0, 1, 0, 2, 0, 1]);
  });

  it('has each value once if the same ones come again and again', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), (values) => {
        const table = new ValueTable<unknown>();
        const first = values.map((value) => table.index(structuredClone(value)));
        const again = values.map((value) => table.index(structuredClone(value)));
        expect(again).toEqual(first);
        expect(JSON.stringify(again.map((index) => table.items[index]))).toBe(
          JSON.stringify(values),
        );
      }),
    );
  });

  it.each([-1, 2, 0.5, Number.NaN])('has no entry %d', (index) => {
    expect(known(['a', 'b'], 1)).toBe('b');
    expect(() => known(['a', 'b'], index)).toThrow(RangeError);
  });
});
