import { describe, expect, it } from 'vitest';
import { faultLike } from '../support/faults.ts';
import { type LogSkipOptions, logSkip } from '../../src/commands/log-skip.ts';
import { type LogSessionOptions, logSession } from '../../src/commands/log.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import { scheduleRemove } from '../../src/commands/schedule.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { type Line, MAX_NOTE_LENGTH } from '../../src/core/journal/line.ts';
import type { Slot } from '../../src/core/schedule/slot.ts';
import {
  experiment,
  pause,
  remove,
  schedule,
  scheduleChange,
  sessionOf,
  skipped,
} from '../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const PLAN = schedule('2026-11-01');
/** Made after the morning’s window had closed. */
const LATE_PLAN = scheduleChange('2026-11-24', [], '2026-11-24T14:00:00.000+00:00');
const slot = (name: string, time: string, routine: string): Slot => {
  return { name, time, days: [1, 2, 3, 4, 5, 6, 7], routine };
};
const TWO_ROUTINES = schedule('2026-11-01', [
  slot('morning', '07:00', 'lower-back'),
  slot('evening', '20:30', 'core'),
]);

describe('a logged session', () => {
  it.each<[string, string | undefined, LogSessionOptions, string, string?]>([
    ['now', undefined, {}, 'Lower back, Tue 24 Nov 2026 at 07:30, morning slot: 16 of 16 sets'],
    [
      'at a time',
      undefined,
      { at: 'yesterday 20:15' },
      'Core, Mon 23 Nov 2026 at 20:15, evening slot: 17 of 17 sets',
    ],
    [
      'after midnight, which belongs to the day before',
      undefined,
      { at: '2026-11-24 03:59' },
      'Core, Mon 23 Nov 2026, after midnight at 03:59, evening slot: 17 of 17 sets',
    ],
    [
      'for one of today’s slots, at its time',
      undefined,
      { slot: 'MORNING' },
      'Lower back, Tue 24 Nov 2026 at 07:00, morning slot: 16 of 16 sets',
    ],
    [
      'at a time for another slot, with that slot’s routine',
      undefined,
      { at: 'yesterday 12:00', slot: 'evening' },
      'Core, Mon 23 Nov 2026 at 12:00, evening slot: 17 of 17 sets',
    ],
    [
      'on a day, at the time of its slot',
      undefined,
      { at: 'yesterday', slot: 'evening' },
      'Core, Mon 23 Nov 2026 at 20:30, evening slot: 17 of 17 sets',
    ],
    [
      'in words',
      'yesterday evening',
      {},
      'Core, Mon 23 Nov 2026 at 20:30, evening slot: 17 of 17 sets',
    ],
    [
      'in words after its routine',
      'lower back 2 days ago 7:05',
      {},
      'Lower back, Sun 22 Nov 2026 at 07:05, morning slot: 16 of 16 sets',
    ],
    [
      'in words on a day, with its slot',
      'sunday',
      { slot: 'evening' },
      'Core, Sun 22 Nov 2026 at 20:30, evening slot: 17 of 17 sets',
    ],
    [
      'at the usual time of a part of the day without a slot',
      'lower back sun afternoon',
      { slot: 'none' },
      'Lower back, Sun 22 Nov 2026 at 15:00, an extra: 16 of 16 sets',
    ],
    [
      'by a routine whose name could be a time',
      'Gentle morning',
      { slot: 'morning' },
      'Gentle morning, Tue 24 Nov 2026 at 07:00, morning slot: 18 of 18 sets',
    ],
    [
      'for no slot',
      undefined,
      { slot: 'None' },
      'Lower back, Tue 24 Nov 2026 at 07:30, an extra: 16 of 16 sets',
    ],
    [
      'with another routine than the open slot’s, which is an extra',
      'core',
      {},
      'Core, Tue 24 Nov 2026 at 07:30, an extra: 17 of 17 sets',
      'The morning slot plans lower-back; to count it anyway: stretch history edit id-1 --slot morning',
    ],
    [
      'for one of today’s later slots, now',
      undefined,
      { slot: 'evening' },
      'Core, Tue 24 Nov 2026 at 07:30, evening slot: 17 of 17 sets',
    ],
    [
      'with another routine for a slot, as given',
      'Core',
      { slot: 'morning' },
      'Core, Tue 24 Nov 2026 at 07:00, morning slot: 17 of 17 sets',
    ],
    [
      'with the routine of the open slot',
      'lower back',
      {},
      'Lower back, Tue 24 Nov 2026 at 07:30, morning slot: 16 of 16 sets',
    ],
    [
      'in part',
      undefined,
      { done: '2/7' },
      'Lower back, Tue 24 Nov 2026 at 07:30, morning slot: 2 of 16 sets',
    ],
  ])('%s is understood', async (_, routine, options, expected, why) => {
    const host = fakeHost({ lines: [TWO_ROUTINES] });
    expect(await logSession(host, routine === undefined ? [] : [routine], options)).toBe(0);
    expect(host.written.out.split('\n')).toEqual([
      `Logged: ${expected}.`,
      ...(why === undefined ? [] : [why]),
      'To change it: stretch history edit id-1; to undo it: stretch undo',
      '',
    ]);
    expect(sessionIn(host)).toMatchObject({ id: 'id-1', isLogged: true });
  });

  it('keeps every answer', async () => {
    const host = fakeHost({ lines: [PLAN], settings: { affected: 'left' } });
    const answers = { pain: '0', painDuring: '3', effort: '10', note: '  on the\nbeach ' };
    await logSession(host, [], { at: '2026-10-02 19:00', ...answers });
    expect(sessionIn(host)).toMatchObject({
      day: '2026-10-02',
      at: '2026-10-02T19:00:00.000+01:00',
      slot: 'evening',
      affected: 'left',
      painBefore: 0,
      painDuring: 3,
      effort: 10,
      note: 'on the\nbeach',
    });
    // Written now, into the file of the session’s day.
    expect(host.lines.at(-1)).toMatchObject({
      at: '2026-11-24T07:30:00.000Z',
      day: '2026-10-02',
    });
  });

  it('has no answers if none are given, or if they are `none`', async () => {
    const host = fakeHost();
    await logSession(host, [], { pain: 'none', effort: ' NONE ', note: '  ' });
    const [line] = host.lines;
    expect(sessionIn(host)).toMatchObject({ painBefore: null, painDuring: null, effort: null });
    expect(Object.keys(line ?? {})).not.toContain('note');
  });

  it('counts for the default slot if there is no plan', async () => {
    const host = fakeHost();
    await logSession(host, [], {});
    expect(sessionIn(host)).toMatchObject({ slot: 'morning', routine: 'gentle-morning' });
  });

  it.each([
    ['lower-back', [], 'morning'],
    ['gentle-morning', [], 'morning'],
    ['core', [], null],
    ['gentle-morning', [PLAN], null],
  ])('of %s in the morning with the plans %j is for %s', async (routine, lines, slot) => {
    const host = fakeHost({ lines });
    await logSession(host, routine === undefined ? [] : [routine], {});
    expect(sessionIn(host)).toMatchObject({ slot, routine });
  });

  it.each<[string, readonly Line[], LogSessionOptions]>([
    ['before any plan', [], {}],
    ['before the first plan', [PLAN], { at: '2026-10-31 12:00' }],
    ['for a slot that had closed before it was planned', [LATE_PLAN], { slot: 'morning' }],
  ])('%s counts for no slot, and says so', async (_, lines, options) => {
    const host = fakeHost({ lines, now: '2026-11-24T15:00:00.000Z' });
    await logSession(host, [], options);
    expect(host.written.out).toContain(
      '\nNothing was planned then, so it does not count towards a plan.\n',
    );
  });

  it.each([
    [
      'the slot’s time, on the next date',
      '2026-11-25T02:00:00.000Z',
      '2026-11-25T01:00:00.000+00:00',
    ],
    ['now, if that is hours away', '2026-11-24T07:30:00.000Z', '2026-11-24T07:30:00.000Z'],
    ['now, if that is a minute away', '2026-11-25T00:59:00.000Z', '2026-11-25T00:59:00.000Z'],
  ])('for a slot between midnight and the start of the day was at %s', async (_, now, at) => {
    const night = schedule('2026-11-01', [slot('night', '01:00', 'lower-back')]);
    const host = fakeHost({ lines: [night], now });
    await logSession(host, [], { slot: 'night' });
    const { day, slot: name, at: began } = sessionIn(host) ?? {};
    expect([day, name]).toEqual(['2026-11-24', 'night']);
    expect(Date.parse(began ?? '')).toBe(Date.parse(at));
  });

  it('on a day without slots is an extra with the default routine', async () => {
    const host = fakeHost({ lines: [schedule('2026-11-01', [])] });
    await logSession(host, [], {});
    expect(host.written.out).toContain('Lower back, Tue 24 Nov 2026 at 07:30, an extra');
  });

  it('for a slot that is already done is an extra', async () => {
    const host = fakeHost({ lines: [PLAN, ...sessionOf('2026-11-24', 'morning', 5)] });
    expect(await logSession(host, [], {})).toBe(0);
    expect(foldLines(host.lines).sessions.map((one) => one.slot)).toEqual(['morning', 'morning']);
    expect(host.written.out.split('\n')[1]).toBe(
      'The morning slot is already done, so this is an extra.',
    );
  });

  it('before there is a plan counts towards none, whether it is the first of its slot or not', async () => {
    const host = fakeHost({ now: '2026-11-24T22:00:00.000Z' });
    for (const at of ['20:00', '21:00']) {
      host.written.out = '';
      expect(await logSession(host, [], { at })).toBe(0);
      expect(host.written.out.split('\n')[1]).toBe(
        'Nothing was planned then, so it does not count towards a plan.',
      );
    }
  });

  it('for a slot that is off by an experiment is an extra', async () => {
    const off = experiment('2026-11-23', { slots: ['morning'] });
    const host = fakeHost({ lines: [PLAN, off] });
    for (const typed of [[], ['core']]) await logSession(host, typed, {});
    expect(foldLines(host.lines).sessions.map((one) => one.slot)).toEqual(['morning', null]);
    expect(host.written.out.match(/^The .*/gmu)).toEqual([
      'The morning slot is off that day, by your experiment, so this is an extra.',
    ]);
  });

  it('from before its slot was removed is an extra of that slot, and not the next one’s', async () => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T11:27:00.000Z' });
    await logSession(host, [], { at: '06:00' });
    await scheduleRemove(host, 'morning', {});
    await logSession(host, [], { at: '07:30' });
    expect(host.written.out).toContain('at 07:30, morning slot: 16 of 16 sets');
    expect(host.written.out).toContain('The morning slot is already done, so this is an extra.');
    await logSession(host, [], {});
    expect(foldLines(host.lines).sessions.map((one) => one.slot)).toEqual([
      'morning',
      'morning',
      'evening',
    ]);
  });

  it('for a slot that was partly done is added without comment', async () => {
    const host = fakeHost({ lines: [PLAN, ...sessionOf('2026-11-24', 'morning', 3)] });
    await logSession(host, [], {});
    expect(host.written.out.split('\n')).toHaveLength(3);
  });

  it.each<[string | undefined, LogSessionOptions, string, string, string]>([
    ['lower-bak', {}, 'missing', 'there is no routine called `lower-bak`', 'did you mean `lower-'],
    [undefined, { slot: 'mornin' }, 'missing', 'no slot called `mornin` is', 'mean `morning`?'],
    [undefined, { slot: 'xyz' }, 'missing', 'no slot called `xyz`', 'slots: morning, evening'],
    [undefined, { at: 'tomorrow 07:00' }, 'usage', 'in the future', 'for example: --at'],
    [undefined, { at: '07:31' }, 'usage', 'which is in the future', 'for example: --at'],
    [undefined, { at: '2026-11-24T07:30:01+00:00' }, 'usage', 'in the future', 'for example'],
    [undefined, { at: '2026-02-30 07:00' }, 'usage', 'there is no such day as', 'for example'],
    [undefined, { at: 'yesterday' }, 'usage', 'Mon 23 Nov 2026, without a time', 'add the time'],
    ['yesterday', {}, 'usage', 'Mon 23 Nov 2026, without a time', 'add the time: --at'],
    [
      'yesterday evening',
      { at: '7' },
      'usage',
      '`yesterday evening` and --at both say',
      'leave one',
    ],
    ['core yesterdy', {}, 'usage', '`yesterdy` is neither a routine nor a', '`core yesterday`'],
    ['tonight', {}, 'usage', 'Tue 24 Nov 2026 22:00, which is in the future', 'yesterday 22:00'],
    [undefined, { at: 'yesterday', slot: 'noon' }, 'missing', 'no slot called `noon`', 'slots:'],
    [undefined, { at: 'whenever' }, 'usage', '--at takes a day and a time', 'for example'],
    [undefined, { done: '2/5' }, 'usage', 'of the 7 exercises or 16 sets, not', '--done 3/7'],
    [undefined, { done: 'none' }, 'usage', 'nothing was done, so there is no session', 'log skip'],
    [undefined, { done: '0/7' }, 'usage', 'nothing was done, so there is no session', 'log skip'],
    [undefined, { pain: '11' }, 'usage', '--pain takes a whole number from 0 to 10', '--pain 3'],
    [undefined, { pain: '' }, 'usage', '--pain takes a whole number', '--pain 3'],
    [undefined, { painDuring: '2.5' }, 'usage', '--pain-during takes', '--pain-during 3'],
    [undefined, { effort: '-1' }, 'usage', '--effort takes a whole number', '--effort 3'],
    [
      undefined,
      { note: 'x'.repeat(MAX_NOTE_LENGTH + 1) },
      'usage',
      'a note takes at most 2000 characters, but this one has 2001',
      'shorten it',
    ],
  ])('is refused for %j with %o', async (routine, options, kind, message, hint) => {
    const host = fakeHost({ lines: [PLAN] });
    await expect(
      logSession(host, routine === undefined ? [] : [routine], options),
    ).rejects.toMatchObject(fault({ kind, message, hint }));
    expect([host.lines, host.written.out]).toEqual([[PLAN], '']);
  });

  it('is refused for a time that a clock change skips or repeats, until the offset is given', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await expect(logSession(host, [], { at: '2026-03-29 01:30' })).rejects.toMatchObject(
      fault({
        kind: 'usage',
        message: 'does not exist: the clocks went forward then',
        hint: 'after the change',
      }),
    );
    const twice = logSession(host, [], { at: '2026-10-25 01:30' });
    const hint = '2026-10-25T01:30:00+01:00 or 2026-10-25T01:30:00Z';
    await expect(twice).rejects.toMatchObject(
      fault({ kind: 'usage', message: 'is ambiguous', hint }),
    );
    await logSession(host, [], { at: '2026-10-25T01:30:00Z' });
    expect(sessionIn(host)).toMatchObject({ day: '2026-10-24' });
  });
});

