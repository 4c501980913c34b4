import { describe, expect, it } from 'vitest';
import { firstLineId } from '../../../src/app/record/first-line.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, logged, remove } from '../../support/sample-journal.ts';

const morning = (day: string, id: string) =>
  line({ type: 'soreness', score: 3 }, { at: `${day}T07:00:00.000+00:00`, id });

/** The first line of a journal, and the files that were read to find it. */
function firstOf(lines: readonly Line[]) {
  const { journal, filesRead } = fakeHost({ lines });
  return { id: firstLineId(journal, foldLines(lines)), filesRead };
}

describe('the line that was written first', () => {
  it('is in the files of the first month, and no later ones are read', () => {
    const lines = [
      morning('2026-03-02', 'b'),
      morning('2026-01-31', 'a'),
      morning('2026-02-01', 'c'),
    ];
    expect(firstOf(lines)).toEqual({ id: 'a', filesRead: ['2026-01.desk.ndjson'] });
  });

  it('stays the same if it is removed', () => {
    const [first, next] = [morning('2026-01-05', 'a'), morning('2026-02-05', 'b')];
    const gone = remove(first, { at: '2026-02-06T07:00:00.000+00:00' });
    expect(firstOf([first, next, gone]).id).toBe('a');
    expect(firstOf([first, gone]).id).toBe('a');
  });

  it('stays the same if something is recorded of days before it', () => {
    const first = morning('2026-02-05', 'b');
    const at = '2026-03-01T12:00:00.000+00:00';
    const run = line({ type: 'run', distance: 8000 }, { at, day: '2020-06-01', id: 'a' });
    const session = logged(
      [0],
      { began: '2020-06-02T07:00:00.000+00:00' },
      { at, day: '2020-06-02' },
    );
    expect(firstOf([first, run, session]).id).toBe('b');
  });

  it('is the one whose id comes first, of two at one moment; and none of nothing', () => {
    expect(firstOf([morning('2026-01-05', 'b'), morning('2026-01-05', 'a')]).id).toBe('a');
    expect(firstOf([])).toEqual({ id: '', filesRead: [] });
  });
});
