import type { InputHandler, SessionTerminal } from '../../src/app/session/terminal.ts';
import type { Grid, Size } from '../../src/view/terminal/grid.ts';

/** A session's terminal in memory: keys go in, and what is on the screen, or was printed, can be read. */
export interface KeyedTerminal extends SessionTerminal {
  readonly press: (...keys: readonly string[]) => void;
  /** Asks the question on the screen to end, as a signal does. */
  readonly end: () => void;
  readonly resize: (size: Size) => void;
  /** The rows of the screen, without trailing blanks, or everything that was printed. */
  readonly text: () => string;
}

/** Opens one with the full screen or, if `isPlain`, with lines. */
export function keyedTerminal(first: Size, isPlain = false): KeyedTerminal {
  let size = first;
  let grid: Grid | undefined;
  let printed = '';
  let handler: InputHandler | undefined;
  const unused = () => {
    throw new Error('this terminal is only for questions');
  };
  return {
    isFullScreen: !isPlain,
    hasKeys: true,
    size: () => size,
    show: (shown) => {
      grid = shown;
    },
    print: (text) => {
      // As an output writes spaces that no line is broken at.
      printed += text.replaceAll('\u00a0', ' ');
    },
    get sound() {
      return unused();
    },
    theme: () => 'dark',
    cellAspect: () => 0.5,
    endedBy: () => undefined,
    handleInput: (begin) =>
      new Promise((resolve) => {
        handler = begin((result) => {
          handler = undefined;
          resolve(result);
        });
      }),
    close: async () => undefined,
    press: (...keys) => {
      for (const key of keys) handler?.key(key);
    },
    end: () => handler?.end(),
    resize: (changed) => {
      size = changed;
      handler?.redraw();
    },
    text: () => (isPlain ? printed : rowsOf(grid)),
  };
}

function rowsOf(grid: Grid | undefined): string {
  if (grid === undefined) return '';
  const { cells, columns, rows } = grid;
  return Array.from({ length: rows }, (_, row) =>
    cells
      .slice(row * columns, (row + 1) * columns)
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  ).join('\n');
}
