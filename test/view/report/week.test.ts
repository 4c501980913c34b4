import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { weekReport } from '../../../src/app/record/week-report.ts';
import type { WeekLook } from '../../../src/core/adherence/week-look.ts';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import { weekInShort, weekLines, weekText } from '../../../src/view/report/week.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { weekLookWords } from '../../../src/view/words/week-look.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { experiment, line, logged, schedule, skipped } from '../../support/sample-journal.ts';

const LINES = [
  schedule('2026-11-16'),
  logged([0, 1, 2, 3, 4], {}, { at: '2026-11-17T07:00:00.000+00:00' }),
  skipped('2026-11-19', 'morning', 'ill'),
  ...[3, 5, 2].map((score, index) => morningOf(`2026-11-${17 + index}`, score)),
  runOf('2026-10-17', 7000),
  runOf('2026-11-10', 8000),
  runOf('2026-11-17', 5000),
  runOf('2026-11-21', 12_000),
  markOf('2026-11-21', 'New shoes'),
];
const PLAIN = await themeFor(0, undefined);
const CONTEXT = { unit: 'km', shell: 'posix', nameOf: (id: string) => id } as const;

const report = (isLast: boolean) => weekReport(readRecord(fakeHost({ lines: LINES })), isLast);

describe('a week', () => {
  it('is a table, with what changed and one thing to look at below it', () => {
    expect(`\n${weekText(report(true), CONTEXT, PLAIN, 80)}`).toMatchInlineSnapshot(`
      "
      Week of Mon 16 Nov to Sun 22 Nov 2026
        Sessions           1 of 13 done, 8 %
          morning          1 of 6 done, 1 excused
          evening          0 of 7 done
        On waking          middle score 3 of 10, from 2 to 5, on 3 mornings of 7
        Runs               17.0 km in 2 runs, the longest 12.0 km
          the week before  8.0 km in 1 run

      What changed
        Mon 16 Nov: plan, morning at 07:00, every day; evening at 20:30, every day
        Sat 21 Nov: change, New shoes

      One thing to look at
        The run of 12.0 km on Sat 21 Nov was 50 % longer than the longest of the 30
        days before (8.0 km). For information: in a study of 5,205 runners, a run more
        than 10 % longer than those of the 30 days before went with more overuse
        injuries (Frandsen 2025). It was not about backs.
      "
    `);
  });

  it('says what was done in part apart from what was done', () => {
    const half = logged([0, 1, 2], {}, { at: '2026-11-18T07:00:00.000+00:00' });
    const week = weekReport(readRecord(fakeHost({ lines: [...LINES, half] })), true);
    const text = weekText(week, CONTEXT, PLAIN, 80);
    expect(text).toContain('  Sessions           1 of 13 done, 1 partly (12 % in all)\n');
    expect(text).toContain('    morning          1 of 6 done, 1 partly, 1 excused\n');
    expect(weekInShort(week, 'km')).toContain(
      'The week: 1 of 13 sessions done, 1 partly (12 % in all);',
    );
  });

  it('names what changed of doses, and leaves out what was taken back', () => {
    const change = { type: 'dose-change', routine: 'core', because: 'asked' } as const;
    const pin = (id: string, step: 'pin' | 'unpin', at: string) =>
      line({ ...change, exercise: id, sides: ['both'], change: step }, { at });
    const lines = [
      pin('plank', 'pin', '2026-11-18T08:00:00.000+00:00'),
      pin('bridge', 'pin', '2026-11-18T08:01:00.000+00:00'),
      pin('plank', 'unpin', '2026-11-19T08:00:00.000+00:00'),
    ];
    const week = weekReport(readRecord(fakeHost({ lines: [...LINES, ...lines] })), true);
    const nameOf = (id: string) => `the ${id}`;
    const text = weekText(week, { ...CONTEXT, nameOf }, PLAIN, 80);
    expect(text).toContain('  Wed 18 Nov: dose, in core, the bridge: stays as it is\n');
    expect(text).not.toContain('plank');
  });

  it('says how often an experiment left a slot out', () => {
    const lines = [...LINES, experiment('2026-11-16')];
    const week = weekReport(readRecord(fakeHost({ lines })), true);
    expect(weekText(week, CONTEXT, PLAIN, 80)).toContain('  evening          0 of 4 done, 3 off\n');
  });

  it('is as far as it has come', () => {
    expect(`\n${weekText(report(false), CONTEXT, PLAIN, 50)}`).toMatchInlineSnapshot(`
      "
      This week, Mon 23 Nov to today, Tue 24 Nov 2026
        Sessions           0 of 2 done, 0 %; 12 to come
          morning          0 of 1 done, 6 to come
          evening          0 of 1 done, 6 to come
        On waking          none of 2 mornings written
                           down
          the week before  middle score 3 of 10, from 2
                           to 5, on 3 mornings
        Runs               none
          the week before  17.0 km in 2 runs, the
                           longest 12.0 km

      One thing to look at
        Nothing stands out.
      "
    `);
  });

  it('is read aloud in lines, each of which says what it is about', () => {
    expect(`\n${weekLines(report(true), CONTEXT)}`).toMatchInlineSnapshot(`
      "
      Week of Mon 16 Nov to Sun 22 Nov 2026:
      Sessions: 1 of 13 done, 8 %
      Sessions, morning: 1 of 6 done, 1 excused
      Sessions, evening: 0 of 7 done
      On waking: middle score 3 of 10, from 2 to 5, on 3 mornings of 7
      Runs: 17.0 km in 2 runs, the longest 12.0 km
      Runs, the week before: 8.0 km in 1 run
      Changed: Mon 16 Nov: plan, morning at 07:00, every day; evening at 20:30, every day
      Changed: Sat 21 Nov: change, New shoes
      One thing to look at: The run of 12.0 km on Sat 21 Nov was 50 % longer than the longest of the 30 days before (8.0 km). For information: in a study of 5,205 runners, a run more than 10 % longer than those of the 30 days before went with more overuse injuries (Frandsen 2025). It was not about backs.
      "
    `);
  });

  it('is two lines after its last session', () => {
    expect(`\n${weekInShort(report(true), 'mi')}`).toMatchInlineSnapshot(`
      "
      The week: 1 of 13 sessions done, 8 %; on waking, middle score 3 of 10, from 2 to 5, on 3 mornings; 10.6 mi in 2 runs.
      To see more of it: stretch week
      "
    `);
  });
});

