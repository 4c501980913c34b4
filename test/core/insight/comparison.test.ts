import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/core/insight/answer.ts';
import { comparisonAnswer } from '../../../src/core/insight/comparison.ts';
import type { InsightDay } from '../../../src/core/insight/insight-day.ts';
import type { Compared } from '../../../src/core/insight/question.ts';
import { questionDays } from '../../../src/core/insight/question-days.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { madeDiary, NOTHING } from '../../support/made-diary.ts';

const TODAY = '2026-11-29';

/** Days up to today, each as `of` says, with scores that come and go by themselves. */
function daysOf(count: number, of: (index: number) => Partial<InsightDay>): readonly InsightDay[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, index) => ({
    day: addDays(TODAY, index + 1 - count),
    score: Math.round(3 + random() * 3),
    hasRun: false,
    miles: null,
    isRoad: null,
    hasEvening: false,
    ...of(index),
  }));
}

function answer(question: Compared, days: readonly InsightDay[]) {
  return comparisonAnswer({ question, days, today: TODAY, blind: undefined, experiment: null });
}

function needsIn(standing: Standing | { readonly kind: 'blind' }): readonly string[] {
  return standing.kind === 'too-little'
    ? standing.needs.map(({ of, have, wanted }) => `${of} ${have}/${wanted}`)
    : [];
}

/** Whether there was a run, in an order that no weekday has. */
const isRun = (index: number) => (index * index + index) % 5 < 2 || index % 11 === 0;

describe('when there would be enough', () => {
  it('goes by the pace of the last four weeks', () => {
    const { standing } = answer(
      'runs',
      daysOf(20, (index) => ({ hasRun: isRun(index) })),
    );
    expect(needsIn(standing)).toContain('mornings 18/28');
    // A morning a day, so ten more days.
    expect(standing).toMatchObject({ kind: 'too-little', by: addDays(TODAY, 10) });
  });

  it.each([
    [13, true],
    [14, false],
  ])('says after %d days whether none is a pace', (count, isEarly) => {
    expect(
      answer(
        'runs',
        daysOf(count, () => ({})),
      ).standing,
    ).toMatchObject({ by: null, isEarly });
  });

  it('goes by what comes last', () => {
    // A run every ninth day: three more mornings after one take about four weeks.
    const days = daysOf(46, (index) => ({ hasRun: index % 9 === 4 }));
    const { standing } = answer('runs', days);
    expect(needsIn(standing)).toEqual(['yes 5/8']);
    expect(standing).toMatchObject({ by: addDays(TODAY, 28) });
  });

  it.each([
    [5, addDays(TODAY, 3 * 28)],
    [1, null],
  ])('with %d runs is said up to half a year: %s', (runs, by) => {
    // One in the last four weeks, the others before: each one more takes four weeks.
    const days = daysOf(80, (index) => ({
      hasRun: index === 70 || (index > 10 && index < 10 + runs),
    }));
    expect(answer('runs', days).standing).toMatchObject({ kind: 'too-little', by });
  });

  it('is not said if there is no pace at all', () => {
    const { standing } = answer(
      'runs',
      daysOf(60, () => ({})),
    );
    expect(needsIn(standing)).toEqual(['yes 0/8', 'off-pattern 0/4']);
    expect(standing).toMatchObject({ by: null });
  });
});

