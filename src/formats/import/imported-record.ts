import type { RawLine } from '../../core/journal/raw-line.ts';

/** Something in a file that cannot be imported: where it is, and why. */
export interface ImportProblem {
  readonly where: string;
  readonly why: string;
}

/** What a file holds: the journal lines that can be imported, and what cannot. */
export interface ImportedRecord {
  readonly lines: readonly RawLine[];
  readonly problems: readonly ImportProblem[];
}

/** Reads a text of one format. Never throws: whatever cannot be read is a problem. */
export type Importer = (text: string) => ImportedRecord;
