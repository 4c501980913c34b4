import headless from '@xterm/headless';
import type { Grid } from '../../src/view/terminal/grid.ts';
import { styledCells } from './styled-cells.ts';

/** A terminal to paint on, whose cells can be read back. */
export interface TerminalScreen {
  readonly write: (output: string) => Promise<void>;
  /** Rows of cells; the second cell of a wide character is empty. */
  readonly cells: () => readonly string[];
  /** The same cells with their colours and weight; blanks have no colour. */
  readonly looks: () => readonly string[];
}

/** Opens a terminal of a size, without wrapping, as a session sets it up. */
export async function openScreen(columns: number, rows: number): Promise<TerminalScreen> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const write = (output: string) =>
    new Promise<void>((resolve) => {
      terminal.write(output, resolve);
    });
  await write('\u001b[?7l');
  const cell = (index: number) => {
    const line = terminal.buffer.active.getLine(Math.floor(index / columns));
    const found = line?.getCell(index % columns);
    return found?.getWidth() === 0 ? '' : found?.getChars() || ' ';
  };
  return {
    write,
    cells: () => Array.from({ length: columns * rows }, (_, index) => cell(index)),
    looks: () => styledCells(terminal),
  };
}

/** Returns the texts of a grid's cells, without colour. */
export function texts(grid: Grid): readonly string[] {
  return grid.cells.map(({ text }) => text);
}
