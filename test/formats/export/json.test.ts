import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diary } from '../../../src/core/diary/diary.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { linesBetween } from '../../../src/core/journal/lines-between.ts';
import { encodeLine, type Line, type UnknownLine } from '../../../src/core/journal/line.ts';
import type { RawLine } from '../../../src/core/journal/raw-line.ts';
import type { ExportedMonth, ExportedRecord } from '../../../src/formats/export/exported-record.ts';
import type { HistoryFile } from '../../../src/formats/export/json-schema.ts';
import { checkHistory } from '../../../src/formats/import/check-history.ts';
import { importJson } from '../../../src/formats/import/json.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  scheduleChange,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';
import { exported, historyJson } from '../../support/exported.ts';

const AT = '2026-10-27T07:05:00.000+00:00';
const START = started({ pain: 2, note: 'a\nb' }, { id: 's', at: AT });
const PLAN = schedule('2026-10-26');

describe('the record as JSON', () => {
  it('has a coached session with its sets, the skipped ones, and its end', () => {
    const lines = [
      PLAN,
      START,
      setDone('s', plannedLine(0), {}, { id: 'done', at: AT }),
      line(
        { type: 'skip', session: 's', sets: [plannedLine(1)], reason: 'pain' },
        { id: 'hurt', at: AT },
      ),
      ended('s', { effort: 4, pain: 1 }, { id: 'end', at: AT }),
    ];
    const { step, exercise, side, set, dose } = plannedLine(0);
    expect(written(lines).sessions).toEqual([
      {
        id: 's',
        kind: 'coached',
        day: '2026-10-27',
        at: AT,
        written: AT,
        device: 'desk',
        routine: 'lower-back',
        name: 'Lower back',
        slot: 'morning',
        affected: 'unknown',
        painBefore: 2,
        painDuring: 1,
        painAfter: null,
        effort: 4,
        note: 'a\nb',
        setsPlanned: 4,
        setsDone: 1,
        planned: [0, 1, 2, 3, 4].map((number) => plannedLine(number)),
        did: null,
        sets: [
          {
            id: 'done',
            at: AT,
            step,
            exercise,
            side,
            set,
            planned: dose,
            added: 0,
            done: { hold: 30 },
            complete: true,
            seconds: 30,
          },
        ],
        leftOut: [{ id: 'hurt', at: AT, sets: [plannedLine(1)], reason: 'pain' }],
        notReached: [],
        end: {
          id: 'end',
          at: AT,
          reason: 'finished',
          effort: 4,
          pain: 1,
          after: null,
          sets: { planned: 5, done: 5 },
          seconds: 300,
          paused: 0,
        },
      },
    ]);
  });

  it('has when a logged session was recorded, and what was done', () => {
    const began = '2026-10-27T20:15:00.000+00:00';
    const told = logged(
      [0, 2],
      { began, slot: null },
      { id: 't', at: '2026-10-30T09:00:00.000+00:00', day: '2026-10-27' },
    );
    expect(written([told]).sessions).toMatchObject([
      {
        id: 't',
        kind: 'logged',
        at: began,
        written: told.at,
        slot: null,
        did: [0, 2],
        sets: [],
        end: null,
      },
    ]);
  });

  it('has corrected values, and nothing that was removed', () => {
    const skip = skipped('2026-10-28', 'evening', 'time');
    const away = pause('2026-11-10', '2026-11-20');
    const gone = logged([0], {}, { at: AT });
    const lines = [
      PLAN,
      START,
      skip,
      away,
      gone,
      amend(START, { day: '2026-10-26', began: '2026-10-26T06:00:00.000+00:00', effort: 9 }),
      amend(skip, { reason: 'ill', note: 'flu' }),
      amend(away, { until: '2026-11-12', ended: '2026-11-12T08:00:00.000+00:00' }),
      remove(gone),
    ];
    const file = written(lines);
    expect(file.sessions).toMatchObject([
      { id: 's', day: '2026-10-26', at: '2026-10-26T06:00:00.000+00:00', written: AT, effort: 9 },
    ]);
    expect(file.skips).toMatchObject([{ slot: 'evening', reason: 'ill', note: 'flu' }]);
    expect(file.pauses).toMatchObject([
      { until: '2026-11-12', ended: expect.any(String) as unknown },
    ]);
    expect(file.schedules).toMatchObject([{ from: '2026-10-26', slots: [{}, {}] }]);
  });

  it('has all slots of the plan, also those that another device changed', () => {
    const at = (minute: number) => `2026-10-26T06:0${minute}:00.000+00:00`;
    const lunch = { set: { name: 'lunch', time: '12:30', days: [1], routine: 'core' } } as const;
    const file = written([
      scheduleChange('2026-10-26', [lunch], at(0)),
      scheduleChange('2026-10-26', [{ remove: 'evening' }], at(1)),
    ]);
    const names = file.schedules.map(({ slots }) => slots.map(({ name }) => name));
    expect(names).toEqual([
      ['morning', 'lunch'],
      ['morning', 'lunch'],
    ]);
  });

  it('has totals, and names its format', () => {
    const file = written([
      PLAN,
      ...[0, 1, 2, 3, 4].map((step) => setDone('s', plannedLine(step))),
      START,
    ]);
    expect(file).toMatchObject({
      format: 'stretch-history',
      version: 1,
      from: '2026-10-26',
      to: '2026-11-22',
      totals: { sessions: { done: 1, planned: 55 }, sets: { done: 5, planned: 5 } },
    });
  });

  it('is complete even without a record', () => {
    expect(written([])).toMatchObject({ schedules: [], pauses: [], skips: [], sessions: [] });
  });

  it('escapes what a terminal might act on, without changing its meaning', () => {
    const note = '\u001b[2J\u009b\u202e\u2066\ufeffé運🏃';
    const text = historyJson(dataOf([started({ note }, { at: AT })]));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066\ufeff]/);
    expect(text).toContain('é運🏃');
    expect((JSON.parse(text) as HistoryFile).sessions).toMatchObject([{ note }]);
  });

  it('leaves lines of unknown types to ndjson', () => {
    const strange: UnknownLine = {
      v: 1,
      id: 'b',
      at: AT,
      day: '2026-10-27',
      device: 'desk',
      type: 'breath',
    };
    const raw = [{ line: strange, text: JSON.stringify(strange) }];
    const data = exported([START], { lines: () => [...raw, ...rawOf([START])] });
    expect((JSON.parse(historyJson(data)) as HistoryFile).sessions).toHaveLength(1);
  });
});

