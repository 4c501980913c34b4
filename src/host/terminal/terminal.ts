import type { ReadStream, WriteStream } from 'node:tty';
import { endRawMode, onProcessExit } from './guard.ts';
import { createInputParser, type InputParser } from './input-parser.ts';
import type { TerminalReply } from './replies.ts';
import { UNMARK_PASTES, MARK_PASTES } from './sequences.ts';

/** The terminal while a session has it; it is given back however the session ends. */
export interface Terminal {
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly write: (text: string) => void;
  /** Gives the terminal back as it was; calling it again does nothing. */
  readonly leave: () => void;
  /** Takes the terminal again, after `leave` or after another program wrote on it. */
  readonly enter: () => void;
  readonly close: () => void;
}

/** How to use a terminal. */
export interface TerminalOptions {
  /** Whether to draw on the alternate screen; otherwise lines scroll as usual. */
  readonly isFullScreen: boolean;
  readonly onKey: ((key: string) => void) | undefined;
  /** Gets what the terminal says about itself; without it, or without `onKey`, the terminal is not asked. */
  readonly onReply?: (reply: TerminalReply) => void;
  readonly onResize: () => void;
  /** No key will come any more: the terminal is gone. */
  readonly onLost: () => void;
}

/* Alternate screen, no cursor, no wrapping at the right edge; and back, in the opposite order. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[2J\u001b[H';
const LEAVE = '\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l';

/**
 * Takes the terminal, and writes the queries the first time if somebody wants the replies. The terminal is given back
 * when the process ends, unless SIGKILL ends it.
 */
export function openTerminal(
  input: ReadStream,
  output: WriteStream,
  options: TerminalOptions,
  queries: string,
): Terminal {
  const { onKey, onReply, onResize, onLost } = options;
  const parser = onKey === undefined ? undefined : createInputParser({ onKey, onReply });
  const modes = modesFor(options, queries);
  let isEntered = false;
  let query = onReply === undefined || parser === undefined ? '' : queries;
  const write = (text: string) => void output.write(text);
  const enter = () => {
    if (isEntered) return;
    isEntered = true;
    if (parser !== undefined) startReading(input, parser);
    for (const text of [...modes.enter, query]) if (text !== '') write(text);
    query = '';
  };
  const leave = () => {
    if (!isEntered) return;
    isEntered = false;
    for (const text of modes.leave) write(text);
    if (parser !== undefined) stopReading(input, parser);
  };
  const stopWatchingExit = onProcessExit(leave);
  output.on('resize', onResize);
  if (parser !== undefined) input.on('end', onLost).on('error', onLost);
  enter();
  return {
    size: () => ({ columns: output.columns, rows: output.rows }),
    write,
    enter,
    leave,
    close: () => {
      leave();
      output.off('resize', onResize);
      input.off('end', onLost).off('error', onLost);
      stopWatchingExit();
    },
  };
}

/** What to write on taking and on giving back the terminal. */
function modesFor({ isFullScreen, onKey }: TerminalOptions, queries: string) {
  // A terminal that is not asked may print sequences it does not know, and bracketed paste is one of them.
  const marksPastes = onKey !== undefined && queries !== '';
  return {
    enter: [...(isFullScreen ? [ENTER] : []), ...(marksPastes ? [MARK_PASTES] : [])],
    leave: [...(marksPastes ? [UNMARK_PASTES] : []), ...(isFullScreen ? [LEAVE] : [])],
  };
}

function startReading(input: ReadStream, parser: InputParser): void {
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.on('data', parser.take);
  input.resume();
}

function stopReading(input: ReadStream, parser: InputParser): void {
  parser.stop();
  input.off('data', parser.take);
  input.pause();
  endRawMode(input);
}
