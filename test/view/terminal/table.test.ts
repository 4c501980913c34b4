import { describe, expect, it } from 'vitest';
import {
  alignedLines,
  flowedRow,
  type Row,
  tableLines,
  type TableRoom,
} from '../../../src/view/terminal/table.ts';

const ROWS: readonly Row[] = [
  ['1a2b', 'Tue 24 Nov', 'morning', 'done'],
  ['3c4d', 'Wed 25 Nov', '', 'skipped: travel'],
];

const room = (columns: number, change: Partial<TableRoom> = {}): TableRoom => ({
  columns,
  indent: 0,
  below: 2,
  ...change,
});

describe('a table', () => {
  it.each<[number, readonly string[]]>([
    [42, ['1a2b  Tue 24 Nov  morning  done', '3c4d  Wed 25 Nov           skipped: travel']],
    [35, ['1a2b  Tue 24 Nov  morning  done', '3c4d  Wed 25 Nov', '  skipped: travel']],
    [20, ['1a2b  Tue 24 Nov', '  morning  done', '3c4d  Wed 25 Nov', '  skipped: travel']],
    [
      8,
      [
        '1a2b',
        '  Tue 24',
        '  Nov',
        ' morning',
        '  done',
        '3c4d',
        '  Wed 25',
        '  Nov',
        'skipped:',
        'travel',
      ],
    ],
  ])('in %i columns loses nothing', (columns, lines) => {
    expect(tableLines(ROWS, room(columns)).join('\n').split('\n')).toEqual(lines);
  });

  it('has the last cell beside the others while there is room for a paragraph', () => {
    const rows = [['units', 'of distances, when a run is told and when it is shown again']];
    expect(tableLines(rows, room(32))).toEqual([
      'units  of distances, when a run\n       is told and when it is\n       shown again',
    ]);
    expect(tableLines(rows, room(24))).toEqual([
      'units\n  of distances, when a\n  run is told and when\n  it is shown again',
    ]);
  });

  it('has what goes on below a row as far in as wished, if there is room', () => {
    const rows = [['1a2b3c4d', 'Tue 24 Nov', 'at the seaside', 'a note that goes on and on']];
    const below = { below: 10 };
    expect(tableLines(rows, room(50, below))[0]).toContain('\n          a note');
    expect(tableLines(rows, room(40, below))[0]).toContain('\n  a note');
  });

  it('keeps its columns although one cell is much longer than the others', () => {
    const name = 'a-name-that-is-as-long-as-a-line';
    const rows = [
      ['core', '12 min', 'the trunk'],
      [name, '9 min', 'the rest'],
      ['calves', '3 min', 'the legs'],
    ];
    expect(tableLines(rows, room(38))).toEqual([
      'core    12 min  the trunk',
      `${name}\n  9 min  the rest`,
      'calves  3 min   the legs',
    ]);
  });

  it('moves a cell that is a little longer than its column into free room', () => {
    const rows = [
      ['morning', '', 'done'],
      ['a-lunchtime-run', '', 'done'],
      ['evening', 'core', 'done'],
    ];
    expect(tableLines(rows, room(22))).toEqual([
      'morning        done',
      'a-lunchtime-run  done',
      'evening  core  done',
    ]);
  });

  it('measures cells without what styles them, and wide characters', () => {
    const rows = [
      ['\u001b[1m漢字\u001b[22m', 'one'],
      ['abc', 'two'],
    ];
    expect(tableLines(rows, room(20))).toEqual(['\u001b[1m漢字\u001b[22m  one', 'abc   two']);
  });

  it('keeps the indent of a cell within its column for what is below it', () => {
    expect(flowedRow(['  sides in turn', '3 of 4'], room(17, { indent: 2 }))).toBe(
      '    sides in turn\n      3 of 4',
    );
  });

  it('with a head is aligned as a whole or not at all', () => {
    expect(alignedLines(ROWS, room(42))).toEqual(tableLines(ROWS, room(42)));
    expect(alignedLines(ROWS, room(41))).toBeUndefined();
  });
});
