import { describe, expect, it } from 'vitest';
import { SorenessChart } from '../../../../src/formats/paper/charts/soreness-chart.tsx';
import { sampleMornings, spread, weeks } from '../../../support/sample-report.ts';
import { drawn } from '../../../support/svg.ts';

/*
 * Four weeks on a page 510 points wide: the days share the 457 points from 52 to 509, and scores the 86 from 12, where 10 is,
 * to 98, where 0 is.
 */
const DAY = 457 / 28;
const dayX = (ago: number) => round(52 + (27 - ago + 0.5) * DAY);
const scoreY = (score: number) => round(98 - score * 8.6);

describe('the chart of soreness', () => {
  it('has a dot for each morning, at its day and its score, and none where there is no score', () => {
    const { all } = chartOf([
      [27, 0],
      [13, 10],
      [0, 5],
    ]);
    expect(dotsIn(all('path', 'dots')[0]?.attributes['d'])).toEqual([
      [dayX(27), scoreY(0)],
      [dayX(13), scoreY(10)],
      [dayX(0), scoreY(5)],
    ]);
  });

  it('marks a flare by its shape, and writes its score above it', () => {
    const { all } = chartOf(
      [
        [5, 7],
        [0, 2],
      ],
      [5],
    );
    expect(dotsIn(all('path', 'dots')[0]?.attributes['d'])).toEqual([[dayX(0), scoreY(2)]]);
    const [flare, ...others] = all('path', 'flare');
    expect(flare?.attributes['transform']).toBe(`translate(${dayX(5)} ${scoreY(7)})`);
    expect(others).toEqual([]);
    expect(all('text', 'flare').map(({ text }) => text)).toEqual(['7']);
  });

  it('joins the medians of weeks that follow one another, and not across a week without one', () => {
    const week = DAY * 7;
    const at = (ago: number, score: number) =>
      `${round(52 + (3 - ago + 0.5) * week)},${scoreY(score)}`;
    const { all } = drawn(
      <SorenessChart
        mornings={sampleMornings(28, [[0, 3]])}
        periods={weeks(4, (ago) => (ago === 1 ? {} : { soreness: spread([ago + 2]) }))}
      />,
    );
    const d = all('path', 'medians')[0]?.attributes['d'];
    const dash = `M${round(52 + 3.5 * week - 5)} ${scoreY(2)}h10`;
    expect(d).toBe(`M${at(3, 5)}L${at(2, 4)}M${at(0, 2)}Z${dash}`);
  });

  it('says in its title and description, in words, what is drawn', () => {
    const { all, html } = chartOf([
      [9, 4],
      [1, 2],
    ]);
    expect(all('svg')[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'soreness-wide-title soreness-wide-desc',
    });
    expect(all('title').map(({ text }) => text)).toEqual(['Soreness on waking, 0 to 10']);
    expect(all('desc')[0]?.text).toBe(
      '2 of 28 mornings have a score: median 3, lowest 2, highest 4. The median of each week, oldest first: –, –, 4, 2. Flares: 0.',
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the numbers that are drawn below it, oldest first, and in tables, newest first', () => {
    const { row, table } = chartOf(
      [
        [9, 4],
        [1, 2],
        [0, 7],
      ],
      [0],
    );
    expect(row('median')).toEqual(['–', '–', '4', '4.5']);
    expect(row('range')).toEqual(['–', '–', '4', '2–7']);
    expect(row('n')).toEqual(['0', '0', '1', '2']);
    expect(table('Soreness on waking, week by week').slice(0, 3)).toEqual([
      ['Week from', 'Median', 'Range', 'Mornings', 'Flares', 'Stiff, minutes'],
      ['23 Nov 2026', '4.5', '2–7', '2', '1', '–'],
      ['16 Nov 2026', '4', '4', '1', '0', '–'],
    ]);
    expect(table('Soreness on waking, morning by morning').slice(0, 3)).toEqual([
      ['Week from', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      ['23 Nov 2026', '–', '–', '–', '–', '–', '2', '7 (flare)'],
      ['16 Nov 2026', '–', '–', '–', '–', '4', '–', '–'],
    ]);
  });

  it('draws a single morning: a dot, and a dash as its median', () => {
    const { all, row } = drawn(
      <SorenessChart
        mornings={sampleMornings(1, [[0, 5]])}
        periods={weeks(1, () => ({ soreness: spread([5]) }))}
      />,
    );
    expect(dotsIn(all('path', 'dots')[0]?.attributes['d'])).toHaveLength(1);
    expect(all('path', 'medians')[0]?.attributes['d']).toMatch(/M[\d.]+ 55h10$/);
    expect(row('week from')).toEqual(['23 Nov']);
  });

  it('has the range of each period instead of dots that would cover one another', () => {
    const scores = Array.from({ length: 3640 }, (_, ago) => [ago, ago % 8] as const);
    const years = weeks(10, () => ({ soreness: spread([1, 3, 8]), flares: ['2026-11-23'] }));
    const { all, row, html } = drawn(
      <SorenessChart
        mornings={sampleMornings(3640, scores, [1, 2, 3])}
        periods={{ ...years, unit: 'year' }}
      />,
    );
    expect(all('path', 'dots')).toEqual([]);
    const bars = all('rect', 'ranges').map(({ attributes }) => attributes);
    expect(bars).toHaveLength(10);
    expect(bars[0]).toMatchObject({
      y: String(scoreY(8) - 0.5),
      height: String(round(7 * 8.6 + 1)),
    });
    expect(row('flares')).toEqual(Array.from({ length: 10 }, () => '1'));
    expect(html.length).toBeLessThan(40_000);
  });
});

/** A chart of four weeks with scores by how many days ago they are. */
function chartOf(scores: readonly (readonly [number, number])[], flares: readonly number[] = []) {
  const periods = weeks(4, (ago) => {
    const own = scores.filter(([day]) => Math.floor(day / 7) === ago).map(([, score]) => score);
    const flared = flares.filter((day) => Math.floor(day / 7) === ago).map(() => '2026-11-29');
    return own.length === 0 ? {} : { soreness: spread(own), flares: flared };
  });
  return drawn(<SorenessChart mornings={sampleMornings(28, scores, flares)} periods={periods} />);
}

function dotsIn(d = ''): readonly (readonly number[])[] {
  return [...d.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
