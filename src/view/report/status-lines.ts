import { adherenceOver } from '../../core/adherence/adherence.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { Status } from '../../core/adherence/status.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { addDays, timeOfDay } from '../../core/time/day.ts';
import { sessionsWords } from '../words/count.ts';
import { dayRecordWords, slotRecordWords } from '../words/day-record.ts';
import { nextSlotWords } from '../words/slot.ts';
import { dayWords, lastDayWords } from '../words/time.ts';

/** Days that are said one by one. */
const DAYS_SAID = 7;

/** Returns what `status` shows as lines to be read aloud: no line needs another to be understood. */
export function statusLines(shown: Status): string {
  const { today, days, isPlanned, next } = shown;
  const lines = [
    `Today, ${dayWords(today)}:`,
    ...todayLines(days.at(-1)),
    ...pauseLines(shown),
    next === undefined
      ? 'Nothing is planned in the next two weeks.'
      : `Next: ${nextSlotWords(next)}.`,
    '',
    `The last ${DAYS_SAID} days:`,
    ...days.slice(-DAYS_SAID).map((day) => `  ${dayWords(day.day)}: ${dayRecordWords(day)}`),
    ...countLines(shown),
    ...(isPlanned ? [] : ['', 'These are the default times. To choose your own: stretch setup']),
  ];
  return `${lines.join('\n')}\n`;
}

function todayLines(now: DayRecord | undefined): readonly string[] {
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

function pauseLines({ pause, today }: Status): readonly string[] {
  if (pause === undefined) return [];
  const until = lastDayWords(pause.until, today);
  return [`Paused until ${until} (${pause.reason}). To resume: stretch schedule resume`];
}

function countLines({ today, days, streak }: Status): readonly string[] {
  const since = (count: number) =>
    adherenceOver(days.filter(({ day }) => day > addDays(today, -count))).sessions;
  const all = since(days.length);
  if (all.planned === 0 && streak.days === 0) return [];
  return [
    '',
    ...(all.planned === 0
      ? []
      : [
          `In ${DAYS_SAID} days: ${sessionsWords(since(DAYS_SAID))}`,
          `In ${days.length} days: ${sessionsWords(all)}`,
        ]),
    ...(streak.days === 0 ? [] : [`${quantity(streak.days, 'day')} in a row with something done`]),
  ];
}
