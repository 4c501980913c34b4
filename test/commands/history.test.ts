import { describe, expect, it } from 'vitest';
import { faultLike } from '../support/faults.ts';
import {
  historyCalendar,
  historyList,
  historyShow,
  type HistoryOptions,
  type ListOptions,
} from '../../src/commands/history.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  sessionOf,
  setDone,
  skipped,
  started,
} from '../support/sample-journal.ts';
import { markOf, morningOf, runOf } from '../support/sample-diary.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const PLAN = { ...schedule('2026-09-01'), id: 'plan-1' };
const OLD = logged([0, 1], {}, { id: 'older-1', at: '2026-09-10T07:00:00.000+01:00' });
const START = started({ pain: 2 }, { id: 'coached-1', at: '2026-11-22T07:05:00.000+00:00' });
const SETS = [0, 1, 2].map((step) =>
  setDone('coached-1', plannedLine(step), {}, { id: `set-${step}`, at: START.at }),
);
const SKIPPED = line(
  { type: 'skip', session: 'coached-1', sets: [plannedLine(3)], reason: 'pain' },
  { at: START.at },
);
const END = ended('coached-1', { effort: 3, pain: 1 }, { at: START.at });
const SKIP = { ...skipped('2026-11-22', 'evening', 'time'), id: 'skip-1' };
const AWAY = { ...pause('2026-11-05', '2026-11-06', { note: 'away' }), id: 'pause-1' };
const LINES = [PLAN, OLD, AWAY, START, ...SETS, SKIPPED, END, SKIP];

describe('the calendar as JSON', () => {
  it('has every day from the first one, and adherence over three periods', async () => {
    const shown = await calendar(fakeHost({ lines: LINES }), { json: true });
    expect(shown).toMatchObject({ version: 1, from: '2026-09-01', to: '2026-11-24' });
    expect(shown.days).toHaveLength(85);
    expect(shown.windows.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['7 days', '2026-11-18', '2026-11-24'],
      ['28 days', '2026-10-28', '2026-11-24'],
      ['all time', '2026-09-01', '2026-11-24'],
    ]);
    expect(shown.windows[0]).toMatchObject({
      sessions: { done: 0.75, planned: 12 },
      sets: { done: 3, planned: 4 },
      sides: { both: { done: 3, planned: 4 } },
      excused: 0,
      paused: 0,
    });
    expect(shown.windows[2]).toMatchObject({ sessions: { done: 1.15 }, paused: 4 });
    expect(shown.daysInRow).toEqual({ days: 0, from: null });
  });

  it('has only the days asked for, and no days in a row', async () => {
    const options = { from: '2026-11-05', to: '2026-11-22', json: true };
    const shown = await calendar(fakeHost({ lines: LINES }), options);
    expect(shown).toMatchObject({ from: '2026-11-05', to: '2026-11-22', daysInRow: null });
    expect(shown.windows).toMatchObject([{ name: 'Thu 5 Nov 2026 to Sun 22 Nov 2026', paused: 4 }]);
    expect(shown.days).toHaveLength(18);
  });

  it('of an empty record has no days', async () => {
    const shown = await calendar(fakeHost(), { json: true });
    expect(shown).toMatchObject({ from: null, to: null, days: [] });
    expect(shown.windows.map(({ from }) => from)).toEqual(['2026-11-18', '2026-10-28', null]);
  });

  it.each<[HistoryOptions, string, string]>([
    [{ from: 'tomorrow' }, 'which is in the future', 'today is Tue 24 Nov 2026'],
    [{ to: '2026-12-01' }, 'which is in the future', 'today is'],
    [{ from: 'x' }, '--from takes a day, not `x`', '--from 2026-11-24'],
    [
      { from: '2026-11-10', to: '2026-11-01' },
      '--from (Tue 10 Nov 2026) is later than --to (Sun 1 Nov 2026)',
      'swap them',
    ],
  ])('refuses %o', async (options, message, hint) => {
    for (const command of [historyCalendar, historyList]) {
      await expect(command(fakeHost({ lines: LINES }), options)).rejects.toMatchObject(
        faultLike('usage', message, hint),
      );
    }
  });
});

