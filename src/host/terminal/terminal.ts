import type { ReadStream, WriteStream } from 'node:tty';
import { ERASE_SCREEN } from '../../core/text/erase-screen.ts';
import { endRawMode, onProcessExit } from './guard.ts';
import { createInputParser, type InputListeners, type InputParser } from './input-parser.ts';
import { type OwedReply, owedReply } from './owed-reply.ts';
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
  /** Gives back the screen, but reads on until the terminal has replied, so that nobody else reads the reply. */
  readonly settle: () => Promise<void>;
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
/* The last frame would stay where there is no alternate screen. */
const LEAVE = `${ERASE_SCREEN}\u001b[?7h\u001b[?25h\u001b[?1049l`;

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
  const { onKey, onResize, onLost } = options;
  const owed = owedReply();
  const parser = onKey === undefined ? undefined : createInputParser(listeners(options, owed));
  const modes = modesFor(options, queries);
  let isEntered = false;
  let isReading = false;
  let query = options.onReply === undefined || parser === undefined ? '' : queries;
  const write = (text: string) => void output.write(text);
  const enter = () => {
    if (isEntered) return;
    isEntered = true;
    if (parser !== undefined && !isReading) startReading(input, parser);
    isReading = true;
    for (const text of [...modes.enter, query]) if (text !== '') write(text);
    if (query !== '') owed.ask();
    query = '';
  };
  const giveBackScreen = () => {
    if (isEntered) for (const text of modes.leave) write(text);
    isEntered = false;
  };
  const leave = () => {
    giveBackScreen();
    if (parser !== undefined && isReading) stopReading(input, parser);
    isReading = false;
  };
  const onGone = () => {
    owed.settle();
    onLost();
  };
  const stopWatchingExit = onProcessExit(leave);
  output.on('resize', onResize);
  if (parser !== undefined) input.on('end', onGone).on('error', onGone);
  enter();
  return {
    size: () => ({ columns: output.columns, rows: output.rows }),
    write,
    enter,
    leave,
    settle: () => {
      giveBackScreen();
      return owed.wait();
    },
    close: () => {
      leave();
      output.off('resize', onResize);
      input.off('end', onGone).off('error', onGone);
      stopWatchingExit();
    },
  };
}

/** Who hears of keys and of replies; the last reply settles what the terminal owes. */
function listeners(
  { onKey = () => undefined, onReply }: TerminalOptions,
  owed: OwedReply,
): InputListeners {
  if (onReply === undefined) return { onKey, onReply };
  return {
    onKey,
    onReply: (reply) => {
      if (reply.kind === 'end') owed.settle();
      onReply(reply);
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
