import { KEYS } from '../core/keymap.ts';
import { current, isHurt, type Session } from '../core/session.ts';
import { drawLarge, largeColumns } from './glyph.ts';
import { blankGrid, type CellStyle, type Grid, put, putCentred, putRight } from './grid.ts';
import {
  countOf,
  countWords,
  instruction,
  phaseLine,
  phaseStyle,
  phaseWord,
  progress,
  secondsLeft,
  sideWord,
} from './session-words.ts';
import { cut, safe, width, wrap } from './text.ts';
import { clockTime } from './time.ts';
import { nameOf, placeWords, setTitle, setWords } from './words.ts';

/** Everything one frame of a session shows. */
export interface SessionFrame {
  readonly session: Session;
  readonly columns: number;
  readonly rows: number;
  /** Something that was just said, shown in the place of the cue. */
  readonly notice: string | undefined;
  /** Something that stays wrong, such as a record that cannot be saved. */
  readonly warning: string | undefined;
  /** Whether the count is to flash, because a cue was just given that may not have been heard. */
  readonly flash?: boolean;
}

/** The smallest terminal that gets the full screen; a smaller one gets three lines, or plain lines from the start. */
export const SMALLEST = { columns: 40, rows: 15 } as const;

/** One frame of a session, laid out for the terminal's size. */
export function drawSession(frame: SessionFrame): Grid {
  const grid = blankGrid(frame.columns, frame.rows);
  if (frame.columns < SMALLEST.columns || frame.rows < SMALLEST.rows) drawTiny(grid, frame);
  else if (frame.session.showsHelp) drawHelp(grid, frame.session);
  else drawFull(grid, frame);
  return grid;
}

function drawFull(grid: Grid, frame: SessionFrame): void {
  const { session } = frame;
  const { columns, rows } = grid;
  const set = current(session);
  const isWide = columns >= 60 && rows >= 20;
  const left = isWide ? 2 : 0;
  drawHeader(grid, session, left);
  put(grid, left, isWide ? 2 : 1, cut(nameOf(set), columns - left), 'strong');
  const place = ['exercise', `${stepNumber(session)} of ${stepCount(session)}`].join(' ');
  const where = [place, setWords(set)].filter((part) => part !== '').join(' · ');
  if (isWide) putRight(grid, columns - left, 2, where, 'dim');
  else put(grid, left, 2, cut(where, columns), 'dim');
  put(grid, left, 3, cut(phaseLine(session), columns - left), phaseStyle(session));
  const footer = drawFooter(grid, frame, left);
  drawCount(grid, session, { top: isWide ? 5 : 4, bottom: footer, left });
}

function drawHeader(grid: Grid, session: Session, left: number): void {
  const remaining = `${clockTime(secondsLeft(session))} left`;
  const title = cut(safe(session.plan.name), Math.floor(grid.columns / 3));
  put(grid, left, 0, title, 'dim');
  putRight(grid, grid.columns - left, 0, remaining, 'dim');
  const done = stepNumber(session);
  const dots = Array.from({ length: stepCount(session) }, (_, index) =>
    index + 1 < done ? '●' : index + 1 === done ? '◉' : '○',
  );
  const room = grid.columns - 2 * (Math.max(width(title), remaining.length) + left + 1);
  const shown = dots.length * 2 - 1 <= room ? dots.join(' ') : `${done}/${dots.length}`;
  putCentred(grid, [0, grid.columns], 0, shown, 'accent');
}

/** Bar, instruction, what comes next, keys; returns the first row it used. */
function drawFooter(grid: Grid, frame: SessionFrame, left: number): number {
  const { session } = frame;
  const room = grid.columns - 2 * left;
  const isTall = grid.rows >= 20;
  const lines = isTall || frame.warning === undefined ? 3 : 2;
  const said = wrap(frame.notice ?? instruction(session), room).slice(0, lines);
  const keysRow = grid.rows - 1;
  const nextRow = keysRow - (isTall ? 2 : 1);
  const warningRow = frame.warning === undefined ? nextRow : nextRow - 1;
  const top = warningRow - said.length - (isTall ? 1 : 0);
  drawBar(grid, top - 1, left, session);
  for (const [index, line] of said.entries()) put(grid, left, top + index, line, 'strong');
  if (frame.warning !== undefined) put(grid, left, warningRow, cut(frame.warning, room), 'alarm');
  put(grid, left, nextRow, cut(nextWords(session), room), 'dim');
  put(grid, left, keysRow, cut(keysLine(session, room), room), 'dim');
  return top - 1;
}

