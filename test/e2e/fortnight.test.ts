import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Line } from '../../src/core/journal/line.ts';
import { exitCodeFor } from '../../src/host/terminal/signals.ts';
import { clockAt, CLOCK_STOPPED } from '../support/fake-clock.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalFiles, journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { run, startPiped } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';

/*
 * A fortnight of sessions, 23 November (a Monday) to 6 December 2026, as seen early on the Monday after it. Whatever
 * the program counts is compared with what these comments count by hand.
 *
 * The routine has five sets, so that every set is a fifth:
 *   held-1  both sides, two sets of 10 s      held-2  left, then right, 8 s each      held-3  three repetitions
 * The evening's window begins at 13:45, half-way from 07:00 to 20:30; from 3 December on, when the evening moves to
 * 18:00, at 12:30.
 */
const LOOKED_AT = '2026-12-07T05:00';

/** The state of every slot of the fortnight, its share, and the reason if there is one. */
const DAYS = [
  // The plan is made at six. A coached session, then one that is logged afterwards.
  '2026-11-23: morning 07:00 done 1, evening 20:30 done 1',
  // SIGTERM four seconds into the third set: 2/5. Then four sets of five, which is just enough.
  '2026-11-24: morning 07:00 partial 0.4, evening 20:30 done 0.8',
  // Nothing; then no time. Neither is excused.
  '2026-11-25: morning 07:00 missed 0, evening 20:30 missed 0 time',
  // It hurts in the third set: both sides of held-2 are skipped. Quit before held-3: 2/3.
  '2026-11-26: morning 07:00 partial 0.667, evening 20:30 excused 0 pain',
  // A second session in the morning is an extra. The evening's is at half past one, on the 28th by the calendar.
  '2026-11-27: morning 07:00 done 1, evening 20:30 done 1; 1 extra',
  // A weekend off. One set is done all the same; it counts neither as done nor as planned.
  '2026-11-28: morning 07:00 paused 0.2 travel, evening 20:30 paused 0 travel',
  // A whole session in the pause counts as done.
  '2026-11-29: morning 07:00 done 1, evening 20:30 paused 0 travel',
  // Logged as three sets, then corrected to all. A reason that excuses nothing.
  '2026-11-30: morning 07:00 done 1, evening 20:30 missed 0 other',
  // Logged, then removed. In the evening SIGINT after the second set, continued ten minutes later.
  '2026-12-01: morning 07:00 missed 0, evening 20:30 done 1',
  // A skip that is undone, then 3/5. Then 1/5 and 3/5: the better one counts, the other is an extra.
  '2026-12-02: morning 07:00 partial 0.6, evening 20:30 partial 0.6; 1 extra',
  // Logged at 13:00, which is in the evening's window from this day on.
  '2026-12-03: morning 07:00 done 1, evening 18:00 done 1',
  // Skipped for a reason that is corrected from other to advised.
  '2026-12-04: morning 07:00 excused 0 ill, evening 18:00 excused 0 advised',
  // No more evenings at weekends; a session of another routine is an extra.
  '2026-12-05: morning 07:00 done 1; 1 extra',
  '2026-12-06: morning 07:00 done 1',
  // Nothing yet.
  '2026-12-07: morning 07:00 open 0, evening 18:00 later 0',
];

/*
 * Mornings, all time: 1 + 2/5 + 0 + 2/3 + 1 + (paused) + 1 + 1 + 0 + 3/5 + 1 + (excused) + 1 + 1 = 8 2/3 of 14 − 2
 * Evenings, all time: 1 + 1 + 0 + (excused) + 1 + (paused twice) + 0 + 1 + 3/5 + 1 + (excused) = 5 3/5 of 12 − 4
 *
 * Sets of the sessions that count:                        held-1   left   right   held-3
 *   eleven whole ones (23 23 27 27 29 30 1e 3 3 5 6)       22/22  11/11   11/11    11/11
 *   24 November morning, interrupted                         2/2    0/1     0/1      0/1
 *   24 November evening, four of five                        2/2    1/1     1/1      0/1
 *   26 November morning, held-2 skipped for pain            2/2      —       —      0/1
 *   2 December morning, three of five                        2/2    1/1     0/1      0/1
 *   2 December evening, exercises 2 and 3                    0/2    1/1     1/1      1/1
 *                                                          30/32  14/15   13/15    12/16   together 69/78
 */
