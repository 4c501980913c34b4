/** What is to be put away after each file of tests. */
type End = () => void | Promise<void>;

const ends: End[] = [];

/**
 * Puts away after each file of tests what a module holds for it. Files of tests share a process, and so this module;
 * a hook that it set when it was loaded would be that of the first file alone.
 */
export function atEnd(end: End): void {
  ends.push(end);
}

/** Puts everything away, what was begun last first: a program is gone before its folder is. */
export async function putAway(): Promise<void> {
  for (const end of ends.toReversed()) await end();
}
