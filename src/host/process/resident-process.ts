import { type Child, startChild } from './child.ts';
import type { PlayResult } from './clip-player.ts';

/** A program that stays. */
export interface ResidentProgram {
  readonly program: string;
  readonly args: readonly string[];
  /** Milliseconds it may take to start. */
  readonly startMs?: number;
}

/** What hears of the program's lines, except that it is ready, and why it ended. */
export interface ResidentListeners {
  readonly onLine: (line: string) => void;
  readonly onEnd: (why: string) => void;
}

/** Whether the program can be written to; otherwise, what to answer in its place. */
export type ResidentState =
  | { readonly kind: 'ready'; readonly write: (text: string) => void }
  | { readonly kind: 'not ready'; readonly result: PlayResult };

/** What the program writes when it is ready; before that it takes no clips. */
export const READY = 'ready';

/** PowerShell takes seconds to start on a slow computer. */
const START_MS = 15_000;
const NO_START = 'did not start';

/** One process of a program that stays; it is started whenever it is needed and not running. */
export class ResidentProcess {
  readonly #program: ResidentProgram;
  readonly #listeners: ResidentListeners;
  #child: Child | undefined;
  #isReady = false;
  /** Why the last start failed, until somebody asks. */
  #startFailure: string | undefined;
  #startTimer: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];

  constructor(program: ResidentProgram, listeners: ResidentListeners) {
    this.#program = program;
    this.#listeners = listeners;
  }

  /** Starts the program if it is not running. Reports once that a start has failed. */
  ensure(): ResidentState {
    const failure = this.#startFailure;
    this.#startFailure = undefined;
    const child = this.#start();
    if (this.#isReady) return { kind: 'ready', write: child.write };
    const result: PlayResult =
      failure === undefined
        ? { ok: false, why: NO_START, isStarting: true }
        : { ok: false, why: failure };
    return { kind: 'not ready', result };
  }

  /** Resolves when the program is ready, or has failed to start. */
  prepare(): Promise<void> {
    this.#start();
    if (this.#isReady) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  write(text: string): void {
    this.#child?.write(text);
  }

  /** Kills the program, and tells the listener why. */
  giveUp(why: string): void {
    if (!this.#isReady) this.#startFailure = why;
    this.close();
    this.#listeners.onEnd(why);
  }

  /** Kills the program. It may be started again. */
  close(): void {
    this.#child?.kill();
    this.#child = undefined;
    this.#isReady = false;
    this.#endStart();
  }

  #start(): Child {
    if (this.#child !== undefined) return this.#child;
    const { program, args, startMs = START_MS } = this.#program;
    this.#startTimer = setTimeout(() => this.giveUp(NO_START), startMs).unref();
    const onLine = (line: string) => {
      // A process that was given up may still write.
      if (this.#child === child) this.#hear(line);
    };
    const child = startChild({ program, args, onLine }, (result) =>
      this.giveUp(result.kind === 'failed' ? result.why : 'ended too early'),
    );
    this.#child = child;
    return child;
  }

  #hear(line: string): void {
    if (line !== READY) return this.#listeners.onLine(line);
    this.#isReady = true;
    this.#endStart();
  }

  #endStart(): void {
    clearTimeout(this.#startTimer);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