describe('the calendar', () => {
  it('of an empty record says how to begin', async () => {
    const host = fakeHost();
    expect(await historyCalendar(host, {})).toBe(0);
    expect(host.written.out).toBe('Nothing is recorded yet. To begin: stretch today\n');
  });

  it('is shown for a plan without sessions, and for sessions without a plan', async () => {
    for (const lines of [[PLAN], sessionOf('2026-11-23', 'morning', 5)]) {
      const host = fakeHost({ lines });
      await historyCalendar(host, {});
      expect(host.written.out).toMatch(/^Mon.*\nTue.*\nWed/m);
    }
  });
});

describe('the list', () => {
  it('covers four weeks by default, oldest first', async () => {
    const host = fakeHost({ lines: LINES });
    expect(await historyList(host, {})).toBe(0);
    expect(`\n${host.written.out}`).toMatchInlineSnapshot(`
      "
      pause-1   Thu 5 Nov                               ‖ paused: travel            until Fri 6 Nov: away
      coached-  Sun 22 Nov  07:05  morning  lower-back  ◐ 3 of 4 sets     pain 2→?
      skip-1    Sun 22 Nov         evening              ○ skipped: time
      "
    `);
    expect(host.written.err).toMatch(/^Only the last 28 days are listed/);
  });

  it('says if nothing is recorded in these days, and how to see earlier ones', async () => {
    for (const options of [{}, { from: '2026-11-01', routine: 'core' }]) {
      const host = fakeHost({ lines: [PLAN, OLD] });
      await historyList(host, options);
      expect(host.written.out).toBe(
        'No entries for these days. For earlier ones: --from "12 weeks ago"\n',
      );
    }
  });

  it('does not speak of earlier days if there are none', async () => {
    const host = fakeHost({ lines: [START, ...SETS, END], out: { isTerminal: true } });
    await historyList(host, {});
    expect(host.written.err).toBe('');
  });

  it.each([true, false])('says how to see more; on a terminal: %s', async (isTerminal) => {
    const host = fakeHost({ lines: LINES, out: { isTerminal } });
    await historyList(host, {});
    expect(host.written.err).toContain(
      'Only the last 28 days are listed; for more: stretch history list --all',
    );
    await historyList(host, { from: '2026-11-01' });
    expect(host.written.err.split('\n')).toHaveLength(2);
  });

  it.each<[ListOptions, readonly string[]]>([
    [{ from: '2026-09-01' }, ['plan-1', 'older-1', 'pause-1', 'coached-1', 'skip-1']],
    [{ from: '2026-11-06' }, ['pause-1', 'coached-1', 'skip-1']],
    [{ from: '2026-11-07' }, ['coached-1', 'skip-1']],
    [{ to: '2026-11-05' }, ['pause-1']],
    [{ from: '2026-09-01', to: '2026-09-30' }, ['plan-1', 'older-1']],
    [{ to: '2026-10-05' }, ['older-1']],
    [{ from: '2026-09-10', to: '2026-09-10' }, ['older-1']],
    [{ from: '2026-09-01', routine: 'Lower back' }, ['older-1', 'coached-1']],
    [{ from: '2026-09-01', routine: 'core' }, []],
    [{ from: '2026-09-01', exercise: 'piriformis' }, []],
  ])('as JSON with %o has only these entries', async (options, ids) => {
    const host = fakeHost({ lines: LINES });
    await historyList(host, { ...options, json: true });
    const shown = JSON.parse(host.written.out) as { readonly entries: readonly { id: string }[] };
    expect(shown.entries.map(({ id }) => id)).toEqual(ids);
  });

  it('as JSON has every detail of each entry', async () => {
    const host = fakeHost({ lines: [...LINES, amend(START, { note: 'a\nb' }, { at: NOON })] });
    await historyList(host, { json: true });
    expect(JSON.parse(host.written.out)).toEqual({
      version: 1,
      from: '2026-10-28',
      to: '2026-11-24',
      entries: [
        {
          id: 'pause-1',
          kind: 'pause',
          day: '2026-11-05',
          at: AWAY.at,
          from: '2026-11-05',
          until: '2026-11-06',
          ended: null,
          reason: 'travel',
          note: 'away',
        },
        {
          id: 'coached-1',
          kind: 'coached',
          day: '2026-11-22',
          at: START.at,
          slot: 'morning',
          routine: 'lower-back',
          setsPlanned: 4,
          setsDone: 3,
          share: 0.75,
          seconds: 300,
          painBefore: 2,
          painDuring: 1,
          painAfter: null,
          effort: 3,
          easier: false,
          anyway: false,
          note: 'a\nb',
        },
        {
          id: 'skip-1',
          kind: 'skipped',
          day: '2026-11-22',
          at: SKIP.at,
          slot: 'evening',
          reason: 'time',
          pain: null,
          note: null,
        },
      ],
    });
  });

  it.each<[ListOptions, string, string]>([
    [{ routine: 'cor' }, 'there is no routine called `cor`', 'did you mean `core`?'],
    [{ exercise: 'pirifor' }, 'there is no exercise called `pirifor`', 'piriformis'],
  ])('refuses %o', async (options, message, hint) => {
    const host = fakeHost({ lines: LINES });
    await expect(historyList(host, options)).rejects.toMatchObject(
      faultLike('missing', message, hint),
    );
  });
});

