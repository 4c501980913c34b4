import { describe, expect, it } from 'vitest';
import { lastPausedDay, longBreaks } from '../../../src/core/schedule/long-break.ts';

describe('a long break', () => {
  it('lasts more than a year, by one pause or by several that meet or overlap, in any order', () => {
    expect(longBreaks([paused('2026-01-01', '2027-01-01')])).toEqual([]);
    const long = { from: '2026-01-01', until: '2027-01-02' };
    expect(longBreaks([paused(long.from, long.until)])).toEqual([long]);
    expect(
      longBreaks([
        paused('2026-11-01', '2027-01-02'),
        paused('2026-01-01', '2026-10-31'),
        paused('2026-02-01', '2026-03-01'),
      ]),
    ).toEqual([long]);
    expect(
      longBreaks([paused('2026-01-01', '2026-10-30'), paused('2026-11-01', '2027-01-02')]),
    ).toEqual([]);
  });

  it('ends when its pause was ended, and begins no earlier than that was announced', () => {
    const ended = '2027-06-01T08:00:00.000+00:00';
    expect(longBreaks([{ ...paused('2026-01-01', '2029-01-01'), ended }])).toEqual([
      { from: '2026-01-01', until: '2027-06-01' },
    ]);
    const at = '2026-02-01T08:00:00.000+00:00';
    expect(longBreaks([{ ...paused('2026-01-01', '2027-06-01'), at }])).toEqual([
      { from: '2026-02-01', until: '2027-06-01' },
    ]);
    expect(longBreaks([{ ...paused('2020-01-01', '2025-01-01'), at }])).toEqual([]);
    const long = { from: '2020-01-01', until: '2025-01-01' };
    expect(longBreaks([{ ...paused(long.from, long.until), at, late: true }])).toEqual([long]);
  });

  it('has no end if it lasts more than ten years', () => {
    expect(longBreaks([paused('2026-01-01', '2036-01-08')])).toEqual([
      { from: '2026-01-01', until: '2036-01-08' },
    ]);
    expect(longBreaks([paused('2026-01-01', '9999-12-31')])).toEqual([
      { from: '2026-01-01', until: undefined },
    ]);
  });
});

it('the last day of a pause is the one announced, unless it was ended before', () => {
  const pause = paused('2026-01-01', '2026-01-31');
  expect(lastPausedDay(pause)).toBe('2026-01-31');
  expect(lastPausedDay({ ...pause, ended: '2026-01-20T08:00:00.000Z' })).toBe('2026-01-20');
  expect(lastPausedDay({ ...pause, ended: '2026-02-20T08:00:00.000Z' })).toBe('2026-01-31');
});

function paused(from: string, until: string) {
  return { from, until, at: `${from}T08:00:00.000+00:00`, ended: undefined };
}
