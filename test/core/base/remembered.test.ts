import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/base/remembered.ts';

describe('a remembered result', () => {
  function counted() {
    const made: (number | undefined)[] = [];
    const pair = remembered((_: object, b: number | undefined) => {
      made.push(b);
      return made.length;
    });
    return { pair, made };
  }

  it('is made once for the same arguments, whatever they are', () => {
    const { pair, made } = counted();
    const one = {};
    expect([NaN, NaN, undefined, undefined].map((b) => pair(one, b))).toEqual([1, 1, 2, 2]);
    expect(made).toEqual([NaN, undefined]);
  });

  it('is made again for others, as only the last is kept', () => {
    const { pair } = counted();
    const [one, other] = [{}, {}];
    expect([pair(one, 1), pair(other, 1), pair(other, 2), pair(one, 1)]).toEqual([1, 2, 3, 4]);
  });

  it('is made again for an equal object that is not the same', () => {
    const { pair } = counted();
    expect([pair({}, 1), pair({}, 1)]).toEqual([1, 2]);
  });

  it('is not remembered if making it failed', () => {
    let isBroken = true;
    const value = remembered(() => {
      if (isBroken) throw new Error('broken');
      return 1;
    });
    expect(value).toThrow('broken');
    isBroken = false;
    expect(value()).toBe(1);
  });
});
