import { describe, expect, it } from 'vitest';
import type { ReportRuns } from '../../../../src/core/paper/report-runs.ts';
import type { ReportSessions } from '../../../../src/core/paper/report-sessions.ts';
import { RunsChart } from '../../../../src/formats/paper/charts/runs-chart.tsx';
import { SessionsChart } from '../../../../src/formats/paper/charts/sessions-chart.tsx';
import { weeks } from '../../../support/sample-report.ts';
import { type Drawn, drawn } from '../../../support/svg.ts';

/** The heights of bars: 36 points are as high as the highest, down to 48 points from the top. */
const [FLOOR, HEIGHT] = [48, 36];

const NEWEST = {
  sessions: { done: 11.4, planned: 14 },
  sets: { done: 110, planned: 140 },
  excused: 1,
  off: 1,
};
const EXCUSED = { excused: 7 };
const OLDEST = { sessions: { done: 7, planned: 7 }, sets: { done: 70, planned: 70 } };

const SESSIONS: ReportSessions = {
  sessions: { done: 18.4, planned: 21 },
  sets: { done: 180, planned: 210 },
  whole: 18,
  partly: 1,
  missed: 2,
  excused: 8,
  paused: 0,
  off: 1,
  extras: 0,
  slots: [],
  reasons: [],
  plans: [],
};

const RUNS: ReportRuns = {
  all: null,
  longest: null,
  longRuns: [],
  compared: 0,
  surfaces: [],
  others: [],
};

function longRun(day: string) {
  return { id: 'a', day, metres: 12_000, longest: 9000, longestDay: '2026-11-09', more: 1 / 3 };
}

describe('the chart of sessions', () => {
  const { all, row, table } = drawn(
    <SessionsChart
      sessions={SESSIONS}
      periods={weeks(3, (ago) => [NEWEST, EXCUSED, OLDEST][ago] ?? {})}
    />,
  );

  it('outlines what was planned and fills what was done, on one scale', () => {
    expect(all('rect', 'planned').map(heightOf)).toEqual([HEIGHT / 2, 0, HEIGHT]);
    expect(all('rect', 'done').map(heightOf)).toEqual([HEIGHT / 2, 0, round((HEIGHT * 11.4) / 14)]);
    for (const { attributes } of [...all('rect', 'planned'), ...all('rect', 'done')])
      expect(Number(attributes['y']) + Number(attributes['height'])).toBeCloseTo(FLOOR);
  });

  it('has n beside every percentage, and tells what is not counted', () => {
    expect(row('sessions')).toEqual(['7/7', '–', '11.4/14']);
    expect(row('in %')).toEqual(['100', '–', '81']);
    expect(row('not counted')).toEqual(['0', '7', '2']);
    expect(row('sets')).toEqual(['70/70', '–', '110/140']);
  });

  it('has the same in a table, newest first', () => {
    expect(table('Sessions and sets, week by week').map((cells) => cells.slice(0, 5))).toEqual([
      ['Week from', 'Sessions done', 'Planned', 'Share', 'Excused'],
      ['23 Nov 2026', '11.4', '14', '81 %', '1'],
      ['16 Nov 2026', '0', '0', '–', '7'],
      ['9 Nov 2026', '7', '7', '100 %', '0'],
    ]);
  });

  it('writes done and planned one below the other where columns are narrow, and leaves none out', () => {
    const half = drawn(<SessionsChart sessions={SESSIONS} periods={weeks(26, () => NEWEST)} />);
    expect(half.row('sessions')).toEqual(Array.from({ length: 26 }, () => '11.4'));
    expect(half.row('in %')).toHaveLength(26);
    // Dates need more room: every second has one, the newest among them.
    expect(half.row('week from')).toHaveLength(13);
    expect(half.row('week from').at(-1)).toBe('23 Nov');
  });
});

describe('the chart of runs', () => {
  const run = (metres: number, count = 1) => ({ count, metres, seconds: 0, withoutDistance: 0 });
  const { all, row, table } = drawn(
    <RunsChart
      units="km"
      runs={{ ...RUNS, longRuns: [longRun('2026-11-24')] }}
      periods={weeks(
        4,
        (ago) =>
          [
            { runs: run(20_000, 2), longest: 12_000 },
            { runs: { ...run(0), withoutDistance: 1 } },
            {},
            { runs: run(5000), longest: 5000 },
          ][ago] ?? {},
      )}
    />,
  );

  it('has a bar as high as the distance, and an arrow above the week of a jump', () => {
    expect(all('rect', 'distance').map(heightOf)).toEqual([HEIGHT / 4, 0, 0, HEIGHT]);
    const [arrow, ...others] = all('path', 'jumps');
    expect(others).toEqual([]);
    // Its foot is in the middle of the last of four columns between 52 and 509, above its bar.
    expect(arrow?.attributes['d']).toMatch(/^M451\.88 10v-8/);
  });

  it('has distance, number and the longest below it; a dash where no distance is known', () => {
    expect(row('km')).toEqual(['5.0', '–', '–', '20.0']);
    expect(row('runs')).toEqual(['1', '0', '1', '2']);
    expect(row('longest')).toEqual(['5.0', '–', '–', '12.0']);
    expect(table('Runs, week by week')[1]).toEqual(['23 Nov 2026', '20.0', '2', '0', '12.0', '1']);
  });

  it('is in miles for those who have set them', () => {
    const miles = drawn(
      <RunsChart
        units="mi"
        runs={RUNS}
        periods={weeks(1, () => ({ runs: run(16_093.44), longest: 16_093.44 }))}
      />,
    );
    expect(miles.row('mi')).toEqual(['10.0']);
  });
});

function heightOf({ attributes }: Drawn): number {
  return Number(attributes['height']);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
