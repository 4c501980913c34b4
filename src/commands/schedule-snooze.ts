import { plainLine } from '../core/text/plain-text.ts';
import { calendarDate, epochMs, type Stamp, timeOfDay } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import type { SilenceReason } from '../core/reminders/decision.ts';
import { slotClosing, type SnoozeSpan, parseSnooze } from '../core/reminders/snooze.ts';
import type { Host } from '../host/host.ts';
import { silenceWords } from '../view/report/reminder.ts';
import { readRecord, type RecordSnapshot, currentSlot } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { rewritePromptFile } from '../app/reminders/update-prompt-file.ts';
import type { OnceChange } from '../app/reminders/current-plan.ts';
import { decideForSlot, activeSnooze } from '../app/reminders/decide-from-record.ts';

/** Holds back reminders for the current slot for a while; then one more comes, if its window is still open. */
export async function scheduleSnooze(host: Host, typed: string): Promise<number> {
  const span = parseSnooze(typed);
  refuseUnknownZone(host);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  if (span === 'off') return endSnooze(host, record);
  const slot = currentSlot(record)?.name;
  if (slot === undefined) return showNothing(host, 'no slot is planned today');
  const decision = await decideForSlot(host, record, slot);
  if (decision.kind === 'nothing' && !MAY_STILL_COME.has(decision.why)) {
    return showNothing(host, silenceWords(slot, decision));
  }
  const requested = snoozeEnd(host, record, span);
  if (decision.kind === 'nothing' && decision.why === 'early') {
    const first = slotStart(host, record, decision.time);
    if (first !== undefined && epochMs(requested) <= epochMs(first)) {
      return showNothing(host, `the first reminder for ${plainLine(slot)} is at ${decision.time}`);
    }
  }
  const end = windowEnd(host, record, slot);
  const isOver = end !== undefined && epochMs(requested) >= epochMs(end);
  const until = isOver ? end : requested;
  (await host.reminderLog()).keepSnooze({ day: record.today, slot, until });
  await rewritePromptFile(host);
  const time = timeOfDay(until);
  host.out.print(
    isOver
      ? `No more reminders for ${plainLine(slot)} today: its window ends at ${time}.\n`
      : `Snoozed: no reminder for ${plainLine(slot)} until ${time}.\n`,
  );
  return updateScheduler(host, { add: { slot, at: until.slice(0, 16) } });
}

/** Ends the snooze, so that the slot's reminders come as planned. */
async function endSnooze(host: Host, record: RecordSnapshot): Promise<number> {
  const snooze = await activeSnooze(host, record);
  if (snooze === undefined) {
    host.out.print('Reminders are not snoozed.\n');
    return 0;
  }
  const { slot, until } = snooze;
  (await host.reminderLog()).endSnooze();
  await rewritePromptFile(host);
  host.out.print(`Snooze ended: reminders for ${plainLine(slot)} come as planned.\n`);
  return updateScheduler(host, { forget: { slot, at: until.slice(0, 16) } });
}

/** Comes last because it may fail: the snooze is in force anyway. */
async function updateScheduler(host: Host, change: OnceChange): Promise<number> {
  try {
    const { reinstallReminders } = await import('../app/reminders/reinstall.ts');
    const isOn = await reinstallReminders(host, change, host.err.warn);
    if (!isOn && change.add !== undefined)
      host.err.warn('reminders are off; to turn them on: stretch schedule install');
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const message = `the reminders could not be updated: ${error.message}`;
    host.err.warnWithHint({ message, hint: error.hint });
    return 1;
  }
}

function showNothing(host: Host, why: string): number {
  host.out.print(`Nothing to snooze: ${why}.\n`);
  return 0;
}

/** Reasons for no reminder now after which one may still come, which can be snoozed. */
const MAY_STILL_COME: ReadonlySet<SilenceReason['why']> = new Set([
  'early',
  'lately',
  'snoozed',
  'enough',
  'running',
]);

/** When a snooze ends: a full minute, because schedulers know no seconds. Throws a `usage` fault if that is past. */
function snoozeEnd(host: Host, { now, today, settings }: RecordSnapshot, span: SnoozeSpan): Stamp {
  if ('minutes' in span) {
    const ms = epochMs(now) + span.minutes * 60_000;
    return host.clock.stampOf(new Date(ms - (ms % 60_000)).toISOString());
  }
  const local = `${calendarDate(today, span.until, settings.dayStart)}T${span.until}`;
  const all = host.clock.instantsOf(local);
  const found = all.find((at) => epochMs(at) > epochMs(now));
  if (found !== undefined) return found;
  const message = `${span.until} ${all.length === 0 ? 'does not exist today (clocks change)' : 'has passed'}`;
  throw new Fault('usage', message, 'for example: stretch schedule snooze 30m');
}

/** Today's moment with a time of day. */
function slotStart(
  host: Host,
  { today, settings }: RecordSnapshot,
  time: string,
): Stamp | undefined {
  return host.clock.instantsOf(`${calendarDate(today, time, settings.dayStart)}T${time}`)[0];
}

/** When a slot's window ends today; `undefined` if it has none. */
function windowEnd(
  host: Host,
  { history, today, settings }: RecordSnapshot,
  slot: string,
): Stamp | undefined {
  const closing = slotClosing(history, today, slot, settings.dayStart);
  if (closing === undefined) return undefined;
  return host.clock.instantsOf(`${closing.date}T${closing.time}`)[0];
}
