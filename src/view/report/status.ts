import { plainLine } from '../../core/text/plain-text.ts';
import { canBeDone } from '../../core/adherence/slot-state.ts';
import type { DayRecord, SlotRecord } from '../../core/adherence/day-record.ts';
import { adherenceOver } from '../../core/adherence/adherence.ts';
import type { Status, Upcoming } from '../../core/adherence/status.ts';
import { percentWords, quantity } from '../../core/text/quantity.ts';
import { addDays, timeOfDay } from '../../core/time/day.ts';
import { sessionsWords } from '../words/count.ts';
import { nextSlotWords, slotNames, stoppedWords } from '../words/slot.ts';
import { STATE_SIGNS, stateShape } from '../words/slot-state.ts';
import { cut, pad, width } from '../../core/text/width.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, lastDayWords } from '../words/time.ts';

/** Days in the small calendar. */
const DAYS_SHOWN = 7;
/** Columns for a slot's name, at most. */
const MAX_NAME_WIDTH = 16;

/** Returns today's slots, the next one, the last seven days, and the days in a row. */
export function statusText(shown: Status, theme: Theme, columns: number): string {
  const { today, isPlanned, days, next } = shown;
  const now = days.at(-1);
  const name = nameWidth(days.slice(-DAYS_SHOWN));
  const lines = [
    theme.strong(dayWords(today)),
    ...(now?.slots ?? []).map((slot) => slotRow(slot, { name, theme, columns })),
    ...(now?.slots.length === 0 ? ['  No slot is planned today.'] : []),
    ...extraRows(now, columns),
    ...pauseRow(shown, columns),
    next === undefined
      ? 'Nothing is planned in the next two weeks.'
      : cut(`Next: ${nextSlotWords(next)}.`, columns),
    '',
    ...weekRows(days.slice(-DAYS_SHOWN), name, theme),
    ...countRows(shown),
    ...(isPlanned
      ? []
      : ['', theme.dim('These are the default times. To choose your own: stretch setup')]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns a short line for a shell prompt: what is due, or when the next slot comes. */
export function statusShort({ today, next, pause }: Upcoming): string {
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

interface RowLayout {
  readonly name: number;
  readonly theme: Theme;
  readonly columns: number;
}

function slotRow(slotRecord: SlotRecord, layout: RowLayout): string {
  const { slot, state, share, reason } = slotRecord;
  const { name, theme, columns } = layout;
  const { words } = STATE_SIGNS[state];
  const isPart = state === 'partial' || (canBeDone(state) && share > 0);
  const isSaid = reason !== null && !canBeDone(state) && state !== 'later' && state !== 'done';
  const why = isSaid ? `: ${reason}` : '';
  const said = `${stoppedWords(slotRecord) ?? words}${isPart ? ` ${percentWords(share)}` : ''}${why}`;
  const routine = Math.max(8, Math.min(20, columns - name - width(said) - 14));
  const head = `${pad(plainLine(slot.name), name)} ${slot.time}  ${pad(plainLine(slot.routine), routine)}`;
  return `  ${stateShape(state, theme)} ${head}  ${said}`;
}

function extraRows(day: DayRecord | undefined, columns: number): readonly string[] {
  return (day?.extras ?? []).map(({ name, at }) =>
    cut(`  + ${plainLine(name)} at ${timeOfDay(at)}, an extra`, columns),
  );
}

function pauseRow({ pause, today }: Status, columns: number): readonly string[] {
  if (pause === undefined) return [];
  const words = `Paused until ${lastDayWords(pause.until, today)} (${pause.reason}).`;
  const how = ' To resume: stretch schedule resume';
  return [words.length + how.length <= columns ? `${words}${how}` : words];
}

function weekRows(days: readonly DayRecord[], name: number, theme: Theme): readonly string[] {
  const heads = days.map(({ day }) => dayWords(day).slice(0, 3)).join(' ');
  const rows = slotNames(days).map((slot) => {
    const cells = days.map(({ slots }) => {
      const found = slots.find((one) => one.slot.name === slot);
      return ` ${stateShape(found?.state ?? 'unplanned', theme)} `;
    });
    return `    ${pad(plainLine(slot), name)} ${cells.join(' ').trimEnd()}`;
  });
  return [theme.dim(`    ${' '.repeat(name)} ${heads}`), ...rows];
}

function countRows({ today, days, streak }: Status): readonly string[] {
  const since = (count: number) =>
    adherenceOver(days.filter(({ day }) => day > addDays(today, -count))).sessions;
  const [seven, all] = [since(DAYS_SHOWN), since(days.length)];
  if (all.planned === 0 && streak.days === 0) return [];
  return [
    '',
    ...(all.planned === 0
      ? []
      : [`  7 days   ${sessionsWords(seven)}`, `  ${days.length} days  ${sessionsWords(all)}`]),
    ...(streak.days === 0
      ? []
      : [`  ${quantity(streak.days, 'day')} in a row with something done`]),
  ];
}

function nameWidth(days: readonly DayRecord[]): number {
  return Math.min(
    MAX_NAME_WIDTH,
    Math.max(7, ...slotNames(days).map((name) => width(plainLine(name)))),
  );
}
