import type { ReadStream, WriteStream } from 'node:tty';
import type { TerminalReply } from './replies.ts';
import { createInputParser } from './input-parser.ts';
import { MARK_NO_PASTES, MARK_PASTES } from './sequences.ts';

/** What a session takes over of a terminal, and gives back on every way out. */
export interface Terminal {
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly write: (text: string) => void;
  /** Gives the terminal back as it was; calling it again does nothing. */
  readonly leave: () => void;
  /** Takes it over again, after `leave` or after somebody else wrote on it. */
  readonly enter: () => void;
  readonly close: () => void;
}

/** What a session wants of a terminal. */
export interface TerminalOptions {
  /** Whether to draw on the alternate screen, or to leave the lines standing. */
  readonly isFullScreen: boolean;
  readonly onKey: ((key: string) => void) | undefined;
  /** Gets what the terminal says about itself; without it, or without keys, it is not asked. */
  readonly onReply?: (answer: TerminalReply) => void;
  readonly onResize: () => void;
}

/* Alternate screen, cursor hidden, no wrapping at the right edge; and back, in the opposite order. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[2J\u001b[H';
const LEAVE = '\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l';

/**
 * Takes over the terminal, and writes the queries when it first does so for somebody who wants the answers. It is given
 * back when the process ends, whatever ends it but SIGKILL.
 */
export function openTerminal(
  input: ReadStream,
  output: WriteStream,
  wishes: TerminalOptions,
  queries: string,
): Terminal {
  const { onKey, onReply } = wishes;
  const incoming = onKey === undefined ? undefined : createInputParser({ onKey, onReply });
  // One that is not asked does not know of pastes either, and may print what it does not know.
  const marksPastes = incoming !== undefined && queries !== '';
  let isEntered = false;
  let isAsked = onReply === undefined || queries === '';
  const write = (text: string) => {
    output.write(text);
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    write(queries);
  };
  const enter = () => {
    if (isEntered) return;
    isEntered = true;
    if (incoming !== undefined) {
      input.setRawMode(true);
      input.setEncoding('utf8');
      input.on('data', incoming.take);
      input.resume();
    }
    if (wishes.isFullScreen) write(ENTER);
    if (marksPastes) write(MARK_PASTES);
    if (incoming !== undefined) ask();
  };
  const leave = () => {
    if (!isEntered) return;
    isEntered = false;
    if (marksPastes) write(MARK_NO_PASTES);
    if (wishes.isFullScreen) write(LEAVE);
    if (incoming === undefined) return;
    incoming.stop();
    input.off('data', incoming.take);
    input.pause();
    // A terminal that has gone away needs no restoring, and says so by throwing.
    attempt(() => input.setRawMode(false));
  };
  const onExit = () => attempt(leave);
  process.on('exit', onExit);
  // Before the trace of an error is printed, or it would vanish with the alternate screen.
  process.on('uncaughtExceptionMonitor', onExit);
  output.on('resize', wishes.onResize);
  enter();
  return {
    size: () => ({ columns: output.columns, rows: output.rows }),
    write,
    enter,
    leave,
    close: () => {
      leave();
      output.off('resize', wishes.onResize);
      process.off('exit', onExit);
      process.off('uncaughtExceptionMonitor', onExit);
    },
  };
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is left to restore.
  }
}
