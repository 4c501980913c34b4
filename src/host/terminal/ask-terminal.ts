import type { ReadStream, WriteStream } from 'node:tty';
import { guardTerminal } from './guard.ts';
import type { TerminalReply } from './replies.ts';
import { endBy } from './signals.ts';
import { openTerminal } from './terminal.ts';

/**
 * Asks the terminal about itself and resolves with every reply, or with those that came before the timeout in
 * milliseconds. Keys pressed meanwhile are lost, except Ctrl-C.
 */
export function askTerminal(
  input: ReadStream,
  output: WriteStream,
  queries: string,
  timeoutMs: number,
): Promise<readonly TerminalReply[]> {
  return new Promise((resolve) => {
    const replies: TerminalReply[] = [];
    let isOver = false;
    const finish = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      // Erases what a terminal may have printed of queries it did not understand.
      terminal.write('\r\u001b[K');
      terminal.close();
      letGo();
      resolve(replies);
    };
    const timer = setTimeout(finish, timeoutMs);
    // A signal between taking the terminal and listening for signals would leave it taken.
    const letGo = guardTerminal({
      leave: () => terminal.leave(),
      enter: () => terminal.enter(),
    });
    const terminal = openTerminal(
      input,
      output,
      {
        isFullScreen: false,
        onResize: () => undefined,
        onLost: finish,
        onKey: (key) => {
          if (key !== 'ctrl-c') return;
          finish();
          endBy('SIGINT');
        },
        onReply: (reply) => {
          replies.push(reply);
          if (reply.kind === 'end') finish();
        },
      },
      queries,
    );
  });
}
