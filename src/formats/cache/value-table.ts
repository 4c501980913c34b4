/** Numbers the different values of a text in which the same values repeat. */
export class ValueTable<T> {
  readonly items: T[] = [];
  readonly #isSame: (a: T, b: T) => boolean;
  readonly #indices = new Map<string, number>();
  /** By index, that of the value which came after it last: values come in much the same order again and again. */
  readonly #after: number[] = [];
  #last = 0;

  /** With `same`, whether two values are the same as JSON is found out more quickly. */
  constructor(same: (a: T, b: T) => boolean = isSame) {
    this.#isSame = same;
  }

  /** Returns the index of a value, adding it if it is new. */
  index(item: T): number {
    // Most are as expected, and comparing them takes half as long as writing them as JSON.
    const expected = this.#after[this.#last];
    const isExpected = expected !== undefined && this.#isSame(known(this.items, expected), item);
    const index = isExpected ? expected : this.#indexOf(item);
    if (!isExpected) this.#after[this.#last] = index;
    this.#last = index;
    return index;
  }

  #indexOf(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** Whether two values are the same as JSON, keys in the same order; of some that are, as NaN and null, it is not known. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b);
  const names = Object.keys(b);
  let count = 0;
  for (const name in a) {
    if (names[count] !== name || !isSame(a[name], b[name])) return false;
    count++;
  }
  return count === names.length;
}

/** By number: naming the places of a list as one does fields takes most of the time. */
function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!isSame(a[at], b[at])) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Returns the value with an index. Throws a RangeError if there is none. */
export function known<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no entry ${index}`);
  return item;
}