const FORTNIGHT = {
  sessions: { done: 14.267, planned: 20 },
  sets: { done: 69, planned: 78 },
  slots: { morning: { done: 8.667, planned: 12 }, evening: { done: 5.6, planned: 8 } },
  sides: {
    both: { done: 42, planned: 48 },
    left: { done: 14, planned: 15 },
    right: { done: 13, planned: 15 },
  },
  exercises: {
    'held-1': { done: 30, planned: 32 },
    'held-2': { done: 27, planned: 30 },
    'held-3': { done: 12, planned: 16 },
  },
  excused: 3,
  paused: 3,
};
/** Since 10 November. The session of 2 November, without a planned slot, is one more extra. */
const FOUR_WEEKS = { ...FORTNIGHT, extras: 3 };
const ALL_TIME = { ...FORTNIGHT, extras: 4 };

/*
 * Mornings since 1 December: 0 + 3/5 + 1 + (excused) + 1 + 1 = 3 3/5 of 5; evenings: 1 + 3/5 + 1 + (excused) = 2 3/5 of 3
 * Sets: five whole sessions (1e 3 3 5 6), and those of the 2nd: held-1 10 + 2 + 0 of 14, left 5 + 1 + 1 of 7, right
 * 5 + 0 + 1 of 7, held-3 5 + 0 + 1 of 7.
 */
const WEEK = {
  sessions: { done: 6.2, planned: 8 },
  sets: { done: 31, planned: 35 },
  slots: { morning: { done: 3.6, planned: 5 }, evening: { done: 2.6, planned: 3 } },
  sides: {
    both: { done: 18, planned: 21 },
    left: { done: 7, planned: 7 },
    right: { done: 6, planned: 7 },
  },
  exercises: {
    'held-1': { done: 12, planned: 14 },
    'held-2': { done: 13, planned: 14 },
    'held-3': { done: 6, planned: 7 },
  },
  excused: 2,
  paused: 0,
  extras: 2,
};

/** 26 to 30 November, 1, 2, 3, 5 and 6 December: the 25th ended the row before, the 4th had nothing to do. */
const IN_ROW = { days: 10, from: '2026-11-26' };

/** Rows of the table: day, time, slot, kind, sets planned and done, share, reason, counts. */
const ROWS = [
  '2026-11-02,20:00,,logged,5,5,1.00,,no',
  '2026-11-23,07:05,morning,coached,5,5,1.00,finished,yes',
  '2026-11-23,20:40,evening,logged,5,5,1.00,,yes',
  '2026-11-24,07:05,morning,coached,5,2,0.40,signal,yes',
  '2026-11-24,21:00,evening,logged,5,4,0.80,,yes',
  '2026-11-25,,evening,skipped,,,,time,',
  '2026-11-26,07:05,morning,coached,3,2,0.67,quit,yes',
  '2026-11-26,,evening,skipped,,,,pain,',
  '2026-11-27,07:00,morning,logged,5,5,1.00,,yes',
  '2026-11-27,09:00,morning,coached,5,5,1.00,finished,no',
  '2026-11-27,01:30,evening,coached,5,5,1.00,finished,yes',
  '2026-11-28,09:00,morning,logged,5,1,0.20,,yes',
  '2026-11-29,08:00,morning,logged,5,5,1.00,,yes',
  '2026-11-30,07:30,morning,logged,5,5,1.00,,yes',
  '2026-11-30,,evening,skipped,,,,other,',
  '2026-12-01,19:00,evening,coached,5,5,1.00,finished,yes',
  '2026-12-02,07:40,morning,logged,5,3,0.60,,yes',
  '2026-12-02,19:00,evening,logged,5,1,0.20,,no',
  '2026-12-02,21:00,evening,logged,5,3,0.60,,yes',
  '2026-12-03,08:00,morning,logged,5,5,1.00,,yes',
  '2026-12-03,13:00,evening,logged,5,5,1.00,,yes',
  '2026-12-04,,morning,skipped,,,,ill,',
  '2026-12-04,,evening,skipped,,,,advised,',
  '2026-12-05,08:00,morning,coached,5,5,1.00,finished,yes',
  '2026-12-05,10:00,,coached,1,1,1.00,finished,no',
  '2026-12-06,09:00,morning,logged,5,5,1.00,,yes',
];
/** The one session above that is for a planned slot but does not count, as that slot is paused. */
const PAUSED_ROW = '2026-11-28,09:00';

