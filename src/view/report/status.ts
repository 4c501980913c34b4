import { plainLine } from '../../core/text/plain-text.ts';
import { canBeDone, type SlotState } from '../../core/adherence/slot-state.ts';
import type { DayRecord, SlotRecord } from '../../core/adherence/day-record.ts';
import { adherenceOver, type DoneOfPlanned } from '../../core/adherence/adherence.ts';
import type { Status, Upcoming } from '../../core/adherence/status.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { percentWords, quantity } from '../../core/text/quantity.ts';
import { addDays, timeOfDay } from '../../core/time/day.ts';
import { sessionsWords } from '../words/count.ts';
import { experimentLines } from '../words/experiment-today.ts';
import { nextWords } from '../words/easier.ts';
import { slotNames, stoppedWords } from '../words/slot.ts';
import { stopLine } from '../words/stop.ts';
import { STATE_SIGNS, stateShape } from '../words/slot-state.ts';
import { pad, width } from '../../core/text/width.ts';
import { hang } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { morningRows, runLines } from './status-mornings.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { lastDayWords } from '../words/time.ts';

/** Days that are shown one by one. */
export const DAYS_SHOWN = 7;
/** Columns for a slot's name, at least. */
const MIN_NAME_WIDTH = 7;

/** How a status is shown, the seconds that the next session takes, and the step of a dose that waits to be taken. */
export interface StatusLook {
  readonly columns: number;
  readonly seconds?: number | undefined;
  readonly step?: string | undefined;
  readonly isAscii: boolean;
  readonly unit: DistanceUnit;
}

