import { countOf, type DoneOfPlanned } from '../../core/adherence/adherence.ts';
import type { AdherenceWindow, HistoryOverview } from '../../core/adherence/history-overview.ts';
import type { DiaryOverview } from '../../core/diary/diary-week.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { doneOfPlanned, shareWords } from '../../core/text/quantity.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayRecordWords } from '../words/day-record.ts';
import { runTotalWords, scoreRangeWords } from '../words/diary-week.ts';
import { slotNames } from '../words/slot.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { emptyWords, SIDE_NAMES, streakWords, uncountedLines } from './history.ts';

/**
 * Returns the history as lines to be read aloud: adherence over each period, with the words that a table has at its edges,
 * then each week with its mornings, runs and changes, then each day with its slots.
 */
export function historyLines(shown: HistoryOverview, theme: Theme, unit: DistanceUnit): string {
  const empty = emptyWords(shown);
  if (empty !== undefined) return empty;
  const { days, windows, streak, diary } = shown;
  const slots = slotNames(days);
  const blocks = [
    ...(days.length === 0 ? [] : windows.map((window) => windowLines(window, slots, theme))),
    [
      ...uncountedLines(shown),
      ...(streak === undefined || streak.days === 0 ? [] : [streakWords(streak)]),
    ],
    sectionOf('Week by week', weekLines(diary, unit), theme),
    sectionOf(
      'Changes',
      diary.marks.map(({ day, text }) => `${fullDayWords(day)}: ${plainLine(text)}`),
      theme,
    ),
    sectionOf(
      'Day by day',
      days.map((day) => `${fullDayWords(day.day)}: ${dayRecordWords(day)}`),
      theme,
    ),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => `${block.join('\n')}\n`);
  return lines.join('\n');
}

function sectionOf(title: string, lines: readonly string[], theme: Theme): readonly string[] {
  return lines.length === 0 ? [] : [theme.strong(title), ...lines.map((line) => `  ${line}`)];
}

function weekLines({ weeks }: DiaryOverview, unit: DistanceUnit): readonly string[] {
  return weeks.map(({ monday, mornings, runs }) => {
    const parts = [
      mornings === null ? 'no score on waking' : `on waking, ${scoreRangeWords(mornings)}`,
      runs === null ? 'no run' : runTotalWords(runs, unit),
    ];
    return `Week of ${fullDayWords(monday)}: ${parts.join('; ')}`;
  });
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
