/** How a program ended. */
export interface ProgramResult {
  /** Its exit code, or the signal or error that ended it. */
  readonly code: number | string;
  /** What it wrote to standard output. */
  readonly out: string;
  /** What it wrote to either stream. */
  readonly said: string;
}

/** A computer on which nothing is but node. */
export interface EmptyComputer {
  readonly prefix: string;
  /** The variables that its programs get. */
  readonly env: Readonly<Record<string, string>>;
  readonly npm: (...args: readonly string[]) => Promise<ProgramResult>;
  /** Runs a command of an installed package, by its name. */
  readonly command: (name: string, ...args: readonly string[]) => Promise<ProgramResult>;
}

/** Makes such a computer in a folder, for a node; `env` is added to its variables. Throws an error if there is no npm. */
export function emptyComputer(
  folder: string,
  about: {
    readonly node: string;
    readonly npm?: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): EmptyComputer;

/** The main job of a new user, as the words after `stretch`. */
export const MAIN_JOB: readonly (readonly string[])[];

/** Installs a packed file, does the main job, and removes it. Returns what went wrong, each as a sentence. */
export function tryPackage(
  file: string,
  version: string,
  computer: EmptyComputer,
): Promise<readonly string[]>;

/** Returns the paths of the files and links in a folder. */
export function filesIn(folder: string): readonly string[];

/** Returns npm's own program, for a node to run. Throws an error if there is no npm. */
export function npmProgram(): string;

/** Runs a program with nothing to read. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> },
): Promise<ProgramResult>;
