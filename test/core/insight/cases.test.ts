import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { median } from '../../../src/core/base/median.ts';
import { flareDays } from '../../../src/core/diary/flare.ts';
import type { Compared } from '../../../src/core/insight/question.ts';
import { beforeAfter } from '../../../src/core/insight/before-after.ts';
import { compare } from '../../../src/core/insight/compare.ts';
import type { InsightDay } from '../../../src/core/insight/insight-day.ts';
import { trend } from '../../../src/core/insight/trend.ts';
import { nap } from '../../../src/core/statistics/nap.ts';
import { type Pair, pairsTest, smallestP } from '../../../src/core/statistics/sign-flips.ts';
import { addDays } from '../../../src/core/time/day.ts';

const OWN = fileURLToPath(new URL('cases/', import.meta.url));
const others = process.env['STRETCH_INSIGHT_CASES'];
const why = others === undefined ? ' (STRETCH_INSIGHT_CASES names no folder with them)' : '';

/** What is expected of a diary, or of an experiment: numbers by their names, worked out by scripts/insight-cases.mjs. */
type Expected = Readonly<Record<string, unknown>>;

const QUESTIONS: readonly (readonly [Compared, string])[] = [
  ['runs', 'run'],
  ['distance', 'distance'],
  ['surface', 'surface'],
  ['evening', 'stretch'],
];

describe('the cases worked out by other ways', () => {
  testCases(OWN);
});

describe.skipIf(others === undefined)(`the cases of another folder${why}`, () => {
  if (others !== undefined) testCases(others);
});

function testCases(folder: string): void {
  const expected = expectedIn(folder);
  const diaries = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const names = diaries.map((name) => name.slice(0, -'.csv'.length));

  it('are at least one, each with what is expected', () => {
    expect(names.filter((name) => !(name in expected))).toEqual([]);
    expect(names).not.toEqual([]);
  });

  describe.each(names)('%s', (name) => {
    const days = daysIn(readFileSync(join(folder, `${name}.csv`), 'utf8'));
    testDiary(days, expected[name] ?? {});
  });

  it.each(Object.entries(expected).filter(([, one]) => 'pairs' in one))('%s', (_, one) => {
    const { pairs, seed, ...wanted } = one;
    const { pairs: k, fit } = pairsTest(pairs as readonly Pair[], Number(seed ?? 1));
    const found = { k, smallest: smallestP(k), ...differenceAs('diff', fit) };
    expect(farOff(found, wanted)).toEqual([]);
  });
}

function testDiary(days: readonly InsightDay[], expected: Expected): void {
  it.each(QUESTIONS)('is compared by %s', (question, key) => {
    const { rows, fit, kinds } = compare(days, question);
    const wanted = partOf(expected, key);
    const found = { ...differenceAs('diff', fit), n: rows, ...rawOf(kinds) };
    expect(farOff(found, wanted)).toEqual([]);
    expect(fit === null).toBe(wanted['p'] === undefined);
  });

  it('has a trend', () => {
    const { weeks, line } = trend(days);
    expect(farOff({ weeks, ...line }, partOf(expected, 'trend'))).toEqual([]);
  });

  it.skipIf(!('before_after' in expected))('is compared before and after a mark', () => {
    const wanted = partOf(expected, 'before_after');
    const mark = addDays(days[0]?.day ?? '', Number(wanted['mark_day']));
    const { before, after, step } = beforeAfter(days, mark);
    const found = { mark_day: wanted['mark_day'], before, after, ...differenceAs('step', step) };
    expect(farOff(found, wanted)).toEqual([]);
  });

  it('has flares', () => {
    const scored = days.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
    const flares = flareDays(scored).map((day) => days.findIndex((one) => one.day === day));
    expect(flares).toEqual(expected['flare_days']);
  });
}

function expectedIn(folder: string): Readonly<Record<string, Expected>> {
  const file = join(folder, 'expected.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function differenceAs(name: string, fit: ReturnType<typeof compare>['fit']) {
  if (fit === null) return {};
  const { difference, ...rest } = fit;
  return { ...rest, [name]: difference };
}

function rawOf({ yes, no }: ReturnType<typeof compare>['kinds']) {
  const counts = { raw_n1: yes.length, raw_n0: no.length };
  const share = nap(yes, no)?.share;
  return {
    ...counts,
    median1: median(yes),
    median0: median(no),
    ...(share === undefined ? {} : { nap: share }),
  };
}

function partOf(expected: Expected, key: string): Expected {
  return (expected[key] ?? {}) as Expected;
}

/** Returns the numbers that differ by a millionth or more from what is wanted, or a complaint if none is. */
function farOff(found: Expected, wanted: Expected): readonly string[] {
  const numbers = Object.entries(wanted).filter(([, value]) => typeof value === 'number');
  if (numbers.length === 0) return ['nothing is expected'];
  return numbers
    .filter(([key, value]) => !(Math.abs(Number(found[key]) - Number(value)) < 1e-6))
    .map(([key, value]) => `${key} is ${String(found[key])} instead of ${String(value)}`);
}

/** Reads days from a table: day, weekday, soreness, run, miles, surface, stretch_evening, note. */
function daysIn(csv: string): readonly InsightDay[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [day = '', , score = '', run, miles = '', surface = '', evening] = line.split(',');
    return {
      day,
      score: score === '' ? null : Number(score),
      hasRun: run === '1',
      miles: miles === '' ? null : Number(miles),
      isRoad: surface === '' ? null : surface === 'road',
      hasEvening: evening === '1',
    };
  });
}
