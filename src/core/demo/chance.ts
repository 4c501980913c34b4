import { seededRandom } from '../statistics/random.ts';

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

/** Returns the numbers of a seed; the bell curve by Box and Muller. */
export function chanceFrom(seed: number): Chance {
  const next = seededRandom(seed);
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    happens: (share) => next() < share,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
  };
}