let home = '';

beforeAll(async () => {
  home = makeHome({
    held: [
      '{ sets: 2, hold: 10, rest: 5 }',
      '{ sets: 1, hold: 8, rest: 0 }',
      '{ sets: 1, reps: 3, tempo: 1-1-1, rest: 0 }',
    ],
    short: ['{ sets: 1, hold: 5, rest: 0 }'],
  });
  const sided = join(home, 'routines', 'exercises', 'held-2.yaml');
  writeFileSync(sided, readFileSync(sided, 'utf8').replace('side: both', 'side: each'));
  await firstWeek();
  await secondWeek();
});

async function firstWeek(): Promise<void> {
  await at('2026-11-02T20:00', 'log session held');
  await at('2026-11-23T06:00', 'schedule set morning 07:00 held');
  await at('2026-11-23T06:00', 'schedule set evening 20:30 held');
  await at('2026-11-23T07:05', 'start held --plain');
  await at('2026-11-23T21:10', 'log session --at 20:40');
  await interrupted('2026-11-24T07:05', 44, 'SIGTERM');
  await at('2026-11-24T21:00', 'log session --done 4/5');
  await at('2026-11-25T22:00', 'log skip evening --reason time');
  await hurting('2026-11-26T07:05');
  await at('2026-11-26T20:00', 'log skip evening --reason pain');
  await at('2026-11-27T09:00', 'log session --slot morning');
  await at('2026-11-27T09:00', 'start held');
  await at('2026-11-27T12:00', 'schedule pause --from saturday --until sunday --reason travel');
  await at('2026-11-28T01:30', 'today');
  await at('2026-11-28T09:00', 'log session --done 1/5');
  await at('2026-11-29T08:00', 'log session');
}

async function secondWeek(): Promise<void> {
  await at('2026-11-30T07:30', 'log session --done 3/5');
  await at('2026-11-30T08:00', `history edit ${idOf('session-logged', '2026-11-30')} --done all`);
  await at('2026-11-30T22:00', 'log skip evening --reason other');
  await at('2026-12-01T07:30', 'log session');
  await at('2026-12-01T07:40', `history remove ${idOf('session-logged', '2026-12-01')} --yes`);
  await at('2026-12-01T12:00', 'schedule set evening 18:00 --days mon-fri --from 2026-12-03');
  await interrupted('2026-12-01T19:00', 32, 'SIGINT');
  await at('2026-12-01T19:10', 'today --continue');
  await at('2026-12-02T07:00', 'log skip morning --reason travel');
  await at('2026-12-02T07:10', 'undo --yes');
  await at('2026-12-02T07:40', 'log session --done 3/5');
  await at('2026-12-02T20:00', 'log session --at 19:00 --done 1/5');
  await at('2026-12-02T21:00', 'log session --done 2,3');
  await at('2026-12-03T08:00', 'log session');
  await at('2026-12-03T13:00', 'log session');
  await at('2026-12-04T10:00', 'log skip morning --reason ill');
  await at('2026-12-04T19:00', 'log skip evening --reason other');
  const skip = journalLinesOf(home, 'skip').find(
    ({ day, slot }) => day === '2026-12-04' && slot === 'evening',
  );
  await at('2026-12-04T19:10', `history edit ${skip?.id} --reason advised`);
  await at('2026-12-05T08:00', 'today');
  await at('2026-12-05T10:00', 'start short');
  await at('2026-12-06T09:00', 'log session --pain 3 --pain-during 2 --effort 5 --note Better');
}

