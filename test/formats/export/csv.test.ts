import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { CSV_TABLES } from '../../../src/formats/export/csv.ts';
import { SESSION_COLUMNS } from '../../../src/formats/export/csv-sessions.ts';
import { SET_COLUMNS } from '../../../src/formats/export/csv-sets.ts';
import { type CellStyle, CSV_ROWS } from '../../../src/formats/export/exported-record.ts';
import {
  ended,
  line,
  plannedLine,
  schedule,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { exported, csv } from '../../support/exported.ts';

const DAY = '2026-10-27';
const PLAN = schedule('2026-10-26');
const COMMAS: CellStyle = { separator: ',', decimal: '.' };
const SEMICOLONS: CellStyle = { separator: ';', decimal: ',' };
const TABS: CellStyle = { separator: '\t', decimal: '.' };

describe('the table of sessions', () => {
  it('has a row for each session, with every documented column', () => {
    const lines = [
      started({ pain: 3, note: 'stiff' }, { id: 's', at: `${DAY}T07:05:09.000+00:00` }),
      ...[0, 1, 2, 3].map((step) => setDone('s', plannedLine(step))),
      ended('s', { pain: 2, after: 1, effort: 4, seconds: 640 }),
    ];
    expect(sessions(lines)).toEqual([
      {
        id: 's',
        day: DAY,
        time: '07:05',
        at: '2026-10-27T07:05:09.000+00:00',
        slot: 'morning',
        routine: 'lower-back',
        kind: 'coached',
        sets_planned: '5',
        sets_done: '4',
        share: '0.80',
        minutes: '10.7',
        pain_before: '3',
        pain_during: '2',
        pain_after: '1',
        effort: '4',
        reason: 'finished',
        counts: 'yes',
        note: 'stiff',
      },
    ]);
  });

  it('says which was logged afterwards, and leaves unknown cells empty', () => {
    const [row] = sessions([session('s', '07:05', { type: 'session-logged', did: [0, 2] })]);
    expect(row).toMatchObject({ kind: 'logged', sets_done: '2', share: '0.40', minutes: '' });
    expect(row).toMatchObject({
      pain_before: '',
      pain_during: '',
      effort: '',
      reason: '',
      note: '',
    });
  });

  it('leaves sets skipped for pain out of the planned ones, and the share empty if none is left', () => {
    const planned = [0, 1].map((step) => plannedLine(step));
    const lines = [
      started({ planned }, { id: 'some', at: `${DAY}T07:00:00.000+00:00` }),
      setDone('some', plannedLine(0)),
      line({ type: 'skip', session: 'some', sets: planned.slice(1), reason: 'pain' }),
      started({ planned }, { id: 'all', at: `${DAY}T08:00:00.000+00:00` }),
      line({ type: 'skip', session: 'all', sets: planned, reason: 'pain' }),
    ];
    expect(sessions(lines)).toMatchObject([
      { id: 'some', sets_planned: '1', sets_done: '1', share: '1.00' },
      { id: 'all', sets_planned: '0', sets_done: '0', share: '' },
    ]);
  });

  it('has a row for a skipped slot: of two skips the last', () => {
    const skip = { type: 'skip', slot: 'evening', note: 'on a train' } as const;
    const lines = [
      line({ ...skip, reason: 'time' }, { id: 'a', at: `${DAY}T20:00:00.000+00:00` }),
      line({ ...skip, reason: 'travel' }, { id: 'b', at: `${DAY}T21:00:00.000+00:00` }),
    ];
    const known = { id: 'b', day: DAY, at: '2026-10-27T21:00:00.000+00:00', slot: 'evening' };
    const why = { routine: 'lower-back', kind: 'skipped', reason: 'travel', note: 'on a train' };
    const empty = Object.fromEntries(Object.keys(SESSION_COLUMNS).map((name) => [name, '']));
    expect(sessions(lines)).toEqual([{ ...empty, ...known, ...why }]);
  });

  it('is ordered by training day, then by time, even after midnight', () => {
    const lines = [
      line(
        { type: 'skip', slot: 'morning', reason: 'ill' },
        { id: 'skip', at: `${DAY}T09:00:00.000Z` },
      ),
      started({}, { id: 'late', at: '2026-10-28T00:30:00.000+00:00', day: DAY }),
      session('next', '07:00', {}, '2026-10-28'),
      line(
        { type: 'skip', slot: 'evening', reason: 'ill' },
        { id: 'logged later', day: DAY, at: '2026-10-28T09:00:00.000Z' },
      ),
      session('noon', '12:00'),
      session('early', '07:00'),
    ];
    expect(sessions(lines).map(({ id }) => id)).toEqual([
      'early',
      'skip',
      'noon',
      'late',
      'logged later',
      'next',
    ]);
  });

  it('says which session counts for a planned slot', () => {
    const lines = [
      ...doneSession('first', '07:00'),
      ...doneSession('second', '08:00'),
      ...doneSession('none', '09:00', { slot: null }),
      ...doneSession('unplanned', '07:00', {}, '2026-10-25'),
    ];
    const rows = sessions([PLAN, ...lines], { from: '2026-10-20' });
    expect(rows.map(({ id, counts }) => `${id} ${counts}`)).toEqual([
      'unplanned no',
      'first yes',
      'second no',
      'none no',
    ]);
  });
});

describe('the table of sets', () => {
  it('has a row for each planned set with what was done, then what was done outside the plan', () => {
    const reps = { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } };
    const planned = [
      plannedLine(0, { exercise: 'bridge', dose: reps, sets: 2 }),
      plannedLine(0, {
        exercise: 'bridge',
        dose: { ...reps, reps: { from: 8, to: 8 } },
        set: 2,
        sets: 2,
      }),
      plannedLine(1, { exercise: 'clam', side: 'left' }),
      plannedLine(2),
    ];
    const [first, second, third] = planned;
    const lines = [
      started({ planned }, { id: 's', at: `${DAY}T07:05:00.000+00:00` }),
      first === undefined ? [] : setDone('s', first, { done: { reps: 14 } }, { id: 'x' }),
      second === undefined
        ? []
        : setDone('s', second, { done: { reps: 3 }, complete: false }, { id: 'y' }),
      line({
        type: 'skip',
        session: 's',
        sets: third === undefined ? [] : [third],
        hurt: plannedLine(1, { exercise: 'clam', side: 'left' }),
        pain: 5,
        reason: 'pain',
      }),
      setDone(
        's',
        plannedLine(1, { exercise: 'easy-clam', side: 'left' }),
        { done: { hold: 20.5 } },
        { id: 'z' },
      ),
    ].flat();
    const rows = read(csv(exported([PLAN, ...lines]), { rows: 'sets', bom: false, ...COMMAS }));
    expect(rows[0]).toEqual(Object.keys(SET_COLUMNS));
    const head = ['s', DAY, '07:05', 'morning', 'lower-back', 'coached'];
    expect(rows.slice(1)).toEqual([
      [
        ...head,
        'bridge',
        'The bridge',
        'both',
        '1',
        '12 to 15',
        'reps',
        '14',
        'yes',
        'done',
        '',
        'x',
      ],
      [...head, 'bridge', 'The bridge', 'both', '2', '8', 'reps', '3', 'no', 'open', '', 'y'],
      [...head, 'easy-clam', 'The easy-clam', 'left', '1', '', 's', '20.5', 'yes', 'done', '', 'z'],
      [...head, 'clam', 'The clam', 'left', '1', '30', 's', '', 'no', 'excused', '5', ''],
      [...head, 'exercise-2', 'The exercise-2', 'both', '1', '30', 's', '', 'no', 'open', '', ''],
    ]);
  });

  it('has no ids for sets of a session logged as a whole', () => {
    const lines = [session('s', '07:05', { type: 'session-logged', did: [0] })];
    const rows = read(csv(exported(lines), { rows: 'sets', bom: false, ...COMMAS }));
    expect(rows[1]).toMatchObject({ 5: 'logged', 12: '30', 13: 'yes', 14: 'done', 16: '' });
    expect(rows[2]).toMatchObject({ 12: '', 13: 'no', 14: 'open', 16: '' });
  });
});

