import { describe, expect, it } from 'vitest';
import { AFFECTED_SIDES, setSides, SIDES, withSide } from '../../../src/core/library/side.ts';

describe('the sides of sets', () => {
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

  it('are listed above for every side and every sore side', () => {
    expect(SIDES.length * AFFECTED_SIDES.length).toBe(16);
  });
});

describe('a text with sides', () => {
  it.each([
    ['Turn to the {side}.', 'Turn to one side.'],
    ['Lie on the {other} side, the {side} leg on top.', 'Lie on one side, the other leg on top.'],
    ['Rest the {other} hand on the {side} thigh.', 'Rest one hand on the other thigh.'],
    ["Don't let the {other} hip drop.", "Don't let the other hip drop."],
    ['Turn towards the bent {side} leg.', 'Turn towards one bent leg.'],
    ['The {side} hand is behind you.', 'One hand is behind you.'],
    [
      'the trunk turns to the {side}, and the head with it',
      'the trunk turns to one side, and the head with it',
    ],
  ])('without a side turns %s into: %s', (text, expected) => {
    expect(withSide(text, 'both')).toBe(expected);
  });

  const text = 'the {side} ankle over the {other} knee, {side} again';

  it.each([
    ['left', 'the left ankle over the right knee, left again'],
    ['right', 'the right ankle over the left knee, right again'],
    ['both', 'one ankle over the other knee, one again'],
    ['alternate', 'one ankle over the other knee, one again'],
  ] as const)('for %s is "%s"', (side, expected) => {
    expect(withSide(text, side)).toBe(expected);
  });
});
