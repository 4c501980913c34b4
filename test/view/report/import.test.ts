import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { importText, type ImportPreview } from '../../../src/view/report/import.ts';
import { amend, logged, remove, schedule } from '../../support/sample-journal.ts';

const session = logged([0]);

describe('what is about to be imported', () => {
  it('is counted by kind, with its days', () => {
    const lines = [schedule('2026-11-01'), session, amend(session, { effort: 1 }), remove(session)];
    expect(textOf(lines)).toBe(
      'mine.ndjson: 1 logged session, 1 plan, 1 correction, 1 removal, 2026-11-01 to 2026-11-24\n',
    );
    expect(textOf([...lines, remove(session), amend(session, {})])).toContain(
      '2 corrections, 2 removals,',
    );
  });

  it.each([
    [1, '  1 line is already in the record\n'],
    [2, '  2 lines are already in the record\n'],
  ])('counts %i already in the record', (known, expected) => {
    expect(textOf([], { known })).toBe(`mine.ndjson: nothing new\n${expected}`);
  });

  it('names standard input', () => {
    expect(textOf([], { file: '-' })).toBe('standard input: nothing new\n');
  });
});

function textOf(lines: readonly Line[], change: Partial<ImportPreview> = {}): string {
  const fresh = lines.map((line) => ({ line, text: encodeLine(line) }));
  const shown = { file: 'mine.ndjson', fresh, known: 0, isRefused: false };
  return importText({ ...shown, problems: [], problemCount: 0, ...change });
}
