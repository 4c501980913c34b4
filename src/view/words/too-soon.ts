import type { TooSoon } from '../../core/adherence/too-soon.ts';
import type { Routine } from '../../core/library/routine.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { betweenWords } from './between.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** Says what a routine comes too soon after, and that this stops nobody. */
export function tooSoonWords({ id, name }: Routine, { session, ago, apart }: TooSoon): string {
  const when = ['was earlier today', 'was yesterday'][ago] ?? `was on ${dayWords(session.day)}`;
  const who = session.routine === id ? 'it needs' : `it and ${plainLine(name)} need`;
  return `${plainLine(session.name)} ${when}; ${who} ${betweenWords(apart)}. Going on is possible.`;
}
