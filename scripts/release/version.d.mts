/** The parts of package.json that a release looks at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly repository?: string;
}

/** The parts of package-lock.json that say whose it is. */
export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages?: Readonly<Record<string, { readonly name: string; readonly version: string }>>;
}

/** Returns what is wrong with the numbers of the version, each as a sentence; `today` is `YYYY-MM-DD`. */
export function versionProblems(about: {
  readonly manifest: Manifest;
  readonly lock: Lock;
  readonly changelog: string;
  readonly tags: readonly string[];
  readonly today: string;
}): readonly string[];
