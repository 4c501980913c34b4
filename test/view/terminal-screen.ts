import headless from '@xterm/headless';
import type { Grid } from '../../src/view/grid.ts';

/** A terminal to paint on: what was written is read back cell by cell. */
export interface TerminalScreen {
  readonly write: (output: string) => Promise<void>;
  /** Rows of cells; the second cell of a wide character is empty. */
  readonly cells: () => readonly string[];
  /** What each cell shows, in which colours, and how. */
  readonly looks: () => readonly string[];
}

/** A terminal of this size that wraps nothing, as a session sets it up. */
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
  const look = (index: number) => {
    const found = terminal.buffer.active
      .getLine(Math.floor(index / columns))
      ?.getCell(index % columns);
    if (found === undefined) return '';
    const [text, behind] = [
      found.getChars() || ' ',
      `${found.getBgColorMode()} ${found.getBgColor()}`,
    ];
    // Of a blank only what is behind it can be seen.
    if (text === ' ') return behind;
    const front = `${found.getFgColorMode()} ${found.getFgColor()}`;
    return `${text} ${front} ${behind} ${found.isBold()} ${found.isDim()}`;
  };
  const all = <T>(of: (index: number) => T) =>
    Array.from({ length: columns * rows }, (_, index) => of(index));
  return { write, cells: () => all(cell), looks: () => all(look) };
}

/** What a grid's cells show without colour. */
export function texts(grid: Grid): readonly string[] {
  return grid.cells.map(({ text }) => text);
}
