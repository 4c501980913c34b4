import { plainLine } from '../../core/text/plain-text.ts';
import type { PlanChange, ReplacedSlot } from '../../core/schedule/plan-change.ts';
import type { WrittenSchedule } from '../../core/schedule/schedule.ts';
import type { Slot, SlotChange } from '../../core/schedule/slot.ts';
import { type Day, type Weekday, WEEKDAYS } from '../../core/time/day.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { countedDaysWords } from '../words/slot-days.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { momentWords } from '../words/time.ts';
import { SHORT_ID_LENGTH } from './logged.ts';

/** Returns a change of one slot in words: `morning at 07:00, every day, lower-back`. */
export function slotChangeWords(change: SlotChange): string {
  if ('remove' in change) return `no ${plainLine(change.remove)} slot`;
  const { name, time, routine } = change.set;
  return `${plainLine(name)} at ${time}, ${countedDaysWords(change.set)}, ${plainLine(routine)}`;
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
    (slot) => `${plainLine(slot.name)} at ${slot.time}, ${countedDaysWords(slot)}`,
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

/** When a change of the plan takes effect, and what else it changes. */
export interface PlanChangeEffects {
  readonly from: Day;
  readonly later: readonly { readonly from: Day; readonly before: Slot | undefined }[];
  readonly today: Day;
  /** What is planned along with it: the rest of a new plan. */
  readonly along: readonly SlotChange[];
  /** If the current slot changes: the one whose time has ended, and the one that is now current. */
  readonly slotNow?: { readonly ended: string | undefined; readonly current: string | undefined };
  /** Whether the slot's time had passed today before the change, so that it is not planned for today. */
  readonly isTooLate: boolean;
  /** If the slot is before the start of the day: that start, and one of its weekdays if it is not daily. */
  readonly night?: { readonly dayStart: string; readonly day: Weekday | undefined } | undefined;
}

/** Returns what a change of the plan did, and how to undo it. */
export function planChangeText(change: SlotChange, effects: PlanChangeEffects): string {
  const { from, later, today, along, slotNow, isTooLate, night } = effects;
  const when = from === today ? 'From today' : `From ${dayWords(from)}`;
  return [
    `${when}: ${slotChangeWords(change)}.`,
    ...(isTooLate ? ['Its time has passed today, so it is not planned for today.'] : []),
    ...(along.length === 0
      ? []
      : [`Also planned: ${along.map((one) => slotChangeWords(one)).join('; ')}.`]),
    ...later.map((plan) => laterPlanWords(plan)),
    ...(night === undefined ? [] : [nightWords(night)]),
    ...(slotNow === undefined ? [] : slotNowWords(slotNow)),
    'To undo it: stretch undo',
    '',
  ].join('\n');
}

function laterPlanWords({ from, before }: PlanChangeEffects['later'][number]): string {
  const was = before === undefined ? '' : ` (was ${slotChangeWords({ set: before })})`;
  return `The plan from ${dayWords(from)} changes in the same way${was}.`;
}

function nightWords({ dayStart, day }: NonNullable<PlanChangeEffects['night']>): string {
  const rule = `The day starts at ${dayStart}: an earlier time comes at the end of the day before`;
  if (day === undefined) return `${rule}.`;
  const next = WEEKDAYS[day % 7] ?? day;
  return `${rule}, so ${weekdayWords(day)} means the night from ${weekdayWords(day)} to ${weekdayWords(next)}.`;
}

function slotNowWords({
  ended,
  current,
}: NonNullable<PlanChangeEffects['slotNow']>): readonly string[] {
  return [
    ...(ended === undefined ? [] : [`The time for ${plainLine(ended)} is over for today.`]),
    ...(current === undefined ? [] : [`What you do now counts for ${plainLine(current)}.`]),
  ];
}