/** Returns today's slots, the next one and the seconds it takes, the last seven days, and the days in a row. */
export function statusText(
  shown: Status,
  theme: Theme,
  { columns, seconds, step, isAscii, unit }: StatusLook,
): string {
  const { today, isPlanned, days } = shown;
  const now = days.at(-1);
  const lines = [
    theme.strong(dayWords(today)),
    ...slotRows(now, theme, columns),
    ...pauseLines(shown),
    ...experimentLines(shown).map((line) => hang('', line, columns)),
    nextLine(shown, seconds),
    ...(step === undefined ? [] : [step]),
    '',
    ...weekRows(days.slice(-DAYS_SHOWN), theme, columns),
    ...apart([
      ...morningRows(shown, { theme, columns, isAscii }),
      ...runLines(shown, unit).map((line) => hang('  ', line, columns)),
    ]),
    ...countRows(shown, columns),
    ...(isPlanned ? [] : ['', theme.dim(DEFAULT_TIMES)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns the slots of a day with their states, and what was done besides. */
export function slotRows(
  day: DayRecord | undefined,
  theme: Theme,
  columns: number,
): readonly string[] {
  const slots = day?.slots ?? [];
  return [
    ...tableLines(
      slots.map((slot) => slotCells(slot, theme)),
      { columns, indent: 2, below: 2 },
    ),
    ...(day?.slots.length === 0 ? ['  No slot is planned today.'] : []),
    ...extraRows(day),
  ];
}

/** Returns a short line for a shell prompt: what is due, or when the next slot comes. */
export function statusShort({ today, next, pause, stop }: Upcoming): string {
  // Others may see the prompt.
  if (stop !== undefined) return 'nothing due\n';
  if (pause !== undefined)
    return `paused until ${pause.until === today ? 'tonight' : dayWords(pause.until)}\n`;
  if (next === undefined) return 'nothing planned\n';
  const name = plainLine(next.slot.name);
  if (next.isDue) return `${name} due\n`;
  // Within a week, the weekday alone is unambiguous.
  const day = dayWords(next.date);
  const when = next.daysAway < 7 ? day.slice(0, 3) : day;
  return `${name} ${next.daysAway === 0 ? '' : `${when} `}${next.slot.time}\n`;
}

function slotCells(slotRecord: SlotRecord, theme: Theme): readonly string[] {
  const { slot, state, share, reason } = slotRecord;
  const { words } = STATE_SIGNS[state];
  const isPart = state === 'partial' || (canBeDone(state) && share > 0);
  const stopped = stoppedWords(slotRecord);
  const why = reason === null || stopped !== undefined ? '' : `: ${reason}`;
  const said = `${stopped ?? words}${isPart ? partWords(state, share) : ''}${why}`;
  const name = `${stateShape(state, theme)} ${plainLine(slot.name)}`;
  return [name, slot.time, plainLine(slot.routine), said];
}

function partWords(state: SlotState, share: number): string {
  return state === 'partial' ? ` ${percentWords(share)}` : `, ${percentWords(share)} done`;
}

function extraRows(day: DayRecord | undefined): readonly string[] {
  return (day?.extras ?? []).map(
    ({ name, at }) => `  + ${plainLine(name)} at ${timeOfDay(at)}, an extra`,
  );
}

/** Says how long the plan is paused, if it is. */
export function pauseLines({ pause, today }: Upcoming): readonly string[] {
  if (pause === undefined) return [];
  const words = `Paused until ${lastDayWords(pause.until, today)} (${pause.reason}).`;
  return [`${words} To resume: stretch schedule resume`];
}

/** Says which slot is due or comes next and how many seconds it takes, if that is known, or that there is to be no session. */
export function nextLine(
  { next, stop, isEasierNext }: Pick<Status, 'next' | 'stop' | 'isEasierNext'>,
  seconds?: number,
): string {
  if (stop !== undefined) return stopLine({ kind: stop });
  if (next === undefined) return 'Nothing is planned in the next two weeks.';
  return nextWords(next, isEasierNext, seconds) ?? '';
}

/** Says that nobody has chosen when the slots are. */
export const DEFAULT_TIMES = 'These are the default times. To choose your own: stretch setup';

/** How much was done of what was planned in the last days, so many of them. */
export function sessionsSince({ today, days }: Status, count: number): DoneOfPlanned {
  return adherenceOver(days.filter(({ day }) => day > addDays(today, -count))).sessions;
}

/** A row for each slot, after its name or, if there is no room for both, below it. */
function weekRows(days: readonly DayRecord[], theme: Theme, columns: number): readonly string[] {
  const heads = days.map(({ day }) => dayWords(day).slice(0, 3)).join(' ');
  const rows = slotNames(days).map((slot) => {
    const cells = days.map(({ slots }) => {
      const found = slots.find((one) => one.slot.name === slot);
      return ` ${stateShape(found?.state ?? 'unplanned', theme)} `;
    });
    return { name: plainLine(slot), cells: cells.join(' ').trimEnd() };
  });
  const name = Math.max(MIN_NAME_WIDTH, ...rows.map((row) => width(row.name)));
  const before = `    ${' '.repeat(name)} `;
  if (before.length + heads.length > columns) {
    return [theme.dim(`  ${heads}`), ...rows.flatMap((row) => [`  ${row.name}`, `  ${row.cells}`])];
  }
  return [
    theme.dim(`${before}${heads}`),
    ...rows.map((row) => `    ${pad(row.name, name)} ${row.cells}`),
  ];
}

/** Rows with an empty one before them, if there are any. */
function apart(rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['', ...rows];
}

function countRows(shown: Status, columns: number): readonly string[] {
  const { days, streak } = shown;
  const seven = sessionsSince(shown, DAYS_SHOWN);
  const all = sessionsSince(shown, days.length);
  if (all.planned === 0 && streak.days === 0) return [];
  return [
    '',
    ...(all.planned === 0
      ? []
      : [
          hang('  7 days   ', sessionsWords(seven), columns),
          hang(`  ${days.length} days  `, sessionsWords(all), columns),
        ]),
    ...(streak.days === 0
      ? []
      : [`  ${quantity(streak.days, 'day')} in a row with something done`]),
  ];
}
