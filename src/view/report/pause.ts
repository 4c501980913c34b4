import { addDays, type Day } from '../../core/time/day.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { nextSlotWords } from '../words/slot.ts';
import { dayWords, fullDayWords } from '../words/time.ts';

/** A pause that was just made. */
export interface ShownPause {
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly next: NextSlot | undefined;
}

/** From when to when nothing is asked, what that means, and when it goes on. */
export function pausedText({ from, until, reason, next }: ShownPause): string {
  const last = fullDayWords(until);
  const days = from === until ? last : `${dayWords(from)} to ${last}`;
  return [
    `Paused (${reason}): ${days}. What is planned then counts neither as done nor as missed.`,
    next === undefined ? `It goes on on ${dayWords(addDays(until, 1))}.` : nextWords(next),
    'To go on earlier: stretch schedule resume',
    '',
  ].join('\n');
}

/** Which pause is over or taken back, and what comes next now. */
export function resumedText(
  { from, until }: Pick<ShownPause, 'from' | 'until'>,
  next: NextSlot | undefined,
  today: Day,
): string {
  const which = `from ${dayWords(from)} to ${fullDayWords(until)}`;
  const said = from <= today ? `The pause ${which} is over.` : `The pause ${which} is taken back.`;
  return `${said}\n${next === undefined ? '' : `${nextWords(next)}\n`}`;
}

function nextWords(next: NextSlot): string {
  return `Next: ${nextSlotWords(next)}.`;
}
