// Records a session of the built program in a terminal, whose clock jumps from timer to timer.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn as openPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(root, 'bin/stretch.cjs');
const CLOCK = fileURLToPath(new URL('../../test/support/fake-clock.cjs', import.meta.url));
const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url));
const SIZE = { cols: 80, rows: 24 };
/** The sequence with which the preload says when something is written. */
const STAMP = 7771;

/**
 * Returns the screens of a run of the program, each with the milliseconds since its start at which it was shown. Before it
 * starts, the commands of `before` are run and `typed` stands in the terminal; `keys` are pressed once their words are shown.
 */
export async function record({ now, before, args, typed, keys }) {
  const home = await mkdtemp(join(tmpdir(), 'stretch-movie-'));
  const env = {
    HOME: home,
    STRETCH_HOME: home,
    // Nothing that speaks or plays sound is found.
    PATH: join(home, 'no-programs'),
    TZ: 'Europe/London',
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    FAKE_NOW: now,
    NODE_OPTIONS: `--require "${CLOCK}"`,
  };
  try {
    for (const command of before) {
      execFileSync(process.execPath, [PROGRAM, ...command], { env, stdio: 'ignore' });
    }
    const options = `${env.NODE_OPTIONS} --require "${PRELOAD}"`;
    return await shown(args, typed, {
      ...env,
      MOVIE_KEYS: JSON.stringify(keys),
      NODE_OPTIONS: options,
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Returns an emulator of the size that is recorded. */
export function newTerminal() {
  return new xterm.Terminal({ ...SIZE, scrollback: 0, allowProposedApi: true });
}

/** Writes to an emulator, and returns once it shows that. */
export function show(terminal, written) {
  return new Promise((resolve) => {
    terminal.write(written, resolve);
  });
}

/** Returns what an emulator shows: rows of cells, each a sign with its colour and the one behind it. */
export function screenOf({ buffer: { active } }) {
  return Array.from({ length: SIZE.rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: SIZE.cols }, (__, column) => cellOf(line.getCell(column)));
  });
}

/** Returns the text of a row of cells. */
export function rowText(row) {
  return row.map(({ sign }) => sign).join('');
}

const known = new Map();

/** Returns a cell of the emulator; the same one for all that look alike, since there are millions. */
function cellOf(cell) {
  const colour = (isDefault, value) =>
    isDefault ? undefined : `#${value.toString(16).padStart(6, '0')}`;
  const front = colour(cell.isFgDefault(), cell.getFgColor());
  const back = colour(cell.isBgDefault(), cell.getBgColor());
  const [fill, behind] = cell.isInverse() ? [back ?? '#000000', front ?? '#c8c8c8'] : [front, back];
  const sign = cell.getChars() || ' ';
  const isBold = cell.isBold() !== 0;
  const key = `${sign} ${fill} ${behind} ${isBold}`;
  if (!known.has(key)) known.set(key, { sign, fill, behind, isBold });
  return known.get(key);
}

async function shown(args, typed, env) {
  const terminal = newTerminal();
  await show(terminal, typed);
  const screens = [];
  let at = 0;
  terminal.parser.registerOscHandler(STAMP, (time) => {
    // What was written until now had been shown by then.
    if (Number(time) > at) screens.push({ at, cells: screenOf(terminal) });
    at = Number(time);
    return true;
  });
  const pty = openPty(process.execPath, [PROGRAM, ...args], { ...SIZE, env, cwd: env.HOME });
  pty.onData((data) => terminal.write(data));
  const { exitCode } = await new Promise((resolve) => {
    pty.onExit(resolve);
  });
  await show(terminal, '');
  screens.push({ at, cells: screenOf(terminal) });
  if (exitCode !== 0) throw new Error(`the program ended with ${exitCode}`);
  return screens;
}
