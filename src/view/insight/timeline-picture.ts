import { distanceWords } from '../../core/diary/distance.ts';
import { SLOT_STATES } from '../../core/adherence/slot-state.ts';
import { SURFACES } from '../../core/diary/sport.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { type Day, weekday } from '../../core/time/day.ts';
import { markLetter } from '../words/mark-letter.ts';
import { STATE_SIGNS } from '../words/slot-state.ts';
import { dayWordsFor } from '../../core/time/day-words.ts';
import { legendLines, shownLines, textLines } from './canvas.ts';
import { type PictureLook, WIDEST } from './picture-look.ts';
import { signsFor } from './signs.ts';
import type { Timeline, TimelineDay } from './timeline.ts';
import { strongBarWords } from './score-chart.ts';
import { longestOf, slotLabels, SURFACE_SIGNS, timelineRows, UNKNOWN } from './timeline-rows.ts';

/**
 * Returns a picture of a time line, a column a day, with its legend: the mornings as bars, the days below them, and a row
 * each for how far one ran, what on, each slot and the changes. Where not all days fit, it has the last weeks, and says so.
 */
export function timelineLines(timeline: Timeline, look: PictureLook): readonly string[] {
  const label = labelWidth(timeline);
  const shown = lastWeeks(timeline, Math.min(look.columns, WIDEST) - label);
  const say = sayDay(timeline);
  const lines = [
    ...wrap(rangeWords(shown.days, timeline.days, say), look.columns),
    ...(shown.days.length === 0 ? [] : timelineRows(shown, label, look)),
    ...legend(shown, look).map((line) => look.theme.dim(line)),
    ...shown.marks.flatMap(({ day, text }, index) =>
      textLines(`${markLetter(index)}  `, `${say(day)}: ${plainLine(text)}`, look),
    ),
  ];
  return shownLines(lines, look);
}

/** The labels need as many columns as the widest of them, and one before the days. */
function labelWidth({ slots, unit }: Timeline): number {
  return Math.max(...[...slotLabels(slots), unit, 'on'].map((name) => width(name))) + 1;
}

/** The days that fit; if not all do, from a Monday on, so that weeks are whole. */
function lastWeeks(timeline: Timeline, room: number): Timeline {
  const { days, marks } = timeline;
  if (days.length <= room) return { ...timeline, marks: within(marks, days) };
  const fitting = days.slice(-room);
  const monday = fitting.findIndex(({ day }) => weekday(day) === 1);
  const shown = fitting.slice(Math.max(0, monday));
  return { ...timeline, days: shown, marks: within(marks, shown) };
}

function within(marks: Timeline['marks'], days: readonly TimelineDay[]): Timeline['marks'] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  return marks.filter(({ day }) => day >= first && day <= last);
}

/** Returns how the days of a time line are said: with the year if there is more than one. */
export function sayDay({ days }: Timeline): (day: Day) => string {
  return dayWordsFor(
    days.map(({ day }) => day),
    days.at(-1)?.day ?? '',
  );
}

/** Says which days are shown, of how many, and how many mornings have a score. */
function rangeWords(
  shown: readonly TimelineDay[],
  all: readonly TimelineDay[],
  say: (day: Day) => string,
): string {
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return NO_DAYS;
  const range = first === last ? say(first.day) : `${say(first.day)} to ${say(last.day)}`;
  const count =
    shown.length < all.length
      ? `the last ${shown.length} of ${all.length} days`
      : quantity(shown.length, 'day');
  const scored = shown.filter(({ score }) => score !== null).length;
  return `${range}: ${count}, ${quantity(scored, 'morning')} with a score`;
}

/** What is said in place of a time line without any day. */
export const NO_DAYS = 'No day is recorded yet.';

/** What the rows and the signs in them mean. */
function legend({ days, slots, unit }: Timeline, look: PictureLook): readonly string[] {
  if (days.length === 0) return [];
  const { missing, ladder } = signsFor(look);
  const isAnyMissing = days.some(({ score }) => score === null);
  const isAnyZero = days.some(({ score }) => score === 0);
  const scores = [
    'bars: soreness on waking, 0 to 10',
    strongBarWords(days, look),
    isAnyZero ? `${ladder.charAt(0)} is 0` : '',
    isAnyMissing ? `${missing} no score` : '',
    'below a bar: what came after it that day',
  ];
  const states = new Set(days.flatMap((day) => day.slots));
  const shapes = SLOT_STATES.filter((state) => state !== 'unplanned' && states.has(state)).map(
    (state) => `${STATE_SIGNS[state].shape} ${STATE_SIGNS[state].words}`,
  );
  const names = slotLabels(slots).flatMap((label, index) =>
    label === plainLine(slots[index] ?? '') ? [] : [`${label}: ${plainLine(slots[index] ?? '')}`],
  );
  const surfaces = SURFACES.filter((one) => days.some(({ run }) => run?.surface === one));
  const on = surfaces.map((one) => `${SURFACE_SIGNS[one]} ${one}`);
  const runs = runLegend(days, unit);
  return [scores, runs, on.length === 0 ? [] : [`on: ${on.join(', ')}`], shapes, names].flatMap(
    (parts) => legendLines(parts, look),
  );
}

function runLegend(days: readonly TimelineDay[], unit: Timeline['unit']): readonly string[] {
  const longest = longestOf(days);
  const isUnknown = days.some(({ run }) => run !== null && run.metres === null);
  return [
    longest === 0 ? '' : `${unit}: how far you ran, up to ${distanceWords(longest, unit)}`,
    isUnknown ? `${UNKNOWN} a run of unknown distance` : '',
  ];
}