describe('every table', () => {
  it.each(CSV_ROWS.filter((rows) => rows !== 'days'))(
    'has only its header row without %s',
    (rows) => {
      const columns = Object.keys(CSV_TABLES[rows].columns);
      expect(csv(exported([]), { rows, bom: false, ...COMMAS })).toBe(`${columns.join(',')}\r\n`);
      expect(csv(exported([]), { rows, bom: true, ...COMMAS })).toBe(
        `\ufeff${columns.join(',')}\r\n`,
      );
    },
  );

  it('begins with a byte order mark only on request', () => {
    const data = exported([session('s', '07:05')]);
    const text = csv(data, { rows: 'sessions', bom: false, ...COMMAS });
    expect(text.startsWith('id,day,')).toBe(true);
    expect(csv(data, { rows: 'sessions', bom: true, ...COMMAS })).toBe(`\ufeff${text}`);
  });

  it.each([
    '=HYPERLINK("http://example.org","x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
  ])('has an apostrophe before the formula %s, even after spaces and tabs', (formula) => {
    expect(noteOf(formula)).toBe(`'${formula}`);
    expect(noteOf(` \t\r\n ${formula}`)).toBe(`'${formula}`);
    expect(noteOf(`pain ${formula}`)).toBe(`pain ${formula}`);
    for (const before of [';', '; "', '|', '\n', ' \n "', ';;', '; \u00a0']) {
      expect(noteOf(`pain${before}${formula}`)).toBe(`pain${before}'${formula}`);
    }
    expect(noteOf(`'${formula}`)).toBe(`''${formula}`);
  });

  it('has no character in any text that moves a cursor or changes the reading direction', () => {
    expect(noteOf('a\u001b[2Jb\u0007\u009bc\u202ed\tf\u007f\u2028\ufeffg')).toBe(
      'a [2Jb  c d f  \u0020g',
    );
    const hostile = 'x\u001b]0;y\u0007';
    const lines = [
      PLAN,
      session(hostile, '07:05', { slot: hostile, routine: hostile, name: hostile }),
      setDone(hostile, plannedLine(9, { exercise: hostile }), {}, { id: hostile }),
      line(
        { type: 'skip', slot: hostile, reason: 'time' },
        { id: hostile, at: `${DAY}T08:00:00.000Z` },
      ),
      ...diaryLines(hostile, hostile),
    ];
    for (const rows of CSV_ROWS)
      expect(csv(exported(lines), { rows, bom: false, ...COMMAS })).not.toMatch(
        /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/,
      );
  });

  it('keeps the lines of a note, ended by line feeds', () => {
    expect(noteOf('one\r\ntwo\rthree\n\nfour')).toBe('one\ntwo\nthree\n\nfour');
  });

  it('keeps a note of a megabyte', () => {
    const note = 'It hurt, "a bit".\n'.repeat(60_000);
    expect(noteOf(note)).toBe(note);
  });

  it('begins no cell with a formula, whatever a reader takes for separators', () => {
    fc.assert(
      fc.property(hostileText, hostileText, anyStyle, (note, name, style) => {
        const lines = [
          session('s', '07:05', { note, planned: [plannedLine(0)] }),
          ...diaryLines(note, name),
        ];
        const data = exported(lines, { exerciseName: () => name });
        for (const rows of CSV_ROWS) {
          const text = csv(data, { rows, bom: false, ...style });
          expect(
            read(text, style)
              .flat()
              .filter((cell) => /^[=+@-]/.test(cell)),
          ).toEqual([]);
          const others = ',;|\t'.replace(style.separator, '');
          expect(text).not.toMatch(new RegExp(`(?:^|[${others}\\r\\n])[\\s"]*[=+@-]`));
        }
      }),
    );
  });

  it('gives every text back without control characters, once an apostrophe before formulas is taken away', () => {
    fc.assert(
      fc.property(hostileText, hostileText, anyStyle, (note, name, style) => {
        expect(withoutApostrophes(noteOf(note, style) ?? '', style)).toBe(note.trimStart());
        const lines = [session('s', '07:05', { planned: [plannedLine(0)] })];
        const data = exported(lines, { exerciseName: () => name });
        const cell = read(csv(data, { rows: 'sets', bom: false, ...style }), style)[1]?.[7] ?? '';
        expect(withoutApostrophes(cell, style)).toBe(name.trimStart());
      }),
    );
  });

  it('has the decimals of its country, and quotes what its separator is in', () => {
    const data = exported([
      PLAN,
      started({ note: 'a, b; c' }, { id: 's', at: `${DAY}T07:05:00.000+00:00` }),
      setDone('s', plannedLine(0), { done: { hold: 20.5 } }),
      ended('s', { seconds: 640 }),
    ]);
    const rowOf = (style: CellStyle) =>
      csv(data, { rows: 'sessions', bom: false, ...style }).split('\r\n')[1];
    expect(rowOf(COMMAS)).toMatch(/,0\.20,10\.7,.*,"a, b; c"$/);
    expect(rowOf(SEMICOLONS)).toMatch(/;0,20;10,7;.*;"a, b; c"$/);
    expect(rowOf(TABS)).toMatch(/\t0\.20\t10\.7\t.*\ta, b; c$/);
    expect(rowOf({ ...TABS, decimal: ',' })).toMatch(/\t0,20\t10,7\t/);
    const sets = read(csv(data, { rows: 'sets', bom: false, ...SEMICOLONS }), SEMICOLONS);
    expect(sets[1]?.slice(9, 14)).toEqual(['1', '30', 's', '20,5', 'yes']);
  });

  const python = spawnSync('python3', ['--version']).status === 0;

  it.runIf(python).each([COMMAS, SEMICOLONS, TABS])(
    'means the same to another reader of such tables: %j',
    (style) => {
      const note = 'He said "ouch", then;\nwent on – 👍';
      const data = exported([session('s', '07:05', { note })]);
      const text = csv(data, { rows: 'sessions', bom: true, ...style });
      const script =
        'import csv,io,json,sys; t=sys.stdin.buffer.read().decode("utf-8-sig"); print(json.dumps(list(csv.reader(io.StringIO(t,newline=""),delimiter=sys.argv[1],strict=True))))';
      const { stdout } = spawnSync('python3', ['-c', script, style.separator], {
        input: text,
        encoding: 'utf8',
      });
      expect(JSON.parse(stdout)).toEqual(read(text.slice(1), style));
      expect(stdout).toContain(String.raw`He said \"ouch\", then;\nwent on`);
    },
  );
});

