/** Something that is said aloud at one moment. */
export interface Utterance {
  readonly text: string;
  /** Words a minute. */
  readonly rate: number;
  /** Milliseconds it is expected to take, the start of the speech program included. */
  readonly ms: number;
  /** A number that is counted gives way to words that are still being said; words cut off what is older. */
  readonly weight: 'count' | 'words';
}

/** The same thing in fewer and fewer words, the longest first. An empty text lets it be left out. */
export type Wordings = readonly string[];

/** The most words a minute that can still be followed. */
const FASTEST_RATE = 300;

/*
 * How long a text takes, measured on espeak-ng 1.51 at 80, 160 and 300 words a minute with texts of 3 to 85 letters,
 * and rounded up so that none of them takes longer. A word is six letters, its space included.
 */
const LETTERS_A_WORD = 6;
const WORDS_A_PAUSE = 0.4;
const WORDS_TO_END = 1;
/** Milliseconds until a speech program that is started is heard. */
const START_MS = 300;

/** Milliseconds a text takes to be said at a rate in words a minute, the start of the speech program included. */
export function speechMs(text: string, rate: number): number {
  return Math.round(START_MS + (60_000 / rate) * wordsIn(text));
}

/** The longest of the texts that fits into so many milliseconds at a rate in words a minute. */
export function longestFitting(texts: Wordings, roomMs: number, rate: number): string | undefined {
  return texts.find((text) => text === '' || speechMs(text, rate) <= roomMs);
}

/** The rate, from the one wished for to the fastest, at which a text fits; none where it is too long for any. */
export function fittingRate(text: string, roomMs: number, rate: number): number | undefined {
  if (speechMs(text, rate) <= roomMs) return rate;
  const needed = Math.ceil((60_000 * wordsIn(text)) / (roomMs - START_MS));
  return roomMs > START_MS && needed <= FASTEST_RATE ? needed : undefined;
}

/** Length of a text in words of the rate, with its pauses. */
function wordsIn(text: string): number {
  const pauses = text.match(/[,.;:—]/g)?.length ?? 0;
  return text.length / LETTERS_A_WORD + pauses * WORDS_A_PAUSE + WORDS_TO_END;
}
