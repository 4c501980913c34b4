import { current, type Session } from '../core/session.ts';
import { drawFigure } from './figure/draw.ts';
import { stanceOf } from './figure/stance.ts';
import { type Grid, type Picture, put, putCells, putCentred, putRight } from './grid.ts';
import { type Area, drawWord } from './large-word.ts';
import type { SessionFrame } from './session-frame.ts';
import {
  countOf,
  phaseStyle,
  phaseWord,
  progress,
  secondsLeft,
  sideWord,
} from './session-words.ts';
import { cut, safe, width, wrap } from './text.ts';
import { clockTime } from './time.ts';
import { altWords, nameOf } from './words.ts';

/** The routine, its exercises as dots, and the time left, on one row. */
export function drawHeader(grid: Grid, session: Session, left: number): void {
  // As the count does, so that both change at once.
  const seconds = Math.ceil(Math.round(secondsLeft(session) * 1000) / 1000);
  const remaining = `${clockTime(seconds)} left`;
  const title = cut(safe(session.plan.name), Math.floor(grid.columns / 3));
  put(grid, left, 0, title, 'dim');
  putRight(grid, grid.columns - left, 0, remaining, 'dim');
  const room = grid.columns - 2 * (Math.max(width(title), remaining.length) + left + 1);
  putCentred(grid, [0, grid.columns], 0, exerciseDots(session, room), 'accent');
}

function exerciseDots(session: Session, room: number): string {
  const done = stepNumber(session);
  const dots = session.plan.steps.map((_, index) =>
    index + 1 < done ? '●' : index + 1 === done ? '◉' : '○',
  );
  return dots.length * 2 - 1 <= room ? dots.join(' ') : placeInRoutine(session);
}

/** Which exercise of how many: `3/8`. */
export function placeInRoutine(session: Session): string {
  return `${stepNumber(session)}/${session.plan.steps.length}`;
}

function stepNumber(session: Session): number {
  return current(session).step + 1;
}

/** The exercise's name, large where it fits into the area so that it can be read from the mat. */
export function drawTitle(grid: Grid, frame: SessionFrame, area: Area): void {
  const name = nameOf(current(frame.session));
  if (drawWord(grid, frame.look, name, area, { style: 'title', align: 'left' })) return;
  const row = area.top + Math.floor((area.rows - 1) / 2);
  put(grid, area.left, row, cut(name, area.columns), 'strong');
}

/** The count as high as the area, in its middle; it flashes where a cue may not have been heard. */
export function drawCount(grid: Grid, frame: SessionFrame, area: Area): void {
  const style = frame.flash === true ? 'title' : phaseStyle(frame.session);
  drawWord(grid, frame.look, String(countOf(frame.session)), area, { style, align: 'middle' });
}

/** What the user must know now, large: which side, else what to do. */
export function drawSideOrPhase(grid: Grid, frame: SessionFrame, area: Area): void {
  const { session } = frame;
  const side = isAskedFor(session) ? undefined : sideWord(session);
  const words = side === undefined ? [phaseWord(session), shortPhase(session)] : [side];
  const style = side === undefined ? phaseStyle(session) : 'title';
  const isDrawn = words.some((word) =>
    drawWord(grid, frame.look, word, area, { style, align: 'middle' }),
  );
  if (isDrawn) return;
  const row = area.top + Math.floor(area.rows / 2);
  const [from, to] = [area.left, area.left + area.columns];
  putCentred(grid, [from, to], row, cut(words[0] ?? '', area.columns), style);
}

/** A session that stands still asks for something first. */
function isAskedFor({ halt }: Session): boolean {
  return halt?.kind === 'paused';
}

function shortPhase(session: Session): string {
  const word = phaseWord(session);
  return word === 'GET READY' ? 'READY' : word === 'STOPPED: IT HURTS' ? 'STOPPED' : word;
}

/** The figure; where there is none, the movement in words. */
export function drawFigureArea(grid: Grid, frame: SessionFrame, area: Area): void {
  const set = current(frame.session);
  const picture = pictureOf(frame, area);
  if (picture === undefined) {
    const lines = wrap(altWords(set), area.columns - 2).slice(0, area.rows);
    for (const [index, line] of lines.entries()) {
      put(grid, area.left + 1, area.top + index, line, 'plain');
    }
    return;
  }
  putCells(grid, area.left, area.top, picture);
}

/** Figures were checked when they were read; but a session is worth more than a picture that cannot be drawn. */
function pictureOf(frame: SessionFrame, area: Area): Picture | undefined {
  const { figure } = current(frame.session).movement;
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
 * The phase in words and how far it has come; while getting ready the bar is dotted and runs out, unlike that of the
 * real timer.
 */
export function drawBar(grid: Grid, row: number, left: number, session: Session): void {
  const style = phaseStyle(session);
  const label = `${cut(phaseWord(session), Math.floor(grid.columns / 2))} `;
  put(grid, left, row, label, style);
  const from = left + width(label);
  const room = grid.columns - left - from;
  const share = Math.min(1, progress(session));
  const filled = Math.round((session.isLead ? 1 - share : share) * room);
  put(grid, from, row, (session.isLead ? '╍' : '━').repeat(filled), style);
  put(grid, from + filled, row, '─'.repeat(room - filled), 'track');
}

/** Sentences in so many rows; what does not fit at once comes page by page as the phase goes on. */
export function drawSaid(grid: Grid, session: Session, text: string, area: Area): void {
  const lines = wrap(text, area.columns);
  const pages = Math.max(1, Math.ceil(lines.length / area.rows));
  const page = Math.min(pages - 1, Math.floor(progress(session) * pages));
  const shown = lines.slice(page * area.rows, (page + 1) * area.rows);
  for (const [index, line] of shown.entries())
    put(grid, area.left, area.top + index, line, 'strong');
}
