/** Numbers that look random and are always the same. */
export interface Chance {
  /** The next number, from 0 up to 1. */
  readonly next: () => number;
  /** The next number of a bell curve around 0 with a standard deviation of 1. */
  readonly normal: () => number;
  /** Whether something happens that does so in a share of all cases, 0 to 1. */
  readonly happens: (share: number) => boolean;
  /** The next whole number between two, both included. */
  readonly between: (least: number, most: number) => number;
}

/** Returns the numbers of a seed (mulberry32; the bell curve by Box and Muller). */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    happens: (share) => next() < share,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  };
}
