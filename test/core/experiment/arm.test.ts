import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  armOfRunOn,
  armOn,
  countedRunDays,
  routineOn,
  slotsOffOn,
} from '../../../src/core/experiment/arm.ts';
import type { Arm, Experiment } from '../../../src/core/experiment/experiment.ts';
import { pairsOf } from '../../../src/core/experiment/pairs.ts';
import { isUnderWay, spanOf } from '../../../src/core/experiment/span.ts';
import { addDays, type Day, eachDay, weekday } from '../../../src/core/time/day.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';

describe('the arm of a day', () => {
  it.each([
    ['half-weeks', ['--BBBAAA-', 'AAABBB-', 'AAABBB-', '-------']],
    ['weeks', ['--BBBBBBB', 'AAAAAAA', 'AAAAAAA', 'BBBBBBB']],
  ] as const)('follows the coins in %s', (layout, weeks) => {
    const pairs = layout === 'weeks' ? 2 : 3;
    const experiment = sampleExperiment({ layout, pairs });
    const days = eachDay('2026-11-28', addDays('2026-11-30', 27));
    expect(letters(experiment, days)).toBe(weeks.join(''));
  });

  it('is one day’s at a time with pairs of runs, in the order of the runs', () => {
    const experiment = sampleExperiment({ layout: 'runs', pairs: 2, from: '2026-12-01' });
    const runs = [
      '2026-11-30',
      '2026-12-01',
      '2026-12-04',
      '2026-12-05',
      '2026-12-09',
      '2026-12-10',
    ];
    expect(runs.map((day) => armOn(experiment, day, runs))).toEqual([null, 1, 0, 0, 1, null]);
    expect(armOn(experiment, '2026-12-02', runs)).toBeNull();
  });

  it('of a run is known before it is recorded', () => {
    const experiment = sampleExperiment({ layout: 'runs', pairs: 2 });
    const runs = ['2026-12-01', '2026-12-04'];
    const armsOf = (...days: readonly Day[]) =>
      days.map((day) => armOfRunOn(experiment, day, runs));
    expect(armsOf('2026-11-29', '2026-12-01', '2026-12-02', '2026-12-04', '2026-12-06')).toEqual([
      null,
      1,
      0,
      0,
      0,
    ]);
    const all = [...runs, '2026-12-06', '2026-12-08'];
    expect(armOfRunOn(experiment, '2026-12-09', all)).toBeNull();
    expect(armOfRunOn(sampleExperiment(), '2026-12-01', runs)).toBeNull();
  });

  it('is none from the day of an early end on', () => {
    const experiment = sampleExperiment({ ended: endedOn('2026-12-02') });
    expect(letters(experiment, eachDay('2026-11-30', '2026-12-06'))).toBe('BB-----');
  });

  it('is none where a line has fewer coins than pairs', () => {
    const experiment = sampleExperiment({ first: [1] });
    expect(letters(experiment, eachDay('2026-11-30', '2026-12-09'))).toBe('BBBAAA----');
  });

  it('decides about slots and routines', () => {
    const evening = sampleExperiment();
    expect(slotsOffOn(evening, '2026-12-02')).toEqual([]);
    expect(slotsOffOn(evening, '2026-12-03')).toEqual(['evening']);
    expect(slotsOffOn(evening, '2026-12-06')).toEqual([]);
    const names = ['lower-back', 'pilates-start'] as const;
    const compared = sampleExperiment({ slots: [], routines: { slot: 'evening', names } });
    expect(routineOn(compared, 'evening', '2026-12-02')).toBe('pilates-start');
    expect(routineOn(compared, 'evening', '2026-12-03')).toBe('lower-back');
    expect(routineOn(compared, 'morning', '2026-12-03')).toBeUndefined();
    expect(routineOn(compared, 'evening', '2026-12-06')).toBeUndefined();
    expect(routineOn(evening, 'evening', '2026-12-03')).toBeUndefined();
  });
});

it('a run counts if it was written down by the day after it, and its day once', () => {
  const run = (day: Day, at: Day) => ({ day, at: `${at}T09:00:00.000+00:00` });
  const runs = [
    run('2026-12-05', '2026-12-06'),
    run('2026-12-01', '2026-12-01'),
    run('2026-12-01', '2026-12-02'),
    run('2026-12-03', '2026-12-05'),
  ];
  expect(countedRunDays(runs)).toEqual(['2026-12-01', '2026-12-05']);
});

