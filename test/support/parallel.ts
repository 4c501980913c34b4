/** Runs tasks, at most `most` at a time, and returns their results in the order they finish. */
export async function inParallel<T>(
  tasks: readonly (() => Promise<T>)[],
  most: number,
): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      results.push(await task());
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return results;
}
