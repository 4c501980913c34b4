import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { DIARY_FIELDS } from '../../../src/core/journal/diary-fields.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import type { RawLine } from '../../../src/core/journal/raw-line.ts';
import { importJson } from '../../../src/formats/import/json.ts';
import { importNdjson } from '../../../src/formats/import/ndjson.ts';
import { exported, ndjson } from '../../support/exported.ts';
import { amend, line, remove } from '../../support/sample-journal.ts';
import { SAMPLE_LINES } from '../../support/sample-lines.ts';
import { jsonOf, LINES, rawOf, sourceOf } from './sample-record.ts';

const TYPES: readonly string[] = ['soreness', 'run', 'activity', 'note'];
/** Lines of what one writes down besides sessions, with every field between them. */
const DIARY = SAMPLE_LINES.filter(({ type }) => TYPES.includes(type));
const MORNING = { at: '2026-10-27T07:00:00.000+00:00' };
const LATER = { at: '2026-10-28T07:00:00.000+00:00' };

function jsonAndBack(lines: readonly Line[]): readonly Line[] {
  const { lines: read, problems } = importJson(sourceOf(jsonOf(rawOf(lines))));
  expect(problems).toEqual([]);
  return read.map((raw) => raw.line as Line);
}

async function ndjsonAndBack(raw: readonly RawLine[]) {
  const text = ndjson(exported([], { lines: () => raw }));
  return importNdjson(sourceOf(text));
}

describe('mornings, runs, other activities and notes', () => {
  it('have every type in the sample, and a late one and a source', () => {
    expect(new Set(DIARY.map(({ type }) => type))).toEqual(new Set(TYPES));
    expect(DIARY.some((one) => 'late' in one)).toBe(true);
    expect(DIARY.some((one) => 'source' in one)).toBe(true);
  });

  it.each(Object.entries(DIARY_FIELDS))('have every field of %s in the sample', (type, fields) => {
    const own = DIARY.filter((one) => one.type === type);
    const said = new Set(own.flatMap((one) => Object.keys(one)));
    expect(Object.keys(fields).filter((field) => !said.has(field))).toEqual([]);
  });

  it('are the same lines after JSON, with every field', () => {
    const byId = (lines: readonly Line[]) => lines.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(byId(jsonAndBack(DIARY))).toEqual(byId(DIARY));
  });

  it('are the same bytes after NDJSON', async () => {
    const { lines, problems } = await ndjsonAndBack(rawOf(DIARY));
    expect(problems).toEqual([]);
    expect(lines.map(({ text }) => text)).toEqual(DIARY.map((one) => encodeLine(one)));
  });

  it('keep both scores of one morning, and which of them counts', async () => {
    const lines = [
      line({ type: 'soreness', score: 4 }, { ...MORNING, device: 'phone' }),
      line({ type: 'soreness', score: 6 }, { at: '2026-10-27T07:30:00.000+00:00' }),
    ];
    const { lines: read } = await ndjsonAndBack(rawOf(lines));
    for (const again of [jsonAndBack(lines), read.map((one) => one.line)])
      expect(foldLines(again).diary).toEqual(foldLines(lines).diary);
  });

  it('come back with what was corrected to nothing, such as the time of day', () => {
    const began = '2026-10-27T06:00:00.000+00:00';
    const said = { stiffness: 30, side: 'left', woke: true, medicine: true } as const;
    const run = line({ type: 'run', began, distance: 8000, seconds: 60, surface: 'road' }, MORNING);
    const swim = line({ type: 'activity', kind: 'swim', began, effort: 3 }, MORNING);
    const morning = line({ type: 'soreness', score: 4, ...said }, MORNING);
    const lines = [
      run,
      swim,
      morning,
      amend(run, { began: null, seconds: null, surface: null }, LATER),
      amend(swim, { began: null, effort: null }, LATER),
      amend(morning, { stiffness: null, side: null, woke: null, medicine: null }, LATER),
    ];
    expect(foldLines(lines).diary.runs).toMatchObject([{ began: null, surface: null }]);
    expect(foldLines(jsonAndBack(lines)).diary).toEqual(foldLines(lines).diary);
  });

  it('are in JSON as they were corrected, and not if they were removed', () => {
    const run = line({ type: 'run', distance: 8000 }, MORNING);
    const gone = line({ type: 'note', text: 'x' }, MORNING);
    const lines = [
      run,
      gone,
      amend(run, { distance: 9000, day: '2026-10-26' }, LATER),
      remove(gone, LATER),
    ];
    const again = jsonAndBack(lines);
    expect(again).toMatchObject([{ id: run.id, day: '2026-10-26', distance: 9000 }]);
    expect(foldLines(again).diary).toEqual(foldLines(lines).diary);
  });
});

describe('an export of an earlier version', () => {
  it('has none of these, and is read', () => {
    const { mornings, runs, activities, notes, ...before } = JSON.parse(
      jsonOf(rawOf(LINES)),
    ) as Record<string, unknown>;
    expect([mornings, runs, activities, notes]).toEqual([[], [], [], []]);
    const { lines, problems } = importJson(sourceOf(JSON.stringify(before)));
    expect([problems, lines.length > 5]).toEqual([[], true]);
  });
});

describe('a wrong entry', () => {
  it('is named with its path, and the others are read', () => {
    const good = JSON.parse(jsonOf(rawOf(DIARY))) as Record<string, readonly object[]>;
    const [morning, ...mornings] = good['mornings'] ?? [];
    const [run, ...runs] = good['runs'] ?? [];
    const wrong = {
      ...good,
      mornings: [{ ...morning, score: 11 }, ...mornings],
      runs: [{ ...run, began: 'yesterday' }, ...runs],
      notes: {},
    };
    const { lines, problems } = importJson(sourceOf(JSON.stringify(wrong)));
    expect(problems.map(({ where }) => where)).toEqual([
      'notes',
      'mornings.0.score',
      'runs.0.began',
    ]);
    expect(lines).toHaveLength(DIARY.length - 3);
  });
});

describe('a line of a later version', () => {
  it('of a type that is not known yet stays in NDJSON, byte for byte', async () => {
    const text = `{"v":1,"id":"x","at":"${MORNING.at}","day":"2026-10-27","device":"desk","type":"sleep","hours":7}`;
    const { lines, problems } = await importNdjson(sourceOf(text));
    const again = await ndjsonAndBack(lines);
    expect([problems, again.lines.map((one) => one.text)]).toEqual([[], [text]]);
  });

  it('that cannot be read at all is named', async () => {
    const { lines, problems } = await importNdjson(sourceOf('{"v":9,"id":"x"}'));
    expect(lines).toEqual([]);
    expect(problems).toEqual([{ where: 'line 1', why: 'written by a newer version of stretch' }]);
  });
});