describe('one entry', () => {
  it('for a session has its numbered sets, and its corrections without changes of variant', async () => {
    const lines = [
      ...LINES,
      amend(START, { effort: 5, note: 'stiff' }, { at: NOON }),
      amend(START, { planned: [0, 1, 2, 3].map((step) => plannedLine(step)) }, { at: NOON }),
    ];
    const host = fakeHost({ lines });
    expect(await historyShow(host, 'coac', {})).toBe(0);
    expect(`\n${host.written.out}`).toMatchInlineSnapshot(`
      "
      Lower back: 3 of 3 sets in 5:00, 1 left out for pain
      Sun 22 Nov 2026 at 07:05, morning slot, coached on desk

       1  exercise-0    hold 30 s  ✓ 30 s
       2  exercise-1    hold 30 s  ✓ 30 s
       3  exercise-2    hold 30 s  ✓ 30 s
       4  exercise-3    hold 30 s  left out for pain

      pain before 2 of 10 · pain during 1 of 10 · effort 5 of 10
      Note: stiff
      2026-11-23 12:00 corrected: effort 5, note stiff
      coached-1
      "
    `);
  });

  it('for a session has the corrections of its own sets only', async () => {
    const other = started({}, { id: 'other-1', at: '2026-11-21T07:05:00.000+00:00' });
    const set = setDone('other-1', plannedLine(0), {}, { id: 'other-set', at: other.at });
    const undone = amend({ id: 'set-2' }, { done: { hold: 5 } }, { id: 'undone', at: NOON });
    const host = fakeHost({
      lines: [
        ...LINES,
        other,
        set,
        amend({ id: 'set-1' }, { done: { hold: 12 }, complete: false }, { at: NOON }),
        amend({ id: 'other-set' }, { done: { hold: 7 }, complete: false }, { at: NOON }),
        undone,
        remove(undone, { at: NOON }),
        amend(START, { effort: 5 }, { at: '2026-11-23T12:01:00.000+00:00' }),
      ],
    });
    await historyShow(host, 'coached', {});
    expect(host.written.out.split('\n').filter((row) => row.includes('corrected:'))).toEqual([
      '2026-11-23 12:00 corrected: exercise-1 both 1: done 12 s',
      '2026-11-23 12:01 corrected: effort 5',
    ]);
  });

  it.each([
    ['skip-1', 'Sun 22 Nov 2026, evening slot: skipped, time\nskip-1\n'],
    ['paus', 'Paused Thu 5 Nov 2026 to Fri 6 Nov 2026: travel\nNote: away\npause-1\n'],
  ])('for %s has its details', async (id, text) => {
    const host = fakeHost({ lines: LINES });
    await historyShow(host, id, {});
    expect(host.written.out).toBe(text);
  });

  it('as JSON has every set, planned and done', async () => {
    const host = fakeHost({ lines: LINES });
    await historyShow(host, 'coached', { json: true });
    const set = (step: number) => {
      const done = step < 3;
      return {
        id: done ? `set-${step}` : null,
        exercise: `exercise-${step}`,
        side: 'both',
        set: 1,
        sets: 1,
        planned: { hold: 30 },
        done: done ? { hold: 30 } : null,
        state: done ? 'done' : step === 3 ? 'excused' : 'open',
      };
    };
    expect(JSON.parse(host.written.out)).toMatchObject({
      version: 1,
      id: 'coached-1',
      sets: [0, 1, 2, 3, 4].map((step) => set(step)),
    });
  });

  it('has each day in order: what was on waking, what has a time, and the rest', async () => {
    const day = '2026-11-23';
    const began = `${day}T18:00:00.000+00:00`;
    const lines = [
      markOf(day, 'new shoes'),
      runOf(day, 8000, { surface: 'trail' }),
      runOf(day, 6000, { began, surface: 'road' }),
      skipped(day, 'evening', 'time'),
      sessionOf(day, 'morning', 5),
      morningOf(day, 4, { late: true }),
    ].flat();
    const host = fakeHost({ lines });
    await historyList(host, {});
    expect(host.written.out.match(/on waking|lower-back|road|trail|skipped|change/g)).toEqual([
      'on waking',
      'lower-back',
      'road',
      'skipped',
      'trail',
      'change',
    ]);
  });

  it('has only the kinds asked for', async () => {
    const lines = [...LINES, morningOf('2026-11-23', 4), runOf('2026-11-23', 8000)];
    const shown = async (options: ListOptions) => {
      const host = fakeHost({ lines });
      await historyList(host, { ...options, json: true });
      const { entries } = JSON.parse(host.written.out) as { entries: { kind: string }[] };
      return entries.map(({ kind }) => kind);
    };
    expect(await shown({ only: 'mornings' })).toEqual(['morning']);
    expect(await shown({ only: 'Runs, morning' })).toEqual(['morning', 'run']);
    expect(await shown({ only: 'sessions', all: true })).toEqual(['logged', 'coached']);
    await expect(shown({ only: 'mornnigs' })).rejects.toMatchObject(
      faultLike('usage', 'nothing in the list is called `mornnigs`', 'did you mean `mornings`?'),
    );
    await expect(shown({ only: ',' })).rejects.toMatchObject(
      faultLike('usage', '--only needs a word', 'sessions, skips'),
    );
  });

  it('is of all days if asked', async () => {
    const host = fakeHost({ lines: LINES });
    await historyList(host, { all: true, json: true });
    expect(JSON.parse(host.written.out)).toMatchObject({ from: '2026-09-01', to: '2026-11-24' });
    await expect(historyList(host, { all: true, from: 'monday' })).rejects.toMatchObject(
      faultLike('usage', '--all and --from cannot be combined', 'use one of them'),
    );
  });

  it('as JSON has the kind of every entry', async () => {
    const kinds = await Promise.all(
      ['coached-1', 'older-1', 'skip-1', 'pause-1'].map(async (id) => {
        const host = fakeHost({ lines: LINES });
        await historyShow(host, id, { json: true });
        return (JSON.parse(host.written.out) as { readonly kind?: string }).kind;
      }),
    );
    expect(kinds).toEqual(['coached', 'logged', 'skipped', 'pause']);
  });

  it.each([
    ['coa', 'usage', '`coa` is too short for an id', 'stretch history list'],
    ['nobody', 'missing', 'no id begins with `nobody`', 'stretch history list'],
    ['set-0', 'missing', 'no id begins with `set-0`', 'stretch history list'],
  ])('refuses the id %s', async (id, kind, message, hint) => {
    await expect(historyShow(fakeHost({ lines: LINES }), id, {})).rejects.toMatchObject(
      faultLike(kind, message, hint),
    );
  });
});

const NOON = '2026-11-23T12:00:00.000+00:00';

interface CalendarJson {
  readonly days: readonly unknown[];
  readonly windows: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly daysInRow: unknown;
}

async function calendar(host: FakeHost, options: HistoryOptions): Promise<CalendarJson> {
  expect(await historyCalendar(host, options)).toBe(0);
  return JSON.parse(host.written.out) as CalendarJson;
}
