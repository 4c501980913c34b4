import type { Line, UnknownLine } from './line.ts';

/** A readable line of the journal with the text it was read from, which may say more than this program knows. */
export interface RawLine {
  readonly line: Line | UnknownLine;
  readonly text: string;
}
