import type { Day } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { type ShellKind, shellWord } from '../../core/text/shell-quote.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { type SlotClash, slotClashes } from '../../core/schedule/slot-clash.ts';
import { dayWords } from '../../core/time/day-words.ts';

/**
 * Throws a `usage` fault if a change of the slots named `changed` puts one of them at the same time as another, in the
 * plan in force on a day or in one that begins later. Other clashes, left by a merge, must not stop what may mend them.
 * What else can be done about it than to change a slot, `hintFor` returns.
 */
export function refuseClash(
  schedules: readonly Schedule[],
  from: Day,
  changed: readonly string[],
  shell: ShellKind,
  hintFor: (clash: SlotClash) => string | undefined = () => undefined,
): void {
  const clash = slotClashes(schedules, from).find(({ slots }) =>
    slots.some(({ name }) => changed.includes(name)),
  );
  if (clash === undefined) return;
  const [one, two] = clash.slots;
  const when = clash.from > from ? ` from ${dayWords(clash.from)}` : '';
  const message = `the ${one.name} and ${two.name} slots would both be at ${one.time}${when}`;
  const other = changed.includes(one.name) ? two : one;
  const hint = `choose another time, or remove that slot: stretch schedule remove ${shellWord(other.name, shell)}`;
  throw new Fault('usage', message, hintFor(clash) ?? hint);
}
