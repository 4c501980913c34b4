import { describe, expect, it } from 'vitest';
import { faultLike } from '../support/faults.ts';
import type { EditOptions } from '../../src/app/corrections/correction.ts';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { undo } from '../../src/commands/undo.ts';
import { WEEKDAYS } from '../../src/core/time/day.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { type Line, MAX_NOTE_LENGTH } from '../../src/core/journal/line.ts';
import { setKey } from '../../src/core/journal/session-record.ts';
import {
  ended,
  line,
  logged,
  sessionOf,
  pause,
  plannedLine,
  remove,
  schedule,
  setDone,
  skipped,
  started,
} from '../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const PLAN = schedule('2026-10-01');
const AT = '2026-11-23T07:10:00.000+00:00';
const DOSE = { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } } as const;
const PLANNED = [plannedLine(0, { dose: DOSE }), ...[1, 2, 3, 4].map((step) => plannedLine(step))];
const START = started({ planned: PLANNED, pain: 2 }, { id: 'coached-1', at: AT });
const SETS = [
  setDone('coached-1', plannedLine(0, { dose: DOSE }), { done: { reps: 11 }, complete: false }),
  setDone('coached-1', plannedLine(1), { done: { hold: 12 }, complete: false }),
];
const END = ended('coached-1', { effort: 3, pain: 1 }, { at: AT });
const LOGGED = logged([0, 1], { note: 'old' }, { id: 'logged-1', at: AT });
const SKIP = { ...skipped('2026-11-23', 'evening', 'time'), id: 'skip-1' };
const WRITTEN = '2026-11-24T06:30:00.000+00:00';
const PAUSE = { ...pause('2026-11-24', '2026-11-28'), id: 'pause-1' };
const LATER = { ...pause('2026-12-10', '2026-12-12', {}, WRITTEN), id: 'pause-2' };
const OVER = { ...pause('2026-10-01', '2026-10-20'), id: 'pause-3' };
const BROKEN = line({
  type: 'amend',
  target: 'pause-3',
  values: { until: '2026-10-05', ended: '2026-10-05T12:00:00.000+01:00' },
});
const TOGETHER = 'the sets of that session were logged together, not one by one';
const NOTHING = 'nothing was done, so there would be no session left';
const LINES: readonly Line[] = [
  PLAN,
  OVER,
  BROKEN,
  START,
  ...SETS,
  END,
  LOGGED,
  SKIP,
  PAUSE,
  LATER,
];

