import type { SlotRecord } from '../../core/adherence/day-record.ts';
import { Fault } from '../../core/base/fault.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

/** Returns the slot of a day with a name. Throws a `missing` fault that lists the day's slots. */
export function slotOfDay(slots: readonly SlotRecord[], typed: string): SlotRecord {
  const found = slots.find(({ slot }) => slot.name.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  const names = slots.map(({ slot }) => slot.name);
  const hint =
    didYouMean(typed, names) ??
    (names.length === 0
      ? 'to see what is planned: stretch schedule'
      : `slots: ${names.join(', ')}`);
  throw new Fault('missing', `no slot called \`${typed}\` is planned that day`, hint);
}
