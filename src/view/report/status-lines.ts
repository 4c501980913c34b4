import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { Status } from '../../core/adherence/status.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { timeOfDay } from '../../core/time/day.ts';
import { sessionsWords } from '../words/count.ts';
import { dayRecordWords, slotRecordWords } from '../words/day-record.ts';
import { experimentLines } from '../words/experiment-today.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { morningLines, runLines } from './status-mornings.ts';
import {
  DAYS_SHOWN,
  DEFAULT_TIMES,
  nextLine,
  pauseLines,
  sessionsSince,
  type StatusLook,
} from './status.ts';

/** Returns what `status` shows as lines to be read aloud: no line needs another to be understood. */
export function statusLines(
  shown: Status,
  unit: DistanceUnit,
  { seconds, step }: Pick<StatusLook, 'seconds' | 'step'> = {},
): string {
  const { today, days, isPlanned } = shown;
  const mornings = [...morningLines(shown), ...runLines(shown, unit)];
  const lines = [
    `Today, ${dayWords(today)}:`,
    ...todayLines(days.at(-1)),
    ...pauseLines(shown),
    ...experimentLines(shown),
    nextLine(shown, seconds),
    ...(step === undefined ? [] : [step]),
    '',
    `The last ${DAYS_SHOWN} days:`,
    ...days.slice(-DAYS_SHOWN).map((day) => `  ${dayWords(day.day)}: ${dayRecordWords(day)}`),
    ...(mornings.length === 0 ? [] : ['', ...mornings]),
    ...countLines(shown),
    ...(isPlanned ? [] : ['', DEFAULT_TIMES]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns the slots of today with their states in words, and what was done besides. */
export function todayLines(now: DayRecord | undefined): readonly string[] {
  const slots = now?.slots ?? [];
  return [
    ...slots.map(
      (record) =>
        `  ${plainLine(record.slot.name)} at ${record.slot.time}, ${plainLine(record.slot.routine)}: ${slotRecordWords(record)}`,
    ),
    ...(slots.length === 0 ? ['  No slot is planned today.'] : []),
    ...(now?.extras ?? []).map(
      ({ name, at }) => `  ${plainLine(name)} at ${timeOfDay(at)}, an extra`,
    ),
  ];
}

function countLines(shown: Status): readonly string[] {
  const { days, streak } = shown;
  const all = sessionsSince(shown, days.length);
  if (all.planned === 0 && streak.days === 0) return [];
  return [
    '',
    ...(all.planned === 0
      ? []
      : [
          `In ${DAYS_SHOWN} days: ${sessionsWords(sessionsSince(shown, DAYS_SHOWN))}`,
          `In ${days.length} days: ${sessionsWords(all)}`,
        ]),
    ...(streak.days === 0 ? [] : [`${quantity(streak.days, 'day')} in a row with something done`]),
  ];
}
