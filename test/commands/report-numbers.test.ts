import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyCalendar } from '../../src/commands/history.ts';
import { report } from '../../src/commands/report.ts';
import { status } from '../../src/commands/status.ts';
import { demoLines } from '../../src/core/demo/demo-lines.ts';
import type { Line } from '../../src/core/journal/line.ts';
import type { ClinicianReport } from '../../src/core/paper/clinician-report.ts';
import { countedShare } from '../../src/core/paper/report-words.ts';
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

const NONE_SAID = { sessions: NONE, sets: NONE.sets };

/** What commands say of a record in the evening of a day. */
function recordOf(lines: readonly Line[], today: Day) {
  const said = async (run: (host: ReturnType<typeof fakeHost>) => Promise<number>) => {
    const host = fakeHost({ lines, now: `${today}T23:30:00.000+00:00` });
    expect(await run(host)).toBe(0);
    return host.written.out;
  };
  const json = async <T>(run: (host: ReturnType<typeof fakeHost>) => Promise<number>) =>
    JSON.parse(await said(run)) as T;
  return {
    report: (from: Day, to: Day) =>
      json<ReportJson>((host) => report(host, { format: 'json', from, to })),
    markdown: (from: Day, to: Day) => said((host) => report(host, { format: 'md', from, to })),
    history: (from: Day, to: Day) =>
      json<{
        readonly windows: readonly Numbers[];
        readonly weeks: readonly { from: Day; mornings: unknown; runs: unknown }[];
      }>((host) => historyCalendar(host, { json: true, from, to })),
    status: () =>
      json<{
        readonly windows: readonly Numbers[];
        readonly runs: { readonly count: number; readonly distance: number };
      }>((host) => status(host, { json: true })),
  };
}

/** Compares the report of whole calendar weeks up to a Sunday, on which it is, with what the others say of the same days. */
async function compare(lines: readonly Line[], monday: Day, today: Day): Promise<void> {
  const said = recordOf(lines, today);
  const [history, status_] = [await said.history(monday, today), await said.status()];
  const made = await said.report(monday, today);
  expectSame(made, history.windows[0]);
  const { sessions, sets } = history.windows[0] ?? NONE_SAID;
  if (made.sessions !== null) {
    const text = await said.markdown(monday, today);
    expect(text).toContain(`Sessions: ${countedShare(sessions)};`);
    expect(text).toContain(`Sets: ${countedShare(sets)}.`);
  }
  const weeks = made.periods.list
    .filter(({ soreness, runs }) => soreness !== null || runs !== null)
    .map(({ from, soreness, runs }) => ({ from, mornings: soreness, runs: runs && without(runs) }))
    .toReversed();
  expect(weeks).toEqual(history.weeks);
  for (const [index, days] of [7, 28].entries()) {
    const short = await said.report(addDays(today, 1 - days), today);
    expectSame(short, status_.windows[index]);
    if (days === 7) {
      const { runs } = short.periods.list[0] ?? { runs: null };
      expect([runs?.count ?? 0, runs?.metres ?? 0]).toEqual([
        status_.runs.count,
        status_.runs.distance,
      ]);
    }
  }
}

function without({ longest: _, ...rest }: object & { readonly longest?: unknown }) {
  return rest;
}

function expectSame(made: ReportJson, numbers: Numbers | undefined): void {
  const { done, planned, sets, excused, paused, extras } = made.sessions ?? NONE;
  const { sessions, sets: all } = numbers ?? { sessions: undefined, sets: undefined };
  expect([{ done, planned }, sets]).toEqual([sessions, all]);
  expect([excused, paused, extras]).toEqual([numbers?.excused, numbers?.paused, numbers?.extras]);
  const total = (of: 'done' | 'planned') =>
    made.exercises.reduce((sum, one) => sum + one.sets[of], 0);
  expect({ done: total('done'), planned: total('planned') }).toEqual(all);
}

describe('the numbers of a report', () => {
  it('are those of status and history, of the made-up record', async () => {
    const today = '2026-11-22';
    const lines = demoLines({
      now: `${today}T23:30:00.000+00:00`,
      today,
      library: shippedLibrary(),
      profile: { affected: 'left', cautions: [] },
      instantOf: (day, at) => `${day}T${at}:00.000+00:00`,
      stampOf: (at) => at.replace('Z', '+00:00'),
    });
    await compare(lines, addDays(today, -83), today);
  });

  it('are those of status and history, whatever was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (steps) => {
        await compare(linesOfSteps(steps), FIRST_DAY, addDays(FIRST_DAY, 18 * 7 - 1));
      }),
      { numRuns: 10 },
    );
  });
});
