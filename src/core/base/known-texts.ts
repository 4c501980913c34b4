/** Characters of the texts that are remembered at once. */
const MOST_CHARACTERS = 1_000_000;

/** What texts mean, each of which is made out once: for texts that come again and again. */
export class KnownTexts<T> {
  readonly #read: (text: string) => T | undefined;
  readonly #known = new Map<string, { readonly value: T | undefined }>();
  #left = MOST_CHARACTERS;

  constructor(read: (text: string) => T | undefined) {
    this.#read = read;
  }

  /** Returns what a text means, the very same each time; undefined if it cannot be read. */
  get(text: string): T | undefined {
    const known = this.#known.get(text);
    return known === undefined ? this.#add(text) : known.value;
  }

  #add(text: string): T | undefined {
    const value = this.#read(text);
    this.#left -= text.length;
    if (this.#left < 0) {
      this.#known.clear();
      this.#left = MOST_CHARACTERS - text.length;
    }
    this.#known.set(text, { value });
    return value;
  }
}
