import type { ReadStream, WriteStream } from 'node:tty';
import { guardTerminal } from './guard.ts';
import type { TerminalReply } from './replies.ts';
import { endBy } from './signals.ts';
import { openTerminal } from './terminal.ts';

/** What a terminal says about itself. */
export interface AskedTerminal {
  /** Every reply, or those that came before the timeout. */
  readonly replies: Promise<readonly TerminalReply[]>;
  /** When nobody reads from the terminal any more. */
  readonly isOver: Promise<void>;
}

/**
 * Asks the terminal about itself, with a timeout in milliseconds. Later replies are still read, so that they do not reach
 * the shell. Keys pressed meanwhile are lost, except Ctrl-C.
 */
export function askTerminal(
  input: ReadStream,
  output: WriteStream,
  queries: string,
  timeoutMs: number,
): AskedTerminal {
  let over: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => {
    over = resolve;
  });
  const replies = new Promise<readonly TerminalReply[]>((resolve) => {
    const came: TerminalReply[] = [];
    let isFinishing = false;
    let isInterrupted = false;
    const finish = async () => {
      if (isFinishing) return;
      isFinishing = true;
      clearTimeout(timer);
      // Erases what a terminal may have printed of queries it did not understand.
      terminal.write('\r\u001b[K');
      if (!isInterrupted) resolve(came);
      await terminal.settle();
      terminal.close();
      letGo();
      if (isInterrupted) endBy('SIGINT');
      over();
    };
    const interrupt = () => {
      // Who asks twice does not want to wait for a reply.
      if (isInterrupted) endBy('SIGINT');
      isInterrupted = true;
      void finish();
    };
    const timer = setTimeout(() => void finish(), timeoutMs);
    // A signal between taking the terminal and listening for signals would leave it taken.
    const letGo = guardTerminal({ leave: () => terminal.leave(), enter: () => terminal.enter() });
    const terminal = openTerminal(
      input,
      output,
      {
        isFullScreen: false,
        onResize: () => undefined,
        onLost: () => void finish(),
        onKey: (key) => (key === 'ctrl-c' ? interrupt() : undefined),
        onReply: (reply) => {
          if (!isFinishing) came.push(reply);
          if (reply.kind === 'end') void finish();
        },
      },
      queries,
    );
  });
  return { replies, isOver };
}
