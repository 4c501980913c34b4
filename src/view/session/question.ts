import { blankGrid, type CellStyle, type Grid, put } from '../terminal/grid.ts';
import { wrap } from '../terminal/text.ts';

/** A question as it is shown: what is asked, and what the ends of the scale mean. */
export interface Question {
  readonly text: string;
  readonly help: string;
  readonly seconds: number;
}

/** What has become of a question so far. */
export interface QuestionState {
  /** Seconds until it goes away. */
  readonly seconds: number;
  /** What was answered, while it can still be changed. */
  readonly answer: string | undefined;
}

/** A screen with one question: its answer, or the seconds after which it goes away. */
export function drawQuestion(
  question: Question,
  keys: string,
  asked: QuestionState,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Grid {
  const grid = blankGrid(columns, rows);
  const top = Math.max(0, Math.floor(rows / 2) - 3);
  const margin = columns >= 60 ? 4 : 1;
  const room = columns - 2 * margin;
  let row = top;
  const write = (text: string, style: CellStyle) => {
    for (const line of wrap(text, room)) put(grid, margin, row++, line, style);
  };
  write(question.text, 'strong');
  write(question.help, 'plain');
  row++;
  write(keys, 'accent');
  const end = asked.answer ?? `goes on by itself in ${asked.seconds} s`;
  write(end, asked.answer === undefined ? 'dim' : 'strong');
  return grid;
}

/** The same as one line. */
export function questionLine(question: Question, keys: string): string {
  return `${question.text} (${question.help}; ${keys}; goes on by itself in ${question.seconds} s)\n`;
}
