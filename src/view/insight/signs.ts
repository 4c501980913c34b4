import type { PictureLook } from './picture-look.ts';

/** The signs that pictures are made of. */
export interface Signs {
  /** Of a bar: from one eighth of a row to all of it. */
  readonly ladder: string;
  /** Where there is no score. */
  readonly missing: string;
  readonly line: string;
  readonly tick: string;
  readonly wall: string;
}

const BLOCKS: Signs = { ladder: '▁▂▃▄▅▆▇█', missing: '∙', line: '─', tick: '┬', wall: '│' };
const ASCII: Signs = { ladder: '__=====#', missing: '.', line: '-', tick: '+', wall: '|' };

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
