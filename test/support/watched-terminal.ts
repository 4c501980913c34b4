import { openPty, type Pty, type PtyOptions } from './pty.ts';

/** A program in a terminal whose modes are read before it starts and after it has ended or stopped. */
export interface WatchedTerminal extends Pty {
  /** The id of the program's own process. */
  readonly program: () => number;
  /** Waits until the program has ended or was stopped; returns its exit code as a shell shows it. */
  readonly over: () => Promise<number>;
  /** What is not as it was before the program: the mode of the line, the cursor, the screen. */
  readonly changes: () => readonly string[];
  /** Continues the program after it was stopped. */
  readonly goOn: () => void;
}

/*
 * Job control, so that a stopped program leaves the terminal to the shell. Unlike an interactive shell, this one mends
 * nothing before the mode is read, but like those it has a mode of its own while the program is stopped.
 */
const SHELL = `
trap : INT HUP
set -m
own=$(stty -g)
report() { echo "exit $1; mode $(stty -g)."; stty "$own"; }
report 0
(echo "pid $BASHPID."; exec "$NODE" "$STRETCH" "$@")
report $?
while read -rsn1; do fg >/dev/null; report $?; done
`;

/** Opens the built program in a terminal, under a shell. */
export function openWatched(
  args: readonly string[],
  options: Omit<PtyOptions, 'command'>,
): WatchedTerminal {
  const pty = openPty(['-c', SHELL, 'bash', ...args], { ...options, command: 'bash' });
  const reports = () => [...pty.raw().matchAll(/exit (\d+); mode (\S+)\./g)];
  let read = 1;
  return {
    ...pty,
    program: () => Number(/pid (\d+)\./.exec(pty.raw())?.[1]),
    over: async () => {
      read += 1;
      await pty.waitFor(() => reports().length === read);
      return Number(reports().at(-1)?.[1]);
    },
    changes: () => {
      const [before] = reports();
      const after = reports().at(-1);
      return [
        ...(before?.[2] === after?.[2] ? [] : [`the mode is ${after?.[2]}, not ${before?.[2]}`]),
        ...(pty.isCursorShown() ? [] : ['the cursor is hidden']),
        ...(pty.isAlternate() ? ['the alternate screen is shown'] : []),
        ...(isOn(pty, 'l', 'h', '?7') ? ['lines do not wrap'] : []),
        ...(isOn(pty, 'h', 'l', '?2004') ? ['pastes are marked'] : []),
      ];
    },
    goOn: () => pty.press('x'),
  };
}

/** Whether the last of two sequences written, to change a mode and to change it back, is the first. */
function isOn(pty: Pty, change: string, back: string, mode: string): boolean {
  const last = (end: string) => pty.raw().lastIndexOf(`\u001b[${mode}${end}`);
  return last(change) > last(back);
}