describe('mornings without a score', () => {
  const withoutEvery = (ofRuns: number, ofRests: number) =>
    daysOf(101, (index) => {
      const hasRun = isRun(index);
      const before = isRun(index - 1);
      const isWithout = index > 0 && index % (before ? ofRuns : ofRests) === 1;
      return { hasRun, ...(isWithout ? { score: null } : {}) };
    });

  it('are uneven if their shares are 10 points or more apart', () => {
    const { gaps } = answer('runs', withoutEvery(4, 20));
    expect(gaps.isUneven).toBe(true);
    expect(gaps.yes?.missing).toBeGreaterThan(5);
  });

  it.each([
    [9, 9, false],
    [6, 12, false],
    [6, 17, true],
  ])('with one of %d missing after runs, and one of %d after none', (ofRuns, ofRests, isUneven) => {
    const { gaps } = answer('runs', withoutEvery(ofRuns, ofRests));
    expect(gaps).toMatchObject({ isUneven, isMany: false });
  });

  it('are many above 20 %', () => {
    expect(answer('runs', withoutEvery(4, 4)).gaps).toMatchObject({
      isUneven: false,
      isMany: true,
    });
  });

  it('leave no hints if they are many, since p is too small then', () => {
    const truth = { ...NOTHING, cause: 'runs', points: 1 } as const;
    const verdicts = (missing: number) =>
      Array.from({ length: 40 }, (_, seed) => {
        const days = madeDiary({ ...truth, missing }, seededRandom(seed));
        const { standing } = answer('runs', days);
        return standing.kind === 'verdict' ? standing.verdict : standing.kind;
      });
    expect(verdicts(0.1)).toContain('hint-worse');
    expect(verdicts(0.4)).not.toContain('hint-worse');
    expect(verdicts(0.4)).toContain('worse');
  });

  it('begin with the first score, and today may still get one', () => {
    const days = daysOf(60, (index) => ({
      hasRun: isRun(index),
      ...(index < 20 || index === 59 ? { score: null } : {}),
    }));
    expect(answer('runs', days).gaps.all).toEqual({ all: 38, missing: 0 });
  });
});

describe('the direction that bad days could be behind', () => {
  const withEffect = (question: Compared, effect: number) => {
    const random = seededRandom(3);
    let added = 0;
    return daysOf(90, (index) => {
      const score = Math.round(4 + added + (random() - 0.5) * 2);
      const hasRun = question === 'distance' || isRun(index);
      const miles = 3 + Math.floor(random() * 5);
      const hasEvening = random() < 0.5;
      const isOn = question === 'evening' ? hasEvening : hasRun;
      added = question === 'distance' ? effect * (miles - 5) : isOn ? effect : 0;
      return { score, hasRun, miles: hasRun ? miles : null, hasEvening };
    });
  };

  it.each([
    ['runs', -2, true],
    ['runs', 2, false],
    ['evening', 2, true],
    ['evening', -2, false],
    ['distance', -0.6, true],
    ['distance', 0.6, false],
  ] as const)('of %s with %d points: %s', (question, effect, isSuspicious) => {
    const found = answer(question, withEffect(question, effect));
    expect(found.standing.kind).toBe('verdict');
    expect(found.isSuspicious).toBe(isSuspicious);
  });

  it('a distance is judged by the step from the short third of runs to the long one', () => {
    const { standing, perMile, thirds } = answer('distance', withEffect('distance', 0.6));
    const [short, , long] = thirds;
    const miles = ((long?.middle ?? 0) - (short?.middle ?? 0)) / 1609.344;
    expect(thirds.map(({ scores }) => scores.length)).toEqual([30, 29, 30]);
    expect(miles).toBeGreaterThan(2);
    const step = standing.kind === 'verdict' ? standing.estimate : undefined;
    expect(step?.difference).toBeCloseTo((perMile?.difference ?? 0) * miles, 9);
    expect(step?.p).toBe(perMile?.p);
  });
});

describe('the days of a question', () => {
  const days = daysOf(60, () => ({}));
  const dayAt = (index: number) => days[index]?.day;
  it.each([
    ['runs', { run: dayAt(14), session: undefined }, 60],
    ['runs', { run: dayAt(15), session: undefined }, 45],
    ['distance', { run: dayAt(20), session: undefined }, 40],
    ['runs', { run: '2020-01-01', session: dayAt(30) }, 60],
    ['evening', { run: dayAt(30), session: dayAt(15) }, 45],
    ['evening', { run: dayAt(30), session: undefined }, 60],
  ] as const)('of %s begin with the first that was recorded: %o', (question, firsts, count) => {
    expect(questionDays(days, question, firsts)).toHaveLength(count);
  });
});
