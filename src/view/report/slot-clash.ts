import type { SlotClash } from '../../core/schedule/slot-clash.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { type ShellKind, shellWord } from '../../core/text/shell-quote.ts';
import type { Day } from '../../core/time/day.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** Clashes that are shown at once; those that are left show once these are mended. */
export const MOST_CLASHES = 5;

/** Says which slots are at the same time, and from which day on if that is later than `today`. */
export function clashWords({ from, slots: [one, two] }: SlotClash, today: Day): string {
  const when = from > today ? ` from ${dayWords(from)}` : '';
  return plainLine(
    `the ${one.name} and ${two.name} slots are both at ${one.time}${when}, so one can only be missed`,
  );
}

/** Returns what to do about a clash, and the command for it. */
export function clashHint(
  { slots: [, two] }: SlotClash,
  shell: ShellKind,
): { readonly advice: string; readonly command: string } {
  const name = shellWord(two.name, shell);
  return {
    advice: `to move one, set it to another time: stretch schedule set ${name} TIME; to remove one`,
    command: `stretch schedule remove ${name}`,
  };
}
