import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import type { RawLine } from '../../../src/core/journal/raw-line.ts';
import { historyJson } from '../../../src/formats/export/json.ts';
import { readImport } from '../../../src/formats/import/import.ts';
import { ndjson } from '../../../src/formats/export/ndjson.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';
import { exported } from '../../support/exported.ts';

const START = sessionOf('2026-10-27', 'morning', 3);
const LINES: readonly Line[] = [
  schedule('2026-10-26'),
  ...START,
  ended(START[0]?.id ?? '', { effort: 3, pain: 1 }, { at: '2026-10-27T07:20:00.000+00:00' }),
  logged([0, 1], { note: 'stiff' }, { at: '2026-10-28T07:00:00.000+00:00' }),
  skipped('2026-10-28', 'evening', 'time'),
  pause('2026-11-10', '2026-11-12'),
];
const TEXTS = LINES.map((line) => encodeLine(line));

describe('lines of a journal', () => {
  it.each<[string, string]>([
    ['as the journal has them', `${TEXTS.join('\n')}\n`],
    ['without an end of the last', TEXTS.join('\n')],
    ['with line ends of another system', `${TEXTS.join('\r\n')}\r\n`],
    ['behind a byte order mark', `\uFEFF${TEXTS.join('\n')}\n`],
    ['with byte order marks where files were put together', TEXTS.join('\n\uFEFF')],
    ['with empty lines and spaces', `\n\n  ${TEXTS.join('  \n \t\n')}\n\n`],
  ])('are read %s', (_, text) => {
    expect(readImport(text)).toEqual({ format: 'ndjson', lines: rawOf(LINES), bad: [] });
  });

  it('are read where there is only one', () => {
    expect(readImport(TEXTS[0] ?? '')).toMatchObject({ format: 'ndjson', lines: [{}], bad: [] });
  });

  it.each(['', '\n', ' \r\n\r\n', '\uFEFF', '\uFEFF\n'])('are none in %j', (text) => {
    expect(readImport(text)).toEqual({ format: 'ndjson', lines: [], bad: [] });
  });

  it('of a type nobody knows are kept as they are, with fields nobody knows', () => {
    const head = { v: 1, at: '2026-10-27T07:00:00.000+00:00', day: '2026-10-27', device: 'desk' };
    const breath = JSON.stringify({ id: 'b', type: 'breath', ...head, deep: { in: 4, out: [6] } });
    const run = JSON.stringify({ ...LINES[0], shoes: 'worn' });
    const { lines, bad } = readImport(`${breath}\n${run}\n`);
    expect(bad).toEqual([]);
    expect(lines.map(({ text }) => text)).toEqual([breath, run]);
  });

  it.each<[string, string, string]>([
    ['garbage', 'stretch', 'not a whole JSON object'],
    ['a line that was cut off', (TEXTS[1] ?? '').slice(0, -9), 'not a whole JSON object'],
    ['a list', '[1, 2]', 'not a whole JSON object'],
    ['a number', '7', 'not a whole JSON object'],
    ['an object that is no line', '{}', 'no format version'],
    ['a line of a newer version', changed({ v: 2 }), 'written by a newer version of stretch'],
    ['a line without an id', changed({ id: undefined }), 'no id'],
    ['a line with an empty id', changed({ id: '' }), 'no valid id'],
    ['a day that is none', changed({ day: '2026-02-30' }), 'no valid day'],
    ['a day that is a path', changed({ day: '../../etc' }), 'no valid day'],
    ['a time that is none', changed({ at: 'noon' }), 'no valid time'],
    ['a device that is a path', changed({ device: '../../x' }), 'no valid device'],
    ['a device that is a name with a NUL', changed({ device: 'x\0' }), 'no valid device'],
    ['a device with a dot', changed({ device: 'a.b' }), 'no valid device'],
    ['an empty device', changed({ device: '' }), 'no valid device'],
    ['a device that is too long', changed({ device: 'x'.repeat(65) }), 'no valid device'],
    ['a line that lacks what its type has', changed({ slots: undefined }), 'no valid slots'],
    ['a note of 1 MB', noted(1 << 20), 'longer than 1 MB'],
    ['a note of 1 MB in other scripts', noted(360_000, '運'), 'longer than 1 MB'],
  ])('with %s are read but for that one, which is named', (_, bad, why) => {
    const [first = '', ...rest] = TEXTS;
    const read = readImport([first, '', bad, ...rest].join('\n'));
    expect(read.bad).toEqual([{ where: 'line 3', why }]);
    expect(read.lines).toEqual(rawOf(LINES));
  });

  it('of just 1 MB are taken', () => {
    const empty = noted(0).length;
    expect(readImport(noted((1 << 20) - empty)).bad).toEqual([]);
    expect(readImport(noted((1 << 20) - empty + 1)).bad).toHaveLength(1);
  });

  it('that are all bad are all named', () => {
    const { lines, bad } = readImport('a\nb\nc');
    expect([lines, bad.map(({ where }) => where)]).toEqual([[], ['line 1', 'line 2', 'line 3']]);
  });
});

