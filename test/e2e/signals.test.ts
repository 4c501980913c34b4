import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeHome } from '../support/home.ts';
import {
  addJournal,
  fileToImport,
  journalLines,
  journalLinesOf,
} from '../support/journal-on-disk.ts';
import { run, startPiped } from '../support/run.ts';
import { logged } from '../support/sample-journal.ts';
import { CAN_TRACE, injectInto, WHY_SKIPPED } from '../support/strace.ts';
import { openWatched, type WatchedTerminal } from '../support/watched-terminal.ts';

const CODES = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
  SIGQUIT: 131,
  SIGABRT: 134,
  SIGUSR1: 138,
  SIGUSR2: 140,
} as const;
type Signal = keyof typeof CODES;

const LOGGED = logged([0], {}, { id: 'a1b2c3d4-1111-4222-8333-444455556666' });

/** A home with one logged session and a routine of one long set. */
function usedHome(): string {
  const home = makeHome({ long: ['{ sets: 1, hold: 600 }'] });
  addJournal(home, [LOGGED]);
  return home;
}

/** Questions of commands: what to type, and what to wait for, each followed by the key to press then. */
const QUESTIONS = {
  'a choice of setup': { args: () => ['setup'], shows: [['Which side is sore?']] },
  'a list to tick of setup': {
    args: () => ['setup', '--side', 'left'],
    shows: [['Does any of this apply to you?']],
  },
  'a time of setup': {
    args: () => ['setup', '--leave-out', 'none'],
    shows: [['Which side is sore?', '\r'], ['Morning slot']],
  },
  undo: { args: () => ['undo'], shows: [['Undo the logged session']] },
  import: {
    args: () => ['import', fileToImport(logged([0]))],
    shows: [['Add 1 line to the record?']],
  },
  'history remove': {
    args: () => ['history', 'remove', 'a1b2c3d4'],
    shows: [['Remove the logged session']],
  },
} as const;

/** What a session shows, likewise. */
const SESSIONS = {
  'its first question': { args: () => ['start', 'long'], shows: [['How is your back now']] },
  'the full screen': {
    args: () => ['start', 'long'],
    shows: [['How is your back now', '\r'], ['GET READY']],
  },
  'plain lines': {
    args: () => ['start', 'long', '--plain'],
    shows: [['How is your back now', '\r'], ['Get ready']],
  },
  'an exercise that plays': { args: () => ['exercise', 'play', 'piriformis'], shows: [[/▀/]] },
} as const;

const PLACES = { ...QUESTIONS, ...SESSIONS };
type Place = keyof typeof PLACES;

/** Opens a terminal with the program in that place. */
async function openAt(
  place: Place,
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<WatchedTerminal> {
  const { args, shows } = PLACES[place];
  const terminal = openWatched(args(), { home, env });
  for (const [text, key = ''] of shows) {
    await terminal.waitFor(text);
    if (key !== '') terminal.press(key);
  }
  return terminal;
}

/** Each signal, and each place; SIGHUP, which ends in another way, in a question and in a session. They share one guard. */
const ROWS: readonly (readonly [Signal, Place])[] = [
  ['SIGUSR1', 'a choice of setup'],
  ['SIGTERM', 'a time of setup'],
  ['SIGHUP', 'undo'],
  ['SIGQUIT', 'import'],
  ['SIGINT', 'history remove'],
  ['SIGHUP', 'its first question'],
  ['SIGTERM', 'plain lines'],
  ['SIGABRT', 'the full screen'],
  ['SIGUSR2', 'an exercise that plays'],
];

describe.concurrent('a signal that ends the program', () => {
  it.each(ROWS)('%s in %s gives the terminal back as it was', async (signal, place) => {
    const home = usedHome();
    const terminal = await openAt(place, home);
    process.kill(terminal.program(), signal);
    expect(await terminal.over()).toBe(CODES[signal]);
    expect(terminal.changes()).toEqual([]);
    expect(terminal.text()).not.toMatch(/Debugger|Error/);
    const hasBegun = place === 'the full screen' || place === 'plain lines';
    expect(journalLinesOf(home, 'remove')).toHaveLength(hasBegun ? 1 : 0);
    expect(journalLines(home)).toHaveLength(hasBegun ? 3 : 1);
  });

  it('ends a session without a terminal in which nothing was done, and takes it back', async () => {
    const home = usedHome();
    const child = startPiped(['start', 'long'], { home });
    await child.waitFor('Get ready');
    child.kill('SIGUSR1');
    expect(await child.result).toMatchObject({ code: 138, signal: null, stderr: '' });
    expect(journalLinesOf(home, 'remove')).toHaveLength(1);
  });
});

describe.concurrent('any other way out of a question', () => {
  it('Ctrl-D ends it like Ctrl-C', async () => {
    const terminal = await openAt('a choice of setup', usedHome());
    terminal.press('\u0004');
    expect(await terminal.over()).toBe(130);
    expect(terminal.changes()).toEqual([]);
  });

  it('an error gives the terminal back before it is printed', async () => {
    const fails = join(makeFolder(), 'fails.cjs');
    writeFileSync(fails, "process.on('SIGWINCH', () => { throw new Error('injected'); });");
    const env = { NODE_OPTIONS: `--require=${fails}` };
    const terminal = await openAt('a choice of setup', usedHome(), env);
    process.kill(terminal.program(), 'SIGWINCH');
    expect(await terminal.over()).toBe(1);
    expect(terminal.changes()).toEqual([]);
    expect(terminal.text()).toContain('Error: injected');
  });
});

describe.concurrent('a question that is stopped with Ctrl-Z', () => {
  it('gives the terminal back, and is asked again', async () => {
    const home = usedHome();
    const terminal = await openAt('a choice of setup', home);
    terminal.press('\u001a');
    expect(await terminal.over()).toBe(148);
    expect(terminal.changes()).toEqual([]);
    const shown = terminal.raw().length;
    terminal.goOn();
    await terminal.waitFor(() => terminal.raw().includes('Which side is sore?', shown));
    terminal.press('\r');
    await terminal.waitFor('Does any of this apply to you?');
    terminal.press('\u0003');
    expect(await terminal.over()).toBe(130);
    expect(terminal.changes()).toEqual([]);
    expect(journalLines(home)).toHaveLength(1);
  });
});

describe.concurrent('SIGSTOP, which nobody hears of', () => {
  it('does not leave a session without its keys', async () => {
    const terminal = await openAt('the full screen', usedHome());
    process.kill(terminal.program(), 'SIGSTOP');
    expect(await terminal.over()).toBe(147);
    const shown = terminal.raw().length;
    terminal.goOn();
    await terminal.waitFor(() => terminal.raw().includes('\u001b[?1049h', shown));
    terminal.press('q');
    expect(await terminal.over()).toBe(130);
    expect(terminal.changes()).toEqual([]);
  });
});

describe.skipIf(!CAN_TRACE)(`a command that is not asking${WHY_SKIPPED}`, () => {
  it('is ended by SIGUSR1, and no debugger listens', async () => {
    const home = usedHome();
    const { command } = injectInto('fsync', 1, 'signal=SIGUSR1');
    const { signal, stderr } = await run(['log', 'session'], { home, wrapper: command });
    expect([signal, stderr]).toEqual(['SIGUSR1', '']);
  });
});
