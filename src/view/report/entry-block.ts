import { MAX_NOTE_LENGTH } from '../../core/journal/line.ts';
import { excerpt } from '../../core/text/plain-text.ts';

/** The note of an entry as a line; none if it has none. */
export function noteLines(note: string | null | undefined): readonly string[] {
  return note === undefined || note === null ? [] : [`Note: ${excerpt(note, MAX_NOTE_LENGTH)}`];
}

/** Joins lines, with no two empty ones in a row. */
export function block(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line !== '' || lines[index + 1] !== '');
  return `${kept.join('\n')}\n`;
}
