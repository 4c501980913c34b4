import { KEYS } from '../../core/session/key-table.ts';
import { currentSet, isHurt, type Session } from '../../core/session/session.ts';
import { blankGrid, type Grid, put, putCentred, putRight } from '../terminal/grid.ts';
import type { SessionFrame } from './frame.ts';
import { drawHurt } from './hurt-screen.ts';
import { drawCount, drawPhase, drawSideOrPhase, drawTitle, titleRows } from './large-parts.ts';
import {
  drawBar,
  drawFigureArea,
  drawHeader,
  drawInstruction,
  drawNext,
  noticeBelow,
  placeInRoutine,
} from './screen-parts.ts';
import { drawLesson, hasRoomForLesson } from './lesson-screen.ts';
import { countLines } from './count-lines.ts';
import {
  countOf,
  instruction,
  keysLine,
  phaseStyle,
  phaseWord,
  sideShown,
  warningWords,
} from './screen-words.ts';
import { tooSmallWords, MINIMUM_SIZE } from '../terminal/minimum-size.ts';
import { cut, width } from '../../core/text/width.ts';
import { wrapCells } from '../../core/text/wrap.ts';
import { setTitle } from '../words/set.ts';

/** From this size on, the count stands beside the figure; on smaller screens, under it. */
const WIDE = { columns: 76, rows: 20 } as const;
/** From this many rows on, there is room for larger letters. */
const TALL = 34;

/** Draws a frame of a session, laid out for the size of the terminal. */
export function drawSession(frame: SessionFrame): Grid {
  const { columns, rows, session } = frame;
  const grid = blankGrid(columns, rows);
  if (columns < MINIMUM_SIZE.columns || rows < MINIMUM_SIZE.rows) drawTiny(grid, frame);
  else if (session.showsHelp) drawHelp(grid, session);
  else if (isHurt(session)) return drawHurt(frame);
  else if (hasRoomForLesson(frame)) drawLesson(grid, frame);
  else if (frame.text === 'big') drawBig(grid, frame);
  else if (columns >= WIDE.columns && rows >= WIDE.rows) drawWide(grid, frame);
  else drawNarrow(grid, frame);
  return grid;
}

/** Header, title, figure with count and side to its right, bar, cue, what is next, keys. */
function drawWide(grid: Grid, frame: SessionFrame): void {
  const { columns, rows, session } = frame;
  const isTall = rows >= TALL;
  const titleTop = rows >= 22 ? 2 : 1;
  const letters = isTall ? 5 : 3;
  const named = titleRows(frame, { columns: columns - 4, rows: letters });
  const top = titleTop + named + 1;
  const right = Math.max(26, Math.round(columns * 0.32));
  const area = { top, rows: rows - 5 - top };
  drawHeader(grid, session, 1);
  drawTitle(grid, frame, { left: 2, top: titleTop, columns: columns - 4, rows: named });
  drawFigureArea(grid, frame, { ...area, left: 1, columns: columns - right - 4 });
  const words = area.rows >= 13 ? 2 : 1;
  const count = Math.min(isTall ? 16 : 9, area.rows - letters - words - 1);
  const column = { left: columns - right - 1, columns: right };
  drawCount(grid, frame, { ...column, top, rows: count });
  const middle = [column.left, column.left + right] as const;
  for (const [index, line] of countLines(session, right, words).entries()) {
    putCentred(grid, middle, top + count + index, line, phaseStyle(session));
  }
  drawSideOrPhase(grid, frame, { ...column, top: top + count + words + 1, rows: letters });
  drawFooter(grid, frame, 2);
}

/** Bar, what to do in two rows, what is next, and keys. */
function drawFooter(grid: Grid, frame: SessionFrame, left: number): void {
  const { session, warning, rows } = frame;
  const room = grid.columns - 2 * left;
  const rowsOfText = warning === undefined ? 2 : 1;
  drawBar(grid, rows - 5, left, session);
  drawInstruction(grid, frame, { left, top: rows - 4, columns: room, rows: rowsOfText });
  if (warning !== undefined) put(grid, left, rows - 3, warningWords(warning, room), 'alarm');
  drawNext(grid, frame, left, rows - 2);
  put(grid, left, rows - 1, keysLine(session, room), 'dim');
}

