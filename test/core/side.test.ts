import { describe, expect, it } from 'vitest';
import { AFFECTED_SIDES, setSides, SIDES, withSide } from '../../src/core/side.ts';

describe('the sides of the sets', () => {
  it.each([
    ['both', 'left', 'both'],
    ['both', 'right', 'both'],
    ['both', 'both', 'both'],
    ['both', 'unknown', 'both'],
    ['alternate', 'left', 'alternate'],
    ['alternate', 'right', 'alternate'],
    ['alternate', 'both', 'alternate'],
    ['alternate', 'unknown', 'alternate'],
    ['each', 'left', 'left right'],
    ['each', 'right', 'right left'],
    ['each', 'both', 'left right'],
    ['each', 'unknown', 'left right'],
    ['affected', 'left', 'left'],
    ['affected', 'right', 'right'],
    ['affected', 'both', 'left right'],
    ['affected', 'unknown', 'left right'],
  ] as const)('of %s with the %s side sore are %s', (side, affected, expected) => {
    expect(setSides(side, affected).join(' ')).toBe(expected);
  });

  it('are in the table above for every side and every sore side', () => {
    expect(SIDES.length * AFFECTED_SIDES.length).toBe(16);
  });
});

describe('a text with sides', () => {
  const text = 'the {side} ankle over the {other} knee, {side} again';

  it.each([
    ['left', 'the left ankle over the right knee, left again'],
    ['right', 'the right ankle over the left knee, right again'],
    ['both', 'the one ankle over the other knee, one again'],
    ['alternate', 'the one ankle over the other knee, one again'],
  ] as const)('for %s is "%s"', (side, expected) => {
    expect(withSide(text, side)).toBe(expected);
  });
});
