import { describe, expect, it } from 'vitest';
import { weekOf } from '../../../src/core/diary/diary-week.ts';
import { longestRun, runsOn } from '../../../src/core/diary/longest-run.ts';
import { oddRun } from '../../../src/core/diary/odd-run.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { line } from '../../support/sample-journal.ts';

const RUNS = foldLines([
  line({ type: 'run', distance: 8000, seconds: 2710 }, { id: 'a', day: '2026-11-20' }),
  line({ type: 'run', seconds: 1800 }, { id: 'b', day: '2026-11-21' }),
  line({ type: 'run', distance: 12_000 }, { id: 'c', day: '2026-11-22' }),
  line({ type: 'run', distance: 12_000 }, { id: 'd', day: '2026-11-22' }),
]).diary.runs;

describe('runs', () => {
  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-29'],
    ['2026-11-29', '2026-11-23', '2026-11-29'],
    ['2026-12-31', '2026-12-28', '2027-01-03'],
  ])('of %s are in the week from %s to %s', (day, from, to) => {
    expect(weekOf(day)).toEqual({ from, to });
  });

  it('have a longest one: the last of several, none without a distance', () => {
    expect(longestRun(RUNS)?.id).toBe('d');
    expect(longestRun(RUNS.filter(({ id }) => id === 'b'))).toBeUndefined();
  });

  it('are found by their day', () => {
    expect(runsOn(RUNS, '2026-11-22').map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('a run is odd', () => {
  it.each([
    [8000, 2710, undefined],
    [8000, null, undefined],
    [null, 2710, undefined],
    [null, null, undefined],
    [8000, 959, { why: 'fast', canBe: false }],
    [8000, 960, { why: 'fast', canBe: true }],
    [8000, 1199, { why: 'fast', canBe: true }],
    [8000, 1200, undefined],
    [8000, 9600, undefined],
    [8000, 9601, { why: 'slow', canBe: true }],
    [100_000, 43_200, undefined],
    [100_001, 43_200, { why: 'far', canBe: true }],
    [200_000, 3600, { why: 'fast', canBe: false }],
    [100_001, null, { why: 'far', canBe: true }],
    [1_000_001, null, { why: 'far', canBe: false }],
    [null, 43_201, { why: 'long', canBe: true }],
    [null, 864_001, { why: 'long', canBe: false }],
    [99, null, { why: 'short', canBe: false }],
    [0, 2710, { why: 'short', canBe: false }],
    [null, 29, { why: 'short', canBe: false }],
  ])('with %s metres in %s seconds: %o', (distance, seconds, expected) => {
    expect(oddRun(distance, seconds)).toEqual(expected);
  });
});
