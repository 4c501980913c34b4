import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/library/problem.ts';
import {
  journalWarnings,
  libraryWarnings,
  openFolderWarning,
} from '../../../src/view/report/warnings.ts';
import { libraryOf } from '../../support/sample-library.ts';

const LINE = { file: '/j/2026-11.desk.ndjson', line: 3, why: 'no id', torn: false };
const NOTHING = { bad: [], badCount: 0, exposed: [] };

describe('warnings about the journal', () => {
  it('name each unreadable line, the cut-off last one as such, and count the rest', () => {
    const bad = [LINE, { ...LINE, line: 4, torn: true }];
    expect(journalWarnings({ ...NOTHING, bad, badCount: 9 }, 'posix')).toEqual([
      '/j/2026-11.desk.ndjson:3: unreadable: no id; skipped, not deleted',
      '/j/2026-11.desk.ndjson:4: the last line was cut off while being written; skipped, not deleted',
      'and 7 more unreadable lines',
    ]);
  });

  it('say how to stop others from writing to it', () => {
    expect(journalWarnings({ ...NOTHING, exposed: ['/j/a.ndjson'] }, 'posix')).toEqual([
      '/j/a.ndjson can be changed by others; to stop that: chmod 600 /j/a.ndjson',
    ]);
  });

  it('say how to stop others from adding to its folder', () => {
    expect(openFolderWarning('/j', 'posix')).toBe(
      '/j can be changed by others; to stop that: chmod go-w /j',
    );
  });

  it('are none if nothing is wrong', () => {
    expect(journalWarnings(NOTHING, 'posix')).toEqual([]);
  });

  it('show no control characters of a file’s name', () => {
    const file = '/j/2026\u001b[2J\n.ndjson';
    const found = journalWarnings(
      { bad: [{ ...LINE, file }], badCount: 1, exposed: [file] },
      'posix',
    );
    expect(found.join('')).not.toMatch(/\p{Cc}/u);
  });
});

describe('the warning about data files', () => {
  const place = { line: 1, column: 2, path: 'name', expected: 'text', found: '7' };
  const shown = (...problems: readonly Pick<Problem, 'file' | 'causedBy'>[]) =>
    libraryWarnings({
      ...libraryOf([]),
      problems: problems.map((one) => ({ ...place, ...one })),
    });
  const causedBy = 'exercise/a';

  it('is one short line, however many there are', () => {
    const see = 'to see why: stretch routine check';
    const twice = shown({ file: 'a' }, { file: 'a' });
    expect(twice).toEqual([`skipped 1 file with a mistake; ${see}`]);
    expect(shown({ file: 'a' }, { file: 'b' })).toEqual([`skipped 2 files with mistakes; ${see}`]);
    expect(shown({ file: 'a' }, { file: 'b', causedBy }, { file: 'c', causedBy })).toEqual([
      `skipped 1 file with a mistake, and 2 that need it; ${see}`,
    ]);
    expect(
      shown({ file: 'a' }, { file: 'b' }, { file: 'b', causedBy }, { file: 'c', causedBy }),
    ).toEqual([`skipped 2 files with mistakes, and 1 that needs them; ${see}`]);
  });

  it('is none if nothing was skipped', () => {
    expect(shown()).toEqual([]);
  });
});
