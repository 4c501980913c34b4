import { LONGEST_INTERVAL, type Slot, type SlotChange } from '../schedule/slot.ts';
import { WEEKDAYS } from '../time/day.ts';
import { about, either, type Field, listOf, object, oneOf, optional } from './field.ts';
import { day, name, time, whole } from './value-fields.ts';

/** A slot of a plan. */
export const slot: Field<Slot> = object({
  name,
  time: about('local time', time),
  days: about('weekdays, 1 Monday to 7 Sunday', listOf(oneOf(WEEKDAYS), WEEKDAYS.length)),
  every: about(
    'only every so many days, counted from a day',
    optional(object({ days: whole(2, LONGEST_INTERVAL), from: day })),
  ),
  routine: name,
});

/** What a change of the plan does to one slot. */
export const slotChange: Field<SlotChange> = either(
  object({ set: slot }),
  object({ remove: name }),
);