describe('a session', () => {
  it.each<[EditOptions, Readonly<Record<string, unknown>>, string]>([
    [{ effort: '4' }, { effort: 4, painDuring: 1 }, 'effort 4'],
    [{ effort: 'none' }, { effort: null, painDuring: 1 }, 'effort none'],
    [{ pain: '0', painDuring: 'none' }, { painBefore: 0, painDuring: null }, 'pain before 0, pain'],
    [{ slot: 'evening' }, { slot: 'evening' }, 'slot evening'],
    [{ slot: 'None' }, { slot: null }, 'slot none'],
    [
      { at: 'yesterday 6:15' },
      { day: '2026-11-23', at: '2026-11-23T06:15:00.000Z' },
      'began 06:15, day Mon 23 Nov',
    ],
    [
      { at: '2026-10-02 03:00' },
      { day: '2026-10-01', at: '2026-10-02T03:00:00.000+01:00', slot: 'evening' },
      'day Thu 1 Oct 2026, slot evening',
    ],
    [{ done: 'all' }, { counts: { planned: 5, done: 5 } }, '5 sets done'],
    [{ done: '1,3' }, { counts: { planned: 5, done: 2 } }, '2 sets done'],
    [{ note: ' stiff ' }, { note: 'stiff' }, 'note stiff'],
  ])('takes the correction %o', async (options, expected, words) => {
    const host = fakeHost({ lines: LINES });
    expect(await historyEdit(host, 'coached-1', options)).toBe(0);
    expect(session(host, 'coached-1')).toMatchObject(expected);
    expect(host.written.out).toMatch(/^Corrected: .*\.\nTo undo it: stretch undo\n$/);
    expect(host.written.out).toContain(words);
    await undo(host, { yes: true });
    expect(foldLines(host.lines)).toEqual(foldLines(LINES));
  });

  it('loses its note if the new one is empty', async () => {
    const host = fakeHost({ lines: LINES });
    await historyEdit(host, 'logged', { note: ' ' });
    expect(session(host, 'logged-1')?.note).toBeUndefined();
  });

  it('is corrected by one more line, with today’s day, and nothing else', async () => {
    const host = fakeHost({ lines: LINES });
    await historyEdit(host, 'logged-1', { effort: '4', slot: 'evening' });
    expect(host.lines.slice(0, -1)).toEqual(LINES);
    expect(host.lines.at(-1)).toMatchObject({
      type: 'amend',
      target: 'logged-1',
      day: '2026-11-24',
      values: { effort: 4, slot: 'evening' },
    });
    expect(Object.keys(valuesOf(host))).toEqual(['slot', 'effort']);
  });

  it('can count for a slot of the day it is moved to', async () => {
    const plan = schedule('2026-11-20', []);
    const host = fakeHost({ lines: [...LINES, plan] });
    await expect(historyEdit(host, 'logged-1', { slot: 'evening' })).rejects.toThrow(
      'no slot called',
    );
    await historyEdit(host, 'logged-1', { slot: 'evening', at: '2026-11-02 20:00' });
    expect(session(host, 'logged-1')).toMatchObject({ day: '2026-11-02', slot: 'evening' });
  });

  it.each<[string, EditOptions, string | null, readonly string[]]>([
    ['to another slot’s time', { at: 'yesterday 20:00' }, 'evening', ['began', 'day', 'slot']],
    ['within its own slot', { at: 'yesterday 7:30' }, 'morning', ['began', 'day']],
    ['to before any plan', { at: '2026-09-30 20:00' }, 'evening', ['began', 'day', 'slot']],
    [
      'with a slot',
      { at: 'yesterday 20:00', slot: 'morning' },
      'morning',
      ['began', 'day', 'slot'],
    ],
    ['with no slot', { at: 'yesterday 20:00', slot: 'none' }, null, ['began', 'day', 'slot']],
  ])('counts for the right slot when it is moved %s', async (_, options, slot, changed) => {
    const host = fakeHost({ lines: LINES });
    await historyEdit(host, 'logged-1', options);
    expect(session(host, 'logged-1')?.slot).toBe(slot);
    expect(Object.keys(valuesOf(host))).toEqual(changed);
  });

  it('is an extra if it is moved to a slot of another routine, or to a day without slots', async () => {
    const other = [
      { name: 'morning', time: '07:00', days: WEEKDAYS, routine: 'lower-back' },
      { name: 'evening', time: '20:30', days: WEEKDAYS, routine: 'core' },
    ];
    const plans = [schedule('2026-11-01', other), schedule('2026-11-20', [])];
    for (const at of ['2026-11-02 20:00', '2026-11-21 07:00']) {
      const host = fakeHost({ lines: [...LINES, ...plans] });
      await historyEdit(host, 'logged-1', { at });
      expect(session(host, 'logged-1')?.slot).toBeNull();
      expect(host.written.out).toContain('slot none');
    }
  });

  it('cannot be corrected while it is running in another window', async () => {
    const host = fakeHost({ lines: LINES });
    const isRunning = (id: string) => id === 'coached-1';
    Object.assign(host, { runningSessions: { ...host.runningSessions, isRunning } });
    for (const options of [{ effort: '3' }, { set: '1', reps: '12' }]) {
      await expect(historyEdit(host, 'coached-1', options)).rejects.toMatchObject(
        fault('that session is running in another window', 'end it there first: press q', 'usage'),
      );
    }
    expect(host.lines).toEqual(LINES);
    expect(await historyEdit(host, 'logged-1', { effort: '3' })).toBe(0);
  });
});

