import { plainLine } from '../../core/text/plain-text.ts';
import { currentSet, phaseOffset, phaseLength, type Session } from '../../core/session/session.ts';
import { drawFigure } from '../figure/draw.ts';
import { stanceOf } from '../figure/stance.ts';
import {
  type CellStyle,
  type Grid,
  type Picture,
  put,
  putCells,
  putCentred,
  putRight,
} from '../terminal/grid.ts';
import type { Area } from '../figure/large-word.ts';
import { lessonLine } from './lesson-line.ts';
import type { SessionFrame } from './frame.ts';
import {
  instruction,
  nextWords,
  phaseStyle,
  phaseWord,
  progress,
  secondsLeft,
} from './screen-words.ts';
import { cut, width } from '../../core/text/width.ts';
import { wrapCells } from '../../core/text/wrap.ts';
import { clockTime } from '../words/time.ts';
import { altWords } from '../words/set.ts';

/** Draws one row: the routine, its exercises as dots or as `3/8`, and the time left. */
export function drawHeader(grid: Grid, session: Session, left: number): void {
  const remaining = `${clockTime(secondsLeft(session))} left`;
  const place = placeInRoutine(session);
  const name = plainLine(session.plan.name);
  const dots = exerciseDots(session);
  const room = grid.columns - 2 * left;
  const hasDots = dots.length + 2 * (Math.max(width(name), remaining.length) + 1) <= room;
  const end = hasDots ? remaining : `${place} · ${remaining}`;
  put(grid, left, 0, cut(name, room - end.length - 1), 'dim');
  putRight(grid, grid.columns - left, 0, end, 'dim');
  if (hasDots) putCentred(grid, [0, grid.columns], 0, dots, 'accent');
}

function exerciseDots(session: Session): string {
  const steps = stepsOf(session);
  const current = stepIndex(session, steps);
  const dots = steps.map((_, index) => (index < current ? '●' : index === current ? '◉' : '○'));
  return dots.join(' ');
}

/** Returns the number of the exercise and of all of them: `3/8`. */
export function placeInRoutine(session: Session): string {
  const steps = stepsOf(session);
  return `${stepIndex(session, steps) + 1}/${steps.length}`;
}

/** The routine's steps that are done: some may be left out. */
function stepsOf({ sets }: Session): readonly number[] {
  return [...new Set(sets.map(({ step }) => step))];
}

function stepIndex(session: Session, steps: readonly number[]): number {
  return steps.indexOf(currentSet(session).step);
}

/** Draws the figure, or the movement in words if there is none. */
export function drawFigureArea(grid: Grid, frame: SessionFrame, area: Area): void {
  const picture = pictureOf(frame, area);
  if (picture !== undefined) {
    putCells(grid, area.left, area.top, picture);
    return;
  }
  const { session } = frame;
  const inset = { ...area, left: area.left + 1, columns: area.columns - 2 };
  const lines = pageOf(session, wrapCells(altWords(currentSet(session)), inset.columns), area.rows);
  putLines(grid, lines, inset, 'plain');
}

