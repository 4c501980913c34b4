import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyCalendar } from '../../src/commands/history.ts';
import { report } from '../../src/commands/report.ts';
import { status } from '../../src/commands/status.ts';
import { once } from '../../src/core/base/once.ts';
import type { RunTotal } from '../../src/core/diary/diary-week.ts';
import { demoLines } from '../../src/core/demo/demo-lines.ts';
import type { Line } from '../../src/core/journal/line.ts';
import type { ClinicianReport } from '../../src/core/paper/clinician-report.ts';
import { countedShare, paperDay } from '../../src/core/paper/report-words.ts';
import { amountWords, doneOfPlanned } from '../../src/core/text/quantity.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { fakeHost } from '../support/fake-host.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../support/journal-arbitrary.ts';
import { shippedLibrary } from '../support/sample-library.ts';

/** What `status --json` and `history --json` say of some days. */
interface Numbers {
  readonly sessions: { readonly done: number; readonly planned: number };
  readonly sets: { readonly done: number; readonly planned: number };
  readonly slots: Readonly<Record<string, { readonly done: number; readonly planned: number }>>;
  readonly exercises: Readonly<Record<string, unknown>>;
  readonly excused: number;
  readonly paused: number;
  readonly extras: number;
}

/** The report as JSON, as far as it is compared; what is called otherwise there is not. */
type ReportJson = Pick<ClinicianReport, 'recorded' | 'periods' | 'exercises' | 'notes'> & {
  readonly mornings: { readonly count: number } | null;
  readonly sessions:
    | (Numbers['sessions'] & Pick<Numbers, 'sets' | 'excused' | 'paused' | 'extras'>)
    | null;
};

const NONE = {
  done: 0,
  planned: 0,
  sets: { done: 0, planned: 0 },
  excused: 0,
  paused: 0,
  extras: 0,
};

/** What commands say of a record in the evening of a day. */
function recordOf(lines: readonly Line[], today: Day) {
  const host = fakeHost({ lines, now: `${today}T23:30:00.000+00:00` });
  const said = async (run: (on: typeof host) => Promise<number>) => {
    host.written.out = '';
    expect(await run(host)).toBe(0);
    return host.written.out;
  };
  const json = async <T>(run: (on: typeof host) => Promise<number>) =>
    JSON.parse(await said(run)) as T;
  return {
    report: (from: Day, to: Day) =>
      json<ReportJson>((on) => report(on, { format: 'json', from, to })),
    page: (from: Day, to: Day) => said((on) => report(on, { format: 'html', from, to })),
    markdown: (from: Day, to: Day) => said((on) => report(on, { format: 'md', from, to })),
    history: (from: Day, to: Day) =>
      json<{
        readonly windows: readonly Numbers[];
        readonly weeks: readonly { from: Day; mornings: unknown; runs: unknown }[];
      }>((on) => historyCalendar(on, { json: true, from, to })),
    status: () =>
      json<{
        readonly windows: readonly Numbers[];
        readonly runs: { readonly count: number; readonly distance: number };
      }>((on) => status(on, { json: true })),
  };
}

/** The same numbers, of the report and of the other commands. */
interface BothSay {
  readonly report: readonly unknown[];
  readonly others: readonly unknown[];
}

/** Returns what the report of whole calendar weeks up to a Sunday, on which it is, and the others say of the same days. */
async function bothSay(lines: readonly Line[], monday: Day, today: Day): Promise<BothSay> {
  const said = recordOf(lines, today);
  const [history, stands] = [await said.history(monday, today), await said.status()];
  const made = await said.report(monday, today);
  const weeks = made.periods.list
    .filter(({ soreness, runs }) => soreness !== null || runs !== null)
    .map(({ from, soreness, runs }) => ({ from, mornings: soreness, runs: runs && totalOf(runs) }))
    .toReversed();
  const [week, four] = [
    await said.report(addDays(today, -6), today),
    await said.report(addDays(today, -27), today),
  ];
  const runs = week.periods.list[0]?.runs ?? null;
  const text = await said.markdown(monday, today);
  return {
    report: [
      numbersOf(made),
      numbersOf(week),
      numbersOf(four),
      weeks,
      [runs?.count ?? 0, runs?.metres ?? 0],
      /Sessions: ([^;]*);.* Sets: (.*)\.\n/.exec(text)?.slice(1) ?? ['–', '–'],
    ],
    others: [
      othersNumbers(history.windows[0]),
      othersNumbers(stands.windows[0]),
      othersNumbers(stands.windows[1]),
      history.weeks,
      [stands.runs.count, stands.runs.distance],
      [history.windows[0]?.sessions, history.windows[0]?.sets].map((one) =>
        countedShare(one ?? NONE),
      ),
    ],
  };
}

/** A week's runs as `history` has them. */
function totalOf({ count, metres, seconds, withoutDistance }: RunTotal): RunTotal {
  return { count, metres, seconds, withoutDistance };
}

/** The counts of a report; the sets of its exercises together are those of its sessions. */
function numbersOf({ sessions, exercises }: ReportJson) {
  const { done, planned, sets, excused, paused, extras } = sessions ?? NONE;
  const total = (of: 'done' | 'planned') => exercises.reduce((sum, one) => sum + one.sets[of], 0);
  const all = { done: total('done'), planned: total('planned') };
  return { sessions: { done, planned }, sets, all, excused, paused, extras };
}

function othersNumbers(numbers: Numbers | undefined) {
  if (numbers === undefined) return undefined;
  const { sessions, sets, excused, paused, extras } = numbers;
  return { sessions, sets, all: sets, excused, paused, extras };
}

describe('the numbers of a report', () => {
  const today = '2026-11-22';
  const madeUp = once(() =>
    demoLines({
      now: `${today}T23:30:00.000+00:00`,
      today,
      library: shippedLibrary(),
      profile: { affected: 'left', cautions: [] },
      instantOf: (day, at) => `${day}T${at}:00.000+00:00`,
      stampOf: (at) => at.replace('Z', '+00:00'),
    }),
  );

  it('are those of status and history, of the made-up record', async () => {
    const { report: ours, others } = await bothSay(madeUp(), addDays(today, -83), today);
    expect(ours).toEqual(others);
  });

  it('are in the tables of the page, too', async () => {
    const said = recordOf(madeUp(), today);
    const { periods, sessions } = await said.report(addDays(today, -83), today);
    const page = await said.page(addDays(today, -83), today);
    const text = page.replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain(doneOfPlanned(sessions ?? NONE));
    const rows = periods.list.map(({ from, soreness }) => {
      const { median, count } = soreness ?? { median: 0, count: 0 };
      return new RegExp(`${paperDay(from)} ${amountWords(median)} [–\\d]+ ${count} `);
    });
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(text).toMatch(row);
  });

  it('are those of status and history, whatever was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (steps) => {
        const last = addDays(FIRST_DAY, 18 * 7 - 1);
        const { report: ours, others } = await bothSay(linesOfSteps(steps), FIRST_DAY, last);
        expect(ours).toEqual(others);
      }),
      { numRuns: 10 },
    );
  });
});
