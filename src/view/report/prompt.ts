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
  return spans
    .map((span) => `${span.from} ${span.until} ${promptWords(span, lengthOf)}\n`)
    .join('');
}

function promptWords({ slot }: DueSpan, lengthOf: (routine: string) => number | undefined): string {
  const seconds = lengthOf(slot.routine);
  const length = seconds === undefined ? '' : `, ${durationWords(seconds)}`;
  return cut(`stretch: ${plainLine(slot.name)} is due${length}; type: stretch today`, MAX_WIDTH);
}
