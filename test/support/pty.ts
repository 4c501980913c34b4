import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { answerBefore } from './answered.ts';
import { onCleanup } from './cleanup.ts';
import { childEnv, PROGRAM, type Variables } from './home.ts';
import { styledCells } from './styled-cells.ts';

/** How to open a terminal. */
export interface PtyOptions {
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Variables;
  /** A command to run instead of the built program, with the same arguments. */
  readonly command?: string;
  /** The user and group id to run as. */
  readonly user?: number | undefined;
  /** Whether nothing has been asked and answered in this home yet. */
  readonly isNew?: boolean;
}

/** How the program in a terminal ended. */
interface Exit {
  readonly exitCode: number;
  readonly signal: number | undefined;
}

/** What to wait for: a text or pattern anywhere in the terminal, or a condition. */
type Wanted = string | RegExp | (() => boolean);

/** A program in a pseudo-terminal, with what a terminal emulator makes of its output. */
export interface Pty {
  readonly pid: number;
  /** The visible rows, without trailing blanks. */
  readonly screen: () => readonly string[];
  /** The visible cells with their colours and weight. */
  readonly styledCells: () => readonly string[];
  /** Everything in the terminal, including what has scrolled away, with wrapped rows joined. */
  readonly text: () => string;
  /** The raw output so far. */
  readonly raw: () => string;
  readonly isAlternate: () => boolean;
  readonly isCursorShown: () => boolean;
  /** Waits until the terminal shows something. Rejects after `timeoutMs`, or if the program ends first. */
  readonly waitFor: (wanted: Wanted, timeoutMs?: number) => Promise<void>;
  readonly press: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exit: Promise<Exit>;
}

// The real ones: a program that runs in this process meanwhile may have a clock of its own.
const { setTimeout, clearTimeout } = globalThis;

const PATIENCE_MS = 15_000;
const opened = new Map<IPty, Promise<Exit>>();

// A program that is still running could create its home again after it is removed.
onCleanup(async () => {
  for (const pty of opened.keys()) attemptKill(pty);
  await Promise.all(opened.values());
});

/** Starts the built program in a terminal, 80×24 by default. */
export function openPty(args: readonly string[], options: PtyOptions): Pty {
  const { home, columns = 80, rows = 24, env, command, user } = options;
  const terminal = newTerminal(columns, rows);
  const whole = command === undefined ? [PROGRAM, ...args] : [...args];
  const environment = childEnv(home, env);
  if (options.isNew !== true) answerBefore(args, environment);
  const pty = spawn(command ?? process.execPath, whole, {
    name: environment['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: '/',
    env: environment,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let raw = '';
  let isOver = false;
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  pty.onData((data) => {
    terminal.write(data, () => {
      // Not before the emulator has drawn it, or a test would see the frame before.
      raw += data;
      notify();
    });
  });
  const exit = new Promise<Exit>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      opened.delete(pty);
      terminal.write('', () => {
        isOver = true;
        notify();
        resolve({ exitCode, signal: signal === 0 ? undefined : signal });
      });
    });
  });
  opened.set(pty, exit);
  const text = () => bufferText(terminal);
  const isShown = (wanted: Wanted) => {
    if (typeof wanted === 'function') return wanted();
    return typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text());
  };
  const waitFor = (wanted: Wanted, timeoutMs = PATIENCE_MS) =>
    new Promise<void>((resolve, reject) => {
      const done = (why?: string) => {
        clearTimeout(timer);
        listeners.delete(look);
        if (why === undefined) resolve();
        else reject(new Error(`${why} without ${String(wanted)}; the terminal shows\n${text()}`));
      };
      const look = () => {
        if (isShown(wanted)) done();
        else if (isOver) done('the program ended');
      };
      const timer = setTimeout(() => done(`${timeoutMs} ms went by`), timeoutMs);
      listeners.add(look);
      look();
    });
  return {
    pid: pty.pid,
    screen: () => visibleRows(terminal),
    styledCells: () => styledCells(terminal),
    text,
    raw: () => raw,
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    isCursorShown: () => raw.lastIndexOf('\u001b[?25l') <= raw.lastIndexOf('\u001b[?25h'),
    waitFor,
    press: (keys) => pty.write(keys),
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    kill: (signal) => {
      process.kill(pty.pid, signal);
    },
    exit,
  };
}

/** Opens a session of a routine, skips the question, and waits for what is before the first set. */
export async function openSession(
  routine: string,
  options: PtyOptions,
  flags: readonly string[] = [],
): Promise<Pty> {
  const pty = openPty(['start', routine, ...flags], options);
  await pty.waitFor('How is your back now');
  pty.press('\r');
  await pty.waitFor(/GET READY|Get ready|HOW TO|How it is done/);
  return pty;
}

/** Returns the rows that a new terminal of this size shows for some output. */
export async function rowsShown(
  written: string,
  columns: number,
  rows: number,
): Promise<readonly string[]> {
  const terminal = newTerminal(columns, rows);
  await new Promise<void>((resolve) => {
    terminal.write(written, resolve);
  });
  return visibleRows(terminal);
}

/** Returns the rows that a terminal of this size shows after each frame in some output. */
export async function framesShown(
  written: string,
  columns: number,
  rows: number,
): Promise<readonly (readonly string[])[]> {
  const terminal = newTerminal(columns, rows);
  const shown: (readonly string[])[] = [];
  for (const frame of written.split(/(?<=\u001b\[\?2026l)/)) {
    await new Promise<void>((resolve) => {
      terminal.write(frame, resolve);
    });
    if (frame.endsWith('\u001b[?2026l')) shown.push(visibleRows(terminal));
  }
  return shown;
}

type Terminal = InstanceType<typeof xterm.Terminal>;

function newTerminal(columns: number, rows: number): Terminal {
  return new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
}

function visibleRows(terminal: Terminal): readonly string[] {
  const { active } = terminal.buffer;
  return Array.from(
    { length: terminal.rows },
    (_, row) =>
      active
        .getLine(active.baseY + row)
        // The emulator keeps what was in columns that a smaller window does not have.
        ?.translateToString(false, 0, terminal.cols)
        .trimEnd() ?? '',
  );
}

function bufferText(terminal: Terminal): string {
  const { active } = terminal.buffer;
  let text = '';
  for (let row = 0; row < active.length; row++) {
    const line = active.getLine(row);
    const isContinued = active.getLine(row + 1)?.isWrapped === true;
    const cells = line?.translateToString() ?? '';
    text += isContinued ? cells : `${cells.trimEnd()}\n`;
  }
  return text.trimEnd();
}

function attemptKill(pty: IPty): void {
  try {
    process.kill(pty.pid, 'SIGKILL');
  } catch {
    // It has ended by now.
  }
}
