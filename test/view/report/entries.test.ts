import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryEntry, historyEntries } from '../../../src/core/journal/history-entry.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import type { SlotChange } from '../../../src/core/schedule/slot.ts';
import { entriesLines, entriesText } from '../../../src/view/report/entries.ts';
import { shortNote } from '../../../src/view/report/short-note.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { overlongLines } from '../../support/printed.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  scheduleChange,
  plannedLines,
  sessionOf,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const at = (day: string, time = '07:05') => ({ at: `${day}T${time}:00.000+00:00` });
const began = (time: string) => ({ began: at('2026-11-24', time).at });
const ID = '0a1b2c3d-4e5f-6789-abcd-ef0123456789';

const START = started({ note: 'a stiff morning, and cold' }, { id: ID, ...at('2026-11-20') });
const HURT = started({ slot: null }, { id: `1${ID}`, ...at('2026-11-22', '12:00') });
const LINES: readonly Line[] = [
  START,
  ...plannedLines(5).map((set) => setDone(ID, set, {}, at('2026-11-20'))),
  logged([0, 2], { note: 'by the sea' }, { id: `2${ID}`, ...at('2026-11-21') }),
  HURT,
  line({ type: 'skip', session: HURT.id, sets: plannedLines(5), reason: 'pain' }, at('2026-11-22')),
  started({}, { id: `3${ID}`, ...at('2026-11-23') }),
  ended(`3${ID}`, { reason: 'quit' }, at('2026-11-23')),
  { ...skipped('2026-11-23', 'evening', 'time'), id: `4${ID}`, note: 'late\nand tired' } as Line,
  { ...skipped('2026-11-24', 'morning', 'ill'), id: `5${ID}` },
  { ...pause('2026-11-09', '2026-11-12', { note: 'hills' }), id: `6${ID}` },
];

const NOTE = 'slept badly, and sat in the car for two hours the day before';
const DIARY: readonly Line[] = [
  morningOf('2026-11-24', 4, { stiffness: 30, side: 'left', woke: true, note: NOTE }),
  started({ pain: 3 }, { id: `s${ID}`, ...at('2026-11-24') }),
  ...plannedLines(5).map((set) => setDone(`s${ID}`, set, {}, at('2026-11-24'))),
  ended(`s${ID}`, { after: 1 }, at('2026-11-24', '07:15')),
  { ...skipped('2026-11-24', 'evening', 'pain'), pain: 6 } as Line,
  runOf('2026-11-24', 8200, { seconds: 2788, surface: 'road', effort: 5, ...began('18:05') }),
  runOf('2026-11-24', null),
  line({ type: 'activity', kind: 'swim', seconds: 2400 }, at('2026-11-24', '21:00')),
  line({ type: 'activity', kind: 'rest' }, at('2026-11-24', '21:00')),
  markOf('2026-11-24', 'new shoes'),
].map((one, index) => (one.id.startsWith('s') ? one : { ...one, id: `${index}${ID}` }));

const TODAY = '2026-11-24';

