import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inWrittenOrder } from '../../src/core/journal/corrections.ts';
import { decodeLine } from '../../src/core/journal/decode-line.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { clockAt } from '../support/fake-clock.ts';
import { ANSWERED, answerBefore } from '../support/answered.ts';
import { addRoutines, makeFolder, makeHome } from '../support/home.ts';
import { journalFiles, journalLinesOf, journalTexts } from '../support/journal-on-disk.ts';
import { openPty, openSession } from '../support/pty.ts';
import { run, startPiped } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { CAN_TRACE, injectInto, WHY_SKIPPED } from '../support/strace.ts';

const isRoot = process.getuid?.() === 0;
/** A user whom a read-only folder stops, unlike root. */
const NOBODY = isRoot ? 65_534 : undefined;

describe.concurrent('a read-only home', () => {
  const readOnlyHome = async () => {
    const home = makeHome();
    if (NOBODY !== undefined) chownSync(home, NOBODY, NOBODY);
    const set = ['setup', '--morning', '06:15', '--yes'];
    expect(await run(set, { home, user: NOBODY })).toMatchObject({ code: 0 });
    for (const folder of [join(home, 'journal'), home]) chmodSync(folder, 0o555);
    for (const file of journalFiles(home)) chmodSync(file, 0o444);
    return home;
  };

  it('stops a session before it starts, with a hint', async () => {
    const home = await readOnlyHome();
    const { stdout, stderr, code } = await run(['today'], { home, user: NOBODY });
    expect([code, stdout]).toEqual([1, '']);
    const [, message, hint, ...rest] = stderr.split('\n');
    expect(message).toMatch(/^stretch: cannot save to \/.*\/journal: permission denied$/);
    expect(hint).toBe('  set STRETCH_HOME to a folder you can write to');
    expect(rest).toEqual(['']);
  });

  it('gives the terminal back before the message', async () => {
    const home = await readOnlyHome();
    const pty = openPty(['today'], { home, user: NOBODY });
    await pty.waitFor(/How is your back now|cannot save/);
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(1);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    expect(pty.text()).toContain('permission denied');
  });

  it('can still be read', async () => {
    const home = await readOnlyHome();
    const { stdout, stderr, code } = await run(['status'], { home, user: NOBODY });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/morning +06:15/);
  });

  it('refuses a change of settings and leaves them as they were', async () => {
    const home = await readOnlyHome();
    const args = ['config', 'set', 'units', 'mi'];
    const { stdout, stderr, code } = await run(args, { home, user: NOBODY });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^stretch: cannot save to .*settings\.json: permission denied\n/);
    const { stdout: units } = await run(['config', 'get', 'units'], { home, user: NOBODY });
    expect(units).toBe('km\n');
  });
});

function system(file: string, ...args: readonly string[]): void {
  execFileSync(file, args, { stdio: 'ignore' });
}

/** Small disks that are mounted; each is unmounted again. */
const disks: string[] = [];

function mountDisk(kilobytes = 256): string | undefined {
  const folder = makeFolder();
  try {
    const size = `size=${kilobytes}k`;
    system('mount', '-t', 'tmpfs', '-o', size, 'tmpfs', folder);
  } catch {
    return undefined;
  }
  disks.push(folder);
  return folder;
}

afterAll(() => {
  for (const disk of disks) system('umount', '-l', disk);
});

