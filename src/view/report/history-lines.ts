import { countOf, type DoneOfPlanned } from '../../core/adherence/adherence.ts';
import type { AdherenceWindow, HistoryOverview } from '../../core/adherence/history-overview.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { doneOfPlanned, shareWords } from '../../core/text/quantity.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayRecordWords } from '../words/day-record.ts';
import { slotNames } from '../words/slot.ts';
import { fullDayWords } from '../words/time.ts';
import { NOTHING_RECORDED, SIDE_NAMES, streakWords, uncountedLines } from './history.ts';

/**
 * Returns the history as lines to be read aloud: adherence over each period, with the words that a table has at its edges,
 * then each day with its slots.
 */
export function historyLines(shown: HistoryOverview, theme: Theme): string {
  const { days, windows, streak } = shown;
  if (days.length === 0) return NOTHING_RECORDED;
  const slots = slotNames(days);
  const lines = [
    ...windows.flatMap((window) => [...windowLines(window, slots, theme), '']),
    ...uncountedLines(shown),
    ...(streak === undefined || streak.days === 0 ? [] : [streakWords(streak)]),
    '',
    theme.strong('Day by day'),
    ...days.map((day) => `  ${fullDayWords(day.day)}: ${dayRecordWords(day)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function windowLines(
  { name, adherence }: AdherenceWindow,
  shown: readonly string[],
  theme: Theme,
): readonly string[] {
  const { sessions, sets, slots, sides } = adherence;
  // In the order of the days below; slots that these days do not have come last.
  const names = [...new Set([...shown, ...Object.keys(slots)])];
  const counts: readonly (readonly [string, DoneOfPlanned | undefined])[] = [
    ['sessions', sessions],
    ...names.map((slot) => [plainLine(slot), countOf(slots, slot)] as const),
    ['sets', sets],
    ...SIDE_NAMES.map(([side, words]) => [`sets, ${words}`, countOf(sides, side)] as const),
  ];
  return [
    theme.strong(`Done of what was planned, ${name}`),
    ...counts.flatMap(([what, count]) =>
      count === undefined ? [] : [`  ${what}: ${countWords(count)}`],
    ),
  ];
}

function countWords(count: DoneOfPlanned): string {
  return count.planned === 0
    ? 'nothing was planned'
    : `${doneOfPlanned(count)}, ${shareWords(count)}`;
}
