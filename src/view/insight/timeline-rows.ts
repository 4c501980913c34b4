import type { Surface } from '../../core/diary/sport.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { pad, width } from '../../core/text/width.ts';
import { markLetter } from '../words/mark-letter.ts';
import { stateShape } from '../words/slot-state.ts';
import { blankCanvas, canvasLines } from './canvas.ts';
import { drawDayAxis } from './day-axis.ts';
import type { PictureLook } from './picture-look.ts';
import { drawScores, SCORE_ROWS, scoreLabels } from './score-chart.ts';
import { barSigns, signsFor } from './signs.ts';
import type { Timeline, TimelineDay } from './timeline.ts';

/** A letter for each surface. */
export const SURFACE_SIGNS: Readonly<Record<Surface, string>> = {
  road: 'r',
  trail: 't',
  track: 'o',
  treadmill: 'd',
  mixed: 'm',
};

/** Stands for a run whose distance is not known. */
export const UNKNOWN = '?';

/** The names of the rows of slots: a number where the name itself has no room. */
export function slotLabels(slots: readonly string[]): readonly string[] {
  return slots.map((slot, index) => {
    const name = plainLine(slot);
    return width(name) <= WIDEST_NAME ? name : `${index + 1}`;
  });
}

/** A name is as wide as this at most, so that the days have room. */
const WIDEST_NAME = 8;

/** Returns the rows of a time line, a column a day, after labels of a width: mornings, days, runs, slots and changes. */
export function timelineRows(
  timeline: Timeline,
  label: number,
  look: PictureLook,
): readonly string[] {
  const { days, slots, unit } = timeline;
  const labels = slotLabels(slots);
  const row = (name: string, signs: readonly string[]) =>
    signs.every((sign) => sign === ' ') ? [] : [`${pad(name, label)}${signs.join('')}`.trimEnd()];
  return [
    ...scoreRows(days, label, look),
    ...row(unit, runSigns(days, look)),
    ...row('on', surfaceSigns(days)),
    ...labels.flatMap((name, index) =>
      row(
        name,
        days.map(({ slots: states }) => slotSign(states[index] ?? null, look)),
      ),
    ),
    ...row('', markSigns(timeline, look)),
  ];
}

function scoreRows(
  days: readonly TimelineDay[],
  label: number,
  look: PictureLook,
): readonly string[] {
  const signs = signsFor(look);
  const canvas = blankCanvas(look.columns - label, SCORE_ROWS + 2);
  const bars = days.map(({ score }, column) => ({ column, columns: 1, score, isFaint: false }));
  drawScores(canvas, bars, signs);
  drawDayAxis(
    canvas,
    SCORE_ROWS,
    days.map(({ day }) => day),
    signs,
  );
  const below = ' '.repeat(label);
  return canvasLines(canvas, [...scoreLabels(label, look), below, below], look);
}

/** A bar for each run, as high as it was long beside the longest. */
function runSigns(days: readonly TimelineDay[], look: PictureLook): readonly string[] {
  const longest = longestOf(days);
  return days.map(({ run }) => {
    if (run === null) return ' ';
    if (run.metres === null || longest === 0) return UNKNOWN;
    return barSigns(run.metres / longest, 1, signsFor(look))[0] ?? ' ';
  });
}

/** Returns the metres of the longest day of running; 0 if none has a distance. */
export function longestOf(days: readonly TimelineDay[]): number {
  return days.reduce((most, { run }) => Math.max(most, run?.metres ?? 0), 0);
}

function surfaceSigns(days: readonly TimelineDay[]): readonly string[] {
  return days.map(({ run }) => {
    const surface = run?.surface ?? null;
    return surface === null ? ' ' : SURFACE_SIGNS[surface];
  });
}

function slotSign(state: TimelineDay['slots'][number], { theme }: PictureLook): string {
  return state === null || state === 'unplanned' ? ' ' : stateShape(state, theme);
}

/** The letter of the change on each day; a plus sign where there are several. */
function markSigns({ days, marks }: Timeline, { theme }: PictureLook): readonly string[] {
  return days.map(({ day }) => {
    const letters = marks.flatMap((mark, index) => (mark.day === day ? [markLetter(index)] : []));
    const [letter = ' '] = letters;
    return letter === ' ' ? letter : theme.accent(letters.length > 1 ? '+' : letter);
  });
}
