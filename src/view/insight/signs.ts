import { LADDER, MISSING } from '../terminal/ladder.ts';
import type { PictureLook } from './picture-look.ts';

/** The signs that pictures are made of, each of one column. */
export interface Signs {
  /** Of a bar: from one eighth of a row to all of it. */
  readonly ladder: string;
  /** Of a bar that lies, and of the part of it that is more. */
  readonly full: string;
  readonly over: string;
  /** Of a bar that does not count. */
  readonly faint: string;
  /** Where there is no score. */
  readonly missing: string;
  /** Where days are left out. */
  readonly gap: string;
  readonly line: string;
  /** What bars stand on. */
  readonly ground: string;
  readonly wall: string;
  /** Of an axis, below what it is of. */
  readonly tick: string;
  /** Where a line crosses another. */
  readonly cross: string;
  /** The part of an axis on which differences are smaller than what people call a change, its ticks, and its edges above the axis. */
  readonly band: string;
  readonly bandTick: string;
  readonly edge: string;
  /** The ends of an interval, what it is about, and ends that are beyond the axis. */
  readonly from: string;
  readonly to: string;
  readonly point: string;
  readonly left: string;
  readonly right: string;
  /** Points up at a median. */
  readonly median: string;
}

const BLOCKS: Signs = {
  ladder: LADDER,
  full: '█',
  over: '▒',
  faint: '░',
  missing: MISSING,
  gap: '┊',
  line: '─',
  ground: '▔',
  wall: '│',
  tick: '┬',
  cross: '┼',
  band: '═',
  bandTick: '╪',
  edge: '┊',
  from: '├',
  to: '┤',
  point: '●',
  left: '◂',
  right: '▸',
  median: '▲',
};

const ASCII: Signs = {
  ladder: '__=====#',
  full: '#',
  over: '+',
  faint: ':',
  missing: '.',
  gap: '/',
  line: '-',
  ground: '-',
  wall: '|',
  tick: '+',
  cross: '+',
  band: '=',
  bandTick: '+',
  edge: ':',
  from: '[',
  to: ']',
  point: '*',
  left: '<',
  right: '>',
  median: '^',
};

/** Returns the signs for a look. */
export function signsFor({ isAscii }: Pick<PictureLook, 'isAscii'>): Signs {
  return isAscii ? ASCII : BLOCKS;
}

/** Returns the signs of a bar in some rows, from the top; the smallest amount, 0, has the lowest sign. */
export function barSigns(share: number, rows: number, { ladder }: Signs): readonly string[] {
  const steps = ladder.length;
  const high = Math.max(1, Math.round(Math.min(1, Math.max(0, share)) * rows * steps));
  return Array.from({ length: rows }, (_, row) => {
    const filled = Math.min(steps, high - (rows - 1 - row) * steps);
    return filled <= 0 ? ' ' : ladder.charAt(filled - 1);
  });
}