describe('the JSON of any record', () => {
  it('has the documented shape', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const file = written(linesOfSteps(steps), { from: '2025-11-01', to: '2026-12-31' });
        const problems: unknown[] = [];
        checkHistory(file, (problem) => problems.push(problem));
        expect(problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same month by month and at once, cut from the texts of lines or made of what they say', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const data = exported(linesOfSteps(steps), { from: '2025-11-01', to: '2026-12-31' });
        const [byMonth, whole] = [data, atOnce(data)].map((one) => historyJson(one));
        expect(JSON.parse(byMonth ?? '')).toEqual(JSON.parse(whole ?? '{}'));
      }),
      { numRuns: 100 },
    );
  });

  it('has nothing twice of a line that was written by hand', () => {
    const shared = '"day":"2026-10-27","device":"desk","type":"set-done","session":"s"';
    const [begun, done] = [START, setDone('s', plannedLine(0), {}, { id: 'done', at: AT })];
    const text = encodeLine(done);
    const twice = text.replace(/\}$/, `,${shared},"import":["i"]}`);
    const raw = [...rawOf([begun]), { line: JSON.parse(twice) as Line, text: twice }];
    const [entry] = (
      JSON.parse(historyJson(exported([begun, done], { lines: () => raw }))) as HistoryFile
    ).sessions;
    expect(Object.keys(entry?.sets[0] ?? {})).toEqual(
      Object.keys(done).filter((key) => !['v', 'day', 'device', 'type', 'session'].includes(key)),
    );
  });

  it('has nothing twice of a run that was written by hand, nor what it came with', () => {
    const run = line({ type: 'run', distance: 5 }, { id: 'run', at: AT });
    const text = encodeLine(run).replace(/\}$/, ',"day":"2026-10-27","import":["i"]}');
    const raw = [{ line: JSON.parse(text) as Line, text }];
    const whole = JSON.parse(historyJson(exported([run], { lines: () => raw }))) as HistoryFile;
    expect(whole.runs).toEqual([
      { id: 'run', at: AT, day: '2026-10-27', device: 'desk', distance: 5 },
    ]);
  });

  it('of some days is the same after reading it back', () => {
    const window = fc.record({ from: fc.nat({ max: 130 }), days: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(journal, window, (steps, { from, days }) => {
        const dates = { from: addDays(FIRST_DAY, from), to: addDays(FIRST_DAY, from + days) };
        const part = linesBetween(rawOf(linesOfSteps(steps)), dates.from, dates.to);
        const text = textOf(part, dates);
        expect(textOf(importJson({ text: () => text }).lines, dates)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

interface Dates {
  readonly from: string;
  readonly to: string;
}

/** The record of some days; the lines may be about other days too. */
function textOf(raw: readonly RawLine[], { from, to }: Dates): string {
  const lines = raw.map(({ line }) => line as Line);
  return historyJson(exported(lines, { from, to, lines: () => raw }));
}

/** The same record as if it were of one month, from lines without their texts. */
function atOnce(data: ExportedRecord): ExportedRecord {
  const months = [...data.months()];
  const lists = ['mornings', 'runs', 'activities', 'notes'] as const;
  const diary = Object.fromEntries(
    lists.map((name) => [name, months.flatMap((month) => [...month.diary()[name]])]),
  ) as unknown as Diary;
  const raw = [...data.lines()].map(({ line }) => ({ line, text: '' }));
  const whole: ExportedMonth = {
    days: months.flatMap(({ days }) => days),
    sessions: months.flatMap(({ sessions }) => sessions),
    skips: months.flatMap(({ skips }) => skips),
    diary: () => diary,
    lines: () => raw,
    plainTexts: () => undefined,
  };
  return { ...data, months: () => [whole] };
}

function dataOf(lines: readonly Line[], dates: Partial<Dates> = {}) {
  return exported(lines, { ...dates, lines: () => rawOf(lines) });
}

function written(lines: readonly Line[], dates: Partial<Dates> = {}): HistoryFile {
  return JSON.parse(historyJson(dataOf(lines, dates))) as HistoryFile;
}

function rawOf(lines: readonly Line[]): readonly RawLine[] {
  return lines.map((one) => ({ line: one, text: encodeLine(one) }));
}