function drawBar(grid: Grid, row: number, left: number, session: Session): void {
  const room = grid.columns - 2 * left;
  const filled = Math.round(Math.min(1, progress(session)) * room);
  put(grid, left, row, '━'.repeat(filled), phaseStyle(session));
  put(grid, left + filled, row, '─'.repeat(room - filled), 'track');
}

interface Space {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** The count, at least `max(5, rows / 6)` rows high, and the side beside it or under it. */
function drawCount(grid: Grid, session: Session, { top, bottom, left }: Space): void {
  const room = bottom - top;
  const wanted = Math.max(5, Math.round(grid.rows / 6), Math.min(16, room - 2));
  const height = Math.min(wanted, room);
  const style = phaseStyle(session);
  const text = String(countOf(session));
  const column = Math.max(left, grid.columns >= 60 ? 4 : 1);
  const row = top + Math.max(0, Math.floor((room - height) / 2));
  drawBlock(grid, column, row, drawLarge(text, height), style);
  const from = column + Math.max(largeColumns('00', height), largeColumns(text, height)) + 3;
  const word = sideWord(session);
  const lettersRows = Math.max(3, Math.min(7, Math.floor(height * 0.6)));
  const letters = word === undefined ? 0 : largeColumns(word, lettersRows);
  if (word !== undefined && from + letters <= grid.columns) {
    drawBlock(grid, from, row, drawLarge(word, lettersRows), 'strong');
  } else if (word !== undefined) put(grid, from, row, word, 'strong');
  const beside = countWords(session);
  const under = row + (word === undefined ? Math.floor(height / 2) : lettersRows + 1);
  put(grid, from, Math.min(under, bottom - 1), cut(beside, grid.columns - from), style);
}

function drawBlock(
  grid: Grid,
  column: number,
  row: number,
  lines: readonly string[],
  style: CellStyle,
): void {
  for (const [index, line] of lines.entries()) put(grid, column, row + index, line, style);
}

function drawTiny(grid: Grid, { session, warning }: SessionFrame): void {
  const set = current(session);
  const room = grid.columns;
  put(grid, 0, 0, cut(`${countOf(session)} ${phaseWord(session)}`, room), phaseStyle(session));
  put(grid, 0, 1, cut(setTitle(set), room), 'strong');
  put(grid, 0, 2, cut(warning ?? 'enlarge the window', room), 'dim');
}

function drawHelp(grid: Grid, session: Session): void {
  put(
    grid,
    2,
    0,
    cut(`Keys · ${phaseWord(session)} ${countOf(session)}`, grid.columns - 2),
    'strong',
  );
  for (const [index, row] of KEYS.entries()) {
    put(grid, 2, index + 2, row.key.padEnd(6), 'accent');
    put(grid, 9, index + 2, cut(row.says, grid.columns - 9), 'plain');
  }
}

function nextWords(session: Session): string {
  const { step } = current(session);
  const next = session.sets.find(
    (set, index) => index > session.cursor && (!isHurt(session) || set.step !== step),
  );
  if (next === undefined) return session.isLead ? '' : 'next: that was the last set';
  const place =
    next.movement.position === current(session).movement.position ? '' : ` · ${placeWords(next)}`;
  return `next: ${setTitle(next)}${place}`;
}

/** The keys that fit, the most needed first. */
function keysLine(session: Session, room: number): string {
  const rows = isHurt(session) ? KEYS.filter(({ key }) => 'enq'.includes(key)) : KEYS;
  const order = ['space', 'n', 'b', 'q', '?', 'p', 'e', '+', 'r', 'm'];
  const fitting: string[] = [];
  for (const key of order) {
    const row = rows.find((one) => one.key === key);
    if (row === undefined) continue;
    const short = key === 'space' && session.halt?.kind === 'paused' ? 'go on' : row.short;
    const longer = [...fitting, `${row.key} ${short}`];
    if (longer.join(' · ').length <= room) fitting.push(`${row.key} ${short}`);
  }
  return fitting.join(' · ');
}

function stepNumber(session: Session): number {
  return current(session).step + 1;
}

function stepCount(session: Session): number {
  return session.plan.steps.length;
}
