import { describe, expect, it } from 'vitest';
import { matchesOwnTable, readOwnTable } from '../../../src/formats/activities/own-table.ts';
import { CSV_TABLES } from '../../../src/formats/export/csv.ts';
import { activitiesOf, bytesOf, IN_BERLIN } from '../../support/found.ts';

const headOf = (rows: keyof typeof CSV_TABLES, separator = ',') =>
  Object.keys(CSV_TABLES[rows].columns).join(separator);

describe('a table that this program exported', () => {
  it.each(['sessions', 'sets', 'days', 'mornings'] as const)(
    'is refused if it is of %s',
    (rows) => {
      const head = `${headOf(rows)}\r\n`;
      expect(matchesOwnTable(head)).toBe(true);
      expect(readOwnTable(bytesOf(head), IN_BERLIN)).toEqual({
        kind: 'unreadable',
        why: `a table of ${rows} that stretch exported; to read a record back in, export it as json or ndjson`,
      });
    },
  );

  it('is not taken for one if somebody else wrote it', () => {
    expect(matchesOwnTable('id,day,km,minutes\n1,2026-11-01,5,30\n')).toBe(false);
  });

  it('is read in full if it is of runs, whatever separates its cells', () => {
    const cells = [
      ['i1', '2026-11-01', '23:30', '2026-11-02T00:30:00.000-05:00', '8,05', '45,2', '46,0'],
      ['trail', '6', 'yes', 'no', 'yes', 'a.fit', 'Watch', '7', "'=easy"],
    ];
    const [run] = activitiesOf(
      readOwnTable(bytesOf(`${headOf('runs', ';')}\r\n${cells.flat().join(';')}\r\n`), IN_BERLIN),
    );
    expect(run).toMatchObject({
      sport: 'run',
      began: '2026-11-02T00:30:00.000-05:00',
      date: '2026-11-02',
      localTime: 'offset',
      distance: 8050,
      seconds: 2712,
      elapsed: 2760,
      surface: 'trail',
      effort: 6,
      isEstimated: true,
      device: 'Watch',
      sourceId: '7',
      title: '=easy',
      own: { id: 'i1', file: 'a.fit', isLate: true },
    });
  });

  it('names the rows of runs that it cannot read', () => {
    const rows = ['i1,2026-11-01,,,5.00,30.0', 'i2,soon,,,5.00,30.0', 'i3,2026-11-01,,,x,30.0'];
    const text = [headOf('runs'), ...rows, 'i4,2026-11-01,,,,'].join('\n');
    expect(readOwnTable(bytesOf(text), IN_BERLIN)).toMatchObject({
      leftOut: [
        { line: 3, why: '`soon` is no date' },
        { line: 4, why: '`x` is no number' },
        { line: 5, why: 'it has neither a distance nor a time' },
      ],
    });
  });
});
