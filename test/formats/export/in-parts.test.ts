import { describe, expect, it } from 'vitest';
import { inParts } from '../../../src/core/text/in-parts.ts';
import { csv } from '../../../src/formats/export/csv.ts';
import type { ExportedMonth, Exporter } from '../../../src/formats/export/exported-record.ts';
import { fhir } from '../../../src/formats/export/fhir.ts';
import { historyJson } from '../../../src/formats/export/json.ts';
import { exported } from '../../support/exported.ts';
import { logged } from '../../support/sample-journal.ts';

describe('parts of a text', () => {
  it('are worth writing, and have all of it', () => {
    const texts = ['a'.repeat(40_000), '', 'b'.repeat(40_000), 'c', ''];
    const parts = [...inParts(texts)];
    expect(parts.map(({ length }) => length)).toEqual([80_000, 1]);
    expect(parts.join('')).toBe(texts.join(''));
  });

  it('are none of nothing', () => {
    expect([...inParts([]), ...inParts(['', ''])]).toEqual([]);
  });
});

describe('an export of many months', () => {
  const OPTIONS = { bom: false, separator: ',', decimal: '.', runs: false } as const;
  // More text than a part has.
  const note = 'long '.repeat(400);
  const lines = ['08', '09', '10', '11'].flatMap((month) =>
    Array.from({ length: 60 }, (_, index) => {
      const day = `2026-${month}-${String(1 + (index % 28)).padStart(2, '0')}`;
      return logged(
        [0],
        { note },
        { id: `${month}-${index}`, day, at: `${day}T08:00:00.000+00:00` },
      );
    }),
  );

  it.each<[string, Exporter]>([
    ['csv', (data, options) => csv(data, options)],
    ['json', (data) => historyJson(data)],
    ['fhir', (data) => fhir(data)],
  ])('to %s takes a month when what it has of those before is written', (_, write) => {
    const data = exported(lines, { from: '2026-08-01', to: '2026-11-28' });
    let written = '';
    let taken = 0;
    function* months(): Generator<ExportedMonth> {
      for (const month of data.months()) {
        // Of the last one, the end may wait for its part to be full.
        const before = lines.slice(0, Math.max(0, taken * 60 - 60));
        expect(before.filter(({ id }) => !written.includes(id)).length).toBe(0);
        taken++;
        yield month;
      }
    }
    for (const part of write({ ...data, months }, { ...OPTIONS, rows: 'sessions' }))
      written += part;
    expect(taken).toBe(4);
  });
});