/** Fills a disk to the last byte. */
function fill(disk: string): void {
  try {
    for (;;) writeFileSync(join(disk, 'ballast'), Buffer.alloc(4096), { flag: 'a' });
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
  expect(statfsSync(disk).bfree).toBe(0);
}

function makeRoom(disk: string): void {
  rmSync(join(disk, 'ballast'));
}

// Only root may mount a disk that is small enough to fill.
const canMount = isRoot && process.platform === 'linux' && mountDisk() !== undefined;

describe.concurrent('a full disk', () => {
  const smallHome = (kilobytes = 256) => {
    const home = mountDisk(kilobytes);
    if (home === undefined) throw new Error('a disk could be mounted before, and now it cannot');
    addRoutines(home, { held: ['{ sets: 3, hold: 1, rest: 0 }'] });
    return home;
  };

  it.skipIf(!canMount)('stops a session before it starts, with a hint', async () => {
    const home = smallHome();
    answerBefore(['start'], { STRETCH_HOME: home });
    fill(home);
    const { stdout, stderr, code } = await run(['start', 'held'], { home });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^stretch: cannot save to .*\.ndjson: the disk is full\n {2}free some/);
    makeRoom(home);
    expect(journalLinesOf(home, 'session-started')).toEqual([]);
  });

  it.skipIf(!canMount)('lets a session go on without saving, and says how to save it', async () => {
    const home = smallHome();
    // Wide enough for the path and the command to be on the lines that name them.
    const pty = await openSession('held', { home, columns: 200 }, ['--plain']);
    fill(home);
    fillJournal(home, TORN_BYTES);
    pty.press('n');
    await pty.waitFor('NOT SAVING: the disk is full');
    await pty.waitFor('How hard was it');
    pty.press('\r');
    await pty.waitFor('How much did it hurt');
    pty.press('\r');
    await pty.waitFor('after the session');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(1);
    expect(pty.text()).toContain('3 of 3 sets');
    const [journal = ''] = journalFiles(home);
    const problem = `stretch: 4 lines of this session could not be saved to ${journal}\n`;
    expect(pty.text()).toContain(problem);
    const [, file = ''] = /^ {2}to add them .*: stretch import (\S+)$/m.exec(pty.text()) ?? [];
    // The file would also do what the journal's own lines do: whatever it is appended to, they are whole.
    expect(readFileSync(file, 'utf8')).toMatch(/^\n\{/);
    // No part of a line is left to warn of.
    expect(journalTexts(home).filter((text) => text !== '' && !decodeLine(text).ok)).toEqual([]);
    makeRoom(home);
    const { code } = await runHere(['import', file, '--yes'], { home });
    rmSync(dirname(file), { recursive: true });
    expect(code).toBe(0);
    const { stdout } = await runHere(['export', '--format', 'ndjson'], { home });
    const lines = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Line)
      .filter(({ device }) => device !== ANSWERED);
    const types = ['session-started', 'set-done', 'set-done', 'set-done', 'session-ended'];
    expect(inWrittenOrder(lines).map(({ type }) => type)).toEqual([...types, 'import']);
  });

  it.skipIf(!canMount)('is not filled by the cache of own routines', async () => {
    // There is room for the record but not for the cache.
    const home = smallHome(76);
    const child = startPiped(['start', 'held'], { home });
    await child.waitFor('Get ready').finally(() => child.kill('SIGTERM'));
    await child.result;
    // Nothing was done, so it was taken back: its last line.
    expect(journalLinesOf(home, 'remove')).toHaveLength(1);
    const cache = join(home, 'cache');
    expect(existsSync(cache) ? readdirSync(cache) : []).toEqual([]);
  });

  it.skipIf(!canMount)('saves what waited once there is room again', async () => {
    const home = smallHome();
    const pty = await openSession('held', { home }, ['--plain']);
    fill(home);
    fillJournal(home);
    pty.press('n');
    await pty.waitFor('NOT SAVING: the disk is full');
    await pty.waitFor('Done: Exercise held-1, set 2 of 3');
    makeRoom(home);
    await pty.waitFor('Saving works again.');
    await pty.waitFor('How hard was it');
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).not.toContain('could not be saved');
    expect(journalLinesOf(home, 'set-done').map(({ set }) => set)).toEqual([1, 2, 3]);
    expect(journalLinesOf(home, 'session-ended')).toHaveLength(1);
  });
});

/** Bytes of room that are less than a line takes. */
const TORN_BYTES = 100;

/** Fills the last block of a file, which even a full disk has room in, with blank lines, which mean nothing. */
function fillJournal(home: string, left = 0): void {
  const [file = ''] = journalFiles(home);
  try {
    for (;;) writeFileSync(file, '\n'.repeat(16), { flag: 'a' });
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
  truncateSync(file, statSync(file).size - left);
}

describe.skipIf(!CAN_TRACE)(`a disk that reports an error${WHY_SKIPPED}`, () => {
  it('does not have a session count twice that is logged again', async () => {
    const home = makeHome();
    const args = ['log', 'session', '--at', '2026-11-24T07:00'];
    const env = clockAt('2026-11-24T08:00:00Z');
    await runHere(['log', 'session', '--at', '2026-11-23T07:00'], { home, env });
    const { command } = injectInto('fsync', 1, 'error=EIO');
    const failed = await run(args, { home, env, wrapper: command });
    expect([failed.code, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toMatch(
      /^stretch: cannot save to .*\.ndjson: the disk reports an error\n/,
    );
    expect(journalLinesOf(home, 'session-logged')).toHaveLength(1);
    expect(await runHere(args, { home, env })).toMatchObject({ code: 0, stderr: '' });
    expect(journalLinesOf(home, 'session-logged')).toHaveLength(2);
  });
});
