import { type Day, epochMs } from '../../core/time/day.ts';
import {
  type ReminderDecision,
  decideReminder,
  type Snooze,
} from '../../core/reminders/decision.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

/** Decides whether a slot needs a reminder now, from the record and the reminders sent today. */
export async function decideForSlot(
  host: Host,
  record: RecordSnapshot,
  slot: string,
): Promise<ReminderDecision> {
  const { history, now, today, settings } = record;
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

/** The snooze in force now; `undefined` if there is none. */
export async function activeSnooze(
  host: Host,
  { now, today }: { readonly now: string; readonly today: Day },
): Promise<Snooze | undefined> {
  const snooze = (await host.reminderLog()).snooze();
  return snooze?.day === today && epochMs(now) < epochMs(snooze.until) ? snooze : undefined;
}
