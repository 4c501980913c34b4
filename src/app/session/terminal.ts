import type { Background } from '../../core/figure/colours.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { TerminalReply } from '../../host/terminal/replies.ts';
import type { Signals } from '../../host/terminal/signals.ts';
import type { Terminal } from '../../host/terminal/terminal.ts';
import { type Grid, underLine } from '../../view/terminal/grid.ts';
import { paint } from '../../view/terminal/paint.ts';
import { type SessionSound, sessionSound } from './sound.ts';
import { lookFrom, type TerminalFacts, type TerminalLook, withReply } from './terminal-facts.ts';

/** Handles the keys and signals while one thing is on the terminal: a question, or the session. */
export interface InputHandler {
  readonly key: (key: string) => void;
  /** The process was asked to end, or nobody reads its output any more. */
  readonly end: () => void;
  /** The process is about to be stopped (Ctrl-Z). */
  readonly suspend?: () => void;
  readonly redraw: () => void;
}

/** The terminal or pipe that a session runs on, with its keys, signals and sound. */
export interface SessionTerminal {
  readonly isFullScreen: boolean;
  readonly hasKeys: boolean;
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Shows a screenful; writes only what changed. */
  readonly show: (grid: Grid) => void;
  readonly print: (text: string) => void;
  /** Put to sleep when the process is stopped, closed with the terminal. */
  readonly sound: SessionSound;
  /** The background: as set, or as far as the terminal has replied. */
  readonly theme: () => Background;
  /** Width of a cell divided by its height. */
  readonly cellAspect: () => number;
  /** The signal that asked the process to end; undefined if none did. */
  readonly endedBy: () => NodeJS.Signals | undefined;
  /** Sends keys and signals to one handler until it calls `done`. */
  readonly handleInput: <T>(begin: (done: (result: T) => void) => InputHandler) => Promise<T>;
  /** Gives the terminal back, once it has replied to what it was asked. */
  readonly close: () => Promise<void>;
}

/** How to open a session's terminal. */
export interface SessionTerminalOptions {
  readonly isFullScreen: boolean;
  readonly settings: Settings;
  /** How many times faster than real time a rehearsal runs; `undefined` if it is none. */
  readonly speed: number | undefined;
}

/** Takes over the terminal, or writes lines if there is none. Must be closed on every way out. */
export async function openSessionTerminal(
  host: Host,
  options: SessionTerminalOptions,
): Promise<SessionTerminal> {
  const terminal = new OpenTerminal(host, options);
  await terminal.open();
  return terminal;
}

class OpenTerminal implements SessionTerminal {
  readonly isFullScreen: boolean;
  readonly hasKeys: boolean;
  readonly sound: SessionSound;
  readonly #host: Host;
  readonly #settings: Settings;
  #signals: Signals | undefined;
  #device: Terminal | undefined;
  #handler: InputHandler | undefined;
  #shown: Grid | undefined;
  #facts: TerminalFacts = {};
  #isEnding = false;
  /** Whether somebody else has the terminal, because the process is or was stopped. */
  #isAway = false;
  #endedBy: NodeJS.Signals | undefined;

  constructor(host: Host, { isFullScreen, settings, speed }: SessionTerminalOptions) {
    this.isFullScreen = isFullScreen;
    this.hasKeys = host.hasKeys;
    this.#host = host;
    this.#settings = settings;
    this.sound = sessionSound(host, { settings, speed, ring: (text) => host.out.write(text) });
  }

  async open(): Promise<void> {
    // A signal between taking over the terminal and listening for signals would leave it taken over.
    this.#signals = await this.#host.signals({
      onEnd: (signal) => {
        this.#endedBy ??= signal;
        this.#end();
      },
      onStop: () => this.#stop(),
      onContinue: () => this.#continue(),
    });
    if (this.#host.out.isTerminal) this.#device = await this.#openDevice();
    this.#host.onOutputLost(() => this.#end());
  }

  size(): { readonly columns: number; readonly rows: number } {
    const { columns, rows } = this.#host.out;
    return { columns, rows: rows - (this.#hasLabel() ? 1 : 0) };
  }

  show(grid: Grid): void {
    // A frame that is due as soon as the process continues would be drawn on the shell's screen.
    if (this.#isAway) return;
    const { theme, isOpaque } = this.#look();
    const whole = this.#hasLabel() ? underLine(grid, this.#host.label) : grid;
    const change = paint(this.#shown, whole, {
      colours: this.#host.out.colours,
      on: theme,
      // A terminal that says nothing about holding frames back ignores being asked to.
      isSynchronised: this.#facts.isSynchronised ?? true,
      isOpaque,
    });
    this.#shown = whole;
    if (change !== '') this.#host.out.draw(change);
  }

  print(text: string): void {
    this.#host.out.print(text);
  }

  theme(): Background {
    return this.#look().theme;
  }

  cellAspect(): number {
    return this.#look().cellAspect;
  }

  endedBy(): NodeJS.Signals | undefined {
    return this.#endedBy;
  }

  handleInput<T>(begin: (done: (result: T) => void) => InputHandler): Promise<T> {
    return new Promise((resolve) => {
      this.#handler = begin((result) => {
        this.#handler = undefined;
        resolve(result);
      });
      // Loading the sound takes time, so only once there is something to see.
      setImmediate(() => void this.sound.prepare());
      // The request to end came between two handlers, so this one ends before it begins.
      if (this.#isEnding) this.#handler.end();
    });
  }

  async close(): Promise<void> {
    this.sound.close();
    await this.#device?.settle();
    this.#device?.close();
    this.#signals?.close();
  }

  /** Whether the first row of the screen says whose record it is. */
  #hasLabel(): boolean {
    return this.isFullScreen && this.#host.label !== '';
  }

  #openDevice(): Promise<Terminal> {
    return this.#host.openTerminal({
      isFullScreen: this.isFullScreen,
      onKey: this.hasKeys ? (key) => this.#key(key) : undefined,
      onResize: () => this.#redraw(),
      onLost: () => this.#end(),
      // Plain lines look the same whatever the terminal replies.
      ...(this.isFullScreen ? { onReply: (reply) => this.#reply(reply) } : {}),
    });
  }

  #key(key: string): void {
    if (key === 'ctrl-z') void this.#stopJob();
    // Between two handlers nothing else would act on it.
    else if (key === 'ctrl-c' && this.#handler === undefined) this.#end();
    else this.#handler?.key(key);
  }

  #reply(reply: TerminalReply): void {
    const before = JSON.stringify(this.#look());
    this.#facts = withReply(this.#facts, reply);
    if (JSON.stringify(this.#look()) !== before) this.#redraw();
  }

  #look(): TerminalLook {
    return lookFrom(this.#facts, this.#settings.theme, this.#host.env);
  }

  #redraw(): void {
    this.#shown = undefined;
    this.#handler?.redraw();
  }

  #end(): void {
    this.#isEnding = true;
    this.#handler?.end();
  }

  /** Whoever has the terminal meanwhile should not get a reply of it either. */
  async #stopJob(): Promise<void> {
    if (this.#isAway) return;
    this.#handler?.suspend?.();
    this.#isAway = true;
    await this.#device?.settle();
    this.#signals?.stop();
  }

  #stop(): void {
    this.#handler?.suspend?.();
    this.sound.sleep();
    this.#device?.leave();
    this.#isAway = true;
  }

  #continue(): void {
    // A process that nobody warned, such as by SIGSTOP, never left; the shell has set the terminal's mode since.
    this.#device?.leave();
    this.#device?.enter();
    this.#isAway = false;
    this.#redraw();
  }
}
