import { plainLine } from '../../core/text/plain-text.ts';
import { weekdaysWords } from '../../core/time/weekday-words.ts';
import type { PlanChange, ReplacedSlot } from '../../core/schedule/plan-change.ts';
import type { WrittenSchedule } from '../../core/schedule/schedule.ts';
import type { SlotChange } from '../../core/schedule/slot.ts';
import { dayWords, fullDayWords, momentWords } from '../words/time.ts';
import { SHORT_ID_LENGTH } from './logged.ts';

/** Returns a change of one slot in words: `morning at 07:00, every day, lower-back`. */
export function slotChangeWords(change: SlotChange): string {
  if ('remove' in change) return `no ${plainLine(change.remove)} slot`;
  const { name, time, days, routine } = change.set;
  return `${plainLine(name)} at ${time}, ${weekdaysWords(days)}, ${plainLine(routine)}`;
}

/** Returns what a recorded schedule changed, in words; all its slots, if it is of an early version. */
export function scheduleWords({
  changes,
  slots,
}: Pick<WrittenSchedule, 'changes' | 'slots'>): string {
  if (changes !== undefined && changes.length > 0) {
    return changes.map((change) => slotChangeWords(change)).join('; ');
  }
  const all = slots.map(
    ({ name, time, days }) => `${plainLine(name)} at ${time}, ${weekdaysWords(days)}`,
  );
  return all.length === 0 ? 'no slots' : all.join('; ');
}

/** Returns in short what replaced a change of the plan: `replaced by 1a2b3c4d`, maybe from a day on; empty if nothing did. */
export function replacedSummary({ from, changes, replaced }: PlanChange): string {
  const parts = replaced.map((one) => {
    const slot = changes?.length === 1 ? '' : `${plainLine(one.slot)} `;
    const since = one.from > from ? ` from ${dayWords(one.from)}` : '';
    return `${slot}replaced by ${plainLine(one.by).slice(0, SHORT_ID_LENGTH)}${since}`;
  });
  return parts.join('; ');
}

/** Returns who made a change of the plan and when, and for each slot what replaced it. */
export function planChangeLines(change: PlanChange): readonly string[] {
  const { from, at, device, replaced } = change;
  return [
    `The plan from ${fullDayWords(from)}: ${scheduleWords(change)}`,
    `Made on ${plainLine(device)}, ${momentWords(at.slice(0, 10), at)}`,
    ...replaced.map((one) => replacedWords(one)),
  ];
}

function replacedWords({ slot, from, by, at, device, change }: ReplacedSlot): string {
  const now =
    change === undefined ? `another plan for ${plainLine(slot)}` : slotChangeWords(change);
  const made = `made on ${plainLine(device)}, ${momentWords(at.slice(0, 10), at)}`;
  const id = plainLine(by).slice(0, SHORT_ID_LENGTH);
  return `Replaced from ${fullDayWords(from)}: ${now}; ${made} (${id})`;
}
