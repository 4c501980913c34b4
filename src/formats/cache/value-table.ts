/** Numbers the different values of a text in which the same values repeat. */
export class ValueTable<T> {
  readonly items: T[] = [];
  readonly #indices = new Map<string, number>();

  /** Returns the index of a value, adding it if it is new. */
  index(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** Returns the value with an index. Throws a RangeError if there is none. */
export function known<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no entry ${index}`);
  return item;
}
