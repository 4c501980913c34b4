import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { encodeLine } from '../../../src/core/journal/line.ts';
import { openJournal } from '../../../src/host/files/journal.ts';
import { openPendingChanges } from '../../../src/host/files/pending-changes.ts';
import type { SettingValues } from '../../../src/host/files/settings.ts';
import { line } from '../../support/sample-journal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('node:fs', { spy: true });

const actual = await vi.importActual<typeof fs>('node:fs');
const { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } = fs;

/** Every call with which a change is made; each is a point to be killed before. */
const CALLS = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'mkdirSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
] as const;

const ID = '12345678-1234-4234-8234-123456789abc';
const LINES = [
  noted('2026-05-01', 'desk'),
  noted('2026-04-30', 'phone'),
  noted('2026-05-31', 'desk'),
].map((one) => ({ day: one.day, device: one.device, text: encodeLine(one) }));
const CHANGE = { settings: { affected: 'left' }, lines: LINES };

describe('a change of several lines', () => {
  it('puts them in the files of their months and devices, in order, and leaves nothing else', async () => {
    const home = newHome();
    await home.changes().commit(ID, CHANGE);
    expect(home.files()).toEqual({
      'journal/2026-04.phone.ndjson': textOf(1),
      'journal/2026-05.desk.ndjson': textOf(0, 2),
      'settings.json': '{"affected":"left"}',
    });
    expect(statSync(join(home.folder, 'journal')).mode & 0o777).toBe(0o700);
    expect(statSync(join(home.folder, 'journal', '2026-05.desk.ndjson')).mode & 0o777).toBe(0o600);
    expect(home.isPending()).toBe(false);
  });

  it('leaves a file that exists alone, and puts its lines beside it', async () => {
    const home = newHome();
    home.write('journal/2026-05.desk.ndjson', 'precious\n');
    await home.changes().commit(ID, { lines: LINES });
    expect(home.files()).toEqual({
      'journal/2026-04.phone.ndjson': textOf(1),
      'journal/2026-05.desk.12345678-1234.ndjson': textOf(0, 2),
      'journal/2026-05.desk.ndjson': 'precious\n',
    });
    expect(home.journal().lines).toHaveLength(3);
  });

  it('is made on a file system without hard links, too', async () => {
    const home = newHome();
    vi.mocked(fs.linkSync).mockImplementation(failing('EPERM'));
    await home.changes().commit(ID, CHANGE);
    vi.mocked(fs.linkSync).mockReset();
    expect(home.journal().lines).toHaveLength(3);
    expect(home.isPending()).toBe(false);
  });

  it('is taken back if the settings cannot be saved', async () => {
    const home = newHome();
    home.refuse = new Fault('input', 'settings.json is not valid JSON', 'fix it');
    await expect(home.changes().commit(ID, CHANGE)).rejects.toThrow('not valid JSON');
    expect([home.files(), home.isPending()]).toEqual([{}, false]);
  });

  it('that cannot be finished says so, and is finished later', async () => {
    const home = newHome();
    writeFileSync(join(home.folder, 'journal'), 'in the way');
    await expect(home.changes().commit(ID, CHANGE)).rejects.toMatchObject({
      kind: 'storage',
      message: expect.stringMatching(/^cannot save to .*journal: /) as unknown,
      hint: 'part of it is saved; the next command finishes it once that is mended',
    });
    fs.rmSync(join(home.folder, 'journal'));
    await home.changes().finish();
    expect([home.journal().lines.length, home.isPending()]).toEqual([3, false]);
  });

  it('is not taken for done if its files cannot be listed', async () => {
    const home = newHome();
    const isOwn = (path: unknown) => path === join(home.folder, 'pending', ID);
    const list = (...args: Parameters<typeof fs.readdirSync>) =>
      isOwn(args[0]) ? failing('EMFILE')() : actual.readdirSync(...args);
    vi.mocked(fs.readdirSync).mockImplementation(list);
    await expect(home.changes().commit(ID, CHANGE)).rejects.toMatchObject({
      hint: expect.stringContaining('the next command finishes it') as unknown,
    });
    vi.mocked(fs.readdirSync).mockReset();
    await home.changes().finish();
    expect([home.journal().lines.length, home.isPending()]).toEqual([3, false]);
  });

  it('is carried out later if it can neither be made nor taken back', async () => {
    const home = newHome();
    home.refuse = new Fault('storage', 'the disk reports an error', 'check it');
    vi.mocked(fs.renameSync)
      .mockImplementationOnce(actual.renameSync)
      .mockImplementationOnce(failing('EIO'));
    await expect(home.changes().commit(ID, CHANGE)).rejects.toMatchObject({
      message: 'the disk reports an error',
      hint: expect.stringContaining('the next command finishes it') as unknown,
    });
    home.refuse = undefined;
    await home.changes().finish();
    expect(home.journal().lines).toHaveLength(3);
  });

  it('is finished beside what a file manager left', async () => {
    const home = newHome();
    home.write('pending/.DS_Store', '');
    await home.changes().commit(ID, CHANGE);
    await home.changes().finish();
    expect(home.journal().lines).toHaveLength(3);
  });
});

