import { currentSet, type Session } from '../../core/session/session.ts';
import { type CellStyle, type Grid, put, putCentred, type Size } from '../terminal/grid.ts';
import { type Area, drawWord, largestWord } from '../figure/large-word.ts';
import type { SessionFrame } from './frame.ts';
import { countOf, phaseStyle, phaseWord, sideShown } from './screen-words.ts';
import { cut, width } from '../terminal/text.ts';
import { exerciseName } from '../words/set.ts';

/** The rows that the exercise's name takes of so many: as large as it can be, in one line or two; else one row. */
export function titleRows(frame: SessionFrame, { columns, rows }: Size): number {
  const lines = titleLines(frame, { columns, rows });
  if (lines === undefined) return 1;
  const each = rowsOfEach(rows, lines);
  const fitting = lines.map((line) => largestWord(line, frame.look, { columns, rows: each }));
  return (1 + Math.max(...fitting.map((one) => one?.rows ?? 1))) * lines.length - 1;
}

/** The exercise's name, large where it fits into the area so that it can be read from the mat. */
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

/** The count as high as the area, in its middle; it flashes where a cue may not have been heard. */
export function drawCount(grid: Grid, frame: SessionFrame, area: Area): void {
  const style = frame.flash === true ? 'title' : phaseStyle(frame.session);
  drawWord(grid, frame.look, String(countOf(frame.session)), area, { style, align: 'middle' });
}

/** What the user must know now, large: which side, else what to do. */
export function drawSideOrPhase(grid: Grid, frame: SessionFrame, area: Area): void {
  const { session } = frame;
  const side = sideShown(session);
  if (side === undefined) drawPhase(grid, frame, area);
  else drawFirst(grid, frame, [side], area, 'title');
}

/** What to do, large. */
export function drawPhase(grid: Grid, frame: SessionFrame, area: Area): void {
  const { session } = frame;
  const words = [phaseWord(session), shortPhase(session)];
  drawFirst(grid, frame, words, area, phaseStyle(session));
}

/** The first of these words that can be large there; else the first as it is. */
function drawFirst(
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

/** The name in one line, or in two where one would be too long; nothing where not even two can be large. */
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

/** Rows of each of so many lines, with a blank one between them. */
function rowsOfEach(rows: number, lines: readonly string[]): number {
  return Math.floor((rows + 1) / lines.length) - 1;
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => width(line)));
}
