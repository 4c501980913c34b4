import { describe, expect, it } from 'vitest';
import { eased } from '../../../src/core/figure/blend.ts';
import { FRAMES, stanceOf } from '../../../src/view/figure/stance.ts';
import { type Action, MOMENTS, sessionAfter } from '../../support/sample-session.ts';

/** The figure's stance after some seconds of the sample session. */
function at(deeds: readonly Action[], isReduced = false) {
  const { turn, reach, isMirrored, isDemo } = stanceOf(sessionAfter(deeds), isReduced);
  return { turn, reach: Number(reach.toFixed(2)), isMirrored, isDemo };
}

describe('the figure of a session', () => {
  it.each([
    // Fifteen seconds of getting ready: 0.8 s at the start, two up, 1.2 there, two back.
    [0.5, 0],
    [2, 0.6],
    [3, 1],
    [4, 1],
    [5, 0.5],
    [5.9, 0.08],
    // Shown once more; then it waits at the start.
    [8, 0.6],
    [12.1, 0],
    [14.9, 0],
  ])('after %f s of getting ready has come %f of the way, with the arrow', (seconds, reach) => {
    expect(at([seconds])).toEqual({ turn: 'right', reach, isMirrored: false, isDemo: true });
  });

  it.each([
    // Two up, one held, two down.
    [15, 0],
    [16, 0.5],
    [17, 1],
    [17.9, 1],
    [19, 0.5],
    [20, 0],
    [21, 0.5],
  ])('follows the tempo of repetitions: after %f s at %f', (seconds, reach) => {
    expect(at([seconds])).toMatchObject({ reach, isDemo: false });
  });

  it('is in the same stance at the same moment of every repetition, and on the way back', () => {
    // In the middle of each frame.
    const frames = Array.from({ length: 24 }, (_, index) => index + 1);
    const reaches = (from: number, sign: number) =>
      frames.map((frame) => {
        const seconds = from + (sign * frame + 0.5) / FRAMES;
        return stanceOf(sessionAfter([seconds]), false).reach;
      });
    expect(reaches(20, 1)).toEqual(reaches(15, 1));
    expect(reaches(20, -1)).toEqual(reaches(15, 1));
  });

  it('comes half as far in repetitions that go only half way', () => {
    const pose = (seconds: number) => {
      const session = sessionAfter([seconds]);
      const sets = session.sets.map((set) => ({ ...set, half: 1 }));
      return eased(stanceOf({ ...session, sets }, false).reach);
    };
    const [first, second] = [15, 20].map((from) =>
      [0, 1, 2, 2.9, 4].map((into) => pose(from + into)),
    );
    expect(first).toEqual(second?.map((share) => expect.closeTo(share / 2, 9)));
    expect(second).toEqual([0, 0.5, 1, 1, 0.5].map((share) => expect.closeTo(share, 9)));
  });

  it('gets into a hold in two seconds and stays there, mirrored for the left', () => {
    const hold = [38, 39, 40, 45, 67.9].map((seconds) => at([seconds]));
    expect(hold.map(({ reach }) => reach)).toEqual([0, 0.5, 1, 1, 1]);
    expect(hold.every(({ isMirrored }) => isMirrored)).toBe(true);
    expect(at([115]).isMirrored).toBe(false);
  });

  it('alternates sides, the right first', () => {
    const begins = sessionAfter([196]).began / 1000 - 100;
    const turns = [1, 8, 10, 17, 19].map((seconds) => at([begins + seconds]).turn);
    expect(turns).toEqual(['right', 'right', 'left', 'left', 'right']);
  });

  it('stays at the start while resting, and in place while paused', () => {
    expect(at(MOMENTS['rest'] ?? [])).toMatchObject({ reach: 0, isDemo: false });
    expect(at([16, 'pause', 20])).toEqual(at([16]));
  });

  it('has at most twelve stances a second', () => {
    const places = Array.from({ length: 1000 }, (_, part) => at([16 + part / 1000]).reach);
    expect(new Set(places).size).toBeLessThanOrEqual(13);
  });

  it.each([
    ['getting ready', 0, 14.9],
    ['repetitions', 15.1, 29.9],
    ['a hold', 38.1, 67.9],
    ['a rest', 68.1, 72.9],
    ['one repetition of the right', 183.1, 191.9],
    ['one repetition of the left', 192.1, 200.9],
  ])('keeps one stance with reduced motion in %s', (_, from, to) => {
    const stances = Array.from({ length: 30 }, (__, part) =>
      JSON.stringify(at([from + ((to - from) * part) / 30], true)),
    );
    expect(new Set(stances).size).toBe(1);
  });

  it('stays at the end of the movement with reduced motion', () => {
    for (const seconds of [1, 5, 14]) expect(at([seconds], true).reach).toBe(1);
    for (const seconds of [15, 16, 19]) {
      expect(at([seconds], true)).toMatchObject({ reach: 1, isDemo: false });
    }
  });
});
