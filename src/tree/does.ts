/** Makes of what a command does the action that its exit code comes from. */
export type Does = <T extends readonly unknown[]>(
  act: (...args: T) => Promise<number>,
) => (...args: T) => Promise<void>;
