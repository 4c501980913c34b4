/** Characters of the texts that are remembered at once. */
const MOST_CHARACTERS = 1_000_000;

/** What texts mean, each of which is made out once if it can be read: for texts that come again and again. */
export class KnownTexts<T> {
  readonly #read: (text: string) => T | undefined;
  readonly #known = new Map<string, T>();
  #left = MOST_CHARACTERS;

  constructor(read: (text: string) => T | undefined) {
    this.#read = read;
  }

  /** Returns what a text means, the very same each time; undefined if it cannot be read. */
  get(text: string): T | undefined {
    return this.#known.get(text) ?? this.#add(text);
  }

  #add(text: string): T | undefined {
    const value = this.#read(text);
    if (value === undefined) return undefined;
    // A part of a text keeps the whole of it in memory; this is a text of its own.
    const own = JSON.parse(JSON.stringify(text)) as string;
    this.#left -= text.length;
    if (this.#left < 0) {
      this.#known.clear();
      this.#left = MOST_CHARACTERS - text.length;
    }
    this.#known.set(own, value);
    return value;
  }
}
