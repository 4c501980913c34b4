import type { Manifest } from './version.mjs';

/** A packed file as `npm pack --json` describes it; sizes in bytes. */
export interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
  readonly size: number;
  readonly unpackedSize: number;
}

/** Returns what is wrong with a packed file, each as a sentence. */
export function contentProblems(packed: Packed): readonly string[];

/** Returns what in package.json would make an install more than copying files, each as a sentence. */
export function manifestProblems(manifest: Manifest): readonly string[];
