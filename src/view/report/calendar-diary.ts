import type { ScoreRange } from '../../core/diary/diary-week.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { pad, width } from '../../core/text/width.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import type { Theme } from '../terminal/theme.ts';
import { kilometres, scoreCell } from '../words/diary-week.ts';
import { markLetter } from '../words/mark-letter.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { type CalendarLayout, LABEL_WIDTH } from './calendar-layout.ts';

/**
 * Returns the rows below a calendar, on its weeks: the highest, the middle and the lowest score on waking, how far one ran,
 * and a letter for each change. Rows with nothing in them are left out.
 */
export function diaryRows(
  layout: CalendarLayout,
  theme: Theme,
  unit: DistanceUnit,
): readonly string[] {
  const byWeek = new Map(layout.diary.weeks.map((week) => [week.monday, week]));
  const score = (of: keyof ScoreRange) => (monday: Day) => {
    const mornings = byWeek.get(monday)?.mornings ?? null;
    return mornings === null ? '' : scoreCell(mornings[of]);
  };
  const ran = (monday: Day) => {
    const runs = byWeek.get(monday)?.runs ?? null;
    return runs === null ? '' : kilometres(runs, unit, layout.decimals);
  };
  const rows = [
    theme.dim(weekRow('max', layout, score('highest'))),
    weekRow('mid', layout, score('median')),
    theme.dim(weekRow('min', layout, score('lowest'))),
    weekRow(unit, layout, ran),
    theme.accent(weekRow('', layout, letterIn(layout))),
  ];
  return rows.filter((row) => row !== '' && row !== theme.dim('') && row !== theme.accent(''));
}

/** Returns lines that explain these rows, and say what changed when. */
export function diaryLegend(
  { diary }: CalendarLayout,
  theme: Theme,
  room: number,
  unit: DistanceUnit,
): readonly string[] {
  const { weeks, marks } = diary;
  const isScored = weeks.some(({ mornings }) => mornings !== null);
  const isRun = weeks.some(({ runs }) => runs !== null);
  const unknown = weeks.reduce((sum, { runs }) => sum + (runs?.withoutDistance ?? 0), 0);
  const without = unknown === 0 ? '' : `, without ${quantity(unknown, 'run')} of unknown distance`;
  const texts = [
    isScored ? 'max, mid, min: highest, middle and lowest score on waking, 0 to 10' : '',
    isRun ? `${unit}: how far you ran${without}` : '',
  ].filter((text) => text !== '');
  const isOfOneYear = new Set(marks.map(({ day }) => day.slice(0, 4))).size === 1;
  const say = isOfOneYear ? dayWords : fullDayWords;
  return [
    ...texts.flatMap((text) => wrap(text, room)).map((line) => theme.dim(line)),
    ...marks.flatMap(({ day, text }, index) =>
      hang(`${markLetter(index)}  `, `${say(day)}: ${plainLine(text)}`, room).split('\n'),
    ),
  ];
}

/** A row with a cell for each week, aligned to the right; empty if all of them are. */
function weekRow(
  name: string,
  { weeks, cell }: CalendarLayout,
  of: (monday: Day) => string,
): string {
  const cells = weeks.map((monday) => of(monday));
  if (cells.every((text) => text === '')) return '';
  const aligned = cells.map((text) => `${' '.repeat(Math.max(0, cell - width(text)))}${text}`);
  return `${pad(name, LABEL_WIDTH)}${aligned.join(' ')}`.trimEnd();
}

/** The letters of the changes of a week; a plus sign for those that have no room. */
function letterIn({ diary, cell }: CalendarLayout): (monday: Day) => string {
  return (monday) => {
    const end = addDays(monday, 7);
    const letters = diary.marks.flatMap(({ day }, index) =>
      day >= monday && day < end ? [markLetter(index)] : [],
    );
    const text = letters.join('');
    return text.length <= cell ? text : `${text.slice(0, cell - 1)}+`;
  };
}
