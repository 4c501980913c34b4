import { excerpt } from '../../core/text/plain-text.ts';

/** Characters of a note that are shown in a list. */
export const LONGEST_IN_LIST = 500;

/** Returns a note shortened for a list; empty if there is none. */
export function shortNote(note: string | null = ''): string {
  return excerpt(note ?? '', LONGEST_IN_LIST);
}

/** Joins the parts of a cell that are not empty, a note at the end. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(': ');
}
