import type { Host } from '../host/host.ts';
import { bell, type Cue, SILENCE } from '../host/sound.ts';
import { type Grid, paint } from '../view/grid.ts';

/** What is going on: it gets the keys and signals until it is over. */
export interface Act {
  readonly key: (key: string) => void;
  /** The program is asked to end, or nobody reads what it writes. */
  readonly end: () => void;
  /** The process is about to stand still (Ctrl-Z). */
  readonly suspend?: () => void;
  readonly redraw: () => void;
}

/** The terminal or pipe a session plays on, with its keys and signals. */
export interface Stage {
  readonly isFullScreen: boolean;
  readonly hasKeys: boolean;
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Shows a screenful; only what changed is written. */
  readonly show: (grid: Grid) => void;
  readonly write: (text: string) => void;
  readonly ring: (cue: Cue) => void;
  /** Plays one act until it calls `over`. */
  readonly play: <T>(begin: (over: (result: T) => void) => Act) => Promise<T>;
  readonly close: () => void;
}

/** How a session wants its stage. */
export interface StageWishes {
  readonly isFullScreen: boolean;
  readonly hasSound: boolean;
}

/** Takes over the terminal, or writes lines where there is none. Close it on every way out. */
export async function openStage(host: Host, wishes: StageWishes): Promise<Stage> {
  let act: Act | undefined;
  let shown: Grid | undefined;
  const redraw = () => {
    shown = undefined;
    act?.redraw();
  };
  const terminal = host.out.isTerminal
    ? await host.openTerminal({
        isFullScreen: wishes.isFullScreen,
        onKey: host.hasKeys
          ? (key) => (key === 'ctrl-z' ? signals.stop() : act?.key(key))
          : undefined,
        onResize: redraw,
      })
    : undefined;
  const signals = await host.signals({
    onEnd: () => act?.end(),
    onStop: () => {
      act?.suspend?.();
      terminal?.leave();
    },
    onContinue: () => {
      terminal?.enter();
      redraw();
    },
  });
  host.onOutputLost(() => act?.end());
  const write = (text: string) => host.out.write(text);
  const sound = wishes.hasSound && host.out.isTerminal ? bell(write) : SILENCE;
  return {
    isFullScreen: wishes.isFullScreen,
    hasKeys: host.hasKeys,
    size: () => ({ columns: host.out.columns, rows: host.out.rows }),
    show: (grid) => {
      const change = paint(shown, grid, host.out.colours);
      shown = grid;
      if (change !== '') write(change);
    },
    write,
    ring: sound.play,
    play: (begin) =>
      new Promise((resolve) => {
        act = begin((result) => {
          act = undefined;
          resolve(result);
        });
      }),
    close: () => {
      signals.close();
      terminal?.close();
    },
  };
}
