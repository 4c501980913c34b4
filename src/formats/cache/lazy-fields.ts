/** What reads each of some fields from what an object was made with. */
type Readers<S, L> = { readonly [K in keyof L]: (source: S) => L[K] };

/**
 * Returns what adds fields to objects that are read whenever they are asked for. All objects have the same getters: those of
 * object literals are other ones for each, which takes three times as long to make, and then keeps alive what they refer to.
 */
export function lazyFields<S, L extends object>(
  readers: Readers<S, L>,
): <F extends object>(fields: F, source: S) => F & L {
  class Lazy {
    static readonly getters = Object.entries<(source: S) => unknown>(readers).map(
      ([name, read]) => [name, Lazy.#getter(read)] as const,
    );
    readonly #source: S;

    constructor(fields: object, source: S) {
      this.#source = source;
      Object.assign(this, fields);
      for (const [name, getter] of Lazy.getters) Object.defineProperty(this, name, getter);
    }

    static #getter(read: (source: S) => unknown): PropertyDescriptor {
      return {
        enumerable: true,
        configurable: true,
        get(this: Lazy) {
          return read(this.#source);
        },
      };
    }
  }
  return <F extends object>(fields: F, source: S) => new Lazy(fields, source) as object as F & L;
}
