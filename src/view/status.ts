import {
  adherence,
  type DayRecord,
  type NextSlot,
  type SlotDay,
  type SlotStanding,
} from '../core/adherence.ts';
import type { Day } from '../core/day.ts';
import { nextSlotWords } from './slot.ts';
import { pad, safe } from './text.ts';
import type { Theme } from './theme.ts';
import { dayWords } from './time.ts';

/** What the status screen is made of. */
export interface ShownStatus {
  readonly today: Day;
  readonly isPlanned: boolean;
  readonly days: readonly DayRecord[];
  readonly next: NextSlot | undefined;
}

/** Shape and word for each standing: the shape alone tells them apart without colour. */
const STANDINGS: Readonly<Record<SlotStanding, readonly [shape: string, words: string]>> = {
  done: ['●', 'done'],
  partial: ['◐', 'partly done'],
  missed: ['○', 'not done'],
  excused: ['–', 'excused'],
  due: ['▸', 'due now'],
  later: ['·', 'later'],
  unplanned: ['·', 'not planned'],
};

/** Today's slots, the next one, and the last seven days, in a few lines. */
export function statusText({ today, isPlanned, days, next }: ShownStatus, theme: Theme): string {
  const now = days.at(-1);
  const lines = [
    theme.strong(dayWords(today)),
    ...(now?.slots ?? []).map((slot) => `  ${slotRow(slot, theme)}`),
    ...extraRows(now),
    next === undefined
      ? 'Nothing is planned in the next two weeks.'
      : `Next: ${nextSlotWords(next, today)}.`,
    '',
    ...week(days, theme),
    ...(isPlanned
      ? []
      : ['', theme.dim('These are the default times; stretch setup makes them yours.')]),
  ];
  return `${lines.join('\n')}\n`;
}

/** One short line for a shell prompt: what is due, or when the next slot comes. */
export function statusShort({ today, next }: ShownStatus): string {
  if (next === undefined) return 'nothing planned\n';
  const name = safe(next.slot.name);
  if (next.isDue) return `${name} due\n`;
  return `${name} ${next.day === today ? '' : `${dayWords(next.day).slice(0, 3)} `}${next.slot.time}\n`;
}

function slotRow({ slot, standing, share }: SlotDay, theme: Theme): string {
  const [shape, words] = STANDINGS[standing];
  const percent =
    standing === 'partial' || (standing === 'due' && share > 0)
      ? ` ${Math.round(share * 100)} %`
      : '';
  const said = `${words}${percent}`;
  return `${coloured(standing, shape, theme)} ${pad(safe(slot.name), 10)} ${slot.time}  ${pad(safe(slot.routine), 16)} ${coloured(standing, said, theme)}`;
}

function extraRows(day: DayRecord | undefined): readonly string[] {
  return (day?.extras ?? []).map(
    ({ name, at }) => `  + ${safe(name)} at ${at.slice(11, 16)}, an extra`,
  );
}

function week(days: readonly DayRecord[], theme: Theme): readonly string[] {
  const names = days.map(({ day }) => pad(dayWords(day).slice(0, 3), 4)).join('');
  const slots = days.at(-1)?.slots.map(({ slot }) => slot.name) ?? [];
  const rows = slots.map((name) => {
    const cells = days.map(({ slots: own }) => {
      const found = own.find(({ slot }) => slot.name === name);
      const standing = found?.standing ?? 'unplanned';
      return coloured(standing, STANDINGS[standing][0], theme) + '   ';
    });
    return `  ${pad(safe(name), 10)} ${cells.join('').trimEnd()}`;
  });
  const { done, planned } = adherence(days);
  const sum =
    planned === 0 ? [] : [`  ${tidy(done)} of ${planned} planned sessions done in seven days.`];
  return [theme.dim(`  ${' '.repeat(10)} ${names.trimEnd()}`), ...rows, ...sum];
}

function coloured(standing: SlotStanding, text: string, theme: Theme): string {
  switch (standing) {
    case 'done':
      return theme.good(text);
    case 'partial':
      return theme.warn(text);
    case 'due':
      return theme.accent(text);
    case 'missed':
    case 'excused':
    case 'later':
    case 'unplanned':
      return theme.dim(text);
  }
}

function tidy(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(1);
}
