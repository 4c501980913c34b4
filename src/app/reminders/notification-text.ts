import { routineById } from '../../core/library/library.ts';
import { nextSeconds } from '../record/next-length.ts';
import type { PracticeRecord } from '../record/pacing.ts';
import type { SlotProgress, NotificationText } from '../../core/reminders/decision.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import type { Host } from '../../host/host.ts';
import { reminderNotification } from '../../view/report/reminder.ts';

/** The text of a reminder, with how long the slot's routine takes this user. */
export async function notificationText(
  host: Host,
  record: PracticeRecord,
  { slot, begun }: { readonly slot: Slot; readonly begun: SlotProgress | undefined },
): Promise<NotificationText> {
  const { name, routine: id } = slot;
  if (begun?.canContinue === true) {
    return reminderNotification({ slot: name, routine: begun.routine, seconds: undefined, begun });
  }
  const library = await host.library();
  const routine = routineById(library, id)?.name ?? id;
  const seconds = nextSeconds(record, library)(id);
  return reminderNotification({ slot: name, routine, seconds, begun });
}
