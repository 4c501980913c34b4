import { KEYS } from '../core/keymap.ts';
import { current, isHurt, type Session } from '../core/session.ts';
import { blankGrid, type Grid, put, putCentred, putRight } from './grid.ts';
import type { SessionFrame } from './session-frame.ts';
import {
  drawBar,
  drawCount,
  drawFigureArea,
  drawHeader,
  drawSaid,
  drawSideOrPhase,
  drawTitle,
  placeInRoutine,
} from './session-parts.ts';
import {
  countOf,
  countWords,
  instruction,
  keysLine,
  nextWords,
  phaseStyle,
  phaseWord,
  sideWord,
} from './session-words.ts';
import { enlargeWords, SMALLEST } from './smallest.ts';
import { cut, width } from './text.ts';
import { doseWords, placeWords, setTitle, setWords } from './words.ts';

/** From this size on the count stands beside the figure; below, under it. */
const WIDE = { columns: 76, rows: 20 } as const;
/** From so many rows on there is room for larger letters. */
const TALL = 34;

/** One frame of a session, laid out for the terminal's size. */
export function drawSession(frame: SessionFrame): Grid {
  const { columns, rows, session } = frame;
  const grid = blankGrid(columns, rows);
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) drawTiny(grid, frame);
  else if (session.showsHelp) drawHelp(grid, session);
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
  const top = titleTop + letters + 1;
  const right = Math.max(26, Math.round(columns * 0.32));
  const area = { top, rows: rows - 5 - top };
  drawHeader(grid, session, 1);
  drawTitle(grid, frame, { left: 2, top: titleTop, columns: columns - 4, rows: letters });
  drawFigureArea(grid, frame, { ...area, left: 1, columns: columns - right - 4 });
  const words = area.rows >= 13 ? 2 : 1;
  const count = Math.min(isTall ? 16 : 9, area.rows - letters - words - 1);
  const column = { left: columns - right - 1, columns: right };
  drawCount(grid, frame, { ...column, top, rows: count });
  drawSideOrPhase(grid, frame, { ...column, top: top + count + 1, rows: letters });
  const middle = [column.left, column.left + right] as const;
  for (const [index, line] of countLines(session, right, words).entries()) {
    putCentred(grid, middle, top + count + letters + 1 + index, line, phaseStyle(session));
  }
  drawFooter(grid, frame, 2);
}

/** Bar, two rows of what to do, what is next, and keys. */
function drawFooter(grid: Grid, frame: SessionFrame, left: number): void {
  const { session, warning, rows } = frame;
  const room = grid.columns - 2 * left;
  const said = warning === undefined ? 2 : 1;
  drawBar(grid, rows - 5, left, session);
  drawSaid(grid, session, frame.notice ?? instruction(session), {
    left,
    top: rows - 4,
    columns: room,
    rows: said,
  });
  if (warning !== undefined) put(grid, left, rows - 3, cut(warning, room), 'alarm');
  put(grid, left, rows - 2, nextWords(session, room), 'dim');
  put(grid, left, rows - 1, keysLine(session, room), 'dim');
}

/** Title, figure, under it the count with the side, bar, cue and what is next. */
function drawNarrow(grid: Grid, frame: SessionFrame): void {
  const { columns, rows, session, warning } = frame;
  const letters = rows >= 20 ? 3 : 1;
  const said = rows >= 19 ? 2 : 1;
  const count = Math.max(5, Math.round(rows * 0.28));
  const place = placeInRoutine(session);
  putRight(grid, columns, 0, place, 'accent');
  const title = { left: 0, top: 0, columns: columns - width(place) - 1, rows: letters };
  drawTitle(grid, frame, title);
  const bottom = rows - 1 - said - 1;
  const countTop = bottom - count;
  drawFigureArea(grid, frame, { left: 0, top: letters, columns, rows: countTop - letters });
  const half = Math.floor(columns / 2);
  drawCount(grid, frame, { left: 1, top: countTop, columns: half - 2, rows: count });
  const beside = { left: half, columns: columns - half };
  drawSideOrPhase(grid, frame, { ...beside, top: countTop, rows: 3 });
  for (const [index, line] of countLines(session, beside.columns, 2).entries()) {
    putCentred(grid, [half, columns], countTop + 3 + index, line, phaseStyle(session));
  }
  drawBar(grid, bottom, 0, session);
  const text = frame.notice ?? instruction(session);
  drawSaid(grid, session, text, { left: 0, top: bottom + 1, columns, rows: said });
  const next = warning === undefined ? nextWords(session, columns) : cut(warning, columns);
  put(grid, 0, rows - 1, next, warning === undefined ? 'dim' : 'alarm');
}

