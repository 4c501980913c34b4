import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/time/day.ts';
import type { DrawnWeek, Weeks } from '../../../src/view/insight/weeks.ts';
import { weeksLines } from '../../../src/view/insight/weeks-picture.ts';
import { weeksWords } from '../../../src/view/insight/weeks-words.ts';
import { anyLook, misfits, plainLook, snapshot } from '../../support/pictures.ts';

type WeekFacts = Omit<DrawnWeek, 'from' | 'to'>;

/** Weeks up to the last day, the first one left out of the trend. */
function weeksOf(facts: readonly WeekFacts[], trend: Weeks['trend']): Weeks {
  const first = addDays('2026-11-25', -7 * facts.length);
  return {
    weeks: facts.map((week, index) => {
      const from = addDays(first, 7 * index);
      return { ...week, from, to: addDays(from, 6) };
    }),
    trend,
  };
}

const week = (mean: number | null, mornings: number, done: number, isLeftOut = false) => {
  const [whole, partly] = [Math.floor(done), Math.ceil(done % 1)];
  return { mean, mornings, sessions: { done, planned: 14 }, whole, partly, isLeftOut };
};
const SEVEN = weeksOf(
  [
    week(7.4, 7, 3, true),
    week(6.2, 6, 11),
    week(5.83, 6, 14),
    week(null, 2, 0),
    week(4.5, 5, 9.5),
    { ...week(3.1, 7, 0), sessions: { done: 0, planned: 0 } },
    week(0, 7, 12),
  ],
  { start: 6.3, end: 2.24 },
);

/** Four weeks, the first left out of the trend and some days before the next. */
function withGap(days: number): Weeks {
  const value = weeksOf([week(7, 7, 3, true), week(6, 6, 11), week(5, 6, 14), week(4, 7, 14)], {
    start: 6,
    end: 4,
  });
  const [first, ...others] = value.weeks.map((one) => ({
    ...one,
    from: addDays(one.from, -21),
    to: addDays(one.to, -21),
  }));
  if (first === undefined) return value;
  const earlier = { ...first, from: addDays(first.from, -days), to: addDays(first.to, -days) };
  return { ...value, weeks: [earlier, ...others] };
}