/** Runs a command at a time in winter, when London's clocks show universal time. Returns its stdout. */
async function at(moment: string, command: string, where = home, stdin?: string): Promise<string> {
  const env = clockAt(`${moment}:00Z`);
  const given = stdin === undefined ? {} : { stdin };
  // A session ends with its process; all else need not have one of its own.
  const runs = /^(?:today|start)\b/.test(command) ? run : runHere;
  const { code, stdout, stderr } = await runs(command.split(' '), { home: where, env, ...given });
  expect({ command, code, stderr: code === 0 ? '' : stderr }).toEqual({
    command,
    code: 0,
    stderr: '',
  });
  return stdout;
}

/** Starts the session of the slot that is due, and ends it by a signal so many seconds later. */
async function interrupted(moment: string, seconds: number, signal: NodeJS.Signals): Promise<void> {
  const child = startPiped(['today'], { home, env: clockAt(`${moment}:00Z`, seconds) });
  await child.waitFor(CLOCK_STOPPED, 'stderr');
  child.kill(signal);
  expect((await child.result).code).toBe(exitCodeFor(signal));
}

/** A session in a terminal: nobody answers for 30 seconds, it hurts 39 seconds into the session, then it is quit. */
async function hurting(moment: string): Promise<void> {
  const pty = openPty(['today', '--plain'], { home, env: clockAt(`${moment}:00Z`, 69) });
  await pty.waitFor(CLOCK_STOPPED);
  pty.press('p');
  await pty.waitFor('because it hurts');
  pty.press('n');
  await pty.waitFor('Get ready, 7 seconds: Exercise held-3');
  pty.press('q');
  expect(await pty.exit).toEqual({ exitCode: 130, signal: undefined });
}

function idOf(type: Line['type'], day: string, where = home): string {
  return journalLines(where).find((line) => line.type === type && line.day === day)?.id ?? '';
}

/** A command's JSON after the fortnight. */
async function seen(command: string, where = home): Promise<Seen> {
  return JSON.parse(await at(LOOKED_AT, command, where)) as Seen;
}

interface Seen {
  readonly days: readonly SeenDay[];
  readonly [key: string]: unknown;
}

interface SeenDay {
  readonly day: string;
  readonly slots: readonly {
    readonly slot: string;
    readonly time: string;
    readonly state: string;
    readonly share: number;
    readonly reason: string | null;
  }[];
  readonly extras: readonly unknown[];
}

/** A day in words, as in the list above. */
function inWords({ day, slots, extras }: SeenDay): string {
  const parts = slots.map(({ slot, time, state, share, reason }) =>
    [slot, time, state, share, ...(reason === null ? [] : [reason])].join(' '),
  );
  return `${day}: ${parts.join(', ')}${extras.length === 0 ? '' : `; ${extras.length} extra`}`;
}

describe('a coached session under a fake clock', () => {
  it('is recorded with the instants and seconds of its plan', () => {
    const session = idOf('session-started', '2026-11-23');
    const times = journalLines(home).flatMap((line) => {
      if (line.type === 'set-done' && line.session === session) return [[line.at, line.seconds]];
      if (line.type === 'session-ended' && line.session === session)
        return [[line.at, line.seconds]];
      return [];
    });
    // Each exercise has 7 or 8 s to get ready, as long as that takes to say; 5 s of rest are between the first two sets.
    expect(times).toEqual([
      ['2026-11-23T07:05:17.000Z', 10],
      ['2026-11-23T07:05:32.000Z', 10],
      ['2026-11-23T07:05:48.000Z', 8],
      ['2026-11-23T07:06:04.000Z', 8],
      ['2026-11-23T07:06:20.000Z', 9],
      ['2026-11-23T07:06:20.000Z', 80],
    ]);
  });

  it('keeps what was done of the set in which it was interrupted', () => {
    const session = idOf('session-started', '2026-11-24');
    const sets = journalLinesOf(home, 'set-done').filter((line) => line.session === session);
    expect(sets.at(-1)).toMatchObject({
      at: '2026-11-24T07:05:44.000Z',
      planned: { hold: 8 },
      done: { hold: 4 },
      complete: false,
      seconds: 4,
    });
  });
});

