import { type Day, epochMs } from '../../core/time/day.ts';
import {
  type ReminderDecision,
  decideReminder,
  type Snooze,
} from '../../core/reminders/decision.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

/** Whether a slot needs a reminder now, by the record and by what was sent. */
export async function decideForSlot(
  host: Host,
  kept: RecordSnapshot,
  slot: string,
): Promise<ReminderDecision> {
  const { history, now, today, settings } = kept;
  const reminders = await host.reminderLog();
  return decideReminder(slot, {
    history,
    now,
    dayStart: settings.dayStart,
    everyMinutes: Number(settings.remindEvery),
    sent: reminders.sent(today),
    snooze: reminders.snooze(),
    running: host.runningSessions.all().flatMap((one) => (one.isRunning ? [one.session] : [])),
  });
}

/** The snooze that holds at this moment. */
export async function activeSnooze(
  host: Host,
  { now, today }: { readonly now: string; readonly today: Day },
): Promise<Snooze | undefined> {
  const snooze = (await host.reminderLog()).snooze();
  return snooze?.day === today && epochMs(now) < epochMs(snooze.until) ? snooze : undefined;
}
