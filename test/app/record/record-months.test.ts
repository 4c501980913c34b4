import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { recordMonths } from '../../../src/app/record/record-months.ts';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { linesBetween, uniqueLines } from '../../../src/core/journal/lines-between.ts';
import type { RawLine } from '../../../src/core/journal/raw-line.ts';
import { addDays, compareDays, type Day } from '../../../src/core/time/day.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';

const NOW = '2026-05-05T12:00:00.000Z';

describe('the months of the record', () => {
  it('hold, one after another, what all lines come to', () => {
    const window = fc.record({ from: fc.integer({ min: -40, max: 120 }), days: fc.nat(90) });
    fc.assert(
      fc.property(journal, fc.option(window, { nil: undefined }), (steps, chosen) => {
        const host = fakeHost({ lines: linesOfSteps(steps), now: NOW });
        const record = readRecord(host);
        const from = chosen === undefined ? undefined : addDays(FIRST_DAY, chosen.from);
        const to = from === undefined ? record.today : addDays(from, chosen?.days ?? 0);
        const months = [...recordMonths(record, { from, to })];
        const first = months[0]?.from ?? addDays(to, 1);
        expect(first).toBe(from ?? first);
        const history = foldLines(host.lines);
        const isIn = ({ day }: { readonly day: Day }) => day >= first && day <= to;
        expect(months.flatMap(({ days }) => days)).toEqual(
          dayRecords(history, first, to, record.now, '04:00'),
        );
        expect(months.flatMap(({ sessions }) => sessions)).toEqual(
          history.sessions.filter((one) => isIn(one)),
        );
        expect(months.flatMap(({ skips }) => skips)).toEqual(
          history.skips.filter((one) => isIn(one)).toSorted((a, b) => compareMonths(a.day, b.day)),
        );
        expect(months.flatMap(({ diary }) => diary().mornings)).toEqual(
          history.diary.mornings.filter((one) => isIn(one)),
        );
        const raw = host.journal.files().length === 0 ? [] : host.journal.readRaw().lines;
        for (const one of months) {
          const lines = one.lines();
          // The month depends on these alone, as it does on all lines.
          expect(textsOf(linesBetween(lines, one.from, one.to))).toEqual(
            textsOf(linesBetween(raw, one.from, one.to)),
          );
          expect(uniqueLines(lines)).toEqual(lines);
          expect([one.month, one.month]).toEqual([one.from.slice(0, 7), one.to.slice(0, 7)]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** The texts of lines, in whatever order. */
function textsOf(lines: readonly RawLine[]): readonly string[] {
  return lines.map(({ line }) => JSON.stringify(line)).toSorted();
}

function compareMonths(a: Day, b: Day): number {
  return compareDays(`${a.slice(0, 7)}-01`, `${b.slice(0, 7)}-01`);
}