describe('one set of a session', () => {
  it.each<[EditOptions, Readonly<Record<string, unknown>>, string]>([
    [{ set: '1', reps: '12' }, { done: { reps: 12 }, complete: true }, 'done 12 repetitions'],
    [{ set: '1', reps: '3' }, { done: { reps: 3 }, complete: false }, 'done 3 repetitions'],
    [{ set: '2', hold: '30' }, { done: { hold: 30 }, complete: true }, 'done 30 s'],
    [{ set: '2', hold: '29' }, { done: { hold: 29 }, complete: false }, 'done 29 s'],
  ])('takes the correction %o', async (options, expected, words) => {
    const host = fakeHost({ lines: LINES });
    await historyEdit(host, 'coached-1', options);
    const set = PLANNED[Number(options.set) - 1];
    const key = set === undefined ? '' : setKey(set);
    expect(session(host, 'coached-1')?.done.find((one) => setKey(one) === key)).toMatchObject(
      expected,
    );
    expect(host.written.out).toContain(words);
  });

  it.each<[string, EditOptions, string, string]>([
    ['coached-1', { set: '6', reps: '3' }, '--set takes a number from 1 to 5, not `6`', 'show'],
    ['coached-1', { set: '0', reps: '3' }, '--set takes a number from 1 to 5, not `0`', 'show'],
    ['coached-1', { set: 'x', reps: '3' }, '--set takes a number from 1 to 5, not `x`', 'show'],
    ['coached-1', { set: '1.5', reps: '3' }, '--set takes a number from 1 to 5', 'coached-'],
    ['coached-1', { set: '3', hold: '3' }, 'set 3 was not recorded', 'edit coached- --done 3/5'],
    ['logged-1', { set: '1', hold: '3' }, TOGETHER, 'edit logged-1 --done 3/5'],
    ['logged-1', { set: '3', hold: '3' }, TOGETHER, 'edit logged-1 --done 3/5'],
    ['coached-1', { set: '1', hold: '3' }, 'set 1 takes --reps and a whole number', '--reps 12'],
    ['coached-1', { set: '2', reps: '3' }, 'set 2 takes --hold and a whole number', '--hold 12'],
    ['coached-1', { set: '1' }, 'set 1 takes --reps and a whole number', '--set 1 --reps'],
    ['coached-1', { set: '1', reps: '-1' }, 'set 1 takes --reps and a whole', '--set 1'],
    ['coached-1', { set: '1', reps: '1.5' }, 'set 1 takes --reps and a whole', '--set 1'],
    ['coached-1', { set: '1', reps: '12345' }, 'set 1 takes --reps and a whole', '--set 1'],
    ['coached-1', { set: '1', reps: '3', effort: '1' }, 'a set has no --effort', 'it takes --set'],
  ])('of %s refuses %o', async (id, options, message, hint) => {
    expect(await refusal(id, options)).toMatchObject(fault(message, hint));
  });

  it('cannot be corrected after all sets were logged together, until that is undone', async () => {
    const host = fakeHost({ lines: LINES });
    await historyEdit(host, 'coached-1', { done: 'all' });
    host.advance(1000);
    const act = () => historyEdit(host, 'coached-1', { set: '1', reps: '12' });
    await expect(act()).rejects.toMatchObject(fault(TOGETHER, '--done 3/5', 'usage'));
    await undo(host, { yes: true });
    host.advance(1000);
    expect(await act()).toBe(0);
  });
});

