import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOT_STATES } from '../../../src/core/adherence/slot-state.ts';
import { SURFACES } from '../../../src/core/diary/sport.ts';
import type { Timeline, TimelineDay, TimelineRun } from '../../../src/view/insight/timeline.ts';
import { timelineLines } from '../../../src/view/insight/timeline-picture.ts';
import { timelineWords } from '../../../src/view/insight/timeline-words.ts';
import {
  anyLook,
  anyScore,
  anyText,
  daysBack,
  misfits,
  plainLook,
  snapshot,
} from '../../support/pictures.ts';

const road: TimelineRun = { metres: 8000, surface: 'road' };
const unknown: TimelineRun = { metres: null, surface: null };
const SCORES = [0, 1, 2, 3, null, 5, 6, 7, 8, 9, 10, 4];
const DAYS = daysBack(SCORES.length);
const timeline: Timeline = {
  days: SCORES.map((score, index) => ({
    day: DAYS[index] ?? '',
    score,
    run: index === 2 ? road : index === 5 ? { metres: 16_000, surface: 'trail' } : null,
    slots: [index === 3 ? 'missed' : 'done', index < 4 ? null : 'partial'],
  })),
  slots: ['morning', 'late in the evening'],
  marks: [{ day: '2026-11-21', text: 'new shoes' }],
  unit: 'km',
};

