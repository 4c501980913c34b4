import { distanceWords } from '../../core/diary/distance.ts';
import { pad, width } from '../../core/text/width.ts';
import { longerWords } from '../../core/insight/longer-words.ts';
import { dayWordsFor } from '../../core/time/day-words.ts';
import { blankCanvas, canvasLines, draw, legendLines, shownLines } from './canvas.ts';
import type { LongRuns, ShownLongRun } from './long-runs.ts';
import type { PictureLook } from './picture-look.ts';
import { signsFor } from './signs.ts';

/** Returns a bar for each run that was longer than those before: as long as the longest of these, and what it was more. */
export function longRunsLines(value: LongRuns, look: PictureLook): readonly string[] {
  const { runs } = value;
  if (runs.length === 0) return [];
  const names = longRunNames(value);
  const mores = runs.map((run) => moreWords(run, value));
  const [widest, longest] = [widestOf(names), widestOf(mores)];
  const beside = look.columns - widest - longest - 2 * GAP.length;
  const isBeside = beside >= LEAST_BAR;
  const room = Math.min(WIDEST_BAR, isBeside ? beside : look.columns - GAP.length);
  const lines = runs.flatMap((run, index) => {
    const [name, more] = [names[index] ?? '', mores[index] ?? ''];
    const bar = barOf(run, runs, room, look);
    if (isBeside) return [`${pad(name, widest)}${GAP}${bar}${GAP}${more}`];
    const words = `${name}${GAP}${more}`;
    return [...(width(words) <= look.columns ? [words] : [name, `${GAP}${more}`]), `${GAP}${bar}`];
  });
  return shownLines([...lines.map((line) => line.trimEnd()), ...legend(look)], look);
}

/** Returns the day and the distance of each run: `Sat 14 Nov  16.4 km`. */
export function longRunNames({ runs, unit, today }: LongRuns): readonly string[] {
  const say = dayWordsFor(
    runs.map(({ day }) => day),
    today,
  );
  const days = runs.map(({ day }) => say(day));
  const distances = runs.map(({ metres }) => distanceWords(metres, unit));
  const widest = widestOf(distances);
  return days.map((day, index) => {
    const distance = distances[index] ?? '';
    return `${pad(day, widestOf(days))}${GAP}${distance.padStart(widest)}`;
  });
}

/** Returns how much longer a run was than the longest before it, 1 % at least: `+36 % over 12.1 km`. */
export function moreWords({ more, longest }: ShownLongRun, { unit }: LongRuns): string {
  return `+${longerWords(more)} over ${distanceWords(longest, unit)}`;
}

const GAP = '  ';
const LEAST_BAR = 16;
const WIDEST_BAR = 60;

function widestOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => width(text)));
}

/** All bars have the same scale, which begins at 0; what a run was more has one column at least. */
function barOf(
  { metres, longest }: ShownLongRun,
  runs: readonly ShownLongRun[],
  room: number,
  look: PictureLook,
): string {
  const scale = room / Math.max(...runs.map((run) => run.metres));
  const end = Math.max(1, Math.round(metres * scale));
  const before = Math.min(end - 1, Math.round(longest * scale));
  const { full, over } = signsFor(look);
  const canvas = blankCanvas(room, 1);
  draw(canvas, [0, 0], full.repeat(before), 'accent');
  draw(canvas, [0, before], over.repeat(end - before), 'warn');
  const [bar = ''] = canvasLines(canvas, [], look);
  return `${bar}${' '.repeat(room - end)}`;
}

function legend(look: PictureLook): readonly string[] {
  const { full, over } = signsFor(look);
  const parts = [
    'bars: distance, from 0',
    `${full} the longest run of the 30 days before`,
    `${over} what was more`,
  ];
  return legendLines(parts, look).map((line) => look.theme.dim(line));
}