/** Texts of what tables are made of. */
const hostileText = fc
  .array(fc.constantFrom(...'a,";| \'漢é=-+@\n'.split(''), '""', '👍🏽'), { maxLength: 12 })
  .map((words) => words.join(''));

const anyStyle = fc.constantFrom(COMMAS, SEMICOLONS, TABS);

/** A text as it was before the export, as docs/formats.md says. */
function withoutApostrophes(text: string, style: CellStyle): string {
  const before =
    style === COMMAS ? /((?:^|[;|\n])[ "]*)'(?='*[=+@-])/g : /((?:^|[,;|\n])[ "]*)'(?='*[=+@-])/g;
  return text.replaceAll(before, '$1');
}

/** A morning, a run, another activity and a note with texts of their own. */
function diaryLines(note: string, name: string): readonly Line[] {
  const head = { at: `${DAY}T20:00:00.000+00:00` };
  const source = { file: name, device: note, id: name };
  return [
    line({ type: 'soreness', score: 3, note }, head),
    line({ type: 'run', distance: 3000, source, note }, head),
    line({ type: 'activity', kind: 'swim', source, note: name }, head),
    line({ type: 'note', text: note }, head),
    line({ type: 'note', text: name, mark: true }, head),
  ];
}

/** The start of a session, or another line, at a time of a day. */
function session(id: string, time: string, change: object = {}, day = DAY): Line {
  const at = `${day}T${time}:00.000+00:00`;
  return { ...started({}, { id, at }), began: at, ...change } as Line;
}

