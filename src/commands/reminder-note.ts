import { allSets, plan, planSeconds } from '../core/plan.ts';
import type { Begun, Note } from '../core/reminder.ts';
import type { Settings } from '../core/settings.ts';
import type { Slot } from '../core/slot.ts';
import type { Host } from '../host/host.ts';
import { reminderNote } from '../view/reminder.ts';

/** The words of a reminder, with how long the slot's routine takes this user. */
export async function noteFor(
  host: Host,
  { affected }: Settings,
  { slot, begun }: { readonly slot: Slot; readonly begun: Begun | undefined },
): Promise<Note> {
  const { name } = slot;
  if (begun?.canContinue === true) {
    return reminderNote({ slot: name, routine: begun.routine, seconds: undefined, begun });
  }
  const library = await host.library();
  const routine = Object.hasOwn(library.routines, slot.routine)
    ? library.routines[slot.routine]
    : undefined;
  const seconds =
    routine === undefined ? undefined : planSeconds(allSets(plan(library, routine, { affected })));
  return reminderNote({ slot: name, routine: routine?.name ?? slot.routine, seconds, begun });
}
