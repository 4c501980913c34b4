import type { RawLine } from '../../core/journal/raw-line.ts';

/** Something in a file that cannot be imported: where it is, and why. */
export interface ImportProblem {
  readonly where: string;
  readonly why: string;
}

/** What a file holds: the journal lines that can be imported, and what cannot. */
export interface ImportedRecord {
  readonly lines: readonly RawLine[];
  /** The first problems. */
  readonly problems: readonly ImportProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
}

/** One line of a file that is not blank. */
export interface NumberedText {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string | undefined;
  /** Why it has no text; undefined if it has one. */
  readonly why: string | undefined;
}

/** A file to import, which is read once: as a whole, or line by line. */
export interface ImportSource {
  readonly text: () => string;
  readonly eachLine: (take: (line: NumberedText) => void) => Promise<void>;
}

/** Reads a file of one format. Whatever cannot be read is a problem. */
export type Importer = (source: ImportSource) => ImportedRecord | Promise<ImportedRecord>;
