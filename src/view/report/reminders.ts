import { slotDaysWords } from '../../core/schedule/slot-days-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hangQuoted, unbroken } from '../../core/text/wrap.ts';
import type { InstalledReminders } from '../../core/reminders/schedule-overview.ts';
import type { Slot } from '../../core/schedule/slot.ts';

/** One action of a dry run. */
export type DryRunAction =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'run'; readonly command: string };

/**
 * Returns what would be done, in order, with the whole text of each file: a bar begins each of its lines, and what goes on
 * below a longer one has none.
 */
export function dryRunText(actions: readonly DryRunAction[], columns: number): string {
  if (actions.length === 0) return 'Nothing to do.\n';
  return actions.map((action) => actionText(action, columns)).join('');
}

/** Says that reminders are on, when they come, and how to turn them off. */
export function installedText(
  schedulerTitle: string,
  slots: readonly Slot[],
  everyMinutes: string,
  isPlanned: boolean,
): string {
  const times = slots.map((slot) => slotTimeWords(slot)).join(', ');
  const when =
    slots.length === 0
      ? 'No slots are planned: reminders start once one is.'
      : `${times}; then every ${everyMinutes} minutes until the slot is done or its window closes, three a day at most.`;
  return [
    `Reminders are on (${schedulerTitle}).`,
    when,
    ...(isPlanned ? [] : ['These are the default times. To choose your own: stretch setup']),
    'To turn them off: stretch schedule uninstall',
    '',
  ].join('\n');
}

function slotTimeWords(slot: Slot): string {
  const { name, time, days, every } = slot;
  const isDaily = days.length === 7 && every === undefined;
  return `${plainLine(name)} ${time}${isDaily ? '' : ` (${slotDaysWords(slot)})`}`;
}

/** Says whether reminders are on, with which scheduler, and why they may not appear. */
export function remindersLine(reminders: InstalledReminders | undefined): string {
  if (reminders === undefined)
    return 'Reminders are off. To turn them on: stretch schedule install';
  const { title, problem } = reminders;
  if (problem === undefined) return `Reminders are on (${title}).`;
  return `Reminders are on (${title}), but may not appear: ${plainLine(problem)}. For advice: stretch doctor`;
}

/** Says that reminders were reinstalled after a change of the plan. */
export function remindersUpdatedText(schedulerTitle: string): string {
  return `Reminders updated (${schedulerTitle}).\n`;
}

/** Says that reminders were reinstalled because what they called is gone. */
export function remindersMendedText(schedulerTitle: string, lost: string): string {
  return `Reminders updated (${schedulerTitle}): they called ${plainLine(lost)}, which no longer exists.\n`;
}

function actionText(action: DryRunAction, columns: number): string {
  switch (action.kind) {
    case 'write':
      return `write ${plainLine(action.path)}\n${quotedLines(action.text, columns)}`;
    case 'remove':
      return `remove ${plainLine(action.path)}\n`;
    case 'run':
      return `run ${unbroken(plainLine(action.command))}\n`;
  }
}

/** The lines of a text, each after a bar. */
function quotedLines(text: string, columns: number): string {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => `${quotedLine(safeLine(line), columns)}\n`)
    .join('');
}

/** A line after a bar, with the spaces that it begins with. */
function quotedLine(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return hangQuoted(`  | ${indent}`, line.slice(indent.length), columns) || '  |';
}

/** Cleans a line, but keeps its spaces. */
function safeLine(line: string): string {
  return line
    .split(' ')
    .map((word) => plainLine(word))
    .join(' ');
}
