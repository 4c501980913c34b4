import { daysApart, type TooClose } from '../../core/schedule/too-close.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { type ShellKind, shellWord } from '../../core/text/shell-quote.ts';
import type { Day, Weekday } from '../../core/time/day.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { betweenWords } from '../words/between.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** How many are shown at once; those that are left show once these are mended. */
export const MOST_TOO_CLOSE = 3;

/** Says which slots come too close, from which day on if that is later than `today`, and what their routines ask for. */
export function tooCloseWords({ from, slots, gap, apart }: TooClose, today: Day): string {
  const [one, two] = slots;
  const when = `${gapWords(gap)}${from > today ? ` from ${dayWords(from)}` : ''}`;
  const between = betweenWords(apart);
  if (one.name === two.name)
    return plainLine(`the ${one.name} slot has ${one.routine} ${when}; it needs ${between}`);
  const both = `the ${one.name} and ${two.name} slots`;
  return plainLine(
    one.routine === two.routine
      ? `${both} both have ${one.routine} ${when}; it needs ${between}`
      : `${both} have ${one.routine} and ${two.routine} ${when}; they need ${between}`,
  );
}

/** Returns what to do about it, and the command for it; `changed` is the slot that was changed last, if one was. */
export function tooCloseHint(
  { from, slots, apart }: TooClose,
  today: Day,
  shell: ShellKind,
  changed: string | undefined,
): { readonly advice: string; readonly command: string } {
  const [one, two] = slots;
  const start = from > today ? ` --from ${from}` : '';
  const setting = ({ name, time }: Slot, days: string) =>
    `stretch schedule set ${shellWord(name, shell)} ${time} ${days}${start}`;
  const most = Math.floor(7 / apart);
  if (one.name === two.name) {
    const often = `--every ${apart}`;
    const between = `to leave ${betweenWords(apart)}`;
    if (most === 0) return { advice: between, command: setting(one, often) };
    return {
      advice: `${between}: ${setting(one, often)}; or`,
      command: setting(one, `--days ${Math.min(most, one.days.length)}/7`),
    };
  }
  const [kept, moved] = one.name === changed ? [two, one] : [one, two];
  const days = daysApart(kept, moved, apart);
  if (days !== undefined)
    return {
      advice: `to move the ${plainLine(moved.name)} slot to other days`,
      command: setting(moved, `--days ${typedDays(days)}`),
    };
  const room =
    most > 1
      ? `to make room for both, first: ${setting(kept, `--days ${most - 1}/7`)}; to remove one`
      : 'to remove one';
  return {
    advice: room,
    command: `stretch schedule remove ${shellWord(moved.name, shell)}${start}`,
  };
}

function gapWords(gap: number): string {
  if (gap === 0) return 'on the same day';
  return gap === 1 ? 'on two days in a row' : `only ${gap} days apart`;
}

function typedDays(days: readonly Weekday[]): string {
  return days.map((day) => weekdayWords(day).toLowerCase()).join(',');
}
