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
import { decideForSlot } from '../app/reminders/decide.ts';

/** What `stretch remind` takes. */
export interface RemindOptions {
  readonly dryRun?: boolean;
  readonly test?: boolean;
}

type DueReminder = Extract<ReminderDecision, { readonly kind: 'remind' }>;

/** Shows a reminder of a slot if it needs one. What only keeps it from being seen is no error. */
export async function remind(
  host: Host,
  typed: string | undefined,
  options: RemindOptions,
): Promise<number> {
  if (options.test === true && options.dryRun === true) {
    throw new Fault('usage', '--test and --dry-run exclude each other', 'use one of them');
  }
  if (options.test === true && typed === undefined) return testNotification(host);
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const slot = typed === undefined ? currentSlot(kept)?.name : slotNamed(kept, typed);
  if (options.test === true) return testNotification(host);
  if (slot === undefined) return show(host, options, 'nothing: no slot is planned today');
  const decision = await decideForSlot(host, kept, slot);
  if (decision.kind === 'nothing') {
    return show(host, options, `nothing: ${silenceWords(slot, decision)}`);
  }
  const notifier = await host.notifier();
  if (options.dryRun === true) return showDryRun(host, kept, decision, notifier);
  return send(host, kept, decision, notifier);
}

/** Any slot of any plan: a scheduler may still ask for one that is no longer planned. */
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

/** To a person, not into the mail of a scheduler that asks every forty minutes. */
function show(host: Host, { dryRun = false }: RemindOptions, words: string): number {
  if (dryRun || host.out.isTerminal) host.out.write(`${words}\n`);
  return 0;
}

async function showDryRun(
  host: Host,
  kept: RecordSnapshot,
  decision: DueReminder,
  { problem }: Notifier,
): Promise<number> {
  const { title, text } = await noteOf(host, kept, decision);
  host.out.write(`would show: ${title}\n            ${text}\n`);
  if (problem !== undefined) host.out.write(`but ${unseenWords(problem)}\n`);
  return 0;
}

async function send(
  host: Host,
  kept: RecordSnapshot,
  decision: DueReminder,
  notifier: Notifier,
): Promise<number> {
  if (notifier.problem !== undefined) return warnUnseen(host, kept, notifier.problem);
  const { day, number } = decision;
  const reminders = await host.reminderLog();
  const reminder = { day, number, slot: decision.slot.name, at: kept.now };
  if (!reminders.claim(reminder)) {
    return show(host, {}, 'nothing: another process has just shown it');
  }
  const sent = await notifier.send(await noteOf(host, kept, decision));
  if ('by' in sent) return show(host, {}, `shown by ${sent.by}`);
  // One that may still be shown counts, or there would be another with every try.
  if (sent.mayComeLater !== true) reminders.release(reminder);
  return warnUnseen(host, kept, sent.problem);
}

async function noteOf(
  host: Host,
  kept: RecordSnapshot,
  decision: DueReminder,
): Promise<NotificationText> {
  return (await import('../app/reminders/notification-text.ts')).notificationText(
    host,
    kept.settings,
    decision,
  );
}

async function warnUnseen(
  host: Host,
  { journal: reading }: RecordSnapshot,
  problem: string,
): Promise<number> {
  // The prompt is all that is left, also for somebody who has not typed a command for weeks.
  await updatePromptFile(host, reading.files);
  host.err.write(`stretch: ${unseenWords(problem)}\n`);
  return 0;
}

function unseenWords(problem: string): string {
  return `no notification can be shown (${plainLine(problem)}); the shell’s prompt shows what is due, once it has: stretch hook bash (or zsh, fish)`;
}

async function testNotification(host: Host): Promise<number> {
  const note = { title: 'This is how a reminder looks', text: 'To start: stretch today' };
  const sent = await (await host.notifier()).send(note);
  if ('by' in sent) {
    host.out.write(`Shown by ${sent.by}. If you did not see it: stretch doctor\n`);
    return 0;
  }
  const message = `no notification can be shown: ${sent.problem}`;
  throw new Fault(
    'missing',
    message,
    'to see at the shell’s prompt what is due: stretch hook bash (or zsh, fish)',
  );
}