describe('the list', () => {
  it('has a row for each entry, with as much as fits', () => {
    expect(`\n${textOf(LINES, 50)}`).toMatchInlineSnapshot(`
      "
      60a1b2c3  Mon 9 Nov  ‖ paused: travel
                until Thu 12 Nov: hills
      0a1b2c3d  Fri 20 Nov  07:05  morning  lower-back
                ● 5 of 5 sets  a stiff morning, and cold
      20a1b2c3  Sat 21 Nov  07:05  morning  lower-back
                ◐ 2 of 5 sets  logged: by the sea
      10a1b2c3  Sun 22 Nov  12:00  extra  lower-back
                – left out for pain
      30a1b2c3  Mon 23 Nov  07:05  morning  lower-back
                ○ 0 of 5 sets
      40a1b2c3  Mon 23 Nov  evening  ○ skipped: time
                late and tired
      50a1b2c3  Tue 24 Nov  morning  – skipped: ill
      "
    `);
    expect(`\n${textOf(LINES, 80)}`).toMatchInlineSnapshot(`
      "
      60a1b2c3  Mon 9 Nov                               ‖ paused: travel
                until Thu 12 Nov: hills
      0a1b2c3d  Fri 20 Nov  07:05  morning  lower-back  ● 5 of 5 sets
                a stiff morning, and cold
      20a1b2c3  Sat 21 Nov  07:05  morning  lower-back  ◐ 2 of 5 sets
                logged: by the sea
      10a1b2c3  Sun 22 Nov  12:00  extra    lower-back  – left out for pain
      30a1b2c3  Mon 23 Nov  07:05  morning  lower-back  ○ 0 of 5 sets
      40a1b2c3  Mon 23 Nov         evening              ○ skipped: time
                late and tired
      50a1b2c3  Tue 24 Nov         morning              – skipped: ill
      "
    `);
    expect(`\n${textOf(LINES, 120)}`).toMatchInlineSnapshot(`
      "
      60a1b2c3  Mon 9 Nov                               ‖ paused: travel     until Thu 12 Nov: hills
      0a1b2c3d  Fri 20 Nov  07:05  morning  lower-back  ● 5 of 5 sets        a stiff morning, and cold
      20a1b2c3  Sat 21 Nov  07:05  morning  lower-back  ◐ 2 of 5 sets        logged: by the sea
      10a1b2c3  Sun 22 Nov  12:00  extra    lower-back  – left out for pain
      30a1b2c3  Mon 23 Nov  07:05  morning  lower-back  ○ 0 of 5 sets
      40a1b2c3  Mon 23 Nov         evening              ○ skipped: time      late and tired
      50a1b2c3  Tue 24 Nov         morning              – skipped: ill
      "
    `);
  });

  it('has a sentence for each entry where it is to be read aloud', () => {
    const entries = historyEntries(foldLines(LINES), LINES);
    expect(`\n${entriesLines(entries, { unit: 'km', today: TODAY })}`).toMatchInlineSnapshot(`
      "
      Mon 9 Nov, paused: travel, until Thu 12 Nov: hills. Id: 60a1b2c3
      Fri 20 Nov 07:05, morning, lower-back, 5 of 5 sets, a stiff morning, and cold. Id: 0a1b2c3d
      Sat 21 Nov 07:05, morning, lower-back, 2 of 5 sets, logged: by the sea. Id: 20a1b2c3
      Sun 22 Nov 12:00, extra, lower-back, left out for pain. Id: 10a1b2c3
      Mon 23 Nov 07:05, morning, lower-back, 0 of 5 sets. Id: 30a1b2c3
      Mon 23 Nov, evening, skipped: time, late and tired. Id: 40a1b2c3
      Tue 24 Nov, morning, skipped: ill. Id: 50a1b2c3
      "
    `);
    expect(entriesLines([], { unit: 'km', today: TODAY })).toContain('No entries for these days.');
  });

  it('has what was on waking, runs, other activities and notes, and pain around sessions', () => {
    expect(`\n${textOf(DIARY, 120)}`).toMatchInlineSnapshot(`
      "
      s0a1b2c3  Tue 24 Nov  07:05  morning    lower-back  ● 5 of 5 sets    pain 3→1
      80a1b2c3  Tue 24 Nov         evening                – skipped: pain            6 of 10
      00a1b2c3  Tue 24 Nov         on waking                4 of 10                  stiff for 30 min, left side, woke you:
                                                                                     slept badly, and sat in the car for two
                                                                                     hours the day before
      90a1b2c3  Tue 24 Nov  18:05  run        road          8.2 km                   46:28, 5:40 a km, effort 5
      100a1b2c  Tue 24 Nov         run                      30:00
      110a1b2c  Tue 24 Nov         swim                     40 min
      120a1b2c  Tue 24 Nov         rest day
      130a1b2c  Tue 24 Nov         change                                            new shoes
      "
    `);
    expect(`\n${textOf(DIARY, 80)}`).toMatchInlineSnapshot(`
      "
      s0a1b2c3  Tue 24 Nov  07:05  morning    lower-back  ● 5 of 5 sets    pain 3→1
      80a1b2c3  Tue 24 Nov         evening                – skipped: pain
                6 of 10
      00a1b2c3  Tue 24 Nov         on waking                4 of 10
                stiff for 30 min, left side, woke you: slept badly, and sat in the car
                for two hours the day before
      90a1b2c3  Tue 24 Nov  18:05  run        road          8.2 km
                46:28, 5:40 a km, effort 5
      100a1b2c  Tue 24 Nov         run                      30:00
      110a1b2c  Tue 24 Nov         swim                     40 min
      120a1b2c  Tue 24 Nov         rest day
      130a1b2c  Tue 24 Nov         change
                new shoes
      "
    `);
    expect(`\n${textOf(DIARY, 50)}`).toMatchInlineSnapshot(`
      "
      s0a1b2c3  Tue 24 Nov  07:05  morning  lower-back
                ● 5 of 5 sets  pain 3→1
      80a1b2c3  Tue 24 Nov  evening  – skipped: pain
                6 of 10
      00a1b2c3  Tue 24 Nov  on waking  4 of 10
                stiff for 30 min, left side, woke you:
                slept badly, and sat in the car for two
                hours the day before
      90a1b2c3  Tue 24 Nov  18:05  run  road  8.2 km
                46:28, 5:40 a km, effort 5
      100a1b2c  Tue 24 Nov  run  30:00
      110a1b2c  Tue 24 Nov  swim  40 min
      120a1b2c  Tue 24 Nov  rest day
      130a1b2c  Tue 24 Nov  change  new shoes
      "
    `);
    expect(`\n${textOf(DIARY, 30)}`).toMatchInlineSnapshot(`
      "
      s0a1b2c3  Tue 24 Nov  07:05
        morning  lower-back
        ● 5 of 5 sets  pain 3→1
      80a1b2c3  Tue 24 Nov  evening
        – skipped: pain  6 of 10
      00a1b2c3  Tue 24 Nov
        on waking  4 of 10
        stiff for 30 min, left side,
        woke you: slept badly, and
        sat in the car for two hours
        the day before
      90a1b2c3  Tue 24 Nov  18:05
        run  road  8.2 km
        46:28, 5:40 a km, effort 5
      100a1b2c  Tue 24 Nov  run
        30:00
      110a1b2c  Tue 24 Nov  swim
        40 min
      120a1b2c  Tue 24 Nov  rest day
      130a1b2c  Tue 24 Nov  change
        new shoes
      "
    `);
    const entries = historyEntries(foldLines(DIARY), DIARY);
    expect(`\n${entriesLines(entries, { unit: 'mi', today: TODAY })}`).toMatchInlineSnapshot(`
      "
      Tue 24 Nov 07:05, morning, lower-back, 5 of 5 sets, pain 3 before and 1 after. Id: s0a1b2c3
      Tue 24 Nov, evening, skipped: pain, 6 of 10. Id: 80a1b2c3
      Tue 24 Nov, on waking, 4 of 10, stiff for 30 min, left side, woke you: slept badly, and sat in the car for two hours the day before. Id: 00a1b2c3
      Tue 24 Nov 18:05, run, road, 5.1 mi, 46:28, 9:07 a mi, effort 5. Id: 90a1b2c3
      Tue 24 Nov, run, 30:00. Id: 100a1b2c
      Tue 24 Nov, swim, 40 min. Id: 110a1b2c
      Tue 24 Nov, rest day. Id: 120a1b2c
      Tue 24 Nov, change, new shoes. Id: 130a1b2c
      "
    `);
  });

  it.each([30, 40, 50, 60, 70, 80, 100, 120])(
    'has every word of a note in %i columns, in lines that are not much shorter than they could be',
    (columns) => {
      const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
      const note = words.join(' ');
      const text = textOf([...DIARY, morningOf('2026-11-24', 4, { note, stiffness: 20 })], columns);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(note);
      const lines = text.split('\n').filter((row) => words.some((one) => row.includes(one)));
      const room = Math.min(columns - 12, 20);
      expect(lines.length).toBeLessThanOrEqual(Math.ceil((note.length + 20) / (room - 6)));
    },
  );

  it('has the changes of the plan, each with what replaced it', () => {
    const noon = {
      set: { name: 'noon', time: '12:00', days: [1, 3], routine: 'core' },
    } satisfies SlotChange;
    const late = { set: { ...noon.set, time: '13:30' } };
    const changes = [
      {
        ...scheduleChange('2026-11-01', [noon, { remove: 'evening' }], at('2026-11-01').at),
        id: ID,
      },
      { ...scheduleChange('2026-11-02', [late], at('2026-11-02').at), id: `1${ID}` },
      {
        ...scheduleChange('2026-11-02', [{ remove: 'noon' }], at('2026-11-02', '08:00').at),
        id: `2${ID}`,
      },
    ];
    expect(`\n${textOf(changes, 80)}`).toMatchInlineSnapshot(`
      "
      0a1b2c3d  Sun 1 Nov                  plan         noon replaced by 10a1b2c3 from
                                                        Mon 2 Nov: noon at 12:00, Mon,
                                                        Wed, core; no evening slot
      10a1b2c3  Mon 2 Nov    noon  core    plan: 13:30  replaced by 20a1b2c3: Mon, Wed
      20a1b2c3  Mon 2 Nov    noon          plan: none
      "
    `);
  });

  it('has the imports that were not taken back', () => {
    const came = line(
      { type: 'import', file: 'phone.ndjson', lines: 24 },
      at('2026-11-24', '08:10'),
    );
    const gone = line({ type: 'import', file: 'old.ndjson', lines: 1 }, at('2026-11-24', '08:12'));
    const lines = [{ ...came, id: ID }, gone, line({ type: 'remove', target: gone.id })];
    expect(textOf(lines, 80)).toMatch(
      /^0a1b2c3d {2}Tue 24 Nov {2}08:10 .* import {2}24 lines from phone.ndjson\n$/,
    );
  });

  it('cuts nothing if the width is unknown', () => {
    expect(textOf(LINES, Infinity)).toContain('a stiff morning, and cold\n');
  });

  it('says if nothing was recorded', () => {
    expect(entriesText([], theme, 80, { unit: 'km', today: TODAY })).toBe(
      'No entries for these days. For earlier ones: --from "12 weeks ago"\n',
    );
  });

  it('names the year of days that are all of one past year, and of none that is this one', () => {
    const run = line({ type: 'run', distance: 5310 }, at('2018-06-14'));
    expect(textOf([run], 80)).toContain('Thu 14 Jun 2018');
    expect(textOf([{ ...run, day: '2026-06-14' }], 80)).not.toContain('2026');
  });

  it('shows a note of a megabyte in one short row', () => {
    const note = 'a\u001b[2J\n'.repeat(200_000);
    const text = textOf([started({ note }, { id: ID, ...at('2026-11-20') })], Infinity);
    expect(text.length).toBeLessThan(1000);
    expect(text.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(text).toMatch(/…\n$/);
  });

  it('shows no control characters of any field', () => {
    const evil = 'x\u001b[2J\u009b\u0007\r\n\u202e\u2066';
    const lines = [
      started({ note: evil, routine: evil, slot: evil }, { id: `${evil}1`, ...at('2026-11-20') }),
      line(
        { type: 'skip', slot: evil, reason: 'time', note: evil },
        { id: `${evil}2`, ...at('2026-11-21') },
      ),
      { ...pause('2026-11-09', '2026-11-12', { note: evil }), id: `${evil}3` },
    ];
    for (const columns of [50, 80, Infinity]) {
      expect(textOf(lines, columns).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
    }
    expect(textOf(lines, Infinity).split('\n')).toHaveLength(4);
  });

  it('is never wider than the columns, whatever was recorded', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const view = fc.record({ columns: fc.integer({ min: 30, max: 140 }), name: text, note: text });
    fc.assert(
      fc.property(journal, view, (steps, { columns, name, note }) => {
        const lines = linesOfSteps(steps).map((one, index) => {
          if (one.type === 'session-started') return { ...one, slot: name, routine: name, note };
          return one.type === 'skip' && index % 2 === 0 ? { ...one, note } : one;
        });
        expect(overlongLines(wrapLines(textOf(lines, columns), columns), columns)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('shows corrected values', () => {
    const [session = START] = sessionOf('2026-11-20', 'morning', 5);
    const moved = { day: '2026-11-19', began: '2026-11-19T21:00:00.000+00:00', slot: 'evening' };
    const text = textOf([session, amend(session, { ...moved, effort: 3 })], 80);
    expect(text).toContain('Thu 19 Nov  21:00  evening');
  });
});

describe('a note in a row', () => {
  it.each([
    [undefined, ''],
    ['', ''],
    ['two\nlines', 'two lines'],
    [' spaces ', 'spaces'],
  ])('%j is %j', (note, expected) => {
    expect(shortNote(note)).toBe(expected);
  });

  it('is cut to 500 characters', () => {
    expect(shortNote('x'.repeat(501))).toBe(`${'x'.repeat(499)}…`);
  });
});

function textOf(lines: readonly Line[], columns: number): string {
  const entries: readonly HistoryEntry[] = historyEntries(foldLines(lines), lines);
  return entriesText(entries, theme, columns, { unit: 'km', today: TODAY });
}
