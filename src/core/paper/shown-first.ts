/** How many rows of a list a page shows; the rest is counted. The reader has more than one patient. */
export const MOST_SHOWN = {
  answers: 3,
  flares: 5,
  longRuns: 3,
  plans: 2,
  changes: 6,
  notes: 5,
} as const;

/** The beginning of a list, and how many more it has. */
export interface ShownFirst<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** Returns the first of a list, so many at most; one more is shown in place of saying that there is one more. */
export function shownFirst<T>(list: readonly T[], most: number): ShownFirst<T> {
  const count = list.length === most + 1 ? list.length : Math.min(list.length, most);
  return { shown: list.slice(0, count), more: list.length - count };
}
