import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FoundActivity } from '../../../src/core/diary/found-activity.ts';
import { readFit } from '../../../src/formats/activities/fit.ts';
import { readGpx } from '../../../src/formats/activities/gpx.ts';
import { readTcx } from '../../../src/formats/activities/tcx.ts';

/**
 * A folder of real files, in `files`, with `expected.tsv` beside it: what two other parsers agree on, an activity a row.
 * They belong to others, so they are not kept here.
 */
const folder = process.env['STRETCH_RUNS'];
const why = folder === undefined ? ' (STRETCH_RUNS names no folder with them)' : '';

const READERS = new Map([
  ['fit', readFit],
  ['gpx', readGpx],
  ['tcx', readTcx],
]);

type Row = Readonly<Record<string, string>>;

describe.skipIf(folder === undefined)(`real files${why}`, () => {
  const rows =
    folder === undefined ? [] : rowsOf(readFileSync(join(folder, 'expected.tsv'), 'utf8'));
  const known = rows.map((row) => row['file'] ?? '').filter((file) => readerOf(file));
  const files = folder === undefined ? ['all of them'] : new Set(known);

  it.each([...files])('are read as other parsers do: %s', (file) => {
    const bytes = readFileSync(join(folder ?? '', 'files', file));
    const content = readerOf(file)?.(bytes, { file, zone: 'Europe/London' });
    const found = content?.kind === 'activities' ? content.activities : [];
    const expected = rows.filter((row) => row['file'] === file && isActivity(row));
    expect(found.map((one) => valuesOf(one))).toEqual(expected.map((row) => expectedOf(row)));
  });
});

function readerOf(file: string) {
  return READERS.get(file.slice(file.lastIndexOf('.') + 1));
}

function rowsOf(table: string): readonly Row[] {
  const [header = [], ...rows] = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
}

/** Tracks without times and the time between two sports of a race are none. */
function isActivity(row: Row): boolean {
  return row['start_utc'] !== '' && row['sport']?.startsWith('transition') !== true;
}

function valuesOf({ began, date, distance, seconds }: FoundActivity) {
  return {
    start: Date.parse(began ?? '') / 1000,
    date,
    distance: distance ?? 0,
    seconds: seconds ?? 0,
  };
}

/** Times to the second or two, and distances within half of one per cent, where the other parsers have them. */
function expectedOf(row: Row) {
  const metres = Number(row['distance_m']);
  return {
    start: near(Date.parse(row['start_utc'] ?? '') / 1000, 1.5),
    date: row['local_day'] === '' ? expect.any(String) : row['local_day'],
    distance: Number.isNaN(metres) ? expect.any(Number) : near(metres, Math.max(1, metres * 0.005)),
    seconds: near(Number(row['timer_s']), 2.5),
  };
}

function near(value: number, by: number): unknown {
  return expect.toSatisfy((found: number) => Math.abs(found - value) <= by, `${value} ± ${by}`);
}
