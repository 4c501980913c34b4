import { plainLine } from '../core/text/plain-text.ts';
import { Fault } from '../core/base/fault.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import type { ReminderDecision, NotificationText } from '../core/reminders/decision.ts';
import { DEFAULT_SLOTS } from '../core/schedule/slot.ts';
import type { Host } from '../host/host.ts';
import type { Notifier } from '../host/reminders/notifier.ts';
import { silenceWords } from '../view/report/reminder.ts';
import { updatePromptFile } from '../app/reminders/update-prompt-file.ts';
import { readRecord, type RecordSnapshot, currentSlot } from '../app/record/read-record.ts';
import { decideForSlot } from '../app/reminders/decide-from-record.ts';

/** Flags of `stretch remind`. */
export interface RemindOptions {
  readonly dryRun?: boolean;
  readonly test?: boolean;
}

type DueReminder = Extract<ReminderDecision, { readonly kind: 'remind' }>;

/** Shows a reminder of a slot if it needs one. That it cannot be shown is not an error. */
export async function remind(
  host: Host,
  typed: string | undefined,
  options: RemindOptions,
): Promise<number> {
  if (options.test === true && options.dryRun === true) {
    throw new Fault('usage', '--test and --dry-run cannot be combined', 'use one of them');
  }
  if (options.test === true && typed === undefined) return testNotification(host);
  if (host.zone.fault !== undefined) return showZoneFault(host, host.zone.fault, options);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const slot = typed === undefined ? currentSlot(record)?.name : slotNamed(record, typed);
  if (options.test === true) return testNotification(host);
  if (slot === undefined) return show(host, options, 'nothing: no slot is planned today');
  const decision = await decideForSlot(host, record, slot);
  if (decision.kind === 'nothing') {
    return show(host, options, `nothing: ${silenceWords(slot, decision)}`);
  }
  const notifier = await host.notifier();
  if (options.dryRun === true) return showDryRun(host, record, decision, notifier);
  return send(host, record, decision, notifier);
}

/** Nobody may read the error of a program that a scheduler runs, so it is shown where the reminder would be. */
async function showZoneFault(
  host: Host,
  fault: Fault,
  { dryRun = false }: RemindOptions,
): Promise<never> {
  const note = { title: 'No reminders: time zone unknown', text: 'To see why: stretch doctor' };
  if (!dryRun && !host.out.isTerminal) await (await host.notifier()).send(note);
  throw fault;
}

/** The slot with a name in any plan: a scheduler may still ask for one that is no longer planned. */
function slotNamed({ history }: RecordSnapshot, typed: string): string {
  const slots = [...history.schedules.flatMap((plan) => plan.slots), ...DEFAULT_SLOTS];
  const names = [...new Set(slots.map(({ name }) => name))];
  const found = names.find((name) => name === typed) ?? names.find((name) => isSame(name, typed));
  if (found !== undefined) return found;
  const hint = didYouMean(typed, names) ?? `slots: ${names.join(', ')}`;
  throw new Fault('missing', `the plan has no slot called \`${typed}\``, hint);
}

function isSame(name: string, typed: string): boolean {
  return name.toLowerCase() === typed.trim().toLowerCase();
}

/** Writes only to a terminal, or cron would send a mail every time. */
function show(host: Host, { dryRun = false }: RemindOptions, words: string): number {
  if (dryRun || host.out.isTerminal) host.out.print(`${words}\n`);
  return 0;
}

async function showDryRun(
  host: Host,
  record: RecordSnapshot,
  decision: DueReminder,
  { problem }: Notifier,
): Promise<number> {
  const { title, text } = await textOf(host, record, decision);
  host.out.print(`would show: ${title}\n            ${text}\n`);
  if (problem !== undefined) host.out.print(`but ${unseenWords(problem)}\n`);
  return 0;
}

async function send(
  host: Host,
  record: RecordSnapshot,
  decision: DueReminder,
  notifier: Notifier,
): Promise<number> {
  if (notifier.problem !== undefined) return warnUnseen(host, record, notifier.problem);
  const { day, number } = decision;
  const reminders = await host.reminderLog();
  const reminder = { day, number, slot: decision.slot.name, at: record.now };
  if (!reminders.claim(reminder)) {
    return show(host, {}, 'nothing: another process has just shown it');
  }
  const sent = await notifier.send(await textOf(host, record, decision));
  if ('by' in sent) return show(host, {}, `shown by ${sent.by}`);
  // A reminder that may still be shown counts as sent, or every try would show another one.
  if (sent.mayComeLater !== true) reminders.release(reminder);
  return warnUnseen(host, record, sent.problem);
}

async function textOf(
  host: Host,
  record: RecordSnapshot,
  decision: DueReminder,
): Promise<NotificationText> {
  return (await import('../app/reminders/notification-text.ts')).notificationText(
    host,
    record,
    decision,
  );
}

async function warnUnseen(host: Host, record: RecordSnapshot, problem: string): Promise<number> {
  // Only the prompt is left to show it, even for somebody who has not typed a command for weeks.
  await updatePromptFile(host, record);
  host.err.warn(unseenWords(problem));
  return 0;
}

function unseenWords(problem: string): string {
  return `notifications cannot be shown (${plainLine(problem)}); to be reminded in the shell prompt instead, see: stretch hook --help`;
}

async function testNotification(host: Host): Promise<number> {
  const note = { title: 'This is how a reminder looks', text: 'To start: stretch today' };
  const sent = await (await host.notifier()).send(note);
  if ('by' in sent) {
    host.out.print(`Shown by ${sent.by}. If you did not see it: stretch doctor\n`);
    return 0;
  }
  const message = `notifications cannot be shown: ${sent.problem}`;
  throw new Fault(
    'missing',
    message,
    'to be reminded in the shell prompt instead, see: stretch hook --help',
  );
}