/** Figures were checked when they were read. If one cannot be drawn all the same, the session goes on without it. */
function pictureOf(frame: SessionFrame, area: Area): Picture | undefined {
  const { figure } = currentSet(frame.session).movement;
  if (figure === undefined) return undefined;
  const stance = stanceOf(frame.session, frame.motion === 'reduced');
  try {
    return drawFigure(figure, stance, frame.look, area);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Draws the phase in words, its progress, and a hint at the end. While getting ready the bar is dashed and shrinks, so
 * that it does not look like the real timer.
 */
export function drawBar(grid: Grid, row: number, left: number, session: Session, hint = ''): void {
  const style = phaseStyle(session);
  const label = `${cut(phaseWord(session), Math.floor(grid.columns / 2))} `;
  put(grid, left, row, label, style);
  const from = left + width(label);
  putRight(grid, grid.columns - left, row, hint, 'dim');
  const room = grid.columns - left - from - (hint === '' ? 0 : width(hint) + 1);
  const share = Math.min(1, progress(session));
  const filled = Math.round((session.isLead ? 1 - share : share) * room);
  put(grid, from, row, (session.isLead ? '╍' : '━').repeat(filled), style);
  put(grid, from + filled, row, '─'.repeat(room - filled), 'track');
}

/** Seconds it takes to read a page. */
const PAGE_SECONDS = 4;

/** Columns from which on a row of a notice takes as long to read as a page. */
const WIDE_ROW = 60;

/**
 * Returns the notice if it is shown in the place of what is next, row by row, so that it covers nothing of what is told
 * before a set. Where saving fails there is no such row.
 */
export function noticeBelow({ session, notice, warning }: SessionFrame): string | undefined {
  const { phase, pause, isLead } = session;
  const isTold = isLead && phase.kind !== 'rest' && pause === undefined;
  return isTold && warning === undefined ? notice : undefined;
}

/** Draws what is next, or a notice in its place. */
export function drawNext(grid: Grid, frame: SessionFrame, left: number, row: number): void {
  const room = grid.columns - 2 * left;
  const notice = noticeBelow(frame);
  if (notice === undefined) {
    put(grid, left, row, nextWords(frame.session, room), 'dim');
    return;
  }
  const seconds = room < WIDE_ROW ? PAGE_SECONDS / 2 : PAGE_SECONDS;
  const number = Math.floor((frame.noticeAge ?? 0) / 1000 / seconds);
  const [line = ''] = page(evenLines(notice, room), 1, number);
  put(grid, left, row, line, 'strong');
}

/** Draws the notice, or what to do. What does not fit into the area is shown page by page, over and over. */
export function drawInstruction(grid: Grid, frame: SessionFrame, area: Area): void {
  const { session, noticeAge = 0 } = frame;
  const notice = noticeBelow(frame) === undefined ? frame.notice : undefined;
  const lines = evenLines(notice ?? instruction(session), area.columns);
  const shown =
    notice === undefined
      ? pageOf(session, lines, area.rows)
      : page(lines, area.rows, Math.floor(noticeAge / 1000 / PAGE_SECONDS));
  putLines(grid, shown, area, 'strong');
}

function pageOf(session: Session, lines: readonly string[], rows: number): readonly string[] {
  const pages = Math.max(1, Math.ceil(lines.length / rows));
  const line = lessonLine(session);
  if (line !== undefined) return page(lines, rows, Math.floor((line.age / line.length) * pages));
  const most = Math.floor(phaseLength(session) / 1000 / pages);
  const each = Math.max(1, Math.min(PAGE_SECONDS, most));
  return page(lines, rows, Math.floor(Math.floor(phaseOffset(session) / 1000) / each));
}

/** The page with a number from 0; the first page follows the last. */
function page(lines: readonly string[], rows: number, number: number): readonly string[] {
  const first = (number % Math.max(1, Math.ceil(lines.length / rows))) * rows;
  return lines.slice(first, first + rows);
}

function putLines(grid: Grid, lines: readonly string[], area: Area, style: CellStyle): void {
  for (const [index, line] of lines.entries()) put(grid, area.left, area.top + index, line, style);
}

/** The last text broken into lines. It stays for many frames, and measuring wide characters is slow. */
let lastBroken: { readonly key: string; readonly lines: readonly string[] } | undefined;

/** Breaks a text into as few lines as it takes, as narrow as possible, so that no word stands alone. */
function evenLines(text: string, columns: number): readonly string[] {
  const key = `${columns} ${text}`;
  if (lastBroken?.key !== key) lastBroken = { key, lines: balancedLines(text, columns) };
  return lastBroken.lines;
}

function balancedLines(text: string, columns: number): readonly string[] {
  const widest = wrapCells(text, columns);
  if (widest.length < 2) return widest;
  for (let narrow = Math.ceil(width(text) / widest.length); narrow < columns; narrow++) {
    const lines = wrapCells(text, narrow);
    if (lines.length <= widest.length) return lines;
  }
  return widest;
}
