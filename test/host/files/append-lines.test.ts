import fs from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appendLines } from '../../../src/host/files/append-lines.ts';
import { takeBack } from '../../../src/host/files/take-back.ts';
import { faultLike, faultOf } from '../../support/faults.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('node:fs', { spy: true });
beforeEach(() => vi.clearAllMocks());

const { openSync, writeSync } = await vi.importActual<typeof fs>('node:fs');

// Windows cannot sync a folder.
describe.skipIf(process.platform === 'win32')('appended lines', () => {
  it('are on disk before the call returns, with the new file and its new folder', () => {
    const home = temporaryFolder();
    appendLines(join(home, 'journal', 'may'), 'a line\n');
    expect(calls()).toEqual([
      'mkdir journal',
      `fsync ${basename(home)}`,
      'fsync journal',
      'write may',
      'fsync may',
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

  it('are written whole even if the system takes only part of them at a time', () => {
    const file = join(temporaryFolder(), 'may');
    const writeTwo = (handle: number) => writeSync(handle, 'a ');
    vi.mocked(fs.writeSync).mockImplementationOnce(writeTwo);
    appendLines(file, 'a line\n');
    expect(calls().slice(-3)).toEqual(['write may', 'write may', 'fsync may']);
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\n');
  });
});

describe('the file that lines were appended to', () => {
  const stamp = (file: string) => {
    const { size, mtimeMs, mode } = fs.statSync(file);
    return `${size} ${mtimeMs} ${mode}`;
  };

  it('is told with its stamps before and after', () => {
    const file = join(temporaryFolder(), 'may');
    appendLines(file, 'a line\n');
    const before = stamp(file);
    const appended = appendLines(file, 'äöü\n');
    expect(appended).toEqual({ name: 'may', before, after: stamp(file) });
  });

  it('is not told if it ended in the middle of a line', () => {
    const file = join(temporaryFolder(), 'may');
    fs.writeFileSync(file, '{"v":1');
    expect(appendLines(file, 'a line\n')).toBeUndefined();
  });

  it('is not told if another process appended to it meanwhile', () => {
    const file = join(temporaryFolder(), 'may');
    const writeAsWell = (handle: number) =>
      writeSync(handle, 'a line\n') && writeSync(handle, 'another\n') && 'a line\n'.length;
    vi.mocked(fs.writeSync).mockImplementationOnce(writeAsWell);
    expect(appendLines(file, 'a line\n')).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('lines that a disk does not confirm', () => {
  /** A file with a line, and the function that fails when another is appended. */
  function fileThatFails(name: 'fsyncSync' | 'closeSync') {
    const file = join(temporaryFolder(), 'may');
    appendLines(file, 'a line\n');
    vi.mocked(fs[name]).mockImplementationOnce(() => {
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    });
    return file;
  }

  it('are taken back, and lines after them stay', () => {
    const file = fileThatFails('fsyncSync');
    const fault = faultOf(() => appendLines(file, 'lost\n'));
    expect(fault).toMatchObject(faultLike('storage', `cannot save to ${file}: the disk`, 'check'));
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\n\n\n\n\n\n');
    appendLines(file, 'another line\n');
    expect(fs.readFileSync(file, 'utf8')).toMatch(/^a line\n+another line\n$/);
  });

  it('do not count if only their end could not be written', () => {
    const file = join(temporaryFolder(), 'may');
    appendLines(file, 'a line\n');
    vi.mocked(fs.writeSync)
      .mockImplementationOnce((handle) => writeSync(handle, 'lost'))
      .mockImplementationOnce(() => {
        throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      });
    const fault = faultOf(() => appendLines(file, 'lost\n'));
    expect(fault).toMatchObject(faultLike('storage', `cannot save to ${file}: the disk`, 'free'));
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\n\n\n\n\n');
  });

  it('leave no part of a line', () => {
    const file = join(temporaryFolder(), 'may');
    appendLines(file, 'a line\n');
    const line = `{"v":1,"id":"${'1'.repeat(36)}","at":"2026-11-24T07:00:00.000Z"}\n`;
    vi.mocked(fs.writeSync)
      .mockImplementationOnce((handle) => writeSync(handle, line.slice(0, 70)))
      .mockImplementationOnce(() => {
        throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      });
    expect(() => appendLines(file, line)).toThrow('the disk is full');
    expect(fs.readFileSync(file, 'utf8').trim()).toBe('a line');
  });

  it('are taken back where they are, if another process appended to them', () => {
    const file = join(temporaryFolder(), 'may');
    fs.writeFileSync(file, 'a line\nlost\nof another\n');
    expect(takeBack(file, Buffer.from('lost\n'))).toBe(true);
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\n\n\n\n\n\nof another\n');
  });

  it('may be there if they cannot be taken back, which is said', () => {
    const file = fileThatFails('fsyncSync');
    vi.mocked(fs.openSync).mockImplementation((path, flags, mode) => {
      if (flags === 'r+') throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
      return openSync(path, flags, mode);
    });
    const fault = faultOf(() => appendLines(file, 'lost\n'));
    vi.mocked(fs.openSync).mockRestore();
    const message = `cannot tell whether it is saved to ${file}: the disk reports an error`;
    expect(fault).toMatchObject(faultLike('storage', message, 'stretch history list'));
  });

  it('are saved if only closing the file fails', () => {
    const file = fileThatFails('closeSync');
    appendLines(file, 'another line\n');
    expect(fs.readFileSync(file, 'utf8')).toBe('a line\nanother line\n');
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
