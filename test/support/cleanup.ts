/** Something to do after each test file. */
type Cleanup = () => void | Promise<void>;

const cleanups: Cleanup[] = [];

/**
 * Registers a cleanup that runs after every test file. Test files share a process, and so this module; a hook set when
 * it is loaded would only run for the first file.
 */
export function onCleanup(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Runs every cleanup, the last registered first, so that a program is gone before its folder is. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.toReversed()) await cleanup();
}