/** Title, figure, the count and the side below it, bar, cue and what is next; from 19 rows on, also the keys. */
function drawNarrow(grid: Grid, frame: SessionFrame): void {
  const { columns, rows, session } = frame;
  const hasKeysLine = rows >= 19;
  const below = hasKeysLine ? 4 : 2;
  const count = Math.max(5, Math.round(rows * 0.28));
  const place = placeInRoutine(session);
  putRight(grid, columns, 0, place, 'accent');
  const room = columns - width(place) - 1;
  const letters = rows >= 20 ? titleRows(frame, { columns: room, rows: 3 }) : 1;
  drawTitle(grid, frame, { left: 0, top: 0, columns: room, rows: letters });
  const bottom = rows - 1 - below;
  const countTop = bottom - count;
  drawFigureArea(grid, frame, { left: 0, top: letters, columns, rows: countTop - letters });
  const half = Math.floor(columns / 2);
  drawCount(grid, frame, { left: 1, top: countTop, columns: half - 2, rows: count });
  const beside = { left: half, columns: columns - half };
  drawSideOrPhase(grid, frame, { ...beside, top: countTop, rows: 3 });
  for (const [index, line] of countLines(session, beside.columns, 2).entries()) {
    putCentred(grid, [half, columns], countTop + 3 + index, line, phaseStyle(session));
  }
  drawBar(grid, bottom, 0, session, hasKeysLine ? '' : '? keys');
  drawInstructionAndNext(grid, frame, bottom + 1, hasKeysLine ? 2 : 1);
  if (hasKeysLine) put(grid, 0, rows - 1, keysLine(session, columns), 'dim');
}

/** Draws what to do and, below it, what is next. If there is only one row for what to do, a long text takes both. */
function drawInstructionAndNext(grid: Grid, frame: SessionFrame, top: number, rows: number): void {
  const { columns, session, warning } = frame;
  const text = frame.notice ?? instruction(session);
  const isAlone = warning === undefined && noticeBelow(frame) === undefined;
  const isLong = isAlone && rows === 1 && wrapCells(text, columns).length > 1;
  drawInstruction(grid, frame, { left: 0, top, columns, rows: isLong ? 2 : rows });
  if (warning !== undefined) put(grid, 0, top + rows, warningWords(warning, columns), 'alarm');
  else if (!isLong) drawNext(grid, frame, 0, top + rows);
}

/** Readable from 3 metres: no figure; name, count, side and what to do are as large as possible. */
function drawBig(grid: Grid, frame: SessionFrame): void {
  const { columns, rows, session } = frame;
  drawHeader(grid, session, 1);
  const named = bigTitleRows(frame);
  drawTitle(grid, frame, { left: 1, top: 1, columns: columns - 2, rows: named });
  const area = { top: named + 2, rows: rows - 5 - named - 2 };
  const half = Math.floor(columns * 0.52);
  drawCount(grid, frame, { ...area, left: 1, columns: half - 2 });
  const beside = { left: half, columns: columns - half - 1 };
  const high = Math.max(3, Math.round(area.rows * 0.5));
  drawSideOrPhase(grid, frame, { ...beside, top: area.top, rows: high });
  const below = { ...beside, top: area.top + high + 1, rows: area.rows - high - 2 };
  if (sideShown(session) !== undefined && below.rows >= 3) drawPhase(grid, frame, below);
  const [line = ''] = countLines(session, beside.columns, 1);
  putCentred(grid, [half, columns - 1], area.top + area.rows - 1, line, phaseStyle(session));
  drawFooter(grid, frame, 1);
}

/** The rows of the name: two lines if it does not fit on one large line and the count keeps enough height. */
function bigTitleRows(frame: SessionFrame): number {
  const columns = frame.columns - 2;
  const one = titleRows(frame, { columns, rows: Math.max(3, Math.round(frame.rows * 0.2)) });
  return one > 1 || frame.rows < 20 ? one : titleRows(frame, { columns, rows: 7 });
}

function drawTiny(grid: Grid, { session, warning }: SessionFrame): void {
  const set = currentSet(session);
  const room = grid.columns;
  put(grid, 0, 0, cut(`${countOf(session)} ${phaseWord(session)}`, room), phaseStyle(session));
  put(grid, 0, 1, cut(setTitle(set), room), 'strong');
  const last = warning === undefined ? tooSmallWords(room, grid.rows) : warningWords(warning, room);
  put(grid, 0, 2, cut(last, room), 'dim');
}

/** Draws each key and what it does: in a sentence, or in a few words if there is no room. */
function drawHelp(grid: Grid, session: Session): void {
  const head = `Keys · ? closes · ${phaseWord(session)} ${countOf(session)}`;
  put(grid, 2, 0, cut(head, grid.columns - 2), 'strong');
  const sentences = KEYS.map((row) => wrapCells(row.help, grid.columns - 10));
  const isRoomy = sentences.flat().length <= grid.rows - 2;
  let top = 2;
  for (const [index, { key, short }] of KEYS.entries()) {
    const lines = isRoomy ? (sentences[index] ?? []) : [short];
    put(grid, 2, top, key, 'accent');
    for (const [below, line] of lines.entries()) put(grid, 9, top + below, line, 'plain');
    top += lines.length;
  }
}
