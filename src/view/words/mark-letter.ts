const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Returns the letter that stands for a change in a picture. After z, it begins again: they are far from the first ones by then. */
export function markLetter(index: number): string {
  return LETTERS[index % LETTERS.length] ?? '';
}