describe('a skipped slot', () => {
  it.each<[EditOptions, Readonly<Record<string, unknown>>]>([
    [{ reason: 'PAIN' }, { reason: 'pain', slot: 'evening' }],
    [{ slot: 'morning' }, { slot: 'morning', reason: 'time' }],
    [{ note: 'late train' }, { note: 'late train' }],
    [{ note: '' }, { note: undefined }],
  ])('takes the correction %o', async (options, expected) => {
    const host = fakeHost({ lines: LINES });
    expect(await historyEdit(host, 'skip-1', options)).toBe(0);
    expect(foldLines(host.lines).skips[0]).toMatchObject(expected);
  });

  it.each<[EditOptions, string, string]>([
    [{ reason: 'lazy' }, '--reason takes one of pain, time, ill', '--reason pain'],
    [{ slot: 'noon' }, 'no slot called `noon` is planned that day', 'slots: morning, evening'],
    [{ effort: '3' }, 'a skipped slot has no --effort', 'it takes --slot, --reason, --note'],
    [{ painDuring: '3' }, 'a skipped slot has no --pain-during', 'it takes'],
    [{ until: 'sunday' }, 'a skipped slot has no --until', 'it takes'],
  ])('refuses %o', async (options, message, hint) => {
    expect(await refusal('skip-1', options)).toMatchObject(fault(message, hint));
  });

  it('needs a slot', async () => {
    expect(await refusal('skip-1', { slot: 'none' })).toMatchObject(fault('', ''));
  });
});

describe('a pause', () => {
  it.each<[string, EditOptions, Readonly<Record<string, unknown>>]>([
    ['pause-1', { until: 'friday' }, { until: '2026-11-27', from: '2026-11-24' }],
    ['pause-1', { until: 'today' }, { until: '2026-11-24' }],
    ['pause-2', { until: '2026-12-31' }, { from: '2026-12-10', until: '2026-12-31' }],
    ['pause-2', { reason: 'ill' }, { reason: 'ill' }],
    ['pause-3', { reason: 'advised', note: 'x' }, { reason: 'advised', note: 'x' }],
  ])('%s takes the correction %o', async (id, options, expected) => {
    const host = fakeHost({ lines: LINES });
    await historyEdit(host, id, options);
    expect(foldLines(host.lines).pauses.find((one) => one.id === id)).toMatchObject(expected);
  });

  it.each<[string, EditOptions, string, string]>([
    ['pause-1', { until: 'yesterday' }, 'which is already past', 'today is Tue 24 Nov 2026'],
    ['pause-2', { until: '2026-12-09' }, 'before it begins (Thu 10 Dec)', '2026-12-10 or later'],
    ['pause-1', { until: '2027-11-25' }, 'at most 366 days', 'must be 2027-11-24 or earlier'],
    ['pause-3', { until: 'tomorrow' }, 'that pause is already over', 'schedule pause'],
    ['pause-1', { reason: 'pain' }, '--reason takes one of travel, ill, advised, other', ''],
    ['pause-1', { slot: 'morning' }, 'a pause has no --slot', 'it takes --reason, --until, --note'],
  ])('%s refuses %o', async (id, options, message, hint) => {
    expect(await refusal(id, options)).toMatchObject(fault(message, hint));
  });

  it('cannot be extended into another', async () => {
    expect(await refusal('pause-1', { until: '2026-12-11' })).toMatchObject(fault('', ''));
  });
});

describe('a pause that is over', () => {
  it('cannot be extended', async () => {
    const over = { ...pause('2026-10-08', '2026-10-09'), id: 'over-1' };
    const host = fakeHost({ lines: [PLAN, over] });
    await expect(historyEdit(host, 'over-1', { until: 'today' })).rejects.toMatchObject(
      fault('that pause is already over', 'stretch schedule pause', 'usage'),
    );
    expect(host.lines).toEqual([PLAN, over]);
  });
});

describe('a slot given by the user', () => {
  it('is kept when the session is moved within its day', async () => {
    const chosen = logged([0], { slot: 'evening', began: AT }, { id: 'chosen-1', at: AT });
    const host = fakeHost({ lines: [PLAN, chosen] });
    await historyEdit(host, 'chosen-1', { at: 'yesterday 7:00' });
    expect(foldLines(host.lines).sessions.map(({ slot }) => slot)).toEqual(['evening']);
  });
});

