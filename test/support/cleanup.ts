/** What is to be put away after each file of tests. */
type Cleanup = () => void | Promise<void>;

const cleanups: Cleanup[] = [];

/**
 * Puts away after each file of tests what a module holds for it. Files of tests share a process, and so this module;
 * a hook that it set when it was loaded would be that of the first file alone.
 */
export function onCleanup(end: Cleanup): void {
  cleanups.push(end);
}

/** Puts everything away, what was begun last first: a program is gone before its folder is. */
export async function cleanUp(): Promise<void> {
  for (const end of cleanups.toReversed()) await end();
}
