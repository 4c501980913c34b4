/** The command that makes up a record, and stands before those that run on it. */
export const DEMO = 'demo';

/** Returns the line that runs on the made-up record: what is behind `demo`, or behind `--` there; undefined if there is none. */
export function demoLine([name, first, ...more]: readonly string[]): readonly string[] | undefined {
  if (name !== DEMO || first === undefined) return undefined;
  if (first === '--') return more;
  return first.startsWith('-') ? undefined : [first, ...more];
}