const EVENING = { name: 'evening', time: '20:30', days: WEEKDAYS, routine: 'lower-back' };

describe('what there is to look at', () => {
  it.each<[WeekLook, string]>([
    [{ kind: 'stopped', stop: 'emergency' }, 'No session until you have been seen: stretch check'],
    [
      { kind: 'left-out', exercise: 'knee-rolls', sessions: 2 },
      'knee-rolls was left out for pain in 2 sessions. To see easier ways to do it: stretch exercise show knee-rolls',
    ],
    [
      { kind: 'sore-morning', day: '2026-11-19', score: 6, usual: 2.5 },
      'Soreness on waking on Thu 19 Nov was 6 of 10, 3.5 above your usual 2.5. One morning is not a pattern.',
    ],
    [
      { kind: 'weekday', slot: EVENING, weekday: 5 },
      'The evening slot was not done on the last three Fridays. To plan it without that day: stretch schedule set evening 20:30 --days mon,tue,wed,thu,sat,sun',
    ],
    [
      { kind: 'weekday', slot: { ...EVENING, days: [7] }, weekday: 7 },
      'The evening slot was not done on the last three Sundays. To move it to another day: stretch schedule set evening 20:30 --days mon',
    ],
    [
      { kind: 'mornings', noted: 1, days: 5 },
      'Of 5 mornings, 1 is written down. To add one afterwards: stretch pain 4 yesterday',
    ],
    [{ kind: 'nothing' }, 'Nothing stands out.'],
  ])('of %j is said as it is', (look, words) => {
    expect(weekLookWords(look, 'km', 'posix')).toBe(words);
  });
});
