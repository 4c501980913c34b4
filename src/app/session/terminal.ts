import type { Background } from '../../core/figure/colours.ts';
import { backgroundTheme, cellShape } from '../../core/settings/background.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { TerminalReply } from '../../host/terminal/replies.ts';
import type { Host } from '../../host/host.ts';
import type { Terminal } from '../../host/terminal/terminal.ts';
import type { Grid } from '../../view/terminal/grid.ts';
import { paint } from '../../view/terminal/paint.ts';
import type { SessionSound } from './sound.ts';

/** What is going on: it gets the keys and signals until it is over. */
export interface InputHandler {
  readonly key: (key: string) => void;
  /** The program is asked to end, or nobody reads what it writes. */
  readonly end: () => void;
  /** The process is about to stand still (Ctrl-Z). */
  readonly suspend?: () => void;
  readonly redraw: () => void;
}

/** The terminal or pipe a session plays on, with its keys and signals. */
export interface SessionTerminal {
  readonly isFullScreen: boolean;
  readonly hasKeys: boolean;
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Shows a screenful; only what changed is written. */
  readonly show: (grid: Grid) => void;
  readonly write: (text: string) => void;
  /** What is heard; the terminal silences it when it stands still and when it is closed. */
  readonly sound: SessionSound;
  /** What is behind the text: as it is set, or as far as the terminal has said by now. */
  readonly theme: () => Background;
  /** Width of a cell as a part of its height. */
  readonly cellAspect: () => number;
  /** Plays one handler until it calls `over`. */
  readonly handleInput: <T>(begin: (over: (result: T) => void) => InputHandler) => Promise<T>;
  readonly close: () => void;
}

/** How a session wants its terminal. */
export interface SessionTerminalOptions {
  readonly isFullScreen: boolean;
  readonly theme: Settings['theme'];
  readonly sound: SessionSound;
}

/** Takes over the terminal, or writes lines where there is none. Close it on every way out. */
export async function openSessionTerminal(
  host: Host,
  wishes: SessionTerminalOptions,
): Promise<SessionTerminal> {
  const { sound } = wishes;
  let handler: InputHandler | undefined;
  let shown: Grid | undefined;
  const redraw = () => {
    shown = undefined;
    handler?.redraw();
  };
  let device: Terminal | undefined;
  let isEnding = false;
  const end = () => {
    isEnding = true;
    handler?.end();
  };
  // Before the terminal is taken over, or a signal in between would leave it so.
  const signals = await host.signals({
    onEnd: end,
    onStop: () => {
      handler?.suspend?.();
      sound.hush();
      device?.leave();
    },
    onContinue: () => {
      device?.enter();
      redraw();
    },
  });
  // A terminal that says nothing about held back frames ignores being asked for them.
  let said: TerminalFacts = {};
  const background = () => backgroundTheme(wishes.theme, said.background, host.env);
  const theme = () => background().theme;
  const isOpaque = () => said.isOver === true && background().from === 'default';
  const cellAspect = () => cellShape(said.cell).aspect;
  const onReply = (answer: TerminalReply) => {
    const look = () => `${theme()} ${cellAspect()} ${isOpaque()}`;
    const before = look();
    said = { ...said, ...factsIn(answer) };
    if (look() !== before) redraw();
  };
  const onKey = (key: string) => {
    if (key === 'ctrl-z') return signals.stop();
    // Between two acts nobody else would hear it.
    if (handler === undefined && key === 'ctrl-c') return end();
    handler?.key(key);
  };
  if (host.out.isTerminal) {
    const { isFullScreen } = wishes;
    const keys = host.hasKeys ? onKey : undefined;
    device = await host.openTerminal({
      isFullScreen,
      onKey: keys,
      onResize: redraw,
      // Lines are the same whatever it says.
      ...(isFullScreen ? { onReply } : {}),
    });
  }
  host.onOutputLost(end);
  const write = (text: string) => host.out.write(text);
  return {
    isFullScreen: wishes.isFullScreen,
    hasKeys: host.hasKeys,
    size: () => ({ columns: host.out.columns, rows: host.out.rows }),
    show: (grid) => {
      const change = paint(shown, grid, {
        colours: host.out.colours,
        on: theme(),
        isSynchronised: said.isSynchronised ?? true,
        isOpaque: isOpaque(),
      });
      shown = grid;
      if (change !== '') write(change);
    },
    write,
    sound,
    theme,
    cellAspect,
    handleInput: (begin) =>
      new Promise((resolve) => {
        handler = begin((result) => {
          handler = undefined;
          resolve(result);
        });
        // Only now that there is something to see: loading it takes time.
        setImmediate(() => void sound.warm());
        // Asked to end between two acts: the next one is over before it begins.
        if (isEnding) handler.end();
      }),
    close: () => {
      sound.close();
      signals.close();
      device?.close();
    },
  };
}

/** What the terminal has said about itself by now. */
interface TerminalFacts {
  readonly background?: readonly [number, number, number];
  readonly cell?: { readonly width: number; readonly height: number };
  readonly isSynchronised?: boolean;
  /** Whether nothing more is to come. */
  readonly isOver?: boolean;
}

function factsIn(answer: TerminalReply): TerminalFacts {
  switch (answer.kind) {
    case 'background':
      return { background: answer.rgb };
    case 'cell':
      return { cell: answer };
    case 'synchronised':
      return { isSynchronised: answer.has };
    case 'end':
      return { isOver: true };
  }
}
