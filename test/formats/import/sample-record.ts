import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import type { RawLine } from '../../../src/core/journal/raw-line.ts';
import type { ImportSource } from '../../../src/formats/import/imported-record.ts';
import { linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  ended,
  logged,
  pause,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';
import { exported, historyJson } from '../../support/exported.ts';

/** A coached session, and a record with one line of each kind. */
export const START = sessionOf('2026-10-27', 'morning', 3);
export const LINES: readonly Line[] = [
  schedule('2026-10-26'),
  ...START,
  ended(START[0]?.id ?? '', { effort: 3, pain: 1 }, { at: '2026-10-27T07:20:00.000+00:00' }),
  logged([0, 1], { note: 'stiff' }, { at: '2026-10-28T07:00:00.000+00:00' }),
  skipped('2026-10-28', 'evening', 'time'),
  pause('2026-11-10', '2026-11-12'),
];

/** A record of four months with sessions that were ended, answered and noted. */
export function recordOf(steps: Parameters<typeof linesOfSteps>[0], note: string): readonly Line[] {
  const all = linesOfSteps(steps);
  const pauses = new Set(all.flatMap((one) => ('until' in one ? [one.id] : [])));
  // No command gives a pause a slot, which would make it two things at once.
  const isOdd = (one: Line) =>
    one.type === 'amend' && 'slot' in one.values && pauses.has(one.target);
  const written = all.filter((one) => !isOdd(one));
  return written.flatMap((one, index) => {
    if (one.type !== 'session-started') return [one];
    const { id, at, day, device } = one;
    const head = { id: `end-${index}`, at, day, device };
    const end = ended(id, { effort: index % 11, pain: index % 2 === 0 ? null : 3 }, head);
    return index % 3 === 0 ? [{ ...one, note }] : [{ ...one, note }, end];
  });
}

/** The JSON export of all days of these lines. */
export function jsonOf(raw: readonly RawLine[]): string {
  const lines = raw.map(({ line }) => line as Line);
  return historyJson(exported(lines, { from: '2025-10-01', to: '2026-12-31', lines: () => raw }));
}

/** Lines with the text the journal has them as. */
export function rawOf(lines: readonly Line[]): readonly RawLine[] {
  return lines.map((line) => ({ line, text: encodeLine(line) }));
}

/** A file with this text. */
export function sourceOf(text: string): ImportSource {
  return {
    text: () => text,
    eachLine: async (take) => {
      for (const [index, line] of text.split('\n').entries())
        take({ number: index + 1, text: line, why: undefined });
    },
  };
}
