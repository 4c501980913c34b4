/** The result of a check: fine, worth a note, or in need of repair. */
export type CheckState = 'fine' | 'note' | 'wrong';

/** One thing that was checked. */
export interface Check {
  /** A stable id such as `terminal.size`; the part before the dot is its group. */
  readonly id: string;
  readonly name: string;
  readonly state: CheckState;
  readonly found: string;
  /** What to do about it; `null` if nothing. */
  readonly advice: string | null;
  /** The next command to type; `wrong` always has one. */
  readonly command: string | null;
}

/** A check that found nothing to report. */
export function fine(id: string, name: string, found: string): Check {
  return { id, name, state: 'fine', found, advice: null, command: null };
}

/** A check of something that works but is worth a note. */
export function note(
  id: string,
  name: string,
  found: string,
  advice: string | null = null,
  command: string | null = null,
): Check {
  return { id, name, state: 'note', found, advice, command };
}

/** A check of something to repair, with what to do and what to type next. */
export function wrong(
  id: string,
  name: string,
  found: string,
  advice: string,
  command: string,
): Check {
  return { id, name, state: 'wrong', found, advice, command };
}
