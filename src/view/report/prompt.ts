import { plainLine } from '../../core/text/plain-text.ts';
import type { DueSpan } from '../../core/reminders/due-spans.ts';
import { cut } from '../../core/text/width.ts';
import { durationWords } from '../words/time.ts';

/** Columns of the text in a prompt, at most, so that it stays on one line. */
const MAX_WIDTH = 79;

/**
 * Returns what a shell's prompt reads: a line for each time when a slot is due, `from until text`, in seconds since the
 * epoch. Shells of all locales share the file, so it has only ASCII, save for what slots are called. `lengthOf` gives the
 * seconds a routine takes, or undefined if it is unknown.
 */
export function promptText(
  spans: readonly DueSpan[],
  lengthOf: (routine: string) => number | undefined,
): string {
  // A routine is due on many days, and planning it takes some milliseconds: half the time of a command that writes.
  const routines = new Set(spans.map(({ slot }) => slot.routine));
  const lengths = new Map([...routines].map((id) => [id, lengthOf(id)]));
  return spans
    .map(
      (span) => `${span.from} ${span.until} ${promptWords(span, lengths.get(span.slot.routine))}\n`,
    )
    .join('');
}

function promptWords({ slot }: DueSpan, seconds: number | undefined): string {
  const length = seconds === undefined ? '' : `, ${durationWords(seconds)}`;
  return cut(`stretch: ${plainLine(slot.name)} is due${length}; type: stretch today`, MAX_WIDTH);
}