describe('the weeks', () => {
  it('have soreness above and sessions below it, the trend and what is left out', () => {
    expect(snapshot(weeksLines(SEVEN, plainLook(60)))).toMatchInlineSnapshot(`
      "
      Wed 7 Oct to Tue 24 Nov: 7 weeks
      Mean soreness on waking, 0 to 10
        10│
          │ ░░░░░░▸▁▁▁▁▁▁
         5│ ░░░░░░ ██████ ▇▇▇▇▇▇        ▂▂▂▂▂▂
          │ ░░░░░░ ██████ ██████        ██████ ▄▄▄▄▄▄       ◂
         0│ ░░░░░░ ██████ ██████   ∙    ██████ ██████ ▁▁▁▁▁▁
      mean   7.4    6.2    5.8           4.5    3.1    0.0
      n       7      6      6      2      5      7      7
      Sessions done of those planned, %
       100│        ▃▃▃▃▃▃ ██████                      ▅▅▅▅▅▅
          │        ██████ ██████        ██████        ██████
         0│ ▅▅▅▅▅▅ ██████ ██████ ▁▁▁▁▁▁ ██████   ∙    ██████
      %       21     79    100     0      68            86
      from  7 Oct  14     21     28     4 Nov  11     18
      n: mornings with a score; ▸ ◂ trend line, 6.3 to 2.2;
      ░ left out of the trend; ∙ too few mornings for a mean;
      ∙ no sessions planned; from: first day of the week
      "
    `);
  });

  it('have no sessions below where none were planned, but the days', () => {
    const unplanned = SEVEN.weeks.map((one) => ({ ...one, sessions: { done: 0, planned: 0 } }));
    const value = { ...SEVEN, weeks: unplanned };
    const lines = weeksLines(value, plainLook(60));
    expect(lines.slice(-5)).toEqual([
      'n       7      6      6      2      5      7      7',
      'from  7 Oct  14     21     28     4 Nov  11     18',
      'n: mornings with a score; ▸ ◂ trend line, 6.3 to 2.2;',
      '░ left out of the trend; ∙ too few mornings for a mean;',
      'from: first day of the week',
    ]);
    expect([...lines, ...weeksWords(value)].join(' ')).not.toMatch(/sessions|planned/i);
  });

  it('say weeks without anything once', () => {
    const none = { ...week(null, 0, 0), sessions: { done: 0, planned: 0 } };
    const value = weeksOf([week(4, 7, 14, true), none, none, none, week(3, 7, 12), none], null);
    const words = weeksWords(value);
    expect(words.slice(1, 5)).toEqual([
      'From Wed 14 Oct: 4.0 on 7 mornings, left out of the trend.',
      'From Wed 21 Oct to Tue 10 Nov: no mornings.',
      'From Wed 11 Nov: 3.0 on 7 mornings.',
      'From Wed 18 Nov: no mornings.',
    ]);
    expect(words.filter((line) => line.endsWith('none planned.'))).toEqual([
      'From Wed 21 Oct to Tue 10 Nov: none planned.',
      'From Wed 18 Nov: none planned.',
    ]);
  });

  it('have the same in ASCII, and no numbers where there is no room', () => {
    expect(snapshot(weeksLines(SEVEN, plainLook(30, true)))).toMatchInlineSnapshot(`
      "
      Wed 7 Oct to Tue 24 Nov: 7
      weeks
      Mean soreness on waking, 0 to
      10
        10|
          | ::>__
         5| :: ## ==    __
          | :: ## ##    ## ==   <
         0| :: ## ## .  ## ## __
      n     7  6  6  2  5  7  7
      Sessions done of those
      planned, %
       100|    == ##          ==
          |    ## ##    ##    ##
         0| == ## ## __ ## .  ##
      from  7 Oct 21 28 4 Nov 18
      n: mornings with a score;
      > < trend line, 6.3 to 2.2;
      : left out of the trend;
      . too few mornings for a mean;
      . no sessions planned;
      from: first day of the week
      "
    `);
  });

  it('are said one series after the other', () => {
    expect(snapshot(weeksWords(SEVEN))).toMatchInlineSnapshot(`
      "
      Mean soreness on waking, 0 to 10, week by week.
      From Wed 7 Oct: 7.4 on 7 mornings, left out of the trend.
      From Wed 14 Oct: 6.2 on 6 mornings.
      From Wed 21 Oct: 5.8 on 6 mornings.
      From Wed 28 Oct: 2 mornings, too few for a mean.
      From Wed 4 Nov: 4.5 on 5 mornings.
      From Wed 11 Nov: 3.1 on 7 mornings.
      From Wed 18 Nov: 0.0 on 7 mornings.
      The trend line goes from 6.3 to 2.2.
      Sessions done of those planned, week by week.
      From Wed 7 Oct: 3 of 14.
      From Wed 14 Oct: 11 of 14.
      From Wed 21 Oct: 14 of 14.
      From Wed 28 Oct: 0 of 14.
      From Wed 4 Nov: 9 of 14, and 1 partly.
      From Wed 11 Nov: none planned.
      From Wed 18 Nov: 12 of 14.
      "
    `);
  });

  it('are the last ones where not all fit, and the trend begins before them', () => {
    const many = weeksOf(
      Array.from({ length: 26 }, (_, index) => week(5, 7, 14, index === 0)),
      { start: 5, end: 5 },
    );
    const lines = weeksLines(many, plainLook(30));
    expect(lines.slice(0, 2)).toEqual(['Wed 2 Sep to Tue 24 Nov: the', 'last 12 of 26 weeks']);
    expect(lines.filter((line) => /[█▄▂]◂$/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /▸[█▄▂]/.test(line))).toHaveLength(0);
    expect(weeksLines(many, plainLook(80))[0]).toBe('Wed 27 May to Tue 24 Nov: 26 weeks');
  });

  it('have the ends of the trend at the first and the last week that count', () => {
    const value = weeksOf(
      [week(3, 7, 0, true), week(null, 1, 0), week(5, 7, 0), week(5, 7, 0), week(null, 0, 0)],
      { start: 5, end: 5 },
    );
    const row = weeksLines(value, plainLook(30)).find((line) => line.includes('▸'));
    expect(row).toBe('   5│        ▸▄▄▄ ▄▄▄◂');
  });

  it.each([
    [3, '┊', 'Sun 4 Oct to Tue 3 Nov: 4 weeks and 3 days', '3 days'],
    [1, '┊', 'Tue 6 Oct to Tue 3 Nov: 4 weeks and 1 day', '1 day'],
    [0, '┊', 'Wed 7 Oct to Tue 3 Nov: 4 weeks', undefined],
  ])('show %d days between that are in no week', (days, sign, range, said) => {
    const value = withGap(days);
    for (const isAscii of [false, true]) {
      const lines = weeksLines(value, plainLook(80, isAscii));
      expect(lines[0]).toBe(range);
      const [first = '', ...others] = lines.filter((line) => line.includes(isAscii ? '/' : sign));
      expect(first === '').toBe(said === undefined);
      const legend = `${isAscii ? '/' : sign} ${said} in no week, as weeks are counted back from today`;
      expect(lines.join(' ').includes(legend)).toBe(said !== undefined);
      expect(others.length).toBe(said === undefined ? 0 : 8);
    }
    const words = weeksWords(value).join(' ');
    expect(words.includes(`After the week that is left out, ${said} `)).toBe(said !== undefined);
    expect(words.includes('in no week')).toBe(said !== undefined);
  });

  it('have a gap where they all fit only, with the trend and the days after it', () => {
    expect(snapshot(weeksLines(withGap(3), plainLook(40)).slice(2, 11))).toMatchInlineSnapshot(`
      "
      Mean soreness on waking, 0 to 10
        10│        ┊
          │ ░░░░░░ ┊▸
         5│ ░░░░░░ ┊ ██████ ▄▄▄▄▄▄       ◂
          │ ░░░░░░ ┊ ██████ ██████ ██████
         0│ ░░░░░░ ┊ ██████ ██████ ██████
      mean   7.0      6.0    5.0    4.0
      n       7        6      6      7
      Sessions done of those planned, %
      "
    `);
    for (let columns = 8; columns <= 30; columns++) {
      const lines = weeksLines(withGap(3), plainLook(columns));
      const isWhole = lines.join(' ').includes('days in no');
      expect(lines.join(' ').includes('left out of')).toBe(isWhole);
    }
  });

  it('say so if there is none', () => {
    expect(weeksLines(weeksOf([], null), plainLook(80))).toEqual(weeksWords(weeksOf([], null)));
  });

  it('fit any terminal, and have nothing but ASCII where there is nothing else', () => {
    fc.assert(
      fc.property(anyWeeks, anyLook, (value, look) => {
        expect(misfits(weeksLines(value, look), look)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('say the number of mornings of each shown week, and all of their numbers in words', () => {
    fc.assert(
      fc.property(anyWeeks, (value) => {
        const { weeks, trend } = value;
        const counts = weeksLines(value, plainLook(200)).find((line) => line.startsWith('n '));
        expect(counts?.match(/\d/g) ?? []).toEqual(weeks.map(({ mornings }) => `${mornings}`));
        const words = weeksWords(value).join('\n');
        for (const { mean, sessions, whole } of weeks) {
          if (mean !== null) expect(words).toContain(`: ${mean.toFixed(1)} on `);
          if (sessions.planned > 0) expect(words).toContain(`: ${whole} of `);
        }
        if (trend !== null && weeks.length > 0) expect(words).toContain(trend.end.toFixed(1));
      }),
      { numRuns: 25 },
    );
  });
});

const anyMean = fc.double({ min: 0, max: 10, noNaN: true });

const anyWeeks: fc.Arbitrary<Weeks> = fc
  .record({
    facts: fc.array(
      fc.record({
        mean: fc.option(anyMean),
        mornings: fc.integer({ min: 0, max: 7 }),
        sessions: fc
          .tuple(fc.integer({ min: 0, max: 21 }), fc.integer({ min: 0, max: 21 }))
          .map(([a, b]) => ({ done: Math.min(a, b), planned: Math.max(a, b) })),
      }),
      { maxLength: 30 },
    ),
    trend: fc.option(fc.record({ start: anyMean, end: anyMean })),
  })
  .map(({ facts, trend }) =>
    weeksOf(
      facts.map((one, index) => ({
        ...one,
        whole: one.sessions.done,
        partly: index % 2,
        isLeftOut: index === 0,
      })),
      trend,
    ),
  );
