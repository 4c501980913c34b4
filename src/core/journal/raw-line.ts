import type { Line, UnknownLine } from './line.ts';

/** A valid line of the journal with its text, which may hold more than this program knows. */
export interface RawLine {
  readonly line: Line | UnknownLine;
  readonly text: string;
}
