import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { diaryOverview } from '../../../src/core/diary/diary-week.ts';
import type { DistanceUnit } from '../../../src/core/diary/distance.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { asciiText } from '../../../src/core/text/ascii.ts';
import { historyLines } from '../../../src/view/report/history-lines.ts';
import { historyText } from '../../../src/view/report/history.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { overlongLines } from '../../support/printed.ts';
import { historyOf, schedule, sessionOf } from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const DIARY: readonly Line[] = [
  ...[5, 4, 5, 3].map((score, index) => morningOf(addDays('2026-11-09', index), score)),
  ...[4, 3].map((score, index) => morningOf(addDays('2026-11-23', index), score)),
  runOf('2026-11-10', 8000),
  runOf('2026-11-15', 16_400),
  runOf('2026-11-17', null),
  runOf('2026-11-23', 6000),
  markOf('2026-11-14', 'new shoes'),
  markOf('2026-11-23', 'a desk to stand at'),
];
const PLAN: readonly Line[] = [
  schedule('2026-11-02'),
  ...['2026-11-03', '2026-11-12', '2026-11-24'].flatMap((day) => sessionOf(day, 'morning', 5)),
];

describe('the calendar', () => {
  it('has mornings, runs and changes below its weeks', () => {
    expect(`\n${screen([...PLAN, ...DIARY], 80)}`).toMatchInlineSnapshot(`
      "
          Nov
      Mon ○○   ○○   ○○   ○○
      Tue ●○   ○○   ○○   ●∙
      Wed ○○   ○○   ○○
      Thu ○○   ●○   ○○
      Fri ○○   ○○   ○○
      Sat ○○   ○○   ○○
      Sun ○○   ○○   ○○
      max         5         4
      mid        4½        3½
      min         3         3
      km       24.4    ?  6.0
                  a         b

          ● done  ○ not done  ∙ later
          left to right: morning, evening
          max, mid, min: highest, middle and lowest score on waking, 0 to 10
          km: how far you ran, without 1 run of unknown distance
          a  Sat 14 Nov: new shoes
          b  Mon 23 Nov: a desk to stand at
      "
    `);
  });

  it('without a plan has only these', () => {
    expect(`\n${screen(DIARY, 50, 'mi')}`).toMatchInlineSnapshot(`
      "
          Nov
      max    5         4
      mid   4½        3½
      min    3         3
      mi  15.2    ?  3.7
             a         b

          max, mid, min: highest, middle and lowest
          score on waking, 0 to 10
          mi: how far you ran, without 1 run of unknown
          distance
          a  Sat 14 Nov: new shoes
          b  Mon 23 Nov: a desk to stand at
      "
    `);
  });

  it('leaves out rows with nothing in them', () => {
    expect(screen([runOf('2026-11-23', 6000)], 80)).toBe(
      '    Nov\nkm  6.0\n\n    km: how far you ran\n',
    );
    expect(screen([morningOf('2026-11-23', 10)], 80)).not.toContain('km');
    expect(screen([...PLAN, ...DIARY.slice(0, 6)], 80)).not.toContain('km');
  });

  it('says that only other things are recorded', () => {
    const note = { ...markOf('2026-11-23', 'cold'), mark: false };
    expect(screen([note], 80)).toContain('For the rest: stretch history list');
  });

  it('keeps weeks apart that have more than 99 km', () => {
    const far = screen([...PLAN, runOf('2026-11-10', 104_000), runOf('2026-11-17', 99_600)], 80);
    expect(far).toMatch(/^km\s+104\.0 {2}99\.6$/m);
  });

  it('counts changes that have no room below a week', () => {
    const marks = ['a', 'b', 'c', 'd'].map((text) => markOf('2026-11-23', text));
    expect(screen([...PLAN, ...marks], 80)).toMatch(/^ +a\+$/m);
    expect(screen([...PLAN, ...marks], 80)).toContain('d  Mon 23 Nov: d');
  });

  it('tells half a point from a whole one in ASCII, too', () => {
    const text = screen([morningOf('2026-11-23', 3), morningOf('2026-11-24', 4)], 80);
    expect(text).toMatch(/^mid 3½$/m);
    expect(asciiText(text)).toMatch(/^mid 3\+$/m);
  });

  it('shows no control characters of a change', () => {
    const text = screen([markOf('2026-11-23', 'new\u001b[2J\u202eshoes')], 80);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('is never wider than the columns, whatever the diary holds', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((back) => addDays('2026-11-24', -back));
    const lines = fc.array(
      fc.oneof(
        fc.tuple(day, fc.nat({ max: 10 })).map(([on, score]) => morningOf(on, score)),
        fc.tuple(day, fc.nat({ max: 250_000 })).map(([on, metres]) => runOf(on, metres)),
        fc.tuple(day, fc.string({ unit: 'grapheme' })).map(([on, text]) => markOf(on, text)),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 30, max: 130 }), (own, columns) => {
        const rows = screen([...PLAN, ...own], columns)
          .split('\n')
          .slice(0, 13);
        expect(overlongLines(rows.join('\n'), columns)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the history in lines', () => {
  it('says each week and each change in words', () => {
    expect(`\n${historyLines(overview(DIARY), theme, 'km')}`).toMatchInlineSnapshot(`
      "
      Week by week
        Week of Mon 9 Nov 2026: on waking, middle score 4.5 of 10, from 3 to 5, on 4 mornings; 24.4 km in 2 runs
        Week of Mon 16 Nov 2026: no score on waking; 1 run without a distance
        Week of Mon 23 Nov 2026: on waking, middle score 3.5 of 10, from 3 to 4, on 2 mornings; 6.0 km in 1 run

      Changes
        Sat 14 Nov 2026: new shoes
        Mon 23 Nov 2026: a desk to stand at
      "
    `);
  });
});

function screen(lines: readonly Line[], columns: number, unit: DistanceUnit = 'km'): string {
  return historyText(overview(lines), theme, columns, unit);
}

function overview(lines: readonly Line[]) {
  const history = historyOf(...lines);
  const now = '2026-11-24T12:00:00.000+00:00';
  const hasPlan = history.schedules.length > 0;
  const days = hasPlan ? dayRecords(history, '2026-11-02', '2026-11-24', now, '04:00') : [];
  return { days, windows: [], streak: undefined, diary: diaryOverview(history.diary) };
}