describe('the slot of a skip', () => {
  it.each([
    ['that was done', 'the morning slot of Mon 23 Nov 2026 is already done', 'history remove'],
    ['that was skipped', 'is already skipped (ill)', 'history edit'],
  ])('cannot be changed to one %s', async (which, message, hint) => {
    const other =
      which === 'that was done'
        ? sessionOf('2026-11-23', 'morning', 5)
        : [skipped('2026-11-23', 'morning', 'ill')];
    const host = fakeHost({ lines: [PLAN, SKIP, ...other] });
    await expect(historyEdit(host, 'skip-1', { slot: 'morning' })).rejects.toMatchObject(
      fault(message, hint, 'usage'),
    );
  });
});

describe('a correction', () => {
  it.each<[string, string, string, string]>([
    ['coa', 'usage', '`coa` is too short for an id', 'history list'],
    [
      'pause',
      'usage',
      '3 ids begin with `pause`: pause-3, pause-1, pause-2',
      'give more characters of the one',
    ],
    ['nobody', 'missing', 'no id begins with `nobody`', 'history list'],
  ])('of the id %s is refused', async (id, kind, message, hint) => {
    expect(await refusal(id, { note: 'x' })).toMatchObject(fault(message, hint, kind));
  });

  it('of nothing is refused', async () => {
    for (const id of ['coached-1', 'skip-1', 'pause-1']) {
      expect(await refusal(id, {})).toMatchObject(
        fault('say what to change', 'stretch history edit --help'),
      );
    }
  });

  it('of something removed is refused, because it has no id any more', async () => {
    const host = fakeHost({ lines: [...LINES, remove(LOGGED)] });
    await expect(historyEdit(host, 'logged-1', { effort: '3' })).rejects.toThrow(
      'no id begins with `logged-1`',
    );
  });

  it.each([SETS[0]?.id ?? '', END.id])('of %s, which is in no list, is refused', async (id) => {
    expect(await refusal(id, { note: 'x' })).toMatchObject(
      fault('no id begins with', '', 'missing'),
    );
  });

  it('of a change of the plan is refused, with what to type instead', async () => {
    expect(await refusal(PLAN.id, { note: 'x' })).toMatchObject(
      fault(
        'a change of the plan cannot be edited',
        `to take it away: stretch history remove ${PLAN.id.slice(0, 8)}`,
      ),
    );
  });

  it.each<[EditOptions, string, string?]>([
    [{ at: 'tomorrow 07:00' }, 'which is in the future'],
    [{ at: '07:31' }, 'which is in the future'],
    [{ at: 'monday' }, 'without a time'],
    [{ slot: 'noon' }, 'no slot called `noon`'],
    [{ done: '6/5' }, 'some of the 5 exercises or 5 sets'],
    [{ pain: 'much' }, '--pain takes a whole number'],
    [{ note: 'x'.repeat(MAX_NOTE_LENGTH + 1) }, 'at most 2000 characters'],
    [{ reason: 'time' }, 'a session has no --reason'],
    [{ done: 'none' }, NOTHING, 'stretch history remove coached-'],
    [{ done: '0/5', effort: '3' }, NOTHING, 'stretch history remove coached-'],
    [{ reps: '3' }, '--reps belongs to a set', '--set 3 --reps 12'],
    [{ hold: '3', effort: '3' }, '--hold belongs to a set', '--set 3 --hold 12'],
  ])('of a session by %o is refused', async (options, message, hint = '') => {
    expect(await refusal('coached-1', options)).toMatchObject(fault(message, hint));
  });
});

function session(host: FakeHost, id: string) {
  return foldLines(host.lines).sessions.find((one) => one.id === id);
}

function valuesOf(host: FakeHost): Readonly<Record<string, unknown>> {
  const last = host.lines.at(-1);
  return last?.type === 'amend' ? last.values : {};
}

/** Returns the fault a correction is refused with, and checks that nothing was written. */
async function refusal(id: string, options: EditOptions): Promise<unknown> {
  const host = fakeHost({ lines: LINES });
  const outcome: unknown = await historyEdit(host, id, options).catch((error: unknown) => error);
  expect([host.lines, host.written.out]).toEqual([LINES, '']);
  return outcome;
}

/** Matches a fault. */
function fault(message: string, hint: string, kind?: string) {
  return faultLike(kind, message, hint);
}
