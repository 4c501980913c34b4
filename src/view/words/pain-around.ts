/** Pain before and after a session, 0 to 10; null if that was not said. */
export interface PainAround {
  readonly before: number | null;
  readonly after: number | null;
}

/** Nothing said about pain. */
export const NO_PAIN: PainAround = { before: null, after: null };

/** Returns it for a row: `pain 3→1`, with a question mark for what was not said; empty if nothing was. */
export function painCell(pain: PainAround): string {
  const arrow = painArrow(pain);
  return arrow === '' ? '' : `pain ${arrow}`;
}

/** The same without its name: `3→1`. */
export function painArrow({ before, after }: PainAround): string {
  return before === null && after === null ? '' : `${before ?? '?'}→${after ?? '?'}`;
}

/** Returns it in words: `pain 3 before and 1 after`; empty if nothing was said. */
export function painWords({ before, after }: PainAround): string {
  const parts = [
    before === null ? '' : `${before} before`,
    after === null ? '' : `${after} after`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `pain ${parts.join(' and ')}`;
}
