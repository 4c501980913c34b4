import { describe, expect, it } from 'vitest';
import { journalWarnings, libraryWarnings } from '../../src/view/warnings.ts';
import { libraryOf } from '../core/library-samples.ts';

const LINE = { file: '/j/2026-11.desk.ndjson', line: 3, why: 'no id', torn: false };
const NOTHING = { bad: [], badCount: 0, exposed: [] };

describe('warnings about the journal', () => {
  it('name each unreadable line, the torn last one as that, and count the rest', () => {
    const bad = [LINE, { ...LINE, line: 4, torn: true }];
    expect(journalWarnings({ ...NOTHING, bad, badCount: 9 })).toEqual([
      '/j/2026-11.desk.ndjson:3: unreadable: no id; skipped and kept',
      '/j/2026-11.desk.ndjson:4: the last line was cut off while it was written; skipped and kept',
      'and 7 more unreadable lines',
    ]);
  });

  it('say how to keep others from writing to it', () => {
    expect(journalWarnings({ ...NOTHING, exposed: ['/j/a.ndjson'] })).toEqual([
      '/j/a.ndjson can be changed by others; to end that: chmod 600 "/j/a.ndjson"',
    ]);
  });

  it('are none where nothing is wrong', () => {
    expect(journalWarnings(NOTHING)).toEqual([]);
  });

  it('show no control character of a file’s name', () => {
    const file = '/j/2026\u001b[2J\n.ndjson';
    const found = journalWarnings({ bad: [{ ...LINE, file }], badCount: 1, exposed: [file] });
    expect(found.join('')).not.toMatch(/\p{Cc}/u);
  });
});

describe('warnings about data files', () => {
  it('are one a file, with its first complaint and the number of others', () => {
    const place = { line: 1, column: 2, path: 'name', expected: 'a text', found: '7\u001b[2J' };
    const problems = [
      { ...place, file: 'a.yaml' },
      { ...place, file: 'a.yaml' },
      { ...place, file: 'b.yaml' },
    ];
    expect(libraryWarnings({ ...libraryOf([]), problems })).toEqual([
      'left out: a.yaml:1:2 name: expected a text, found 7 [2J, and 1 more; see all: stretch routine check',
      'left out: b.yaml:1:2 name: expected a text, found 7 [2J; see all: stretch routine check',
    ]);
  });
});