describe('the time line', () => {
  it('says weeks without anything once', () => {
    const days = daysBack(35).map((day, index) => ({
      day,
      score: index === 0 || index > 30 ? 4 : null,
      run: null,
      slots: index > 32 ? (['done'] as const) : [null],
    }));
    const words = timelineWords({ days, slots: ['morning'], marks: [], unit: 'km' });
    expect(words.filter((line) => line.includes('no mornings'))).toEqual([
      'From Mon 26 Oct to Sun 15 Nov: no mornings, runs or sessions.',
    ]);
    expect(words).toHaveLength(5);
  });

  it('has mornings, runs, sessions and changes on one axis', () => {
    expect(snapshot(timelineLines(timeline, plainLook(60)))).toMatchInlineSnapshot(`
      "
      Fri 13 Nov to Tue 24 Nov: 12 days, 11 mornings with a score
           10│         ▄█
             │       ▄███
            5│     ▄█████
             │   ▄ ███████
            0│▁▄██∙███████
              ───┬──────┬─
                 16 Nov 23
      km        ▄  █
      on        r  t
      morning ●●●○●●●●●●●●
      2           ◐◐◐◐◐◐◐◐
                      a
      bars: soreness on waking, 0 to 10; ▁ is 0; ∙ no score;
      below a bar: what came after it that day
      km: how far you ran, up to 16.0 km
      on: r road, t trail
      ● done; ◐ partly done; ○ not done
      2: late in the evening
      a  Sat 21 Nov: new shoes
      "
    `);
  });

  it('has the same in ASCII', () => {
    expect(snapshot(timelineLines(timeline, plainLook(60, true)))).toMatchInlineSnapshot(`
      "
      Fri 13 Nov to Tue 24 Nov: 12 days, 11 mornings with a score
           10|         =#
             |       =###
            5|     =#####
             |   = #######
            0|_=##.#######
              ---+------+-
                 16 Nov 23
      km        =  #
      on        r  t
      morning ###o########
      2           ////////
                      a
      bars: soreness on waking, 0 to 10; _ is 0; . no score;
      below a bar: what came after it that day
      km: how far you ran, up to 16.0 km
      on: r road, t trail
      # done; / partly done; o not done
      2: late in the evening
      a  Sat 21 Nov: new shoes
      "
    `);
  });

  it('is said week by week', () => {
    expect(snapshot(timelineWords(timeline))).toMatchInlineSnapshot(`
      "
      Soreness on waking, 0 to 10, then runs and sessions, week by week.
      From Fri 13 Nov: Fri 0, Sat 1, Sun 2; runs: Sun 8.0 km road; morning: done Fri, Sat, Sun.
      From Mon 16 Nov: Mon 3, Tue no score, Wed 5, Thu 6, Fri 7, Sat 8, Sun 9; runs: Wed 16.0 km trail; morning: done Tue, Wed, Thu, Fri, Sat, Sun, not done Mon; late in the evening: partly done Tue, Wed, Thu, Fri, Sat, Sun.
      From Mon 23 Nov: Mon 10, Tue 4; no runs; morning: done Mon, Tue; late in the evening: partly done Mon, Tue.
      Change on Sat 21 Nov: new shoes
      "
    `);
  });

  it('has the last weeks where not all fit, from a Monday on, and says which', () => {
    const days = daysBack(182).map((day) => ({ day, score: 3, run: null, slots: [] }));
    const [first] = timelineLines({ ...timeline, days, slots: [] }, plainLook(80));
    expect(first).toBe(
      'Mon 14 Sep to Tue 24 Nov: the last 72 of 182 days, 72 mornings with a score',
    );
  });

  it('of half a year fits into 200 columns', () => {
    const days = daysBack(182).map((day) => ({ day, score: 3, run: null, slots: [] }));
    const [first] = timelineLines({ ...timeline, days, slots: [] }, plainLook(200));
    expect(first).toMatch(/: 182 days, 182 mornings with a score$/);
  });

  it('tells a missing morning from one without soreness', () => {
    const of = (score: number | null) =>
      timelineLines(
        { ...timeline, days: [{ day: '2026-11-24', score, run: null, slots: [] }], marks: [] },
        plainLook(80),
      )[5];
    expect([of(0), of(null)]).toEqual(['      0│▁', '      0│∙']);
  });

  it('has a question mark for a run of unknown distance, and a plus sign for two changes on a day', () => {
    const marks = ['new shoes', 'a new desk'].map((text) => ({ day: '2026-11-24', text }));
    const days = [{ day: '2026-11-24', score: 3, run: unknown, slots: [] }];
    const lines = timelineLines({ ...timeline, slots: [], days, marks }, plainLook(80));
    expect(lines).toEqual(
      expect.arrayContaining([
        'km ?',
        '   +',
        'a  Tue 24 Nov: new shoes',
        'b  Tue 24 Nov: a new desk',
      ]),
    );
  });

  it('says so if there is no day', () => {
    const none: Timeline = { ...timeline, days: [] };
    expect(timelineLines(none, plainLook(80))).toEqual(timelineWords(none));
  });

  it('fits any terminal, and has nothing but ASCII where there is nothing else', () => {
    fc.assert(
      fc.property(anyTimeline, anyLook, (value, look) => {
        expect(misfits(timelineLines(value, look), look)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('says every score and every change in words', () => {
    fc.assert(
      fc.property(anyTimeline, (value) => {
        const words = timelineWords(value).join('\n');
        const said = [...words.matchAll(/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d+)(?=[,;.])/g)];
        const scores = value.days.flatMap(({ score }) => (score === null ? [] : [`${score}`]));
        expect(said.map(([, score]) => score)).toEqual(scores);
      }),
      { numRuns: 20 },
    );
  });
});

const anyRun: fc.Arbitrary<TimelineRun | null> = fc.option(
  fc.record({
    metres: fc.option(fc.integer({ min: 0, max: 60_000 })),
    surface: fc.option(fc.constantFrom(...SURFACES)),
  }),
  { freq: 1 },
);

const anyTimeline: fc.Arbitrary<Timeline> = fc
  .record({
    count: fc.integer({ min: 0, max: 182 }),
    slots: fc.array(
      anyText.filter((text) => text.trim() !== ''),
      { maxLength: 3 },
    ),
    texts: fc.array(anyText, { maxLength: 4 }),
    unit: fc.constantFrom('km' as const, 'mi' as const),
  })
  .chain(({ count, slots, texts, unit }) => {
    const all = daysBack(count);
    const anyDay = (day: string): fc.Arbitrary<TimelineDay> =>
      fc.record({
        day: fc.constant(day),
        score: anyScore,
        run: anyRun,
        slots: fc.tuple(...slots.map(() => fc.option(fc.constantFrom(...SLOT_STATES)))),
      });
    return fc.tuple(...all.map((day) => anyDay(day))).map((days) => ({
      days,
      slots,
      marks: texts.map((text, index) => ({ day: all[index * 9] ?? '2026-11-24', text })),
      unit,
    }));
  });
