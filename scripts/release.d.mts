import type { Manifest, Lock } from './release/version.mjs';
import type { ProgramResult } from './release/trial.mjs';

/** What the steps of a release need. */
interface Release {
  readonly files: { readonly manifest: Manifest; readonly lock: Lock; readonly changelog: string };
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Versions of Node to try the packed file with. */
  readonly nodes: readonly string[];
  /** Runs a program in the repository. */
  readonly run: (name: string, args: readonly string[]) => Promise<ProgramResult>;
  /** Tries a packed file with a version of Node; returns what went wrong. */
  readonly tryOn: (file: string, node: string) => Promise<readonly string[]>;
  readonly say: (line: string) => void;
}

/** Goes through the steps of a release and stops at the first that finds something. Returns the exit code. */
export function release(steps: Release): Promise<number>;