/** For an eye at 3 metres: no figure, but name, count and side as large as they fit. */
function drawBig(grid: Grid, frame: SessionFrame): void {
  const { columns, rows, session } = frame;
  drawHeader(grid, session, 1);
  const letters = Math.max(3, Math.round(rows * 0.2));
  drawTitle(grid, frame, { left: 1, top: 1, columns: columns - 2, rows: letters });
  const area = { top: letters + 2, rows: rows - 5 - letters - 2 };
  const half = Math.floor(columns * 0.52);
  drawCount(grid, frame, { ...area, left: 1, columns: half - 2 });
  const beside = { left: half, columns: columns - half - 1 };
  const height = Math.max(3, Math.round(area.rows * 0.6));
  drawSideOrPhase(grid, frame, { ...beside, top: area.top, rows: height });
  const [line = ''] = countLines(session, beside.columns, 1);
  putCentred(grid, [half, columns - 1], area.top + area.rows - 1, line, phaseStyle(session));
  drawFooter(grid, frame, 1);
}

/** What the count is of and which set it is, or while getting ready where to go and how much it will be; in lines. */
function countLines(session: Session, room: number, lines: number): readonly string[] {
  const parts = partsOf(session).filter((part) => part !== '');
  const joined = parts.join(' · ');
  if (lines === 1) return [width(joined) <= room ? joined : fitted(parts[0] ?? '', room)];
  const [first = '', ...rest] = parts;
  const below = rest.join(' · ');
  return [first, width(below) <= room ? below : (rest.at(-1) ?? '')].map((line) =>
    fitted(line, room),
  );
}

/** Words as they are, or shorter ones that say the same where there is too little room. */
function fitted(words: string, room: number): string {
  if (width(words) <= room) return words;
  const short = words.replace(' repetitions', ' reps').replace(', if comfortable', '');
  return cut(short, room);
}

function partsOf(session: Session): readonly string[] {
  const set = current(session);
  const numbered = setWords(set);
  if (isHurt(session)) return [];
  if (session.isLead) return [placeWords(set), doseWords(set.dose, set.side), numbered];
  const isSideShown = session.halt === undefined && sideWord(session) !== undefined;
  return [...(isSideShown ? [phaseWord(session)] : []), countWords(session), numbered];
}

function drawTiny(grid: Grid, { session, warning }: SessionFrame): void {
  const set = current(session);
  const room = grid.columns;
  put(grid, 0, 0, cut(`${countOf(session)} ${phaseWord(session)}`, room), phaseStyle(session));
  put(grid, 0, 1, cut(setTitle(set), room), 'strong');
  put(grid, 0, 2, cut(warning ?? enlargeWords(room, grid.rows), room), 'dim');
}

function drawHelp(grid: Grid, session: Session): void {
  const head = `Keys · ${phaseWord(session)} ${countOf(session)}`;
  put(grid, 2, 0, cut(head, grid.columns - 2), isHurt(session) ? 'alarm' : 'strong');
  for (const [index, row] of KEYS.entries()) {
    put(grid, 2, index + 2, row.key.padEnd(6), 'accent');
    put(grid, 9, index + 2, cut(row.says, grid.columns - 9), 'plain');
  }
}
