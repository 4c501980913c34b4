/** An answer, the key that gives it on the full screen, and the words that do where it is typed on a line. */
export interface Answer<T> {
  readonly key: string;
  readonly words: readonly string[];
  readonly answer: T;
}

/** How a question reads what is pressed or typed; undefined for what is no answer. */
export interface Reading<T> {
  readonly key: (key: string) => T | undefined;
  readonly line: (line: string) => T | undefined;
}

/** Reads one of some answers. A line that is empty is the key Enter. */
export function readingOf<T>(answers: readonly Answer<T>[]): Reading<T> {
  return {
    key: (key) => answers.find((one) => one.key === smallKey(key))?.answer,
    line: (line) =>
      answers.find(({ key, words }) =>
        line === '' ? key === 'enter' : key === line || words.includes(line),
      )?.answer,
  };
}

/** Yes or no, for which nothing else counts. */
export const YES_OR_NO: readonly Answer<boolean>[] = [
  { key: 'y', words: ['yes'], answer: true },
  { key: 'n', words: ['no'], answer: false },
];

/** The same where Enter means yes. */
export const YES_BY_ENTER: readonly Answer<boolean>[] = [
  ...YES_OR_NO,
  { key: 'enter', words: [], answer: true },
];

/** Enter or the space bar. */
export const GO_ON: readonly Answer<true>[] = [
  { key: 'enter', words: ['yes', 'y', 'ok'], answer: true },
  { key: 'space', words: [], answer: true },
];

/** Whether a key leaves without an answer. */
export function isLeaving(key: string): boolean {
  return ['escape', 'q', 'ctrl-c'].includes(smallKey(key));
}

/** A letter as if Caps Lock were off. */
export function smallKey(key: string): string {
  return key.toLowerCase();
}

/** Says that a line is no answer, and how to give one. */
export function noAnswerText(line: string, prompt: string): string {
  return `${line === '' ? 'Enter alone' : `“${line}”`} is no answer here.\n${prompt}`;
}
