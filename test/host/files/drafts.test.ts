import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../src/host/files/cache.ts';
import { createWhole, newDraft, putInPlace, withDraft } from '../../../src/host/files/drafts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OPTIONS = { mode: 0o600, isSynced: false };

describe('a draft', () => {
  it('is gone afterwards, also if it could not be put in place', () => {
    const file = join(temporaryFolder(), 'a'.repeat(255));
    const fail = () => withDraft(file, 'text', OPTIONS, (draft) => fault(draft));
    expect(fail).toThrow('no room for');
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('of a process that was killed is removed with the next one in its folder', () => {
    const folder = temporaryFolder();
    writeFileSync(draftOf(folder, deadProcess()), 'half');
    mkdirSync(draftOf(folder, deadProcess()));
    newDraft(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a process that was killed is removed with the first text in a cache', () => {
    const folder = temporaryFolder();
    writeFileSync(draftOf(folder, deadProcess()), 'half');
    const cache = openCache(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    for (const name of ['one', 'other']) cache.write(name, 'key', 'text');
    expect(readdirSync(folder).toSorted()).toEqual(['one.cache.json', 'other.cache.json']);
  });

  it('put in place is the file, and is gone if it could not be', () => {
    const folder = temporaryFolder();
    putInPlace(join(folder, 'file'), 'before', 0o600);
    putInPlace(join(folder, 'file'), 'text', 0o600);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('text');
    mkdirSync(join(folder, 'folder'));
    expect(() => putInPlace(join(folder, 'folder'), 'text', 0o600)).toThrow('EISDIR');
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder']);
  });

  it('of a running process stays, but for a day at most', () => {
    const folder = temporaryFolder();
    const draft = draftOf(folder, process.ppid);
    writeFileSync(draft, 'half');
    newDraft(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    const before = Date.now() / 1000 - 90_000;
    utimesSync(draft, before, before);
    newDraft(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of another computer stays, although no process here has its id', () => {
    const folder = temporaryFolder();
    const draft = draftOf(folder, deadProcess()).replace(/draft\.\d+/, 'draft.1');
    writeFileSync(draft, 'half');
    newDraft(folder);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is never taken for a file of the user', () => {
    const folder = temporaryFolder();
    const names = ['a.csv.999999', 'a.csv.999999.part', 'stretch-draft', '.stretch-draft.1.2'];
    for (const name of names) writeFileSync(join(folder, name), 'precious');
    newDraft(folder);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  });
});

describe('a file that is made whole', () => {
  it('never replaces one that exists', () => {
    const file = join(temporaryFolder(), 'mine.yaml');
    expect([createWhole(file, 'first'), createWhole(file, 'second')]).toEqual([true, false]);
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(dirname(file))).toEqual(['mine.yaml']);
  });
});

function fault(draft: string): never {
  throw new Error(`no room for ${readFileSync(draft, 'utf8')}`);
}

/** Returns the id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** Returns the path of a draft as another process of this computer would name it. */
function draftOf(folder: string, pid: number): string {
  return newDraft(folder).replace(`.${process.pid}.`, `.${pid}.`);
}