describe.concurrent('adherence after a fortnight, counted by hand,', () => {
  it('is what status shows', async () => {
    const status = await seen('status --json');
    expect(status).toMatchObject({
      today: '2026-12-07',
      planned: true,
      next: {
        day: '2026-12-07',
        slot: 'morning',
        time: '07:00',
        routine: 'held',
        due: false,
        open: true,
      },
      paused: null,
      daysInRow: IN_ROW,
      adherence: { days: 7, done: 6.2, planned: 8 },
    });
    expect(status['windows']).toEqual([
      { days: 7, ...WEEK },
      { days: 28, ...FOUR_WEEKS },
    ]);
    expect(status.days.map((day) => inWords(day))).toEqual(DAYS.slice(-7));
  });

  it('is what the history shows', async () => {
    const history = await seen('history --json');
    expect(history).toMatchObject({ from: '2026-11-02', to: '2026-12-07', daysInRow: IN_ROW });
    expect(history['windows']).toEqual([
      { name: '7 days', from: '2026-12-01', to: '2026-12-07', ...WEEK },
      { name: '28 days', from: '2026-11-10', to: '2026-12-07', ...FOUR_WEEKS },
      { name: 'all time', from: '2026-11-02', to: '2026-12-07', ...ALL_TIME },
    ]);
    const days = history.days.map((day) => inWords(day));
    expect(days.slice(-15)).toEqual(DAYS);
    const before = Array.from({ length: 21 }, (_, index) => {
      const day = `2026-11-${String(index + 2).padStart(2, '0')}`;
      const slots = 'morning 07:00 unplanned 0, evening 20:30 unplanned 0';
      return `${day}: ${slots}${index === 0 ? '; 1 extra' : ''}`;
    });
    expect(days.slice(0, -15)).toEqual(before);
  });

  it('is what the history of the fortnight alone shows', async () => {
    const history = await seen('history --from 2026-11-23 --to 2026-12-06 --json');
    expect(history['windows']).toMatchObject([
      { from: '2026-11-23', to: '2026-12-06', ...FOUR_WEEKS },
    ]);
    expect(history.days.map((day) => inWords(day))).toEqual(DAYS.slice(0, -1));
  });

  it('is what the exported totals show', async () => {
    const exported = await seen('export --format json');
    expect(exported).toMatchObject({ from: '2026-11-02', to: '2026-12-07' });
    expect(exported['totals']).toEqual(ALL_TIME);
  });

  it('stays the same once its months are archived', async () => {
    const lookAt = async () => JSON.parse(await at('2027-02-10T12:00', 'history --json')) as Seen;
    const [first, again] = [await lookAt(), await lookAt()];
    expect(again).toEqual(first);
    const days = first.days.filter(({ day }) => day >= '2026-11-23' && day <= '2026-12-06');
    expect(days.map((day) => inWords(day))).toEqual(DAYS.slice(0, -1));
  });
});

