import { addDays, type Day } from '../../core/time/day.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { nextSlotWords } from '../words/slot.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';

/** A pause that was just made. */
export interface ShownPause {
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly next: NextSlot | undefined;
}

/** Returns the days of a pause, what it means, and when the plan resumes. */
export function pausedText({ from, until, reason, next }: ShownPause, today: Day): string {
  const last = fullDayWords(until);
  const days = from === until ? last : `${dayWords(from)} to ${last}`;
  const isOver = until < today;
  const resumes = isOver ? [] : [`The plan resumes on ${dayWords(addDays(until, 1))}.`];
  return [
    `Paused (${reason}): ${days}. Slots on these days count as neither done nor missed.`,
    ...(next === undefined ? resumes : [nextWords(next)]),
    isOver ? 'To take it back: stretch undo' : 'To resume earlier: stretch schedule resume',
    '',
  ].join('\n');
}

/** Returns which pause was ended or cancelled, and what comes next. */
export function resumedText(
  { from, until }: Pick<ShownPause, 'from' | 'until'>,
  next: NextSlot | undefined,
  today: Day,
): string {
  const which = `from ${dayWords(from)} to ${fullDayWords(until)}`;
  const said = from <= today ? `The pause ${which} is over.` : `The pause ${which} is cancelled.`;
  return `${said}\n${next === undefined ? '' : `${nextWords(next)}\n`}`;
}

function nextWords(next: NextSlot): string {
  return `Next: ${nextSlotWords(next)}.`;
}
