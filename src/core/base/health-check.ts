/** How something that was looked at is: as it should be, worth a word, or in need of mending. */
export type CheckState = 'fine' | 'note' | 'wrong';

/** One thing that was looked at. */
export interface Check {
  /** Stable, as `terminal.size`: the part before the dot is what it belongs to. */
  readonly id: string;
  readonly name: string;
  readonly state: CheckState;
  readonly found: string;
  /** What to do about it; `null` where there is nothing to do. */
  readonly advice: string | null;
  /** The next thing to type; something wrong always has one. */
  readonly command: string | null;
}

/** Something as it should be. */
export function fine(id: string, name: string, found: string): Check {
  return { id, name, state: 'fine', found, advice: null, command: null };
}

/** Something that works, but is worth a word. */
export function note(
  id: string,
  name: string,
  found: string,
  advice: string | null = null,
  command: string | null = null,
): Check {
  return { id, name, state: 'note', found, advice, command };
}

/** Something to mend, with what to do and what to type next. */
export function wrong(
  id: string,
  name: string,
  found: string,
  advice: string,
  command: string,
): Check {
  return { id, name, state: 'wrong', found, advice, command };
}