/** The cells of a table's rows by column; no text in this record needs quotes. */
function cellsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = table.trimEnd().split('\r\n');
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('the tables', () => {
  const NAMES = 'day time slot kind sets_planned sets_done share reason counts'.split(' ');
  let sessions: ReturnType<typeof cellsOf> = [];
  let sets: ReturnType<typeof cellsOf> = [];

  beforeAll(async () => {
    const table = async (rows: string) =>
      cellsOf(await at(LOOKED_AT, `export --format csv --rows ${rows}`));
    [sessions, sets] = await Promise.all([table('sessions'), table('sets')]);
  });

  const counted = () =>
    sessions.filter(({ counts, day, time }) => counts === 'yes' && `${day},${time}` !== PAUSED_ROW);

  it('have a row for every session and every skipped slot', () => {
    expect(sessions.map((row) => NAMES.map((name) => row[name]).join(','))).toEqual(ROWS);
  });

  it('add up to the same sessions', () => {
    const shares = counted().map((row) => Number(row['sets_done']) / Number(row['sets_planned']));
    // From four fifths on, a session counts as one.
    const done = shares.reduce((sum, share) => sum + (share >= 0.8 ? 1 : share), 0);
    expect(done).toBeCloseTo(14 + 4 / 15, 9);
    // Twenty were planned; four were not done at all: 25 November twice, 30 November, 1 December.
    expect(shares).toHaveLength(20 - 4);
  });

  it('add up to the same sets of every exercise and side', () => {
    const ids = new Set(counted().map(({ id }) => id));
    const count = (column: string, value: string) => {
      const own = sets.filter((row) => ids.has(row['session']) && row[column] === value);
      const isOf = (state: string) => own.filter((row) => row['state'] === state).length;
      return { done: isOf('done'), planned: isOf('done') + isOf('open') };
    };
    const counts = (column: string, names: object) =>
      Object.fromEntries(Object.keys(names).map((name) => [name, count(column, name)]));
    expect(counts('exercise', ALL_TIME.exercises)).toEqual(ALL_TIME.exercises);
    expect(counts('side', ALL_TIME.sides)).toEqual(ALL_TIME.sides);
  });
});

describe.concurrent('the record in another home', () => {
  it('is the same after an export as ndjson and an import', async () => {
    const { folder, text } = await moved('ndjson');
    expect(linesIn(folder, asExported)).toEqual(linesIn(home));
    expect(Object.keys(linesIn(folder))).toHaveLength(2);
    const [here, there] = await Promise.all([home, folder].map((where) => everythingSeen(where)));
    expect(there).toEqual(here);
    const again = await at(LOOKED_AT, 'export --format ndjson', folder);
    expect(asExported(again).split('\n').toSorted()).toEqual(text.split('\n').toSorted());
    await expectNothingNew(folder, text);
    await expectNothingNew(home, text);
  });

  it('has the same history after an export as json and an import', async () => {
    const { folder, text } = await moved('json');
    const [here, there] = await Promise.all(
      [home, folder].map((where) => at(LOOKED_AT, 'history --json', where)),
    );
    expect(there).toBe(here);
    const again = await at(LOOKED_AT, 'export --format json', folder);
    expect(JSON.parse(again)).toEqual(JSON.parse(text));
    await expectNothingNew(folder, text);
    await expectNothingNew(home, text);
  });
});

/** The text of an export, and an empty home into which it was imported. */
async function moved(format: string): Promise<{ readonly folder: string; readonly text: string }> {
  const text = await at(LOOKED_AT, `export --format ${format}`);
  const folder = makeFolder();
  await at(LOOKED_AT, 'import - --yes', folder, text);
  return { folder, text };
}

/** Expects that an import writes nothing. */
async function expectNothingNew(where: string, text: string): Promise<void> {
  const before = filesIn(where);
  await at(LOOKED_AT, 'import - --yes', where, text);
  expect(filesIn(where)).toEqual(before);
}

/** What the reading commands print for a home. */
function everythingSeen(where: string): Promise<readonly string[]> {
  const commands = ['history --json', 'status --json', 'export --format json'];
  return Promise.all(commands.map((command) => at(LOOKED_AT, command, where)));
}

/** The texts of the journal's files, by name. */
function filesIn(where: string): Readonly<Record<string, string>> {
  const files = journalFiles(where).map((file) => [basename(file), readFileSync(file, 'utf8')]);
  return Object.fromEntries(files) as Readonly<Record<string, string>>;
}

/** The lines of each file as they are, or as they were before something, sorted. */
function linesIn(
  where: string,
  before: (text: string) => string = (text) => text,
): Readonly<Record<string, readonly string[]>> {
  const files = Object.entries(filesIn(where));
  return Object.fromEntries(
    files.map(([name, text]) => [name, before(text).split('\n').toSorted()]),
  );
}

/** Takes away what an import adds: its own line, and its id in each that came with it. */
function asExported(text: string): string {
  return text.replaceAll(/^.*"type":"import".*\n/gm, '').replaceAll(/,"import":\["[^"]+"\]/g, '');
}
