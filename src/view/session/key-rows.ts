import { width } from '../../core/text/width.ts';
import { unbroken, wrapCells } from '../../core/text/wrap.ts';

/** Between keys: three spaces, or a space after a comma or semicolon. */
const BETWEEN = /( {3}|(?<=[,;]) )/;

/** The columns of the narrowest terminal. */
const NARROWEST = 30;

/** Returns a list of keys in rows, with no key torn from what it does unless that is wider than a row. */
export function keyRows(keys: string, room: number): readonly string[] {
  return wrapCells(heldKeys(keys, room), room).map((row) => row.replaceAll(unbroken(' '), ' '));
}

/** Returns a list of keys to be printed, where the same holds. */
export function heldKeys(keys: string, room = NARROWEST): string {
  return keys
    .split(BETWEEN)
    .map((part) => (part.trim() === '' || width(part) > room ? part : heldPart(part)))
    .join('');
}

/** A space at its end stays one. */
function heldPart(part: string): string {
  const words = part.trimEnd();
  return unbroken(words) + part.slice(words.length);
}
