import type { Line, LineOf } from '../../core/journal/line.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { editHint, SHORT_ID_LENGTH } from './logged.ts';

/** A slot that was just skipped. */
export interface ShownSkip {
  readonly id: string;
  readonly day: Day;
  readonly slot: string;
}

/** Returns which slot was skipped and why, and how to change it. */
export function skippedText(skip: ShownSkip & { readonly reason: string }): string {
  return `Skipped: ${skipWords(skip)}: ${skip.reason}.\n${editHint(skip.id)}\n`;
}

/** Returns which slots were skipped and why, a line each. */
export function skippedSlotsText(skips: readonly ShownSkip[], reason: string): string {
  const [first] = skips;
  const id = first?.id.slice(0, SHORT_ID_LENGTH) ?? '';
  return [
    ...skips.map((skip) => `Skipped: ${skipWords(skip)}: ${reason}.`),
    skips.length === 1
      ? editHint(id)
      : `To change one of them: stretch history list; to undo all ${skips.length}: stretch undo`,
    '',
  ].join('\n');
}

/** Names several skips of one command as one change; undefined unless lines are that. */
export function skippedSlotsWords(lines: readonly Line[]): string | undefined {
  const skips = lines.filter((line): line is LineOf<'skip'> => line.type === 'skip');
  const [first, last] = [skips[0], skips.at(-1)];
  if (first === undefined || last === undefined || skips.length < 2) return undefined;
  const days =
    first.day === last.day
      ? fullDayWords(last.day)
      : `${dayWords(first.day)} to ${fullDayWords(last.day)}`;
  return `the skips of ${quantity(skips.length, 'slot')}, ${days} (${first.reason})`;
}

function skipWords({ day, slot }: ShownSkip): string {
  return `${plainLine(slot)} slot, ${fullDayWords(day)}`;
}
