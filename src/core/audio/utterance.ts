/** Something to say aloud. */
export interface Utterance {
  readonly text: string;
  /** Words a minute. */
  readonly rate: number;
  /** Milliseconds it should take, including the start of the speech program. */
  readonly ms: number;
  /** A count is dropped while words are still being said; words cut off what is being said. */
  readonly weight: 'count' | 'words';
}

/** The same thing in fewer and fewer words, the longest first. An empty text allows leaving it out. */
export type Wordings = readonly string[];

/** The most words a minute that people can follow. */
export const FASTEST_RATE = 300;

/*
 * How long a text takes: measured with espeak-ng 1.51 at 80, 160 and 300 words a minute on texts of 3 to 85 letters,
 * rounded up so that none of them takes longer. A word is six letters, including its space.
 */
const LETTERS_A_WORD = 6;
const WORDS_A_PAUSE = 0.4;
const WORDS_TO_END = 1;
/** Milliseconds from starting a speech program until it is heard. */
export const START_MS = 300;

/** Returns the milliseconds it takes to say a text at a rate in words a minute, including the start of the program. */
export function speechMs(text: string, rate: number): number {
  return Math.round(START_MS + (60_000 / rate) * wordsIn(text));
}

/** Returns the longest text that fits into `roomMs` at a rate in words a minute; undefined if none does. */
export function longestFitting(texts: Wordings, roomMs: number, rate: number): string | undefined {
  return texts.find((text) => text === '' || speechMs(text, rate) <= roomMs);
}

/** Returns the rate, from the given one up, at which a text fits; undefined if that is too fast to follow. */
export function fittingRate(text: string, roomMs: number, rate: number): number | undefined {
  if (speechMs(text, rate) <= roomMs) return rate;
  const needed = Math.ceil((60_000 * wordsIn(text)) / (roomMs - START_MS));
  return roomMs > START_MS && needed <= FASTEST_RATE ? needed : undefined;
}

/** The length of a text in words, with its pauses. */
function wordsIn(text: string): number {
  const pauses = text.match(/[,.;:—]/g)?.length ?? 0;
  return text.length / LETTERS_A_WORD + pauses * WORDS_A_PAUSE + WORDS_TO_END;
}