describe('any record', () => {
  it('is the same after it was written as lines and read back', () => {
    fc.assert(
      fc.property(journal, fc.string({ unit: 'binary' }), (steps, note) => {
        const lines = recordOf(steps, note);
        const read = readImport(ndjson(exported(lines, { lines: () => rawOf(lines) })));
        expect(read.bad).toEqual([]);
        expect(read.lines.map(({ line }) => line)).toEqual(parsed(lines));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same after it was written as JSON and read back', () => {
    fc.assert(
      fc.property(journal, fc.string({ unit: 'binary' }), (steps, note) => {
        const lines = recordOf(steps, note);
        const text = jsonOf(rawOf(lines));
        const read = readImport(text);
        expect([read.format, read.bad]).toEqual(['json', []]);
        expect(jsonOf(read.lines)).toBe(text);
        const again = read.lines.map(({ line }) => line);
        const [one, other] = [foldLines(again), foldLines(lines)];
        expect(one.sessions).toEqual(other.sessions);
        expect(one.pauses).toEqual(other.pauses);
        expect(one.skips).toEqual(other.skips);
      }),
      { numRuns: 150 },
    );
  });

  it('that was corrected is the same after it was written as JSON and read back', () => {
    const [start] = START;
    const target = { id: start?.id ?? '' };
    const changes = [
      { painDuring: 7 },
      { painDuring: null },
      { effort: null, pain: null },
      { effort: 9, note: '' },
      { day: '2026-10-26', began: '2026-10-26T06:00:00.000+00:00', slot: null },
      { did: [0, 4] },
      { did: [] },
    ];
    for (const values of changes) {
      const lines = [...LINES, amend(target, values, { at: '2026-11-20T08:00:00.000+00:00' })];
      const again = readImport(jsonOf(rawOf(lines))).lines.map(({ line }) => line);
      expect(foldLines(again)).toEqual(foldLines(lines));
    }
  });

  it('read back from its JSON has no line twice', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const { lines } = readImport(jsonOf(rawOf(recordOf(steps, 'x'))));
        const ids = lines.map(({ line }) => line.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('the JSON of a record', () => {
  const good = JSON.parse(jsonOf(rawOf(LINES))) as Readonly<Record<string, unknown>>;

  it('is read behind a byte order mark, and without spaces', () => {
    const text = JSON.stringify(good);
    expect(readImport(`\uFEFF \n${text}`)).toEqual(readImport(JSON.stringify(good, null, 2)));
    expect(readImport(text).lines.length).toBeGreaterThan(5);
  });

  it('of a newer version is refused with that', () => {
    const { lines, bad } = readImport(JSON.stringify({ ...good, version: 2 }));
    expect([lines, bad]).toEqual([[], [{ where: 'version', why: 'expected the number 1' }]]);
  });

  it('of the wrong shape has everything named that is wrong, by its path', () => {
    const [session] = good['sessions'] as readonly object[];
    const { lines, bad } = readImport(
      JSON.stringify({
        ...good,
        from: 'yesterday',
        schedules: {},
        pauses: [3],
        skips: [{}],
        sessions: [{ ...session, kind: 'dreamt', effort: 11, did: ['all'], sets: undefined }],
      }),
    );
    expect(lines).toEqual([]);
    expect(bad.map(({ where }) => where)).toEqual([
      'from',
      'schedules',
      'pauses.0',
      ...['id', 'at', 'day', 'device', 'slot', 'reason'].map((name) => `skips.0.${name}`),
      ...['kind', 'effort', 'did.0', 'sets'].map((name) => `sessions.0.${name}`),
    ]);
    expect(bad.map(({ why }) => why).filter((why) => /Invalid|undefined/.test(why))).toEqual([]);
  });

  it.each<[string, (session: object) => object, RegExp]>([
    ['a device that is a path', (one) => ({ ...one, device: '../../x' }), /^sessions\.0\.device$/],
    ['a day that is none', (one) => ({ ...one, day: '2026-02-30' }), /^sessions\.0$/],
    ['a set without a dose', (one) => ({ ...one, planned: [{}] }), /^sessions\.0(\.planned\.0|$)/],
    [
      'a set that was done of nothing',
      (one) => ({ ...one, sets: [{ id: 's', at: '2026-10-27T07:00:00Z' }] }),
      /^sessions\.0\.sets\.0/,
    ],
    ['a note of 1 MB', (one) => ({ ...one, note: 'x'.repeat(1 << 20) }), /^sessions\.0$/],
  ])('with %s is told of by its place, and nothing else is', (_, change, place) => {
    const [session = {}, ...others] = good['sessions'] as readonly object[];
    const { bad } = readImport(JSON.stringify({ ...good, sessions: [change(session), ...others] }));
    expect(bad[0]?.where).toMatch(place);
    expect(bad.filter(({ where }) => !where.startsWith('sessions.0'))).toEqual([]);
  });

  it('with one entry that cannot be taken gives all others', () => {
    const [session, ...others] = good['sessions'] as readonly object[];
    const sessions = [{ ...session, day: '2026-02-30', sets: [], end: null }, ...others];
    const { lines, bad } = readImport(JSON.stringify({ ...good, sessions }));
    expect(bad).toHaveLength(1);
    const types = lines.map(({ line }) => line.type).toSorted();
    expect(types).toEqual(['schedule', 'session-logged', 'skip', 'skip']);
  });

  it('that was cut off gives nothing, and does not throw', () => {
    const text = JSON.stringify(good, null, 2);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (end) => {
        expect(readImport(text.slice(0, end)).lines).toEqual([]);
      }),
    );
  });
});

describe('the JSON of a record of two devices', () => {
  it('keeps which of two skips was the later', () => {
    const on = (at: string, device: string) => ({ at, day: '2026-10-27', device });
    const lines = [
      line({ type: 'skip', slot: 'morning', reason: 'time' }, on('2026-10-27T08:00:00Z', 'phone')),
      line({ type: 'skip', slot: 'morning', reason: 'ill' }, on('2026-10-27T09:00:00Z', 'desk')),
      pause('2026-11-10', '2026-11-12', {}, '2026-10-28T08:00:00Z'),
    ].map((one, index) => ({ ...one, device: index === 1 ? 'desk' : 'phone' }));
    const again = readImport(jsonOf(rawOf(lines))).lines.map((one) => one.line);
    expect(foldLines(again).skips.at(-1)).toEqual(foldLines(lines).skips.at(-1));
  });
});

describe('any text', () => {
  it('is read without a throw', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json().map(asExport));
    fc.assert(
      fc.property(anything, (text) => {
        const { lines, bad } = readImport(text);
        expect(lines).toEqual([]);
        expect(bad.every(({ where, why }) => where !== '' && why !== '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

/** A record of four months with sessions that were ended, answered and noted. */
function recordOf(steps: Parameters<typeof linesOfSteps>[0], note: string): readonly Line[] {
  const all = linesOfSteps(steps);
  const pauses = new Set(all.flatMap((one) => ('until' in one ? [one.id] : [])));
  // No command gives a pause a slot, which would make it two things at once.
  const isOdd = (one: Line) =>
    one.type === 'amend' && 'slot' in one.values && pauses.has(one.target);
  const written = all.filter((one) => !isOdd(one));
  return written.flatMap((one, index) => {
    if (one.type !== 'session-started') return [one];
    const { id, at, day, device } = one;
    const head = { id: `end-${index}`, at, day, device };
    const end = ended(id, { effort: index % 11, pain: index % 2 === 0 ? null : 3 }, head);
    return index % 3 === 0 ? [{ ...one, note }] : [{ ...one, note }, end];
  });
}

/** Every day of the random journals. */
function jsonOf(raw: readonly RawLine[]): string {
  const lines = raw.map(({ line }) => line as Line);
  return historyJson(exported(lines, { from: '2025-11-01', to: '2026-12-31', lines: () => raw }));
}

function rawOf(lines: readonly Line[]): readonly RawLine[] {
  return lines.map((line) => ({ line, text: encodeLine(line) }));
}

function parsed(lines: readonly Line[]): unknown {
  return lines.map((line) => JSON.parse(encodeLine(line)) as unknown);
}

/** The first sample, a plan, with other fields. */
function changed(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...LINES[0], ...fields });
}

/** A skip with a long note. */
function noted(length: number, character = 'x'): string {
  return JSON.stringify({
    ...skipped('2026-10-29', 'evening', 'time'),
    id: 'n',
    note: character.repeat(length),
  });
}

function asExport(json: string): string {
  return JSON.stringify({ format: 'stretch-history', version: 1, sessions: [JSON.parse(json)] });
}
