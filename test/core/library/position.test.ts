import { describe, expect, it } from 'vitest';
import {
  changeSeconds,
  POSITIONS,
  positionWords,
  switchSeconds,
} from '../../../src/core/library/position.ts';

const pairs = POSITIONS.flatMap((from) => POSITIONS.map((to) => [from, to] as const));

describe('changing position', () => {
  it('takes the same time there and back', () => {
    for (const [from, to] of pairs) {
      expect(changeSeconds(from, to), `${from} ${to}`).toBe(changeSeconds(to, from));
    }
  });

  it('takes longer than staying, and longest between standing and lying', () => {
    const moving = pairs.filter(([from, to]) => from !== to);
    const longest = Math.max(...moving.map(([from, to]) => changeSeconds(from, to)));
    for (const [from, to] of moving) {
      expect(changeSeconds(from, to)).toBeGreaterThan(changeSeconds(from, from));
    }
    expect(changeSeconds('standing', 'supine')).toBe(longest);
    expect(changeSeconds('standing', 'prone')).toBe(longest);
  });

  it('is not quicker through a third position', () => {
    for (const [from, to] of pairs) {
      for (const over of POSITIONS) {
        const detour = changeSeconds(from, over) + changeSeconds(over, to);
        expect(detour, `${from} ${over} ${to}`).toBeGreaterThanOrEqual(changeSeconds(from, to));
      }
    }
  });

  it('takes time to change sides in every position', () => {
    for (const position of POSITIONS) expect(switchSeconds(position)).toBeGreaterThanOrEqual(4);
    expect(switchSeconds('side-lying')).toBe(
      Math.max(...POSITIONS.map((one) => switchSeconds(one))),
    );
  });

  it('has unique words for every position', () => {
    expect(new Set(POSITIONS.map((one) => positionWords(one))).size).toBe(POSITIONS.length);
    expect(positionWords('all-fours')).toBe('on hands and knees');
  });
});
