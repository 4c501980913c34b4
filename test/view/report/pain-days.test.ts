import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { diaryDaysOf, fromFirstRecorded } from '../../../src/core/adherence/diary-day.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { painDaysLines, painDaysText } from '../../../src/view/report/pain-days.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { overlongLines } from '../../support/printed.ts';
import {
  ended,
  historyOf,
  line,
  plannedLines,
  schedule,
  setDone,
  started,
} from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const at = (day: string, time: string) => ({ at: `${day}T${time}:00.000+00:00` });
const LINES: readonly Line[] = [
  schedule('2026-11-20'),
  morningOf('2026-11-20', 5, { stiffness: 30, note: 'slept badly' }),
  ...coached('2026-11-20', 'morning', 3, 1),
  ...coached('2026-11-20', 'evening', 2, null),
  runOf('2026-11-20', 8200, { surface: 'road', began: at('2026-11-20', '18:05').at }),
  line(
    { type: 'activity', kind: 'swim', seconds: 2400, began: at('2026-11-20', '12:00').at },
    at('2026-11-20', '22:00'),
  ),
  morningOf('2026-11-22', 0, { late: true }),
  ...coached('2026-11-22', null, null, null),
  runOf('2026-11-22', null, { late: true }),
  markOf('2026-11-22', 'new shoes'),
];

const TODAY = '2026-11-24';

describe('the days with their pain', () => {
  it('are rows with their mornings, sessions and runs', () => {
    expect(`\n${textOf(LINES, 80)}`).toMatchInlineSnapshot(`
      "
                  waking  stiff   morning  evening  extra  runs, other
      Fri 20 Nov  5       30 min  3→1      2→?             swim 40 min,
                                                           run 8.2 km road
          on waking: slept badly
      Sat 21 Nov  –
      Sun 22 Nov  0 late                            ?→?    run 30:00 late
          change: new shoes
      Mon 23 Nov  –
      Tue 24 Nov  –

      waking: 0 to 10; 3→1: pain before and after a session; ?: not said; –: not
      recorded; late: recorded on a later day
      "
    `);
  });

  it('say in each cell what it is where the rows are too wide', () => {
    expect(`\n${textOf(LINES, 50)}`).toMatchInlineSnapshot(`
      "
      Fri 20 Nov  waking 5  stiff 30 min  morning 3→1
        evening 2→?  swim 40 min, run 8.2 km road
          on waking: slept badly
      Sat 21 Nov  waking –
      Sun 22 Nov  waking 0 late  extra ?→?
        run 30:00 late
          change: new shoes
      Mon 23 Nov  waking –
      Tue 24 Nov  waking –

      waking: 0 to 10; 3→1: pain before and after a
      session; ?: not said; –: not recorded; late:
      recorded on a later day
      "
    `);
    expect(`\n${textOf(LINES, 30)}`).toMatchInlineSnapshot(`
      "
      Fri 20 Nov  waking 5
        stiff 30 min  morning 3→1
        evening 2→?
        swim 40 min, run 8.2 km road
          on waking: slept badly
      Sat 21 Nov  waking –
      Sun 22 Nov  waking 0 late
        extra ?→?  run 30:00 late
          change: new shoes
      Mon 23 Nov  waking –
      Tue 24 Nov  waking –

      waking: 0 to 10; 3→1: pain
      before and after a session; ?:
      not said; –: not recorded;
      late: recorded on a later day
      "
    `);
  });

  it('show a gap as a gap, and no pain as 0', () => {
    const rows = textOf(LINES, 80).split('\n');
    expect(rows.find((row) => row.startsWith('Sat 21 Nov'))?.trimEnd()).toMatch(/^Sat 21 Nov +–$/);
    expect(rows.find((row) => row.startsWith('Sun 22 Nov'))).toMatch(/^Sun 22 Nov +0 late/);
  });

  it('are sentences where they are to be read aloud', () => {
    expect(`\n${painDaysLines(daysOf(LINES), 'mi')}`).toMatchInlineSnapshot(`
      "
      Fri 20 Nov 2026: on waking 5 of 10, stiff for 30 min; morning session, pain 3 before and 1 after; evening session, pain 2 before; run 5.1 mi, road; swim, 40 min; on waking: slept badly.
      Sat 21 Nov 2026: nothing recorded.
      Sun 22 Nov 2026: on waking 0 of 10, recorded later; extra session, pain not said; run 30:00, recorded later; change: new shoes.
      Mon 23 Nov 2026: nothing recorded.
      Tue 24 Nov 2026: nothing recorded.
      "
    `);
  });

  it('begin with the first that has anything', () => {
    const days = daysOf([morningOf('2026-11-22', 3)]);
    expect(fromFirstRecorded(days).map(({ day }) => day)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
    ]);
    expect(fromFirstRecorded(daysOf([]))).toEqual([]);
    expect(painDaysText([], { unit: 'km', today: TODAY }, theme, 80)).toContain(
      'stretch history pain --all',
    );
  });

  it('count a morning that was scored twice as it was written last', () => {
    const twice = [morningOf('2026-11-24', 8), morningOf('2026-11-24', 3)];
    expect(textOf(twice, 80)).toMatch(/^Tue 24 Nov +3$/m);
  });

  it('have every word of a note, and are never wider than the columns', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 130 }), (note, columns) => {
        const text = textOf([...LINES, markOf('2026-11-24', note.join(' '))], columns);
        expect(overlongLines(text, columns)).toEqual([]);
        expect(text.replaceAll(/\s+/g, ' ')).toContain(`change: ${note.join(' ')}`);
      }),
      { numRuns: 60 },
    );
  });

  it('say the year of days that are all of one past year', () => {
    const context = { unit: 'km', today: '2027-01-04' } as const;
    expect(painDaysText(daysOf([morningOf('2026-11-24', 3)]), context, theme, 80)).toMatch(
      /^Tue 24 Nov 2026 +3$/m,
    );
  });

  it('show no control characters', () => {
    const evil = 'x\u001b[2J\u202e\ny';
    const text = textOf(
      [...LINES, markOf('2026-11-24', evil), ...coached('2026-11-23', evil, 1, 1)],
      80,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

function coached(day: string, slot: string | null, before: number | null, after: number | null) {
  const time = slot === 'evening' ? '20:30' : '07:05';
  const start = started({ slot, pain: before }, { id: `${day}-${slot}`, ...at(day, time) });
  return [
    start,
    ...plannedLines(2).map((set) => setDone(start.id, set, {}, at(day, time))),
    ended(start.id, { after }, at(day, time.replace('0', '1'))),
  ];
}

function daysOf(lines: readonly Line[]) {
  const { sessions, diary, ...history } = historyOf(...lines);
  const [from, now] = ['2026-11-20', '2026-11-24T12:00:00.000+00:00'];
  const records = dayRecords({ sessions, diary, ...history }, from, addDays(from, 4), now, '04:00');
  return diaryDaysOf({ records, sessions, diary });
}

function textOf(lines: readonly Line[], columns: number): string {
  return wrapLines(
    painDaysText(daysOf(lines), { unit: 'km', today: TODAY }, theme, columns),
    columns,
  );
}
