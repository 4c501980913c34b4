import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { importText, type ImportPreview } from '../../../src/view/report/import.ts';
import { amend, logged, remove, schedule } from '../../support/sample-journal.ts';

const told = logged([0]);

describe('what is about to be imported', () => {
  it('is said by kind and days', () => {
    const lines = [schedule('2026-11-01'), told, amend(told, { effort: 1 }), remove(told)];
    expect(textOf(lines)).toBe(
      'mine.ndjson: 1 logged session, 1 plan, 1 correction, 1 removal, 2026-11-01 to 2026-11-24\n',
    );
    expect(textOf([...lines, remove(told), amend(told, {})])).toContain(
      '2 corrections, 2 removals,',
    );
  });

  it.each([
    [1, '  1 line is in the record already\n'],
    [2, '  2 lines are in the record already\n'],
  ])('of which %i is there already says so', (known, expected) => {
    expect(textOf([], { known })).toBe(`mine.ndjson: nothing new\n${expected}`);
  });

  it('from standard input is said to be', () => {
    expect(textOf([], { file: '-' })).toBe('standard input: nothing new\n');
  });
});

function textOf(lines: readonly Line[], change: Partial<ImportPreview> = {}): string {
  const fresh = lines.map((line) => ({ line, text: encodeLine(line) }));
  const shown = { file: 'mine.ndjson', fresh, known: 0, problems: [], isRefused: false };
  return importText({ ...shown, ...change });
}