describe('an experiment’s span', () => {
  it.each([
    ['half-weeks', { pairs: 12 }, '2027-02-21'],
    ['weeks', { layout: 'weeks', pairs: 6 }, '2027-02-21'],
    ['runs that are still to come', { layout: 'runs', pairs: 6 }, '2027-05-30'],
    ['runs that are all there', { layout: 'runs', pairs: 1 }, '2026-12-03'],
    ['an early end', { ended: endedOn('2026-12-09') }, '2026-12-08'],
    ['an end that came too late', { ended: endedOn('2027-03-01') }, '2027-02-21'],
  ] as const)('of %s', (_, parts, last) => {
    const runs = ['2026-12-01', '2026-12-03'];
    const experiment = sampleExperiment(parts);
    expect(spanOf(experiment, runs)).toEqual({ first: '2026-11-30', last });
    expect(isUnderWay(experiment, last, runs)).toBe(true);
    expect(isUnderWay(experiment, addDays(last, 1), runs)).toBe(false);
    expect(isUnderWay(experiment, '2026-11-29', runs)).toBe(false);
  });
});

describe('pairs', () => {
  it('of half-weeks have three mornings an arm, none of them a Monday', () => {
    const [pair] = pairsOf(sampleExperiment(), []);
    expect(pair).toEqual([
      armDays(['2026-12-03', '2026-12-04', '2026-12-05']),
      armDays(['2026-11-30', '2026-12-01', '2026-12-02']),
    ]);
  });

  it('of weeks have seven, up to the Monday after', () => {
    const [pair] = pairsOf(sampleExperiment({ layout: 'weeks' }), []);
    expect(pair?.[1].mornings).toEqual(eachDay('2026-12-01', '2026-12-07'));
    expect(pair?.[0].mornings).toEqual(eachDay('2026-12-08', '2026-12-14'));
  });

  it('of runs have the morning after each, and nothing where the run is still to come', () => {
    const runs = ['2026-12-01', '2026-12-02', '2026-12-05'];
    const [one, two] = pairsOf(sampleExperiment({ layout: 'runs', pairs: 2 }), runs);
    expect(one).toEqual([armDays(['2026-12-02']), armDays(['2026-12-01'])]);
    expect(two).toEqual([armDays(['2026-12-05']), armDays([])]);
  });

  it('end with the day before an early end, and with its own morning', () => {
    const [pair] = pairsOf(sampleExperiment({ ended: endedOn('2026-12-02') }), []);
    expect(pair).toEqual([armDays([]), armDays(['2026-11-30', '2026-12-01'])]);
  });
});

describe('whatever the coins', () => {
  it('every week of half-weeks has three days of each arm, the coin’s first, and a free Sunday', () => {
    fc.assert(
      fc.property(coins, (first) => {
        const experiment = sampleExperiment({ first, pairs: first.length });
        first.forEach((coin, week) => {
          const monday = addDays(experiment.from, 7 * week);
          const [one, other] = coin === 0 ? ['A', 'B'] : ['B', 'A'];
          const shown = letters(experiment, eachDay(monday, addDays(monday, 6)));
          expect(shown).toBe(`${one.repeat(3)}${other.repeat(3)}-`);
        });
      }),
    );
  });

  it('no day has two arms, no morning counts twice, and pairs and arms agree', () => {
    fc.assert(
      fc.property(coins, layout, runDays, ended, (first, as, runs, end) => {
        const experiment = sampleExperiment({ first, pairs: first.length, layout: as, ended: end });
        const pairs = pairsOf(experiment, runs);
        const of = (arm: Arm) => pairs.flatMap((pair) => pair[arm].days);
        const mornings = pairs.flatMap(([a, b]) => [...a.mornings, ...b.mornings]);
        expect(new Set(mornings).size).toBe(mornings.length);
        const { first: from, last } = spanOf(experiment, runs);
        const days = eachDay(addDays(from, -3), addDays(last, 10));
        for (const day of days) {
          const arm = armOn(experiment, day, runs);
          expect([of(0).includes(day), of(1).includes(day)]).toEqual([arm === 0, arm === 1]);
          if (arm !== null) expect(isUnderWay(experiment, day, runs)).toBe(true);
          if (as === 'half-weeks') expect(weekday(day) === 7 && arm !== null).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function letters(experiment: Experiment, days: readonly Day[]): string {
  return days.map((day) => ['A', 'B'][armOn(experiment, day, []) ?? -1] ?? '-').join('');
}

function armDays(days: readonly Day[]) {
  return { days, mornings: days.map((day) => addDays(day, 1)) };
}

function endedOn(day: Day): NonNullable<Experiment['ended']> {
  const at = `${day}T12:00:00.000+00:00`;
  const own = { id: '01endd', device: 'laptop', experiment: '01expr' };
  return { ...own, day, at, reason: 'harm', note: undefined };
}

const coins = fc.array(fc.constantFrom<Arm>(0, 1), { minLength: 1, maxLength: 13 });
const layout = fc.constantFrom('half-weeks', 'weeks', 'runs');
const runDays = fc
  .uniqueArray(fc.nat(200), { maxLength: 40 })
  .map((days) => days.toSorted((a, b) => a - b).map((count) => addDays('2026-11-25', count)));
const ended = fc.option(
  fc.nat(100).map((count) => endedOn(addDays('2026-11-25', count))),
  { nil: undefined },
);
