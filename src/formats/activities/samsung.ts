import type { FoundActivity, FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { startByInstant, tableActivity } from './table-activity.ts';
import { dateIn, utcOf } from './table-dates.ts';
import { numberIn } from './table-numbers.ts';
import { readTable, tableText } from './table.ts';

/** Whether a text begins like the exercises that Samsung Health sends. */
export function matchesSamsung(head: string): boolean {
  return /^\uFEFF?com\.samsung\.s?health\.exercise,/.test(head) && /[.,]exercise_type\b/.test(head);
}

/** Reads the exercises of Samsung Health: the first line is about the file, times are in UTC, in milliseconds and metres. */
export function readSamsung(bytes: Uint8Array, context: FoundContext): FoundContent {
  const text = tableText(bytes).replaceAll(/\r\n?/g, '\n');
  const { header, rows } = readTable(text.slice(text.indexOf('\n') + 1));
  const names = header.map((name) => name.replace(/^com\.samsung\.s?health\.exercise\./, ''));
  const activities = rows.flatMap((row): readonly FoundActivity[] => {
    const cell = (name: string) => row[names.indexOf(name)] ?? '';
    const start = startOf(cell('start_time'), cell('time_offset'), context);
    if (start === undefined) return [];
    const type = cell('exercise_type');
    return [
      tableActivity({
        sportName: SPORTS.get(type) ?? (cell('title') || `exercise ${type}`),
        start,
        distance: numberIn(cell('distance'), '.'),
        seconds: thousandth(numberIn(cell('duration'), '.')),
        sourceId: cell('datauuid'),
        title: cell('title') || cell('comment'),
      }),
    ];
  });
  return { kind: 'activities', activities };
}

function startOf(cell: string, offset: string, context: FoundContext) {
  const isMillis = /^\d{12,13}$/.test(cell);
  const date = isMillis ? undefined : dateIn(cell, 'dmy');
  const at = isMillis ? Number(cell) : date === undefined ? Number.NaN : utcOf(date);
  const [, sign, hours, minutes] = /^UTC([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  return startByInstant(
    at,
    sign === undefined ? undefined : sign === '-' ? -ahead : ahead,
    context,
  );
}

function thousandth(value: number | null): number | null {
  return value === null ? null : value / 1000;
}

/** The exercises that a diary tells apart, by Samsung's numbers. */
const SPORTS: ReadonlyMap<string, string> = new Map([
  ['1001', 'walking'],
  ['1002', 'running'],
  ['9001', 'pilates'],
  ['9002', 'yoga'],
  ['11007', 'cycling'],
  ['13001', 'hiking'],
  ['13004', 'mountain biking'],
  ['14001', 'swimming'],
  ['15003', 'indoor cycling'],
  ['15005', 'treadmill'],
]);