describe('a change that is killed before any of its calls', () => {
  it('is made or not made at all by the next command, with a new file and beside an old one', async () => {
    const outcomes: string[] = [];
    for (let call = 1; outcomes.at(-1) !== 'whole'; call += 1) {
      const home = newHome();
      home.write('journal/2026-05.desk.ndjson', 'precious\n');
      const isKilled = await killedBefore(call, () => home.changes().commit(ID, CHANGE));
      // Twice: it does not matter how often.
      await home.changes().finish();
      await home.changes().finish();
      expect(home.isPending()).toBe(false);
      const after = home.files();
      const isMade = 'settings.json' in after;
      expect(home.journal().lines).toHaveLength(isMade ? 3 : 0);
      expect(after['journal/2026-05.desk.ndjson']).toBe('precious\n');
      outcomes.push(isKilled ? (isMade ? 'after' : 'before') : 'whole');
    }
    // First not made, from one point on made, and never half.
    expect(outcomes.join(' ')).toMatch(/^(before ){10,}(after ){10,}whole$/);
  });
});

/** A process that has ended, as which this one acts before it is killed. */
const DEAD = spawnSync(process.execPath, ['--version']);

/** Runs until before a call, after which nothing is changed any more; returns whether there were that many. */
async function killedBefore(call: number, act: () => Promise<void>): Promise<boolean> {
  let count = 0;
  const killed = new Error('killed');
  for (const name of CALLS) {
    vi.mocked(fs[name] as (...args: unknown[]) => unknown).mockImplementation((...args) => {
      count += 1;
      if (count >= call) throw killed;
      return (actual[name] as (...all: unknown[]) => unknown)(...args);
    });
  }
  const { pid } = process;
  Object.defineProperty(process, 'pid', { value: DEAD.pid });
  try {
    await act();
    return false;
  } catch (error) {
    if (error !== killed) throw error;
    return true;
  } finally {
    Object.defineProperty(process, 'pid', { value: pid });
    for (const name of CALLS) vi.mocked(fs[name]).mockReset();
  }
}

/** A call that fails as the system's do. */
function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: it fails`), { code });
  };
}

function noted(day: string, device: string) {
  return line({ type: 'skip', slot: 'noon', reason: 'ill' }, { day, device });
}

function textOf(...indexes: readonly number[]): string {
  return indexes.map((index) => `${LINES[index]?.text}\n`).join('');
}

/** A folder with pending changes, a journal and settings; each store of it stands for a process. */
function newHome() {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const home = {
    folder,
    refuse: undefined as Error | undefined,
    changes: () =>
      openPendingChanges({
        pending: at('pending'),
        journal: at('journal'),
        locks: join(temporaryFolder(), 'locks'),
        settings: {
          write: async (values: SettingValues) => {
            if (home.refuse !== undefined) throw home.refuse;
            writeFileSync(at('settings.json'), JSON.stringify(values));
          },
        },
      }),
    journal: () => openJournal(at('journal')).read(),
    isPending: () => existsSync(at('pending')),
    write: (name: string, text: string) => {
      mkdirSync(join(at(name), '..'), { recursive: true });
      writeFileSync(at(name), text);
    },
    files: () =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => statSync(at(name)).isFile())
          .toSorted()
          .map((name) => [name, readFileSync(at(name), 'utf8')]),
      ),
  };
  return home;
}