describe('a skipped slot', () => {
  it.each<[string, string | undefined, LogSkipOptions, string, string]>([
    ['the one that is due', undefined, {}, '2026-11-24', 'morning'],
    ['the one named', 'Evening', {}, '2026-11-24', 'evening'],
    ['the only one missed on another day', undefined, { on: 'yesterday' }, '2026-11-23', 'evening'],
    ['one in another month', 'morning', { on: '2026-10-30' }, '2026-10-30', 'morning'],
  ])('is %s', async (_, name, options, day, slot) => {
    const done = sessionOf('2026-11-23', 'morning', 5);
    const host = fakeHost({ lines: [schedule('2026-10-01'), ...done] });
    expect(await logSkip(host, name, { reason: 'Travel', note: ' a train ', ...options })).toBe(0);
    const [skip] = foldLines(host.lines).skips;
    expect(skip).toMatchObject({ id: 'id-1', day, slot, reason: 'travel', note: 'a train' });
    expect(host.lines.at(-1)).toMatchObject({ day, at: '2026-11-24T07:30:00.000Z' });
    expect(host.written.out).toMatch(
      new RegExp(`^Skipped: ${slot} slot, .*: travel\\.\nTo change`),
    );
  });

  it.each([
    ['2026-11-24', '', 'today', 'Tue 24 Nov 2026', 'time'],
    ['2026-11-20', '', '2026-11-20', 'Fri 20 Nov 2026', 'ill'],
    ['2026-09-04', 'in a month that is already cached', '2026-09-04', 'Fri 4 Sep 2026', 'ill'],
  ] as const)(
    'on %s %s cannot be skipped again, and the hint says how to correct it',
    async (day, _, on, words, reason) => {
      const skip = { ...skipped(day, 'morning', reason, '07:00'), id: 'skipped-1' };
      const lines = [schedule('2026-09-01'), skip];
      const host = fakeHost({ lines });
      await expect(logSkip(host, 'morning', { reason: 'ill', on })).rejects.toMatchObject(
        fault({
          kind: 'usage',
          message: `the morning slot of ${words} is already skipped (${reason})`,
          hint: 'stretch history edit skipped- --reason',
        }),
      );
      expect(host.lines).toEqual(lines);
    },
  );

  it('can be skipped again after its skip was removed, and so can another slot', async () => {
    const skip = skipped('2026-11-24', 'morning', 'time', '07:00');
    const host = fakeHost({ lines: [PLAN, skip, remove(skip)] });
    expect(await logSkip(host, 'morning', { reason: 'ill' })).toBe(0);
    host.advance(1000);
    expect(await logSkip(host, 'evening', { reason: 'ill' })).toBe(0);
  });

  it('can be one of several days, all of which are undone as one', async () => {
    const done = sessionOf('2026-11-19', 'morning', 5);
    const skip = { ...skipped('2026-11-20', 'evening', 'time', '21:00'), id: 'skipped-1' };
    const lines = [PLAN, ...done, skip, pause('2026-11-21', '2026-11-21')];
    const host = fakeHost({ lines });
    await logSkip(host, undefined, { on: 'thu to sun', reason: 'ill', note: 'flu' });
    expect(host.written.out).toBe(
      [
        'Skipped: evening slot, Thu 19 Nov 2026: ill.',
        'Skipped: morning slot, Fri 20 Nov 2026: ill.',
        'Skipped: morning slot, Sun 22 Nov 2026: ill.',
        'Skipped: evening slot, Sun 22 Nov 2026: ill.',
        'To change one of them: stretch history list; to undo all 4: stretch undo',
        '',
      ].join('\n'),
    );
    const days = host.lines.slice(lines.length).map((one) => one.day);
    expect(days).toEqual(['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-22']);
    const before = foldLines(host.lines);
    host.written.out = '';
    await undo(host, { yes: true });
    expect(host.written.out).toContain(
      'Undone: the skips of 4 slots, Thu 19 Nov to Sun 22 Nov 2026 (ill).',
    );
    expect(foldLines(host.lines)).toEqual(foldLines(lines));
    host.advance(1000);
    await undo(host, { yes: true, redo: true });
    expect(foldLines(host.lines)).toEqual(before);
  });

  it('of several days can be removed on its own, and the others are still undone as one', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await logSkip(host, 'Morning', { on: '20-22 nov', reason: 'travel' });
    const skips = () => foldLines(host.lines).skips.map(({ day, slot }) => `${day} ${slot}`);
    expect(skips()).toEqual(['2026-11-20 morning', '2026-11-21 morning', '2026-11-22 morning']);
    host.advance(1000);
    await historyRemove(host, foldLines(host.lines).skips[1]?.id ?? '', { yes: true });
    expect(skips()).toEqual(['2026-11-20 morning', '2026-11-22 morning']);
    host.advance(1000);
    await historyRemove(host, foldLines(host.lines).skips[1]?.id ?? '', { yes: true });
    host.advance(1000);
    await undo(host, { yes: true });
    expect(skips()).toEqual(['2026-11-20 morning', '2026-11-22 morning']);
    host.advance(1000);
    await undo(host, { yes: true });
    await undo(host, { yes: true });
    expect(skips()).toEqual([]);
  });

  it('of several days is not written at all if one of them cannot be', async () => {
    const host = fakeHost({ lines: [PLAN] });
    host.appendError = new Error('disk full');
    await expect(logSkip(host, undefined, { on: 'last week', reason: 'ill' })).rejects.toThrow();
    expect(host.lines).toEqual([PLAN]);
  });

  it.each<[string | undefined, string, string, string]>([
    [
      undefined,
      '2026-10-01..2026-10-05',
      'there is no slot to skip from Thu 1 Oct',
      'history --from',
    ],
    [undefined, '2026-09-01..2026-11-01', 'at most 31 days', 'schedule pause --from 2026-09-01'],
    ['noon', 'last week', 'no slot called `noon`', 'slots: morning, evening'],
    [undefined, 'mon to wed', 'could be Mon 16 Nov', '--on 2026-11-16..2026-11-18'],
    [undefined, '2026-11-23..2026-11-25', 'in the future', 'today is'],
  ])('%s of %s is refused', async (slot, on, message, hint) => {
    const host = fakeHost({ lines: [PLAN] });
    await expect(logSkip(host, slot, { on, reason: 'ill' })).rejects.toMatchObject({
      message: expect.stringContaining(message) as unknown,
      hint: expect.stringContaining(hint) as unknown,
    });
    expect(host.lines).toEqual([PLAN]);
  });

  it.each<[string, readonly Line[], string | undefined, string]>([
    ['without any plan', [], undefined, 'Tue 24 Nov 2026'],
    ['before the first plan', [PLAN], '2026-10-31', 'Sat 31 Oct 2026'],
    ['that had closed before it was planned', [LATE_PLAN], undefined, 'Tue 24 Nov 2026'],
  ])('is refused %s', async (_, lines, on, words) => {
    const host = fakeHost({ lines, now: '2026-11-24T15:00:00.000Z' });
    const options = { reason: 'time', ...(on === undefined ? {} : { on }) };
    await expect(logSkip(host, 'morning', options)).rejects.toMatchObject(
      fault({
        kind: 'usage',
        message: `the morning slot of ${words} was not planned, so there is nothing to skip`,
        hint: 'to plan: stretch setup',
      }),
    );
    expect(host.lines).toEqual(lines);
  });

  it.each<[string | undefined, LogSkipOptions, string, string, string]>([
    [undefined, {}, 'usage', 'a reason is needed: --reason pain|time|ill|travel|advised|other', ''],
    [undefined, { reason: 'lazy' }, 'usage', '--reason takes one of pain, time', 'for example'],
    ['noon', { reason: 'time' }, 'missing', 'no slot called `noon` is planned', 'slots: morning'],
    ['evenin', { reason: 'time' }, 'missing', 'no slot called', 'did you mean `evening`?'],
    [
      undefined,
      { reason: 'time', on: '2026-11-22' },
      'usage',
      'say which slot you skipped',
      'stretch log skip morning',
    ],
    ['evening', { reason: 'time', on: 'tomorrow' }, 'usage', 'in the future', 'today is'],
    ['evening', { reason: 'time', on: 'once' }, 'usage', '--on takes a day, not `once`', '--on'],
    [
      'morning',
      { reason: 'time', on: 'yesterday' },
      'usage',
      'the morning slot of Mon 23 Nov 2026 is already done',
      'if it was not: stretch history remove line-',
    ],
    [
      'evening',
      { reason: 'time', on: 'yesterday' },
      'usage',
      'the evening slot of Mon 23 Nov 2026 is off by your experiment',
      'stretch experiment show',
    ],
  ])('is refused for %j with %o', async (name, options, kind, message, hint) => {
    const off = experiment('2026-11-23');
    const lines = [PLAN, off, ...sessionOf('2026-11-23', 'morning', 5)];
    const host = fakeHost({ lines });
    await expect(logSkip(host, name, options)).rejects.toMatchObject(
      fault({ kind, message, hint }),
    );
    expect([host.lines, host.written.out]).toEqual([lines, '']);
  });

  it('is refused on a day without slots', async () => {
    const host = fakeHost({ lines: [schedule('2026-11-01', [])] });
    const hint = 'to see what is planned: stretch schedule';
    for (const name of [undefined, 'morning']) {
      await expect(logSkip(host, name, { reason: 'time' })).rejects.toMatchObject(fault({ hint }));
    }
  });
});

it('a session or skip that cannot be saved is an error, and nothing is shown', async () => {
  const host = fakeHost({ lines: [PLAN] });
  host.appendError = new Error('no disk');
  await expect(logSession(host, [], {})).rejects.toThrow('no disk');
  await expect(logSkip(host, undefined, { reason: 'time' })).rejects.toThrow('no disk');
  expect([host.written.out, host.lines]).toEqual(['', [PLAN]]);
});

function sessionIn(host: FakeHost) {
  return foldLines(host.lines).sessions.at(-1);
}

/** Matches a fault. */
function fault(expected: {
  readonly kind?: string;
  readonly message?: string;
  readonly hint?: string;
}) {
  const { kind, message = '', hint = '' } = expected;
  return faultLike(kind, message, hint);
}
