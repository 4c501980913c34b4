import fs from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appendLines } from '../../../src/host/files/append-lines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('node:fs', { spy: true });
beforeEach(() => vi.clearAllMocks());

// Windows cannot sync a folder.
describe.skipIf(process.platform === 'win32')('appended lines', () => {
  it('are on disk before the call returns, with the new file and its new folder', () => {
    const home = temporaryFolder();
    appendLines(join(home, 'journal', 'may'), 'a line\n');
    expect(calls()).toEqual([
      'mkdir journal',
      `fsync ${basename(home)}`,
      'write may',
      'fsync may',
      'fsync journal',
    ]);
  });

  it('are on disk before each call returns', () => {
    const file = join(temporaryFolder(), 'may');
    appendLines(file, 'a line\n');
    vi.clearAllMocks();
    appendLines(file, 'another line\n');
    appendLines(file, 'and two\nmore\n');
    expect(calls()).toEqual(['write may', 'fsync may', 'write may', 'fsync may']);
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\nanother line\nand two\nmore\n');
  });

  it('are written whole even if the system takes only part of them at a time', async () => {
    const file = join(temporaryFolder(), 'may');
    const { writeSync } = await vi.importActual<typeof fs>('node:fs');
    const writeTwo = (handle: number) => writeSync(handle, 'a ');
    vi.mocked(fs.writeSync).mockImplementationOnce(writeTwo);
    appendLines(file, 'a line\n');
    expect(calls().slice(0, 3)).toEqual(['write may', 'write may', 'fsync may']);
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\n');
  });
});

/** What was made, written and put on disk since the last `vi.clearAllMocks`, by the names of files and folders. */
function calls(): readonly string[] {
  const names = new Map<unknown, string>();
  const told = [
    ...each(fs.mkdirSync, (folder) => `mkdir ${basename(String(folder))}`),
    ...each(fs.openSync, (file, handle) => {
      names.set(handle, basename(String(file)));
      return [];
    }),
    ...each(fs.writeSync, (handle) => `write ${names.get(handle)}`),
    ...each(fs.fsyncSync, (handle) => `fsync ${names.get(handle)}`),
  ];
  return told.toSorted((a, b) => a.order - b.order).flatMap(({ tell }) => tell());
}

/** The calls of a function, each with its place among those of all, told by its first argument and its result. */
function each(
  called: (...args: never[]) => unknown,
  tell: (first: unknown, result: unknown) => string | readonly string[],
) {
  const { calls: made, results, invocationCallOrder } = vi.mocked(called).mock;
  return invocationCallOrder.map((order, index) => ({
    order,
    tell: () => tell(made[index]?.[0], results[index]?.value),
  }));
}
