import { describe, expect, it } from 'vitest';
import { insights, type InsightsOptions } from '../../src/commands/insights.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { fakeHost } from '../support/fake-host.ts';
import { SAMPLE_DIARIES } from '../support/insight-diaries.ts';
import { markOf, morningOf, runOf } from '../support/sample-diary.ts';
import { experiment } from '../support/sample-journal.ts';
import { addDays } from '../../src/core/time/day.ts';

async function shown(
  lines: readonly Line[],
  about?: string,
  options: InsightsOptions = {},
  settings: Readonly<Record<string, string>> = {},
) {
  const now = SAMPLE_DIARIES[0]?.now ?? '';
  const host = fakeHost({ lines, now, settings });
  expect(await insights(host, about === undefined ? [] : about.split(' '), options)).toBe(0);
  return host.written.out;
}

function linesOf(name: string): readonly Line[] {
  return SAMPLE_DIARIES.find((one) => one.name === name)?.lines() ?? [];
}

/** The headings of what is shown. */
const HEADINGS = [
  'Runs and rest days',
  'By distance',
  'Road and trail',
  'Evening session or none',
  'The weeks',
  'Changes you marked',
  'Long single runs',
];

describe('stretch insights', () => {
  it.each([
    ['nothing', [], 'Nothing is recorded yet.'],
    ['no morning', [runOf('2026-11-20', 8000)], 'No morning of the last half year has a score yet'],
    ['mornings of long ago', [morningOf('2025-11-20', 4)], 'Nothing is recorded yet.'],
  ])('with %s says what to type next', async (_, lines, words) => {
    const out = await shown(lines);
    expect(out).toContain(words);
    expect(out).toContain('stretch pain');
    expect(out).toContain('stretch run 8km 45:10');
  });

  it.each([
    ['long-runs', true],
    ['changes', true],
    ['runs', false],
    ['weeks', false],
    [undefined, false],
  ])('without a morning, about %s has something to say: %s', async (about, hasMore) => {
    const lines = [
      runOf('2026-10-01', 8000),
      runOf('2026-11-20', 9000),
      runOf('2026-11-25', 12_000),
      markOf('2026-11-20', 'new shoes'),
    ];
    const out = await shown(lines, about);
    expect(out.startsWith('Your diary')).toBe(hasMore);
    expect(out.includes('No morning of the last half year has a score yet')).toBe(!hasMore);
    expect(out.includes('Of the runs alone: stretch insights long-runs')).toBe(!hasMore);
    expect(await shown([], about)).toMatch(/^Nothing is recorded yet\./);
  });

  it.each([
    [undefined, 5, 1],
    ['evening', 5, 1],
    ['weeks', 5, 0],
    [undefined, 100, 0],
  ])('about %s says with %d mornings which of them count, %d times', async (about, days, times) => {
    const few = Array.from({ length: days }, (_, index) =>
      morningOf(addDays('2026-11-29', -index), 3),
    );
    for (const options of [{}, { plain: true }]) {
      const out = (await shown(days === 100 ? linesOf('alike') : few, about, options))
        .replaceAll(/\s+/g, ' ')
        .split('A morning counts if it has a score');
      expect(out).toHaveLength(1 + times);
    }
  });

  it('says once what several questions come to', async () => {
    for (const options of [{}, { plain: true }]) {
      const out = await shown(linesOf('alike'), undefined, options);
      expect(out.replaceAll(/\s+/g, ' ').split('How many of 100 diaries is said')).toHaveLength(2);
    }
  });

  it.each([
    [undefined, HEADINGS],
    ['runs', [...HEADINGS.slice(0, 3), 'Long single runs']],
    ['Running', [...HEADINGS.slice(0, 3), 'Long single runs']],
    ['distance', ['By distance']],
    ['road', ['Road and trail']],
    ['trails', ['Road and trail']],
    ['stretching', ['Evening session or none']],
    ['shoes', ['Changes you marked']],
    ['surface', ['Road and trail']],
    ['evening', ['Evening session or none']],
    ['weeks', ['The weeks']],
    ['trend', ['The weeks']],
    ['changes', ['Changes you marked']],
    ['long-runs', ['Long single runs']],
  ])('about %s shows its questions', async (about, headings) => {
    const lines = (await shown(linesOf('alike'), about)).split('\n');
    expect(lines.filter((one) => HEADINGS.includes(one))).toEqual(headings);
  });

  it.each([
    ['in the picture', {}, '\u2022 '],
    ['in words', { plain: true }, ''],
  ])('begins with all answers, %s, if nothing is asked in particular', async (_, options, head) => {
    const briefs = `${head}Runs and rest days: no difference of 2 points or more`;
    const out = await shown(linesOf('alike'), undefined, options);
    const [before = '', after = ''] = out.split('None of this can show cause:');
    expect(before).toContain(briefs);
    expect(before).toContain(`${head}Changes you marked: none is marked`);
    expect(before.split('\n').length).toBeLessThan(20);
    expect(after).toContain('No difference of 2 points or more between');
    expect(await shown(linesOf('alike'), 'runs', options)).not.toContain(briefs);
    expect(await shown([morningOf('2026-11-29', 3)], undefined, options)).not.toContain('cause');
  });

  it.each([
    [undefined, 1],
    ['runs', 1],
    ['weeks', 0],
  ])(
    'says what several questions do to the number of diaries, about %s: %d times',
    async (about, times) => {
      for (const options of [{}, { plain: true }]) {
        const out = (await shown(linesOf('alike'), about, options)).replaceAll(/\s+/g, ' ');
        expect(out.split('Of four questions, about 1 in 5 diaries').length - 1).toBe(times);
      }
    },
  );

  it('shows no sessions beside the weeks where none was planned or done', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      morningOf(addDays('2026-11-29', -index), 4),
    );
    for (const options of [{}, { plain: true }]) {
      const out = await shown(lines, 'weeks', options);
      expect(out).toContain('Mean soreness on waking');
      expect(out).not.toMatch(/planned|how much of the plan/i);
    }
    expect(await shown(lines, 'weeks')).toMatch(/^from +1 Oct/m);
    const planned = await shown(linesOf('experiment-under-way'), 'weeks');
    expect(planned).toContain('Sessions done of those planned');
    expect(planned).toContain('how much of the plan');
  });

  it('names the experiment about evenings that is over, and no other', async () => {
    const over = experiment('2026-10-05', {}, { id: 'overandout-1' });
    const words = 'Your experiment about this is over: stretch experiment result overando';
    const lines = [...linesOf('worse-after-evenings'), over];
    const out = await shown(lines, 'evening');
    expect(out).toContain(words);
    expect(out).not.toContain('To plan one');
    expect(await shown(lines, 'runs')).not.toContain('Your experiment');
    const other = experiment('2026-10-05', { kind: 'own', slots: [] });
    expect(await shown([...linesOf('worse-after-evenings'), other], 'evening')).not.toContain(
      'Your experiment',
    );
  });

  it('has the numbers of one question, of all only if asked', async () => {
    const how = 'each morning is compared with what the last score (up to 3 days back)';
    expect(await shown(linesOf('alike'), 'evening')).toContain(how);
    expect(await shown(linesOf('alike'), undefined, { all: true })).toContain(how);
    const brief = await shown(linesOf('alike'));
    expect(brief).not.toContain(how);
    expect(brief).toContain('Numbers: stretch insights --all');
  });

  it('takes one question at a time, of several words or one', async () => {
    const lines = linesOf('alike');
    expect(await shown(lines, 'long runs')).toBe(await shown(lines, 'long-runs'));
    await expect(insights(fakeHost(), ['runs', 'distance'], {})).rejects.toMatchObject({
      kind: 'usage',
      message: 'it is one question at a time',
      hint: 'for example: stretch insights runs; for all: stretch insights --all',
    });
  });

  it.each([
    ['rnus', 'did you mean `runs`?'],
    ['weather', 'it takes runs, distance, surface, evening, weeks, changes, long-runs, gp'],
  ])('does not know %s', async (about, hint) => {
    await expect(insights(fakeHost(), [about], {})).rejects.toMatchObject({
      kind: 'usage',
      message: `no question is called \`${about}\``,
      hint,
    });
  });

  it('says distances in the unit of the user', async () => {
    const out = await shown(
      linesOf('worse-after-runs'),
      'distance',
      { plain: true },
      { units: 'mi' },
    );
    expect(out).toMatch(/after longer runs \(about 5\.9 mi\)/);
    expect(out).toContain('with each mi more: ');
    expect(out).not.toContain(' km');
  });

  it.each([
    ['the flag', { plain: true }, {}],
    ['the setting', {}, { face: 'plain' }],
  ])('says all in words with %s', async (_, options, settings) => {
    const out = await shown(linesOf('changes'), undefined, options, settings);
    expect(out).not.toMatch(/[\u2500-\u259f●◐○▲◂▸]/);
    expect(out).toContain('From Mon 31 Aug: ');
    expect(out).toContain('Road and trail: No difference of 2 points or more');
  });

  it('has the answers as JSON with keys that stay', async () => {
    const answers = JSON.parse(await shown(linesOf('changes'), undefined, { json: true })) as {
      readonly comparisons: readonly Record<string, unknown>[];
      readonly weeks: Record<string, unknown>;
      readonly changes: readonly Record<string, unknown>[];
    };
    expect(Object.keys(answers)).toEqual(
      'version from to mornings runs comparisons weeks changes longRuns soreForTwelveWeeks'.split(
        ' ',
      ),
    );
    const state = 'state needs by experiment verdict difference low high p'.split(' ');
    expect(answers.comparisons.map((one) => one['question'])).toEqual([
      'runs',
      'distance',
      'surface',
      'evening',
    ]);
    for (const one of answers.comparisons) {
      expect(Object.keys(one)).toEqual([
        ...'question from mornings yes no offPattern'.split(' '),
        ...state,
        ...'suspicious oneMorning perMile kinds nap thirds missing'.split(' '),
      ]);
    }
    expect(Object.keys(answers.weeks)).toEqual([...state, 'span', 'slope', 'first', 'weeks']);
    expect(Object.keys(answers.changes[0] ?? {})).toEqual([
      'id',
      'day',
      'text',
      ...state,
      'before',
      'after',
    ]);
  });

  it('has only the answers to a question as JSON', async () => {
    const of = async (about: string) =>
      Object.keys(JSON.parse(await shown(linesOf('changes'), about, { json: true })) as object);
    const head = ['version', 'from', 'to', 'mornings', 'runs', 'comparisons'];
    expect(await of('runs')).toEqual([...head, 'longRuns']);
    expect(await of('weeks')).toEqual([...head, 'weeks']);
  });

  it('takes marks and runs of the window only, and compares with the days before', async () => {
    const today = '2026-11-29';
    const lines = [
      runOf(addDays(today, -212), 14_000),
      runOf(addDays(today, -190), 9000),
      markOf(addDays(today, -190), 'long ago'),
      runOf(addDays(today, -181), 12_000),
      morningOf(today, 4),
    ];
    const found = JSON.parse(await shown(lines, undefined, { json: true })) as {
      readonly from: string;
      readonly changes: readonly unknown[];
      readonly longRuns: { readonly runs: readonly Record<string, unknown>[] };
    };
    expect(found.from).toBe(addDays(today, -181));
    expect(found.changes).toEqual([]);
    expect(found.longRuns.runs).toMatchObject([{ metres: 12_000, longest: 9000 }]);
  });
});
