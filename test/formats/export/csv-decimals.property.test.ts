import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { CSV_TABLES } from '../../../src/formats/export/csv.ts';
import type { CsvRows } from '../../../src/formats/export/exported-record.ts';
import { ended, line, plannedLine, setDone, started } from '../../support/sample-journal.ts';
import { exported, csv } from '../../support/exported.ts';

const STYLES = [
  { separator: ',', decimal: '.' },
  { separator: ';', decimal: ',' },
  { separator: '\t', decimal: '.' },
] as const;

const AT = { at: '2026-10-27T19:00:00.000+00:00' };

/** As exact as a journal line can be. */
const amount = fc.double({ min: 0, max: 10_000, noNaN: true });
const share = fc.record({ sets: fc.integer({ min: 1, max: 13 }), done: fc.nat({ max: 13 }) });

it('no cell of any column has a number with three decimals, which some spreadsheets take for thousands', () => {
  fc.assert(
    fc.property(share, amount, amount, amount, ({ sets, done }, held, pain, seconds) => {
      const reps = { from: held, to: held + pain };
      const ranged = { reps, tempo: { up: 2, hold: 1, down: 2 } };
      const planned = Array.from({ length: sets }, (_, step) =>
        plannedLine(step, step === 0 ? { dose: ranged } : {}),
      );
      const data = exported([
        started({ planned, pain }, { id: 's', at: '2026-10-27T07:05:00.000+00:00' }),
        ...planned.slice(0, done).map((set) => setDone('s', set, { done: { hold: held } })),
        ended('s', { seconds, pain, after: pain, effort: pain }),
        line({ type: 'soreness', score: pain % 10, stiffness: held }, AT),
        line({ type: 'run', distance: held, seconds, elapsed: seconds, effort: pain }, AT),
        line({ type: 'run', distance: pain }, AT),
        line({ type: 'activity', kind: 'swim', seconds, distance: held }, AT),
      ]);
      for (const rows of Object.keys(CSV_TABLES) as CsvRows[])
        for (const style of STYLES) {
          const text = csv(data, { rows, bom: false, ...style });
          const cells = Papa.parse<string[]>(text, { delimiter: style.separator }).data.flat();
          expect(cells.filter((cell) => /(?:^| )-?\d*[.,]\d{3,}|\de[+-]?\d/.test(cell))).toEqual(
            [],
          );
        }
    }),
  );
});
