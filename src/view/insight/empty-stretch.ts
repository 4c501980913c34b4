/**
 * Returns a line for each item, and one for each stretch of items with nothing to say: somebody who listens does not want to
 * hear the same of every week of half a year.
 */
export function linesOverStretches<T>(
  items: readonly T[],
  isEmpty: (item: T) => boolean,
  lineOf: (item: T) => string,
  emptyLineOf: (first: T, last: T) => string,
): readonly string[] {
  return items.flatMap((item, index) => {
    if (!isEmpty(item)) return [lineOf(item)];
    const before = items[index - 1];
    if (before !== undefined && isEmpty(before)) return [];
    const end = items.findIndex((one, at) => at > index && !isEmpty(one));
    return [emptyLineOf(item, items[(end === -1 ? items.length : end) - 1] ?? item)];
  });
}
