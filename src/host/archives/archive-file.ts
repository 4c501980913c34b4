/** A file, wherever it lies: on its own, in a folder, or in an archive. */
export interface ArchiveFile {
  readonly kind: 'file';
  /** Where it is, in one line: `export.zip/activities/1.fit.gz`. */
  readonly path: string;
  /** Bytes, as whatever holds it says; undefined if nothing does, as of standard input and of `.gz`. */
  readonly size: number | undefined;
  /** Its first `HEAD_BYTES`, or all of it if it is shorter. */
  readonly head: Uint8Array;
  /** How much of what was named lies before it, 0 to 1. */
  readonly share: number;
  /** The same at its end. */
  readonly until: number;
  /**
   * Returns the whole file, or why it cannot be read: because it is damaged, or has more than `most` bytes. A file is read
   * once, by this or by `eachPart`, and before the next one is asked for.
   */
  readonly bytes: (most: number) => Promise<Uint8Array | Refused>;
  /** Passes on the file part by part, each valid only meanwhile; returns why it broke off, or undefined at its end. */
  readonly eachPart: (
    most: number,
    take: (part: Uint8Array) => void,
  ) => Promise<Refused | undefined>;
}

/** A file, a folder or an archive that cannot be read, and why: `it is encrypted`. */
export interface Refused {
  readonly kind: 'refused';
  readonly path: string;
  readonly why: string;
}

/** What is found, one after another. */
export type ArchiveItem = ArchiveFile | Refused;

/** Bytes at the beginning of a file by which one can tell what it is. */
export const HEAD_BYTES = 1 << 15;
