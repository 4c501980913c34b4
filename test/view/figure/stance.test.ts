import { describe, expect, it } from 'vitest';
import { stanceOf } from '../../../src/view/figure/stance.ts';
import { type Deed, sessionAfter } from '../session-sample.ts';

/*
 * The sample: press-ups from 15 s (2 s up, 1 s hold, 2 s down, 3 times), a stretch held on the left from 38 s and
 * on the right from 108 s, a bird dog from 183 s (2 s up, 5 s hold, 2 s down; right and left in turn).
 */
function stanceAfter(deeds: readonly Deed[], isReduced = false) {
  return stanceOf(sessionAfter(deeds), isReduced);
}

const SHOWN = { isShowing: true, turn: 'right', isMirrored: false };
const DONE = { isShowing: false, turn: 'right', isMirrored: false };

describe('what the figure does', () => {
  it.each([
    ['waits at the start of a showing', 0.5, { ...SHOWN, reach: 0 }],
    ['shows the movement while getting ready', 2, { ...SHOWN, reach: 0.5 }],
    ['shows where it leads to', 3.5, { ...SHOWN, reach: 1 }],
    ['shows the way back', 5.5, { ...SHOWN, reach: 0.5 }],
    ['does not begin again what it could not end in time', 8.5, { ...SHOWN, reach: 0 }],
    ['waits at the start in the last three seconds', 12.5, { ...SHOWN, reach: 0 }],
    ['waits there to the end', 14.9, { ...SHOWN, reach: 0 }],
    ['goes up at the tempo', 16, { ...DONE, reach: 0.5 }],
    ['holds as long as the tempo says', 17.5, { ...DONE, reach: 1 }],
    ['goes down at the tempo', 19, { ...DONE, reach: 0.5 }],
    ['is at the start again with the next repetition', 20, { ...DONE, reach: 0 }],
    ['does the next in the same way', 21, { ...DONE, reach: 0.5 }],
    ['gets into a hold', 39, { ...DONE, isMirrored: true, reach: 0.5 }],
    ['is in the hold after two seconds', 40, { ...DONE, isMirrored: true, reach: 1 }],
    ['keeps still in the hold', 60, { ...DONE, isMirrored: true, reach: 1 }],
    ['keeps still at the start in a rest', 70, { ...DONE, isMirrored: true, reach: 0 }],
    ['is the other way round on the right', 115, { ...DONE, reach: 1 }],
    ['moves the right first', 184, { ...DONE, reach: 0.5 }],
    ['holds the right', 187, { ...DONE, reach: 1 }],
    ['moves the left next', 193, { ...DONE, turn: 'left', reach: 0.5 }],
    ['holds the left', 196, { ...DONE, turn: 'left', reach: 1 }],
    ['moves the right again', 202, { ...DONE, reach: 0.5 }],
  ] as const)('%s', (_, second, expected) => {
    expect(stanceAfter([second])).toEqual(expected);
  });

  it('stands still while the session does', () => {
    const running = stanceAfter([16]);
    expect(stanceAfter([16, 'pause'])).toEqual(running);
    expect(stanceAfter([16, 'pause', 40])).toEqual(running);
  });

  it('takes at most twelve places a second', () => {
    const places = Array.from({ length: 1000 }, (_, part) => stanceAfter([16 + part / 1000]).reach);
    expect(new Set(places).size).toBeLessThanOrEqual(13);
  });

  it.each([
    ['getting ready', 0, 14.9],
    ['repetitions', 15.1, 29.9],
    ['a hold', 38.1, 67.9],
    ['a rest', 68.1, 72.9],
    ['one repetition of the right', 183.1, 191.9],
    ['one repetition of the left', 192.1, 200.9],
  ])('keeps one place with reduced motion in %s', (_, from, to) => {
    const stances = Array.from({ length: 30 }, (__, part) =>
      JSON.stringify(stanceAfter([from + ((to - from) * part) / 30], true)),
    );
    expect(new Set(stances).size).toBe(1);
  });

  it('shows where the movement leads to with reduced motion', () => {
    expect(stanceAfter([3], true)).toEqual({ ...SHOWN, reach: 1 });
    expect(stanceAfter([16], true)).toEqual({ ...DONE, reach: 1 });
    expect(stanceAfter([196], true)).toEqual({ ...DONE, turn: 'left', reach: 1 });
  });
});