function doneSession(id: string, time: string, change: object = {}, day = DAY): readonly Line[] {
  const sets = [0, 1, 2, 3, 4].map((step) => setDone(id, plannedLine(step)));
  return [session(id, time, change, day), ...sets];
}

function sessions(
  lines: readonly Line[],
  change: Parameters<typeof exported>[1] = {},
): readonly Readonly<Record<string, string>>[] {
  const text = csv(exported([PLAN, ...lines], change), { rows: 'sessions', bom: false, ...COMMAS });
  const [head = [], ...rows] = read(text);
  expect(head).toEqual(Object.keys(SESSION_COLUMNS));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

function noteOf(note: string, style = COMMAS): string | undefined {
  const data = exported([session('s', '07:05', { note })]);
  return read(csv(data, { rows: 'sessions', bom: false, ...style }), style)[1]?.at(-1);
}

/** The cells of a table as RFC 4180 defines it. Throws if it is not one. */
function read(text: string, { separator } = COMMAS): readonly (readonly string[])[] {
  const bare = `[^"${separator}\\r\\n]*`;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|(${bare}))(${separator}|\\r\\n)`, 'y');
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

it('a set that an easier variant took the place of says so', () => {
  const begun = plannedLine(0, { exercise: 'clam' });
  const lines = [
    started(
      { planned: [plannedLine(0, { exercise: 'easy-clam' })] },
      { id: 's', at: '2026-10-27T07:05:00.000+00:00' },
    ),
    setDone(
      's',
      begun,
      { done: { hold: 4 }, complete: false },
      { id: 'x', at: '2026-10-27T07:06:00.000+00:00' },
    ),
  ];
  const rows = read(csv(exported([PLAN, ...lines]), { rows: 'sets', bom: false, ...COMMAS }));
  const state = Object.keys(SET_COLUMNS).indexOf('state');
  expect(rows.slice(1).map((row) => row[state])).toEqual(expect.arrayContaining(['replaced']));
});
