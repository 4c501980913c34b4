import { wrapCells } from '../../core/text/wrap.ts';
import { largeWords, squeezeFor } from '../figure/large-letters.ts';
import { type Area, drawWord, lowestRows, type WordLook } from '../figure/large-word.ts';
import { type Grid, put, type Size } from '../terminal/grid.ts';
import type { SessionFrame } from './frame.ts';
import { drawSideOrPhase, drawTitle, titleRows } from './large-parts.ts';
import { lessonLine, type LineNow } from './lesson-line.ts';
import { drawBar, drawFigureArea, drawHeader, drawNext } from './screen-parts.ts';
import { keysLine, sideShown } from './screen-words.ts';

/** Blank rows between two large lines. */
const GAP = 1;
/** The least size with room for both the figure and what is said in large letters. */
const LEAST = { columns: 76, rows: 22 } as const;
/** From this many rows on, the name is drawn large, too. */
const TALL = 34;
/** Columns for the side, beside the figure. */
const SIDE_COLUMNS = 26;

/** Whether a lesson is on, and the screen is large enough to show its lines in large letters. */
export function hasRoomForLesson({ session, columns, rows, warning }: SessionFrame): boolean {
  const isRunning = session.phase.kind === 'explain' && session.pause === undefined;
  const isLarge = columns >= LEAST.columns && rows >= LEAST.rows;
  return isRunning && isLarge && warning === undefined;
}

/** Draws a lesson: name, side, the movement unless the text is big, and the line being said in large letters. */
export function drawLesson(grid: Grid, frame: SessionFrame): void {
  const { columns, rows, session } = frame;
  const line = lessonLine(session);
  const bar = rows - 3;
  drawHeader(grid, session, 1);
  const head = { left: 2, top: 1, columns: columns - 4 };
  const named = titleRows(frame, { ...head, rows: rows < TALL ? 1 : 3 });
  drawTitle(grid, frame, { ...head, rows: named });
  const isBig = frame.text === 'big';
  const lineRows = Math.max(7, Math.round((bar - named - 2) * (isBig ? 0.6 : 0.35)));
  const top = bar - 1 - lineRows;
  const side = sideShown(session) === undefined ? 0 : SIDE_COLUMNS;
  const above = { top: named + 2, rows: top - named - 3 };
  if (!isBig) drawFigureArea(grid, frame, { ...above, left: 1, columns: columns - 2 - side });
  if (side > 0) {
    const beside = { ...above, left: isBig ? 2 : columns - side - 1, columns: side };
    drawSideOrPhase(grid, frame, { ...beside, rows: Math.min(5, above.rows) });
  }
  const area = { left: 2, top, columns: columns - 4, rows: lineRows };
  if (line !== undefined) drawLine(grid, frame, line, area);
  drawBar(grid, bar, 2, session);
  drawNext(grid, frame, 2, rows - 2);
  put(grid, 2, rows - 1, keysLine(session, columns - 4), 'dim');
}

/**
 * Draws the line of a lesson as large as it fits into the area; if it is too long for even the smallest large letters, page
 * by page; if it has a letter that cannot be drawn large, in normal size.
 */
function drawLine(grid: Grid, frame: SessionFrame, line: LineNow, area: Area): void {
  const large = largeLines(line.text, frame, area);
  const isLarge = large !== undefined;
  const lines = large?.lines ?? wrapCells(line.text, area.columns);
  const most = isLarge ? linesIn(area.rows, large.rows) : area.rows;
  for (const [index, text] of pageAt(lines, most, line).entries()) {
    if (!isLarge) put(grid, area.left, area.top + index, text, 'strong');
    const { rows } = large ?? area;
    const place = { ...area, top: area.top + index * (rows + GAP), rows };
    if (isLarge) drawWord(grid, frame.look, text, place, { style: 'strong', align: 'left' });
  }
}

interface LargeLines {
  readonly lines: readonly string[];
  /** The height of each. */
  readonly rows: number;
}

/** The last line broken into large lines. It stays for many frames, and measuring letters is slow. */
let lastLarge: { readonly key: string; readonly large: LargeLines | undefined } | undefined;

function largeLines(text: string, { look }: SessionFrame, area: Size): LargeLines | undefined {
  const key = [area.columns, area.rows, look.mode, look.cellAspect, text].join(' ');
  if (lastLarge?.key !== key) lastLarge = { key, large: brokenLarge(text, look, area) };
  return lastLarge.large;
}

/** The lines as high as all of them fit, or else as low as can be read; undefined if they cannot be drawn large. */
function brokenLarge(text: string, look: WordLook, area: Size): LargeLines | undefined {
  // At this size a full stop is a smudge, and a comma is not a letter.
  const words = largeWords(text.replaceAll(/[.,;:!?]/g, ''))?.split(' ');
  if (words === undefined) return undefined;
  let lowest: LargeLines | undefined;
  for (let rows = Math.min(area.rows, TALLEST); rows >= lowestRows(look.mode); rows--) {
    const lines = wrapLarge(words, look, { columns: area.columns, rows });
    if (lines === undefined) continue;
    lowest = { lines, rows };
    if (lines.length <= linesIn(area.rows, rows)) return lowest;
  }
  return lowest;
}

/** Taller letters would make lines of a single word. */
const TALLEST = 7;

/** Breaks words into lines of letters that many rows high; undefined if a word is too long. */
function wrapLarge(
  words: readonly string[],
  { cellAspect }: WordLook,
  room: Size,
): readonly string[] | undefined {
  const fits = (line: string) => squeezeFor(line, { ...room, cellAspect }) !== undefined;
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else if (fits(word)) lines.push(word);
    else return undefined;
  }
  return lines;
}

function linesIn(rows: number, each: number): number {
  return Math.floor((rows + GAP) / (each + GAP));
}

/** The part of the lines that is shown now, if each of their pages has the same share of the time. */
function pageAt(lines: readonly string[], most: number, { age, length }: LineNow) {
  const pages = Math.max(1, Math.ceil(lines.length / most));
  const page = Math.min(pages - 1, Math.floor((age / length) * pages));
  return lines.slice(page * most, (page + 1) * most);
}
