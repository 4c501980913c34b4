import { currentSet, type Session } from '../../core/session/session.ts';
import { type CellStyle, type Grid, put, putCentred, type Size } from '../terminal/grid.ts';
import { type Area, drawWord, largestWord } from '../figure/large-word.ts';
import type { SessionFrame } from './frame.ts';
import { countOf, phaseStyle, phaseWord, sideShown } from './screen-words.ts';
import { cut, width } from '../../core/text/width.ts';
import { exerciseName } from '../../core/library/set-words.ts';

/** Returns the rows that the exercise's name takes, as large as fits, in one line or two; otherwise one row. */
export function titleRows(frame: SessionFrame, { columns, rows }: Size): number {
  const lines = titleLines(frame, { columns, rows });
  if (lines === undefined) return 1;
  const each = rowsOfEach(rows, lines);
  const fitting = lines.map((line) => largestWord(line, frame.look, { columns, rows: each }));
  return (1 + Math.max(...fitting.map((one) => one?.rows ?? 1))) * lines.length - 1;
}

/** Draws the exercise's name, large if that fits into the area, to be read from the mat. */
export function drawTitle(grid: Grid, frame: SessionFrame, area: Area): void {
  const lines = titleLines(frame, area);
  if (lines === undefined) {
    put(
      grid,
      area.left,
      area.top,
      cut(exerciseName(currentSet(frame.session)), area.columns),
      'strong',
    );
    return;
  }
  const rows = rowsOfEach(area.rows, lines);
  for (const [index, line] of lines.entries()) {
    const place = { ...area, top: area.top + index * (rows + 1), rows };
    drawWord(grid, frame.look, line, place, { style: 'title', align: 'left' });
  }
}

/** Draws the count as high as the area and centred; it flashes if a cue may not have been heard. */
export function drawCount(grid: Grid, frame: SessionFrame, area: Area): void {
  const style = frame.flash === true ? 'title' : phaseStyle(frame.session);
  drawWord(grid, frame.look, String(countOf(frame.session)), area, { style, align: 'middle' });
}

/** Draws what the user must know now, large: the side, or what to do if there is none. */
export function drawSideOrPhase(grid: Grid, frame: SessionFrame, area: Area): void {
  const { session } = frame;
  const side = sideShown(session);
  if (side === undefined) drawPhase(grid, frame, area);
  else drawFirstFitting(grid, frame, [side], area, 'title');
}

/** Draws what to do, large. */
export function drawPhase(grid: Grid, frame: SessionFrame, area: Area): void {
  const { session } = frame;
  const words = [phaseWord(session), shortPhase(session)];
  drawFirstFitting(grid, frame, words, area, phaseStyle(session));
}

/** Draws the first word that fits large; if none does, the first one in normal size. */
function drawFirstFitting(
  grid: Grid,
  frame: SessionFrame,
  words: readonly string[],
  area: Area,
  style: CellStyle,
): void {
  const isDrawn = words.some((word) =>
    drawWord(grid, frame.look, word, area, { style, align: 'middle' }),
  );
  if (isDrawn) return;
  const row = area.top + Math.floor(area.rows / 2);
  const [from, to] = [area.left, area.left + area.columns];
  putCentred(grid, [from, to], row, cut(words[0] ?? '', area.columns), style);
}

function shortPhase(session: Session): string {
  const word = phaseWord(session);
  return word === 'GET READY' ? 'READY' : word;
}

/** The name in one line, or in two if one would be too long; undefined if not even two fit large. */
function titleLines(
  { session, look }: SessionFrame,
  { columns, rows }: Size,
): readonly string[] | undefined {
  const words = exerciseName(currentSet(session)).split(' ');
  const halves = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const shortest = halves.toSorted((a, b) => longest(a) - longest(b));
  return [[words.join(' ')], ...shortest].find((lines) => {
    const high = rowsOfEach(rows, lines);
    return lines.every((line) => largestWord(line, look, { columns, rows: high }) !== undefined);
  });
}

/** The rows of each line if there is a blank row between two. */
function rowsOfEach(rows: number, lines: readonly string[]): number {
  return Math.floor((rows + 1) / lines.length) - 1;
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => width(line)));
}
