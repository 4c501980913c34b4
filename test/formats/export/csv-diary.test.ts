import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { CSV_TABLES } from '../../../src/formats/export/csv.ts';
import type { CsvRows } from '../../../src/formats/export/exported-record.ts';
import {
  ended,
  line,
  logged,
  plannedLines,
  schedule,
  started,
} from '../../support/sample-journal.ts';
import { exported, csv } from '../../support/exported.ts';

const DAY = '2026-10-27';
const RANGE = { from: DAY, to: '2026-10-28' };

function at(time: string, id: string, day = DAY) {
  return { id, at: `${day}T${time}:00.000+01:00`, day: DAY };
}

const MORNING = {
  type: 'soreness',
  score: 6.5,
  stiffness: 30,
  side: 'left',
  woke: true,
  medicine: false,
  keptFrom: ['work', 'running'],
  late: true,
  note: 'Better by noon',
} as const;

const RUN = {
  type: 'run',
  began: `${DAY}T18:00:00.000+01:00`,
  distance: 8046.72,
  seconds: 2710,
  elapsed: 2750.5,
  surface: 'road',
  effort: 6,
  estimated: true,
  zoneAssumed: true,
  source: { file: '=evil.fit', device: 'garmin fenix 5', id: '12866632127' },
  note: 'Along the river',
} as const;

const DIARY = [
  line({ type: 'soreness', score: 3 }, at('07:00', 'first')),
  line(MORNING, at('06:00', 'second', '2026-10-28')),
  line(RUN, at('19:00', 'run')),
  line({ type: 'run', distance: 3000 }, at('20:00', 'jog')),
  line(
    { type: 'activity', kind: 'swim', seconds: 2400, distance: 1000, note: 'Slow' },
    at('20:10', 'swim'),
  ),
  line({ type: 'activity', kind: 'rest' }, at('20:11', 'rest')),
  line({ type: 'note', text: 'New shoes', mark: true }, at('20:12', 'shoes')),
  line({ type: 'note', text: 'Long day' }, at('20:13', 'long')),
];

describe('the table of mornings', () => {
  it('has both scores of a morning, and says which counts', () => {
    expect(table('mornings', DIARY)).toEqual([
      {
        id: 'first',
        day: DAY,
        written: '07:00',
        at: `${DAY}T07:00:00.000+01:00`,
        soreness: '3',
        stiffness: '',
        side: '',
        woke: '',
        medicine: '',
        kept_from: '',
        late: 'no',
        counts: 'no',
        note: '',
      },
      {
        id: 'second',
        day: DAY,
        written: '06:00',
        at: '2026-10-28T06:00:00.000+01:00',
        soreness: '6.5',
        stiffness: '30',
        side: 'left',
        woke: 'yes',
        medicine: 'no',
        kept_from: 'work, running',
        late: 'yes',
        counts: 'yes',
        note: 'Better by noon',
      },
    ]);
  });
});

describe('the table of runs', () => {
  it('has all that is known of each, and no more', () => {
    const [jog, run] = table('runs', DIARY).toSorted((a, b) =>
      (a['id'] ?? '').localeCompare(b['id'] ?? ''),
    );
    expect(run).toEqual({
      id: 'run',
      day: DAY,
      time: '18:00',
      at: `${DAY}T18:00:00.000+01:00`,
      km: '8.05',
      minutes: '45.2',
      elapsed: '45.8',
      surface: 'road',
      effort: '6',
      estimated: 'yes',
      zone_assumed: 'yes',
      late: 'no',
      file: "'=evil.fit",
      device: 'garmin fenix 5',
      source_id: '12866632127',
      note: 'Along the river',
    });
    expect(jog).toMatchObject({ time: '', at: '', km: '3.00', minutes: '', surface: '', file: '' });
  });
});

describe('the table of days', () => {
  it('has a row for each day with all that is known about it', () => {
    const lines = [
      schedule('2026-10-01'),
      ...DIARY,
      { ...started({ pain: 4, note: 'Stiff' }, at('07:05', 's')) },
      ended('s', { pain: 5, after: 2, effort: 3, seconds: 600 }),
      logged(
        [0, 1, 2, 3, 4],
        { pain: 1, planned: plannedLines(5), slot: 'evening' },
        at('20:30', 'l'),
      ),
    ];
    const [day, next] = table('days', lines);
    expect(day).toEqual({
      day: DAY,
      weekday: 'Tue',
      soreness: '6.5',
      stiffness: '30',
      side: 'left',
      woke: 'yes',
      medicine: 'no',
      kept_from: 'work, running',
      late: 'yes',
      runs: '2',
      run_km: '11.05',
      run_minutes: '45.2',
      longest_km: '8.05',
      surface: 'road',
      run_effort: '6',
      slots_planned: '2',
      slots_done: '1',
      slots: 'morning missed, evening done',
      sessions: '2',
      sets_planned: '10',
      sets_done: '5',
      minutes: '10.0',
      pain_before: '4',
      pain_during: '5',
      pain_after: '2',
      effort: '3',
      activities: expect.stringMatching(/^(swim 40 min 1000 m, rest|rest, swim 40 min 1000 m)$/),
      marks: 'New shoes',
      note: 'Long day\nBetter by noon\nAlong the river\nSlow\nStiff',
    });
    const zeros = ['runs', 'run_km', 'run_minutes', 'slots_done', 'sessions', 'sets_planned'];
    for (const name of zeros) expect(next?.[name], name).toBe('0');
    for (const name of ['soreness', 'late', 'surface', 'pain_before', 'note', 'activities'])
      expect(next?.[name], name).toBe('');
  });

  it('leaves kilometres empty if no run has any, rather than saying 0', () => {
    const lines = [line({ type: 'run', seconds: 1800 }, at('19:00', 'run'))];
    expect(table('days', lines)[0]).toMatchObject({ runs: '1', run_km: '', run_minutes: '30.0' });
  });
});

function table(
  rows: CsvRows,
  lines: readonly (Line | readonly Line[])[],
): readonly Readonly<Record<string, string>>[] {
  const text = csv(exported(lines, RANGE), { rows, bom: false, separator: ',', decimal: '.' });
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(meta.fields).toEqual(Object.keys(CSV_TABLES[rows].columns));
  return data;
}
