import { blankGrid, type CellStyle, type Grid, put } from '../terminal/grid.ts';
import { wrapCells } from '../../core/text/wrap.ts';
import { heldKeys, keyRows } from './key-rows.ts';

/** A question answered with one key. */
export interface Question {
  readonly text: string;
  /** What the ends of the scale mean, or what the question is about. */
  readonly help: string;
  /** What is to be read before it, if anything. */
  readonly before?: string;
  /** What was said before the screen was taken, if it is still to be read, line by line. */
  readonly above?: readonly string[];
  /** Seconds after which it counts as not answered. */
  readonly seconds: number;
}

/** The state of a question. */
export interface QuestionState {
  /** Seconds until the session goes on by itself. */
  readonly seconds: number;
  /** The answer, while it can still be changed. */
  readonly answer: string | undefined;
  /** A key that was pressed and means nothing here. */
  readonly stray?: string | undefined;
}

/** Draws a question with its answer, or the seconds until the session goes on by itself. */
export function drawQuestion(
  question: Question,
  keys: string,
  state: QuestionState,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Grid {
  const grid = blankGrid(columns, rows);
  const top = Math.max(0, Math.floor(rows / 2) - (question.before === undefined ? 3 : 6));
  const margin = columns >= 60 ? 4 : 1;
  const room = columns - 2 * margin;
  const above = linesAbove(question.above ?? [], { columns: room, rows: top - 1 });
  for (const [index, line] of above.entries()) put(grid, margin, index, line, 'plain');
  let row = top;
  const write = (text: string, style: CellStyle) => {
    for (const line of wrapCells(text, room)) put(grid, margin, row++, line, style);
  };
  if (question.before !== undefined) {
    write(question.before, 'plain');
    row++;
  }
  write(question.text, 'strong');
  write(question.help, 'plain');
  row++;
  for (const line of keyRows(keys, room)) put(grid, margin, row++, line, 'accent');
  if (state.stray !== undefined) write(`“${state.stray}” is no answer here.`, 'plain');
  const end = state.answer ?? `goes on by itself in ${state.seconds} s`;
  write(end, state.answer === undefined ? 'dim' : 'strong');
  return grid;
}

const MORE = 'More was said; it is there again after the session.';

/** The lines that fit above a question; if not all do, it says so. */
function linesAbove(
  said: readonly string[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): readonly string[] {
  const lines = said.flatMap((line) => wrapCells(line, columns));
  if (lines.length <= rows) return lines;
  const more = wrapCells(MORE, columns);
  return [...lines.slice(0, Math.max(0, rows - more.length)), ...more].slice(0, Math.max(0, rows));
}

/** Returns the question as one line. */
export function questionLine(question: Question, keys: string): string {
  const before = question.before === undefined ? '' : `${question.before}\n`;
  return `${before}${question.text} (${question.help}; ${heldKeys(keys)}; goes on by itself in ${question.seconds} s)\n`;
}
