/** Each different value once, with its index: for texts in which the same values repeat. */
export class ValueTable<T> {
  readonly items: T[] = [];
  readonly #indices = new Map<string, number>();

  /** The index of a value, which is put in where it is not there yet. */
  index(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** The value with an index. Throws a RangeError where there is none. */
export function known<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no entry ${index}`);
  return item;
}
