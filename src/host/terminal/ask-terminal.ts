import type { ReadStream, WriteStream } from 'node:tty';
import type { TerminalReply } from './replies.ts';
import { openTerminal } from './terminal.ts';

/**
 * What the terminal says about itself: all of it, or what has come after so many milliseconds. Keys pressed meanwhile
 * are lost, but for Ctrl-C.
 */
export function askTerminal(
  input: ReadStream,
  output: WriteStream,
  queries: string,
  timeoutMs: number,
): Promise<readonly TerminalReply[]> {
  return new Promise((resolve) => {
    const answers: TerminalReply[] = [];
    let isOver = false;
    const finish = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      // Whatever a terminal printed of what it did not understand.
      terminal.write('\r\u001b[K');
      terminal.close();
      resolve(answers);
    };
    const timer = setTimeout(finish, timeoutMs);
    const terminal = openTerminal(
      input,
      output,
      {
        isFullScreen: false,
        onResize: () => undefined,
        onKey: (key) => {
          if (key !== 'ctrl-c') return;
          finish();
          process.kill(process.pid, 'SIGINT');
        },
        onReply: (answer) => {
          answers.push(answer);
          if (answer.kind === 'end') finish();
        },
      },
      queries,
    );
  });
}
