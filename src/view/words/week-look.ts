import type { WeekLook } from '../../core/adherence/week-look.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { amountWords, quantity } from '../../core/text/quantity.ts';
import { type ShellKind, shellWord } from '../../core/text/shell-quote.ts';
import type { Weekday } from '../../core/time/day.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { stopLine } from './stop.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** Returns the one thing of a week to look at, and what to type about it. */
export function weekLookWords(look: WeekLook, unit: DistanceUnit, shell: ShellKind): string {
  switch (look.kind) {
    case 'stopped':
      return stopLine({ kind: look.stop });
    case 'left-out': {
      const { exercise, sessions } = look;
      const often = quantity(sessions, 'session');
      return `${plainLine(exercise)} was left out for pain in ${often}. To see easier ways to do it: stretch exercise show ${shellWord(exercise, shell)}`;
    }
    case 'long-run': {
      const { day, metres, longest, more } = look.run;
      const run = `The run of ${distanceWords(metres, unit)} on ${dayWords(day)}`;
      const before = `the longest of the 30 days before (${distanceWords(longest, unit)})`;
      return `${run} was ${moreWords(more)} longer than ${before}. ${LONG_RUNS}`;
    }
    case 'sore-morning': {
      const { day, score, usual } = look;
      const points = `${amountWords(score)} of 10, ${amountWords(score - usual)} above your usual ${amountWords(usual)}`;
      return `Soreness on waking on ${dayWords(day)} was ${points}. One morning is not a pattern.`;
    }
    case 'step':
      return look.words;
    case 'weekday':
      return weekdayLookWords(look.slot, look.weekday, shell);
    case 'mornings': {
      const { noted, days } = look;
      return `Of ${quantity(days, 'morning')}, ${noted === 0 ? 'none' : noted} ${noted > 1 ? 'are' : 'is'} written down. To add one afterwards: stretch pain 4 yesterday`;
    }
    case 'nothing':
      return 'Nothing stands out.';
  }
}

/** More than the whole of it is no share. */
function moreWords(more: number): string {
  return `${Math.round(more * 100)} %`;
}

const LONG_RUNS =
  'For information: in a study of 5,205 runners, a run more than 10 % longer than those of the 30 days before went with more overuse injuries (Frandsen 2025). It was not about backs.';

/** A slot of that weekday alone would be left without a day, so another one is offered. */
function weekdayLookWords(slot: Slot, on: Weekday, shell: ShellKind): string {
  const others = slot.days.filter((day) => day !== on);
  const next = ((on % 7) + 1) as Weekday;
  const days = (others.length === 0 ? [next] : others).map((day) =>
    weekdayWords(day).toLowerCase(),
  );
  const [what, name] = [`The ${plainLine(slot.name)} slot`, shellWord(slot.name, shell)];
  const how = others.length === 0 ? 'To move it to another day' : 'To plan it without that day';
  return `${what} was not done on the last three ${WEEKDAYS_WORDS[on]}. ${how}: stretch schedule set ${name} ${slot.time} --days ${days.join(',')}`;
}

const WEEKDAYS_WORDS: Readonly<Record<Weekday, string>> = {
  1: 'Mondays',
  2: 'Tuesdays',
  3: 'Wednesdays',
  4: 'Thursdays',
  5: 'Fridays',
  6: 'Saturdays',
  7: 'Sundays',
};
