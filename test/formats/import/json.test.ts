import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { importJson } from '../../../src/formats/import/json.ts';
import { journal } from '../../support/journal-arbitrary.ts';
import { amend, line, pause } from '../../support/sample-journal.ts';
import { jsonOf, LINES, rawOf, recordOf, sourceOf, START } from './sample-record.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('any record', () => {
  it('is the same after writing it as JSON and reading it back', () => {
    fc.assert(
      fc.property(journal, fc.string({ unit: anyCharacter }), (steps, note) => {
        const lines = recordOf(steps, note);
        const text = jsonOf(rawOf(lines));
        const read = importJson(sourceOf(text));
        expect(read.problems).toEqual([]);
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

  it('is the same after that even with corrections', () => {
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
      const again = importJson(sourceOf(jsonOf(rawOf(lines)))).lines.map(({ line }) => line);
      expect(foldLines(again)).toEqual(foldLines(lines));
    }
  });

  it('has no line twice after that', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const { lines } = importJson(sourceOf(jsonOf(rawOf(recordOf(steps, 'x')))));
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
    expect(importJson(sourceOf(`\uFEFF \n${text}`))).toEqual(
      importJson(sourceOf(JSON.stringify(good, null, 2))),
    );
    expect(importJson(sourceOf(text)).lines.length).toBeGreaterThan(5);
  });

  it('of a newer version is refused', () => {
    const { lines, problems } = importJson(sourceOf(JSON.stringify({ ...good, version: 2 })));
    expect([lines, problems]).toEqual([[], [{ where: 'version', why: 'expected the number 1' }]]);
  });

  it('of the wrong shape is reported mistake by mistake, each with its path', () => {
    const [session] = good['sessions'] as readonly object[];
    const { lines, problems } = importJson(
      sourceOf(
        JSON.stringify({
          ...good,
          from: 'yesterday',
          schedules: {},
          pauses: [3],
          skips: [{}],
          sessions: [{ ...session, kind: 'dreamt', effort: 11, did: ['all'], sets: undefined }],
        }),
      ),
    );
    expect(lines).toEqual([]);
    expect(problems.map(({ where }) => where)).toEqual([
      'from',
      'schedules',
      'pauses.0',
      ...['id', 'at', 'day', 'device', 'reason'].map((name) => `skips.0.${name}`),
      ...['kind', 'effort', 'did.0', 'sets'].map((name) => `sessions.0.${name}`),
    ]);
    expect(problems.map(({ why }) => why).filter((why) => /Invalid|undefined/.test(why))).toEqual(
      [],
    );
  });

  it.each<[string, (session: object) => object, RegExp]>([
    ['a device that is a path', (one) => ({ ...one, device: '../../x' }), /^sessions\.0\.device$/],
    ['a day that is none', (one) => ({ ...one, day: '2026-02-30' }), /^sessions\.0$/],
    ['a set without a dose', (one) => ({ ...one, planned: [{}] }), /^sessions\.0(\.planned\.0|$)/],
    [
      'a completed set without a dose',
      (one) => ({ ...one, sets: [{ id: 's', at: '2026-10-27T07:00:00Z' }] }),
      /^sessions\.0\.sets\.0/,
    ],
    ['a note of 1 MB', (one) => ({ ...one, note: 'x'.repeat(1 << 20) }), /^sessions\.0$/],
  ])('with %s is reported at that path and nowhere else', (_, change, place) => {
    const [session = {}, ...others] = good['sessions'] as readonly object[];
    const { problems } = importJson(
      sourceOf(JSON.stringify({ ...good, sessions: [change(session), ...others] })),
    );
    expect(problems[0]?.where).toMatch(place);
    expect(problems.filter(({ where }) => !where.startsWith('sessions.0'))).toEqual([]);
  });

  it('is read except for an entry that cannot be imported', () => {
    const [session, ...others] = good['sessions'] as readonly object[];
    const sessions = [{ ...session, day: '2026-02-30', sets: [], end: null }, ...others];
    const { lines, problems } = importJson(sourceOf(JSON.stringify({ ...good, sessions })));
    expect(problems).toHaveLength(1);
    const types = lines.map(({ line }) => line.type).toSorted();
    expect(types).toEqual(['schedule', 'session-logged', 'skip', 'skip']);
  });

  it('with a great many mistakes is checked entry by entry, and only the first are kept', () => {
    const skips = Array.from({ length: 4000 }, () => ({}));
    const [session] = good['sessions'] as readonly object[];
    const sets = Array.from({ length: 4000 }, () => ({}));
    const text = JSON.stringify({ ...good, skips, sessions: [{ ...session, sets }] });
    const { lines, problems, problemCount } = importJson(sourceOf(text));
    // Five fields are missing from each skip; of a large session, the first mistake stands for all.
    expect([problems.length, problemCount]).toEqual([20, 4000 * 5 + 1]);
    expect(lines.map(({ line: one }) => one.type)).toEqual(['schedule', 'skip']);
  });

  it('has totals that are checked, too, but count for nothing', () => {
    const wrong = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [index, 1]));
    const totals = { ...(good['totals'] as object), slots: wrong };
    const read = importJson(sourceOf(JSON.stringify({ ...good, totals })));
    expect(read.problems).toEqual([{ where: 'totals.slots.0', why: 'expected an object' }]);
    expect(read.lines.length).toBeGreaterThan(5);
  });

  it('that was cut off gives nothing, and does not throw', () => {
    const text = JSON.stringify(good, null, 2);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (end) => {
        expect(importJson(sourceOf(text.slice(0, end))).lines).toEqual([]);
      }),
    );
  });
});

describe('the JSON of a record of two devices', () => {
  it('keeps which of two skips came later', () => {
    const on = (at: string, device: string) => ({ at, day: '2026-10-27', device });
    const lines = [
      line({ type: 'skip', slot: 'morning', reason: 'time' }, on('2026-10-27T08:00:00Z', 'phone')),
      line({ type: 'skip', slot: 'morning', reason: 'ill' }, on('2026-10-27T09:00:00Z', 'desk')),
      pause('2026-11-10', '2026-11-12', {}, '2026-10-28T08:00:00Z'),
    ].map((one, index) => ({ ...one, device: index === 1 ? 'desk' : 'phone' }));
    const again = importJson(sourceOf(jsonOf(rawOf(lines)))).lines.map((one) => one.line);
    expect(foldLines(again).skips.at(-1)).toEqual(foldLines(lines).skips.at(-1));
  });
});
