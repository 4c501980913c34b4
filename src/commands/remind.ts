import { plainLine } from '../core/text/plain-text.ts';
import { Fault } from '../core/base/fault.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import type { Decision, Note } from '../core/reminders/decision.ts';
import { DEFAULT_SLOTS } from '../core/schedule/slot.ts';
import type { Host } from '../host/host.ts';
import type { Notifier } from '../host/reminders/notify.ts';
import { silenceWords } from '../view/report/reminder.ts';
import { keepPrompt } from '../app/reminders/update-prompt-file.ts';
import { readRecord, type RecordSnapshot, currentSlot } from '../app/record/read-record.ts';
import { decisionOn } from '../app/reminders/decide.ts';

/** What `stretch remind` takes. */
export interface RemindOptions {
  readonly dryRun?: boolean;
  readonly test?: boolean;
}

type Needed = Extract<Decision, { readonly kind: 'remind' }>;

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
  if (slot === undefined) return tell(host, options, 'nothing: no slot is planned today');
  const decision = await decisionOn(host, kept, slot);
  if (decision.kind === 'nothing') {
    return tell(host, options, `nothing: ${silenceWords(slot, decision)}`);
  }
  const notifier = await host.notifier();
  if (options.dryRun === true) return tellWould(host, kept, decision, notifier);
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
function tell(host: Host, { dryRun = false }: RemindOptions, words: string): number {
  if (dryRun || host.out.isTerminal) host.out.write(`${words}\n`);
  return 0;
}

async function tellWould(
  host: Host,
  kept: RecordSnapshot,
  decision: Needed,
  { problem }: Notifier,
): Promise<number> {
  const { title, text } = await noteOf(host, kept, decision);
  host.out.write(`would show: ${title}\n            ${text}\n`);
  if (problem !== undefined) host.out.write(`but ${unseen(problem)}\n`);
  return 0;
}

async function send(
  host: Host,
  kept: RecordSnapshot,
  decision: Needed,
  notifier: Notifier,
): Promise<number> {
  if (notifier.problem !== undefined) return tellUnseen(host, kept, notifier.problem);
  const { day, number } = decision;
  const reminders = await host.reminders();
  const reminder = { day, number, slot: decision.slot.name, at: kept.now };
  if (!reminders.claim(reminder)) {
    return tell(host, {}, 'nothing: another process has just shown it');
  }
  const sent = await notifier.send(await noteOf(host, kept, decision));
  if ('by' in sent) return tell(host, {}, `shown by ${sent.by}`);
  // One that may still be shown counts, or there would be another with every try.
  if (sent.mayCome !== true) reminders.release(reminder);
  return tellUnseen(host, kept, sent.problem);
}

async function noteOf(host: Host, kept: RecordSnapshot, decision: Needed): Promise<Note> {
  return (await import('../app/reminders/notification-text.ts')).noteFor(
    host,
    kept.settings,
    decision,
  );
}

async function tellUnseen(
  host: Host,
  { journal: reading }: RecordSnapshot,
  problem: string,
): Promise<number> {
  // The prompt is all that is left, also for somebody who has not typed a command for weeks.
  await keepPrompt(host, reading.files);
  host.err.write(`stretch: ${unseen(problem)}\n`);
  return 0;
}

function unseen(problem: string): string {
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
