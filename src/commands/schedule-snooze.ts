import { plainLine } from '../core/text/plain-text.ts';
import { calendarDate, epochMs, type Stamp } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import type { SilenceReason } from '../core/reminders/decision.ts';
import { slotClosing, type SnoozeSpan, parseSnooze } from '../core/reminders/snooze.ts';
import type { Host } from '../host/host.ts';
import { silenceWords } from '../view/report/reminder.ts';
import { readRecord, type RecordSnapshot, currentSlot } from '../app/record/read-record.ts';
import { rewritePromptFile } from '../app/reminders/update-prompt-file.ts';
import type { OnceChange } from '../app/reminders/current-plan.ts';
import { decideForSlot, activeSnooze } from '../app/reminders/decide.ts';

/** Keeps reminders of the slot that is due away for a while; then one more comes, if its window is still open. */
export async function scheduleSnooze(host: Host, typed: string): Promise<number> {
  const span = parseSnooze(typed);
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  if (span === 'off') return endSnooze(host, kept);
  const slot = currentSlot(kept)?.name;
  if (slot === undefined) return showNothing(host, 'no slot is planned today');
  const decision = await decideForSlot(host, kept, slot);
  if (decision.kind === 'nothing' && !TO_COME.has(decision.why)) {
    return showNothing(host, silenceWords(slot, decision));
  }
  const asked = momentOf(host, kept, span);
  if (decision.kind === 'nothing' && decision.why === 'early') {
    const first = startOf(host, kept, decision.time);
    if (first !== undefined && epochMs(asked) <= epochMs(first)) {
      return showNothing(host, `the first reminder of ${plainLine(slot)} is at ${decision.time}`);
    }
  }
  const end = endOf(host, kept, slot);
  const isOver = end !== undefined && epochMs(asked) >= epochMs(end);
  const until = isOver ? end : asked;
  (await host.reminderLog()).keepSnooze({ day: kept.today, slot, until });
  await rewritePromptFile(host);
  const time = until.slice(11, 16);
  host.out.write(
    isOver
      ? `No more reminders of ${plainLine(slot)} today: its window ends at ${time}.\n`
      : `Snoozed: no reminder for ${plainLine(slot)} until ${time}.\n`,
  );
  return updateScheduler(host, { add: { slot, at: until.slice(0, 16) } });
}

/** The slot's reminders come again as they would have. */
async function endSnooze(host: Host, kept: RecordSnapshot): Promise<number> {
  const snooze = await activeSnooze(host, kept);
  if (snooze === undefined) {
    host.out.write('Nothing is snoozed; nothing was changed.\n');
    return 0;
  }
  const { slot, until } = snooze;
  (await host.reminderLog()).endSnooze();
  await rewritePromptFile(host);
  host.out.write(`The snooze is over: reminders of ${plainLine(slot)} come as planned.\n`);
  return updateScheduler(host, { forget: { slot, at: until.slice(0, 16) } });
}

/** Comes last, as it may fail: what was asked for holds all the same, whoever asks about the slot and when. */
async function updateScheduler(host: Host, change: OnceChange): Promise<number> {
  try {
    const { reinstallReminders } = await import('../app/reminders/install.ts');
    const isOn = await reinstallReminders(host, change, host.err.warn);
    if (!isOn && change.add !== undefined)
      host.err.write('stretch: reminders are off; to turn them on: stretch schedule install\n');
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const message = `but the scheduler could not be told: ${error.message}`;
    host.err.warnWithHint({ message, hint: error.hint });
    return 1;
  }
}

function showNothing(host: Host, why: string): number {
  host.out.write(`There is nothing to snooze: ${why}.\n`);
  return 0;
}

/** What a slot that has no reminder now may still be snoozed for: one that is to come. */
const TO_COME: ReadonlySet<SilenceReason['why']> = new Set([
  'early',
  'lately',
  'snoozed',
  'enough',
  'running',
]);

/** The full minute it comes to, as the systems' clockworks know no other. */
function momentOf(host: Host, { now, today, settings }: RecordSnapshot, span: SnoozeSpan): Stamp {
  if ('minutes' in span) {
    const ms = epochMs(now) + span.minutes * 60_000;
    return host.clock.stampOf(new Date(ms - (ms % 60_000)).toISOString());
  }
  const local = `${calendarDate(today, span.until, settings.dayStart)}T${span.until}`;
  const all = host.clock.instantsOf(local);
  const found = all.find((at) => epochMs(at) > epochMs(now));
  if (found !== undefined) return found;
  const message = `${span.until} ${all.length === 0 ? 'is skipped by the clocks today' : 'has passed'}`;
  throw new Fault('usage', message, 'for example: stretch schedule snooze 30m');
}

/** When a slot's time is, today. */
function startOf(host: Host, { today, settings }: RecordSnapshot, time: string): Stamp | undefined {
  return host.clock.instantsOf(`${calendarDate(today, time, settings.dayStart)}T${time}`)[0];
}

/** When the slot's window ends. */
function endOf(
  host: Host,
  { history, today, settings }: RecordSnapshot,
  slot: string,
): Stamp | undefined {
  const closing = slotClosing(history, today, slot, settings.dayStart);
  if (closing === undefined) return undefined;
  return host.clock.instantsOf(`${closing.date}T${closing.time}`)[0];
}
