import { dayWindows } from '../../src/core/journal/day-windows.ts';
import { describe, expect, it } from 'vitest';
import { faultLike } from '../support/faults.ts';
import {
  scheduleRemove,
  type ScheduleSetOptions,
  scheduleSet,
} from '../../src/commands/schedule.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
import { undo } from '../../src/commands/undo.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { scheduleOn } from '../../src/core/schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot, withSlotChanges } from '../../src/core/schedule/slot.ts';
import { experiment, pause, schedule, scheduleChange, skipped } from '../support/sample-journal.ts';
import { libraryOf } from '../support/sample-library.ts';
import { slot } from '../support/sample-schedule.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const PLAN = schedule('2026-11-01');
const DAILY = [1, 2, 3, 4, 5, 6, 7];

describe('a slot', () => {
  it.each<[string, [string, string, string?], ScheduleSetOptions, Partial<Slot>, string]>([
    [
      'changes its time and keeps the rest',
      ['morning', '6:15'],
      {},
      { name: 'morning', time: '06:15', days: [1, 2, 3, 4, 5, 6, 7], routine: 'lower-back' },
      'From today: morning at 06:15, every day, lower-back.',
    ],
    [
      'changes its routine',
      ['Evening', '2030', 'Core'],
      {},
      { name: 'evening', time: '20:30', routine: 'core' },
      'From today: evening at 20:30, every day, core.',
    ],
    [
      'changes its weekdays from a day on',
      ['evening', '20:30'],
      { days: 'mon,wed', from: 'friday' },
      { name: 'evening', days: [1, 3] },
      'From Fri 27 Nov: evening at 20:30, Mon, Wed, lower-back.',
    ],
    [
      'is on every second day, counted from the first day of the change',
      ['strength', '18:00', 'core'],
      { every: '2', from: 'friday' },
      { name: 'strength', days: [1, 2, 3, 4, 5, 6, 7], every: { days: 2, from: '2026-11-27' } },
      'From Fri 27 Nov: strength at 18:00, every second day from Fri 27 Nov, core.',
    ],
    [
      'is on three of the seven days',
      ['strength', '18:00', 'core'],
      { days: '3/7' },
      { name: 'strength', days: [1, 3, 5] },
      'From today: strength at 18:00, Mon, Wed, Fri, core.',
    ],
    [
      'is added, with the default routine on every day',
      ['lunch-break', '12:30'],
      {},
      { name: 'lunch-break', time: '12:30', days: [1, 2, 3, 4, 5, 6, 7], routine: 'lower-back' },
      'From today: lunch-break at 12:30, every day, lower-back.',
    ],
    [
      'may have a name in any language',
      ['朝', '05:30'],
      {},
      { name: '朝', time: '05:30', routine: 'gentle-morning' },
      'From today: 朝 at 05:30, every day, gentle-morning.\nIts time has passed today, so it is not planned for today.',
    ],
  ])('%s', async (_, [name, time, routine], options, expected, words) => {
    const host = fakeHost({ lines: [PLAN] });
    expect(await scheduleSet(host, name, time, routine, options)).toBe(0);
    const from = options.from === undefined ? '2026-11-24' : '2026-11-27';
    expect(slotsOn(host, from).find((slot) => slot.name === expected.name)).toMatchObject(expected);
    expect(slotsOn(host, '2026-11-23')).toEqual(slotsOf(PLAN));
    expect(host.written.out).toBe(`${words}\nTo undo it: stretch undo\n`);
    await undo(host, { yes: true });
    expect(foldLines(host.lines)).toEqual(foldLines([PLAN]));
  });

  it.each([
    ['04:00', 'gentle-morning'],
    ['10:59', 'gentle-morning'],
    ['11:00', 'lower-back'],
    ['03:59', 'lower-back'],
  ])(
    'of no named routine at %s is new with %s, and keeps it at any time',
    async (time, routine) => {
      const host = fakeHost({ lines: [PLAN] });
      const now = () => slotsOn(host, '2026-11-24').find(({ name }) => name === 'x')?.routine;
      await scheduleSet(host, 'x', time, undefined, {});
      expect(now()).toBe(routine);
      await scheduleSet(host, 'x', routine === 'lower-back' ? '06:00' : '21:00', undefined, {});
      expect(now()).toBe(routine);
    },
  );

  it('on every second day keeps its days when something else is changed', async () => {
    const host = fakeHost({ lines: [PLAN] });
    const days = () => {
      const { every, days } =
        slotsOn(host, '2026-12-24').find(({ name }) => name === 'strength') ?? {};
      return { every, days };
    };
    await scheduleSet(host, 'strength', '18:00', 'core', { every: '2' });
    const counted = { every: { days: 2, from: '2026-11-24' }, days: DAILY };
    expect(days()).toEqual(counted);
    await scheduleSet(host, 'strength', '17:00', undefined, { from: 'tomorrow' });
    await scheduleSet(host, 'strength', '17:00', 'lower-back', { from: 'in 2 days' });
    expect(days()).toEqual(counted);
    // Counted from Thursday it is on the same days.
    const before = host.lines.length;
    await scheduleSet(host, 'strength', '17:00', undefined, { every: '2', from: 'in 2 days' });
    expect([days(), host.lines.length]).toEqual([counted, before]);
    await scheduleSet(host, 'strength', '17:00', undefined, { every: '2', from: 'in 3 days' });
    expect(days()).toEqual({ every: { days: 2, from: '2026-11-27' }, days: DAILY });
    await scheduleSet(host, 'strength', '17:00', undefined, { every: '3' });
    expect(days()).toEqual({ every: { days: 3, from: '2026-11-24' }, days: DAILY });
    await scheduleSet(host, 'strength', '17:00', undefined, { days: 'mon' });
    expect(days()).toEqual({ every: undefined, days: [1] });
  });

  it.each<[ScheduleSetOptions, string]>([
    [{ every: '2', days: 'mon' }, '--every and --days cannot be combined'],
    ...['0', '1', '15', '-2', '2.5', 'two', ''].map((every): [ScheduleSetOptions, string] => [
      { every },
      `--every takes a number of days from 2 to 14, not \`${every}\``,
    ]),
  ])('with %j is refused', async (options, message) => {
    const host = fakeHost({ lines: [PLAN] });
    await expect(scheduleSet(host, 'strength', '18:00', 'core', options)).rejects.toThrow(
      expect.objectContaining({ kind: 'usage', message }),
    );
    expect(host.lines).toHaveLength(1);
  });

  it('may be at the same time as another if they share no day', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'a', '18:00', undefined, { every: '2' });
    await scheduleSet(host, 'b', '18:00', undefined, { every: '2', from: 'tomorrow' });
    const clash = 'the a and c slots would both be at 18:00';
    await expect(scheduleSet(host, 'c', '18:00', undefined, { days: 'mon' })).rejects.toThrow(
      expect.objectContaining({ message: clash }),
    );
  });

  it('of strength on two days in a row is warned of, with what to type instead', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'strength', '18:00', 'core', {});
    const warned =
      'stretch: the strength slot has core on two days in a row; it needs a day between\n' +
      '  to leave a day between: stretch schedule set strength 18:00 --every 2; or: stretch schedule set strength 18:00 --days 3/7\n';
    expect(host.written.err).toBe(warned);
    host.written.err = '';
    await scheduleSet(host, 'noon', '12:00', 'lower-back', {});
    expect(host.written.err).toBe('');
    await scheduleShow(host, {});
    expect(host.written.err).toBe(warned);
    host.written.err = '';
    await scheduleSet(host, 'strength', '18:00', undefined, { every: '2' });
    await scheduleSet(host, 'noon', '12:00', 'core', { days: 'tue' });
    expect(host.written.err).toContain('have core on the same day');
  });

  it.each([
    ['is unknown', async () => libraryOf([])],
    [
      'cannot be read',
      async () => {
        throw new Fault('input', 'no routines', 'install stretch again');
      },
    ],
  ])('whose routine %s is shown without a warning', async (_, library) => {
    const lines = [schedule('2026-11-01', [{ ...slot('strength', '18:00'), routine: 'core' }])];
    const host = { ...fakeHost({ lines }), library };
    expect(await scheduleShow(host, {})).toBe(0);
    expect(host.written.err).toBe('');
  });

  it('changed without a plan starts one from the default times', async () => {
    const host = fakeHost();
    await scheduleSet(host, 'morning', '06:00', undefined, {});
    expect(slotsOn(host, '2026-11-24').map(({ name, time }) => [name, time])).toEqual([
      ['morning', '06:00'],
      ['evening', '20:30'],
    ]);
    expect(host.lines).toMatchObject([
      {
        type: 'schedule',
        from: '2026-11-24',
        changes: [
          { set: { name: 'evening', routine: 'lower-back' } },
          { set: { name: 'morning', time: '06:00', routine: 'gentle-morning' } },
        ],
      },
    ]);
    expect(host.written.out).toContain(
      '\nAlso planned: evening at 20:30, every day, lower-back.\n',
    );
  });

  it('changed without a plan is the same plan for a program whose plans start from other slots', async () => {
    const host = fakeHost();
    await scheduleSet(host, 'lunch', '12:30', undefined, {});
    const [written] = host.lines;
    if (written?.type !== 'schedule') throw new Error('no plan');
    expect(withSlotChanges(DEFAULT_SLOTS, written.changes ?? [])).toEqual(written.slots);
    expect(written.slots).toEqual(slotsOn(host, '2026-11-24'));
    await scheduleRemove(host, 'lunch', {});
    expect(host.lines.at(-1)).toMatchObject({ changes: [{ remove: 'lunch' }] });
  });

  it.each<[string, string, string, ScheduleSetOptions, boolean]>([
    ['whose time had passed says that today has none', 'early', '06:00', {}, true],
    [
      'whose time had passed, from tomorrow, does not',
      'early',
      '06:00',
      { from: 'tomorrow' },
      false,
    ],
    ['whose window is open does not', 'morning', '06:30', {}, false],
  ])('%s', async (_, name, time, options, isSaid) => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T14:00:00Z' });
    await scheduleSet(host, name, time, undefined, options);
    const words = 'Its time has passed today, so it is not planned for today.\n';
    expect(host.written.out.includes(words)).toBe(isSaid);
  });

  it('that is not planned for today does not say so again when it changes from another day on', async () => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T14:00:00Z' });
    await scheduleSet(host, 'early', '05:00', undefined, {});
    host.advance(1000);
    await scheduleSet(host, 'early', '05:15', undefined, { from: 'tomorrow' });
    expect(host.written.out.match(/Its time has passed/g)).toHaveLength(1);
    expect(host.written.out).toContain('From Wed 25 Nov: early at 05:15');
  });

  it.each<[string, string, string, ScheduleSetOptions, boolean]>([
    ['that closes the open window says so', 'noon', '12:30', {}, true],
    ['that starts tomorrow does not', 'noon', '12:30', { from: 'tomorrow' }, false],
    ['that leaves the window open does not', 'late', '22:00', {}, false],
    ['that moves the open slot later does not', 'morning', '15:00', {}, false],
  ])('%s', async (_, name, time, options, isSaid) => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T10:00:00Z' });
    await scheduleSet(host, name, time, undefined, options);
    const words = 'The time for morning is over for today.\nWhat you do now counts for noon.\n';
    expect(host.written.out.includes(words)).toBe(isSaid);
    expect(host.written.out.includes('is over')).toBe(isSaid);
  });

  it('removed while it is open says what counts now, and not that its time is over', async () => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T10:00:00Z' });
    await scheduleRemove(host, 'morning', {});
    expect(host.written.out).toContain('What you do now counts for evening.\n');
    expect(host.written.out).not.toContain('is over');
  });

  it('added before a later slot, which is open, does not say that its time is over', async () => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T14:00:00Z' });
    await scheduleSet(host, 'noon', '15:00', undefined, {});
    expect(host.written.out).toContain('What you do now counts for noon.\n');
    expect(host.written.out).not.toContain('is over');
  });

  const LAST = 'The day starts at 04:00: an earlier time comes at the end of the day before';
  it.each<[string, string | undefined, string | undefined]>([
    ['01:00', 'mon', `${LAST}, so Mon means the night from Mon to Tue.`],
    ['01:00', undefined, `${LAST}.`],
    ['05:00', 'mon', undefined],
  ])('at %s on %s says that the day starts later: %s', async (time, days, said) => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'night', time, undefined, days === undefined ? {} : { days });
    expect(host.written.out.split('\n').find((line) => line.includes('day start'))).toBe(said);
  });

  it('set to its default starts a plan if there is none, and changes nothing if there is', async () => {
    const host = fakeHost();
    await scheduleSet(host, 'morning', '07:00', undefined, {});
    expect(host.lines).toHaveLength(1);
    host.written.out = '';
    await scheduleSet(host, 'morning', '07:00', undefined, {});
    expect(host.lines).toHaveLength(1);
    expect(host.written.out).toBe('That is already the plan; nothing was changed.\n');
  });

  it('is changed in a later plan too', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'evening', '21:00', undefined, { from: '2026-12-01' });
    host.advance(1000);
    host.written.out = '';
    await scheduleSet(host, 'morning', '06:00', undefined, {});
    expect(host.written.out).toContain(
      '\nThe plan from Tue 1 Dec changes in the same way (was morning at 07:00, every day, lower-back).\n',
    );
    const times = (day: string) => slotsOn(host, day).map(({ time }) => time);
    expect([times('2026-11-30'), times('2026-12-01')]).toEqual([
      ['06:00', '20:30'],
      ['06:00', '21:00'],
    ]);
  });

  it.each<[[string, string, string?], ScheduleSetOptions, string, string, string]>([
    [['none', '07:00'], {}, 'usage', 'a slot cannot be called `none`', 'lunch 12:30'],
    [['', '07:00'], {}, 'usage', 'a slot name takes up to 24 letters', 'for example'],
    [['two words', '07:00'], {}, 'usage', 'not `two words`', 'for example'],
    [['a--b', '07:00'], {}, 'usage', 'not `a--b`', 'for example'],
    [['x'.repeat(25), '07:00'], {}, 'usage', 'up to 24', 'for example'],
    [['a\u001b[2J', '07:00'], {}, 'usage', 'a slot name takes up to 24 letters', 'for example'],
    [['a\u202eb', '07:00'], {}, 'usage', 'a slot name takes up to 24 letters', 'for example'],
    [['a/../b', '07:00'], {}, 'usage', 'a slot name takes up to 24 letters', 'for example'],
    [
      ['noon', '24:00'],
      {},
      'usage',
      'a slot takes a time of day such as 07:00, not `24:00`',
      'set noon 12:30',
    ],
    [
      ['noon', 'soon'],
      {},
      'usage',
      'a slot takes a time of day such as 07:00, not `soon`',
      'set noon 12:30',
    ],
    [['noon', '12:00', 'cor'], {}, 'missing', 'there is no routine called `cor`', '`core`?'],
    [['noon', '12:00'], { days: 'never' }, 'usage', '--days takes weekdays', '--days daily'],
    [['noon', '12:00'], { from: 'yesterday' }, 'usage', 'which is already past', 'today is'],
    [['noon', '12:00'], { from: 'soon' }, 'usage', '--from takes a day, not `soon`', '--from'],
    [
      ['noon', '07:00'],
      {},
      'usage',
      'the morning and noon slots would both be at 07:00',
      'stretch schedule remove morning',
    ],
    [
      ['evening', '7:00'],
      {},
      'usage',
      'the morning and evening slots would both be at 07:00',
      'stretch schedule remove morning',
    ],
  ])('refuses %j with %o', async ([name, time, routine], options, kind, message, hint) => {
    const host = fakeHost({ lines: [PLAN] });
    const act = scheduleSet(host, name, time, routine, options);
    await expect(act).rejects.toMatchObject(faultLike(kind, message, hint));
    expect([host.lines, host.written.out]).toEqual([[PLAN], '']);
  });

  it.each<[string, ScheduleSetOptions, string]>([
    ['a later plan', {}, ' from Tue 1 Dec'],
    ['the plan it changes', { from: '2026-12-05' }, ''],
  ])('cannot have the same time as another in %s', async (_, options, when) => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'noon', '12:00', undefined, { from: '2026-12-01' });
    const lines = [...host.lines];
    host.advance(1000);
    const act = scheduleSet(host, 'lunch', '12:00', undefined, { ...options, days: 'sun' });
    const message = `the noon and lunch slots would both be at 12:00${when}`;
    await expect(act).rejects.toMatchObject({
      ...faultLike('usage', '', 'choose another time'),
      message,
    });
    expect(host.lines).toEqual(lines);
  });

  it('set on one computer stays when another that did not know of it has changed the plan', async () => {
    const [desk, phone] = [fakeHost({ lines: [PLAN] }), fakeHost({ lines: [PLAN] })];
    await scheduleSet(desk, 'lunch', '12:30', undefined, {});
    phone.advance(60_000);
    await scheduleSet(phone, 'evening', '21:00', undefined, {});
    const own = phone.lines.slice(1).map((one) => ({ ...one, id: 'phone-1', device: 'phone' }));
    for (const lines of [
      [...desk.lines, ...own],
      [...own, ...desk.lines],
    ]) {
      const slots = slotsOn(fakeHost({ lines }), '2026-11-24');
      expect(slots.map(({ name, time }) => `${name} ${time}`)).toEqual([
        'morning 07:00',
        'evening 21:00',
        'lunch 12:30',
      ]);
    }
  });

  it('is refused if the plan has two hundred, and whatever a merge adds beyond is left out', async () => {
    const changes = Array.from({ length: 199 }, (_, index) => ({
      set: { ...slot(`s${index}`, '12:00'), days: [1] as const },
    }));
    const full = scheduleChange('2026-11-23', changes, '2026-11-23T08:00:00.000+00:00');
    const host = fakeHost({ lines: [full] });
    expect(slotsOn(host, '2026-11-24')).toHaveLength(200);
    await expect(scheduleSet(host, 'lunch', '12:30', undefined, {})).rejects.toMatchObject(
      faultLike('usage', 'a plan has at most 200 slots', 'stretch schedule remove s197'),
    );
    expect(await scheduleSet(host, 'evening', '21:00', undefined, {})).toBe(0);
  });

  it('can be mended one by one if a merge left several at the same time', async () => {
    const twice = [
      ['lunch', '12:30'],
      ['noon', '12:30'],
      ['tea', '16:00'],
      ['break', '16:00'],
    ] as const;
    const lines = twice.map(([name, time], index) =>
      scheduleChange(
        '2026-11-23',
        [{ set: slot(name, time) }],
        `2026-11-23T08:0${index}:00.000+00:00`,
      ),
    );
    const host = fakeHost({ lines });
    await scheduleShow(host, {});
    expect(host.written.err).toMatchInlineSnapshot(`
      "stretch: the lunch and noon slots are both at 12:30, so one can only be missed
        to move one, set it to another time: stretch schedule set noon TIME; to remove one: stretch schedule remove noon
      stretch: the tea and break slots are both at 16:00, so one can only be missed
        to move one, set it to another time: stretch schedule set break TIME; to remove one: stretch schedule remove break
      "
    `);
    host.written.err = '';
    expect(await scheduleSet(host, 'evening', '21:00', undefined, {})).toBe(0);
    expect(await scheduleSet(host, 'noon', '13:30', undefined, {})).toBe(0);
    expect(await scheduleRemove(host, 'break', {})).toBe(0);
    await scheduleShow(host, {});
    expect(host.written.err).toBe('');
  });

  it('is not checked against a plan that was replaced on the same day', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'noon', '12:00', undefined, { days: 'weekends', from: '2026-12-01' });
    host.advance(1000);
    await scheduleRemove(host, 'noon', { from: '2026-12-01' });
    host.advance(1000);
    expect(await scheduleSet(host, 'lunch', '12:00', undefined, {})).toBe(0);
    host.advance(1000);
    await expect(scheduleRemove(host, 'noon', {})).rejects.toMatchObject({ kind: 'missing' });
    await scheduleSet(host, 'noon', '13:00', undefined, {});
    expect(slotsOn(host, '2026-11-24').at(-1)).toMatchObject({ name: 'noon', days: DAILY });
  });

  it('that is only in a later plan keeps its days and routine', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'noon', '12:00', 'core', { days: 'mon,wed', from: '2026-12-01' });
    host.advance(1000);
    host.written.out = '';
    await scheduleSet(host, 'noon', '12:30', undefined, {});
    expect(host.written.out).toContain('From today: noon at 12:30, Mon, Wed, core.');
    for (const day of ['2026-11-24', '2026-12-01']) {
      expect(slotsOn(host, day).at(-1)).toMatchObject({
        time: '12:30',
        days: [1, 3],
        routine: 'core',
      });
    }
  });

  it('is changed in a later plan even if today’s plan already has it', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'evening', '21:00', undefined, { from: '2026-12-01' });
    host.advance(1000);
    await scheduleSet(host, 'evening', '20:30', undefined, {});
    expect(slotsOn(host, '2026-12-01')).toEqual(slotsOf(PLAN));
    host.advance(1000);
    host.written.out = '';
    const lines = [...host.lines];
    await scheduleSet(host, 'evening', '20:30', undefined, {});
    expect(host.written.out).toBe('That is already the plan; nothing was changed.\n');
    expect(host.lines).toEqual(lines);
  });

  it('may have the same time as another on other weekdays', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'morning', '07:00', undefined, { days: 'weekdays' });
    host.advance(1000);
    expect(await scheduleSet(host, 'late', '07:00', undefined, { days: 'weekends' })).toBe(0);
  });
});

describe('a removed slot', () => {
  it('is gone from a day on, until that is undone', async () => {
    const host = fakeHost({ lines: [PLAN] });
    expect(await scheduleRemove(host, 'EVENING', { from: 'tomorrow' })).toBe(0);
    expect(slotsOn(host, '2026-11-24')).toHaveLength(2);
    expect(slotsOn(host, '2026-11-25').map(({ name }) => name)).toEqual(['morning']);
    expect(host.written.out).toBe('From Wed 25 Nov: no evening slot.\nTo undo it: stretch undo\n');
    await undo(host, { yes: true });
    expect(slotsOn(host, '2026-11-25')).toHaveLength(2);
  });

  it('or set to too few days is warned of if an experiment is about it', async () => {
    const host = fakeHost({ lines: [schedule('2026-11-01'), experiment('2026-11-23')] });
    await scheduleSet(host, 'evening', '21:00', undefined, {});
    expect(host.written.err).toBe('');
    await scheduleSet(host, 'evening', '21:00', undefined, { days: 'mon' });
    expect(host.written.err).toContain('is on too few days');
    await scheduleRemove(host, 'evening', {});
    expect(host.written.err).toContain('the evening slot, which is no longer planned');
    expect(host.written.err).toContain('stretch experiment stop --give-up');
  });

  it('may be the last one', async () => {
    const host = fakeHost({ lines: [PLAN] });
    for (const name of ['morning', 'evening']) {
      await scheduleRemove(host, name, {});
      host.advance(1000);
    }
    expect(slotsOn(host, '2026-11-24')).toEqual([]);
    await expect(scheduleRemove(host, 'evening', {})).rejects.toMatchObject(
      faultLike('missing', 'no slot called', ''),
    );
  });

  it('may be one that is only in a later plan', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'noon', '12:00', undefined, { from: '2026-12-01' });
    host.advance(1000);
    host.written.out = '';
    expect(await scheduleRemove(host, 'Noon', {})).toBe(0);
    expect(host.written.out).toBe(
      [
        'From today: no noon slot.',
        'The plan from Tue 1 Dec changes in the same way (was noon at 12:00, every day, lower-back).',
        'To undo it: stretch undo',
        '',
      ].join('\n'),
    );
    expect(slotsOn(host, '2026-12-01')).toEqual(slotsOf(PLAN));
    host.advance(1000);
    await expect(scheduleRemove(host, 'noon', {})).rejects.toMatchObject(
      faultLike('missing', 'the plan has no slot called `noon`', 'slots: morning, evening'),
    );
    await undo(host, { yes: true });
    expect(slotsOn(host, '2026-12-01').map(({ name }) => name)).toContain('noon');
  });

  it.each<[string, ScheduleSetOptions, string, string, string]>([
    ['evenin', {}, 'missing', 'the plan has no slot called `evenin`', 'did you mean `evening`?'],
    ['zzz', {}, 'missing', 'the plan has no slot called `zzz`', 'slots: morning, evening'],
    ['morning', { from: 'yesterday' }, 'usage', 'which is already past', 'today is'],
  ])('is refused for %j with %o', async (name, options, kind, message, hint) => {
    const host = fakeHost({ lines: [PLAN] });
    await expect(scheduleRemove(host, name, options)).rejects.toMatchObject(
      faultLike(kind, message, hint),
    );
    expect(host.lines).toEqual([PLAN]);
  });
});

describe('a plan changed during the day', () => {
  // The morning’s window is from 04:00 to 13:45, where the evening’s begins.
  const AFTERNOON = '2026-11-24T14:00:00.000Z';

  it.each<[string, (host: FakeHost) => Promise<unknown>, readonly string[]]>([
    [
      'moving a slot',
      (host) => scheduleSet(host, 'evening', '22:30', undefined, {}),
      ['morning 04:00–13:45', 'evening 13:45–04:00'],
    ],
    [
      'adding a slot',
      (host) => scheduleSet(host, 'tea', '16:30', undefined, {}),
      ['morning 04:00–13:45', 'tea 13:45–18:30', 'evening 18:30–04:00'],
    ],
    [
      'moving a closed slot, which stays,',
      (host) => scheduleSet(host, 'morning', '16:30', undefined, {}),
      ['morning 04:00–13:45', 'evening 13:45–04:00'],
    ],
    [
      'removing a closed slot, which stays,',
      (host) => scheduleRemove(host, 'morning', {}),
      ['morning 04:00–13:45', 'evening 13:45–04:00'],
    ],
    [
      'removing the last open slot',
      (host) => scheduleRemove(host, 'evening', {}),
      ['morning 04:00–13:45'],
    ],
  ])('by %s divides the rest of the day among the slots', async (_, act, expected) => {
    const host = fakeHost({ lines: [PLAN], now: AFTERNOON });
    await act(host);
    expect(windowsOf(host)).toEqual(expected);
  });

  it('twice divides it again', async () => {
    const host = fakeHost({ lines: [PLAN], now: AFTERNOON });
    await scheduleSet(host, 'tea', '14:30', undefined, {});
    // Tea has closed by then, at 17:30.
    host.advance(4 * 3_600_000);
    await scheduleSet(host, 'late', '22:30', undefined, {});
    expect(windowsOf(host)).toEqual([
      'morning 04:00–13:45',
      'tea 13:45–17:30',
      'evening 17:30–21:30',
      'late 21:30–04:00',
    ]);
  });
});

describe('the schedule as from a day', () => {
  it('has the plan of that day, later ones, and the next slots from then on', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await scheduleSet(host, 'strength', '18:00', 'core', { every: '2', from: '2026-12-01' });
    await scheduleRemove(host, 'evening', { from: '2026-12-10' });
    host.written.out = '';
    await scheduleShow(host, { from: '2026-12-02' });
    expect(`\n${host.written.out}`).toMatchInlineSnapshot(`
      "
      The plan since Tue 1 Dec, as of Wed 2 Dec
        slot      time   days              routine     window that day
        morning   07:00  every day         lower-back  04:00–13:45
        strength  18:00  every second day  core        –
        evening   20:30  every day         lower-back  13:45–04:00
        strength: next on Thu 3 Dec

      From Thu 10 Dec
        slot      time   days              routine
        morning   07:00  every day         lower-back
        strength  18:00  every second day  core
        strength: next on Fri 11 Dec

      Next
        Wed 2 Dec  07:00  morning   lower-back
        Wed 2 Dec  20:30  evening   lower-back
        Thu 3 Dec  07:00  morning   lower-back
        Thu 3 Dec  18:00  strength  core
        Thu 3 Dec  20:30  evening   lower-back
        Fri 4 Dec  07:00  morning   lower-back

      Reminders are off. To turn them on: stretch schedule install
      "
    `);
    host.written.out = '';
    await scheduleShow(host, { from: '2026-12-02', json: true });
    expect(JSON.parse(host.written.out)).toMatchObject({
      today: '2026-11-24',
      day: '2026-12-02',
      from: '2026-12-01',
      slots: [{}, {}, { slot: 'strength', every: { days: 2, from: '2026-12-01' } }],
      later: [{ from: '2026-12-10' }],
      next: [
        { day: '2026-12-02', slot: 'morning', open: false },
        {},
        { day: '2026-12-03' },
        {},
        {},
        {},
      ],
    });
  });

  it('is that of now from today on, and no day that is over has one', async () => {
    const [now, today] = [fakeHost({ lines: [PLAN] }), fakeHost({ lines: [PLAN] })];
    await scheduleShow(now, {});
    await scheduleShow(today, { from: 'today' });
    expect(today.written.out).toBe(now.written.out);
    await expect(scheduleShow(today, { from: 'yesterday' })).rejects.toThrow(
      expect.objectContaining({ kind: 'usage' }),
    );
  });
});

describe('the schedule', () => {
  const later = { ...pause('2026-12-10', '2026-12-12', { note: 'away' }), at: PLAN.at };
  const over = pause('2026-11-02', '2026-11-05');

  it('as JSON has the plan, later plans, pauses that are not over, and the next slots', async () => {
    const lines = [PLAN, over, later, skipped('2026-11-24', 'morning', 'time', '06:00')];
    const host = fakeHost({ lines });
    await scheduleSet(host, 'evening', '21:00', undefined, {
      from: '2026-12-01',
      days: 'weekdays',
    });
    host.written.out = '';
    expect(await scheduleShow(host, { json: true })).toBe(0);
    const morning = {
      slot: 'morning',
      time: '07:00',
      days: DAILY,
      every: null,
      routine: 'lower-back',
    };
    const evening = {
      slot: 'evening',
      time: '20:30',
      days: DAILY,
      every: null,
      routine: 'lower-back',
    };
    const next = (day: string, { slot, time, routine }: typeof morning) => {
      return { day, slot, time, routine, due: false, open: false };
    };
    expect(JSON.parse(host.written.out)).toEqual({
      version: 1,
      today: '2026-11-24',
      day: '2026-11-24',
      snooze: null,
      from: '2026-11-01',
      slots: [morning, evening],
      later: [
        {
          from: '2026-12-01',
          slots: [morning, { ...evening, time: '21:00', days: [1, 2, 3, 4, 5] }],
        },
      ],
      pauses: [
        { id: later.id, from: '2026-12-10', until: '2026-12-12', reason: 'travel', note: 'away' },
      ],
      next: [
        next('2026-11-24', evening),
        next('2026-11-25', morning),
        next('2026-11-25', evening),
        next('2026-11-26', morning),
        next('2026-11-26', evening),
        next('2026-11-27', morning),
      ],
      reminders: null,
    });
  });

  it('shows only the last of several plans for one day, and none that changes nothing', async () => {
    const host = fakeHost({ lines: [PLAN] });
    const acts = [
      () => scheduleSet(host, 'evening', '21:00', undefined, { from: '2026-12-01' }),
      () => scheduleSet(host, 'evening', '22:00', undefined, { from: '2026-12-01' }),
      () => scheduleSet(host, 'morning', '06:00', undefined, { from: '2026-12-05' }),
      // Back to what it was.
      () => scheduleSet(host, 'morning', '07:00', undefined, { from: '2026-12-05' }),
      () => scheduleRemove(host, 'morning', { from: '2026-12-08' }),
    ];
    for (const act of acts) {
      await act();
      host.advance(1000);
    }
    expect(foldLines(host.lines).schedules).toHaveLength(6);
    host.written.out = '';
    await scheduleShow(host, { json: true });
    const said = JSON.parse(host.written.out) as { readonly later: readonly Later[] };
    expect(said.later.map(({ from, slots }) => [from, ...slots.map(({ time }) => time)])).toEqual([
      ['2026-12-01', '07:00', '22:00'],
      ['2026-12-08', '22:00'],
    ]);
  });

  it('without a plan shows the default times, and calls them that', async () => {
    const host = fakeHost();
    await scheduleShow(host, { json: true });
    expect(JSON.parse(host.written.out)).toMatchObject({ from: null, later: [], pauses: [] });
    host.written.out = '';
    await scheduleShow(host, {});
    expect(host.written.out).toMatch(/^The default times\n/);
    expect(host.lines).toEqual([]);
  });
});

interface Later {
  readonly from: string;
  readonly slots: readonly { readonly time: string }[];
}

/** Returns the windows of 24 November, such as `morning 04:00–13:45`. */
function windowsOf(host: FakeHost): readonly string[] {
  const clock = (minutes: number) => {
    const at = (minutes + 240) % 1440;
    return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
  };
  return dayWindows(foldLines(host.lines), '2026-11-24', '04:00').map(
    ({ slot, opens, closes }) => `${slot.name} ${clock(opens)}–${clock(closes)}`,
  );
}

function slotsOn(host: FakeHost, day: string): readonly Slot[] {
  return scheduleOn(foldLines(host.lines).schedules, day)?.slots ?? [];
}

function slotsOf(line: { readonly type: string }): readonly Slot[] {
  return (line as unknown as { readonly slots: readonly Slot[] }).slots;
}

describe('the plan of an experiment', () => {
  it('is shown as far as the half of the week after this one', async () => {
    const first = [1, 0, 0, 1, 1, 0] as const;
    const host = fakeHost({ lines: [PLAN, experiment('2026-11-23', { first })] });
    const shown = async (from?: string) => {
      host.written.out = '';
      await scheduleShow(host, { json: true, ...(from === undefined ? {} : { from }) });
      return JSON.parse(host.written.out) as unknown;
    };
    const mornings = Array.from({ length: 6 }, () => ({ slot: 'morning' }));
    expect(await shown()).toMatchObject({
      experiment: {
        arms: [
          { slot: 'evening', routine: null, days: ['2026-11-26', '2026-11-27', '2026-11-28'] },
        ],
        hiddenFrom: '2026-11-30',
      },
      next: { length: 6 },
    });
    expect(await shown('2026-11-29')).toMatchObject({
      experiment: { arms: [], hiddenFrom: '2026-11-30' },
      next: [{ slot: 'morning' }, { slot: 'evening' }, ...mornings.slice(2)],
    });
    expect(await shown('2026-11-30')).toMatchObject({ next: mornings });
    host.written.out = '';
    await scheduleShow(host, { from: '2026-11-30' });
    expect(host.written.out).toMatch(/evening: not shown yet from Mon.30.Nov on/);
    expect(host.written.out).not.toMatch(/evening: off|Nothing is planned/);
  });

  it('is not in the JSON of a plan that it leaves alone', async () => {
    const own = experiment('2026-11-23', { kind: 'own', slots: [] });
    const host = fakeHost({ lines: [PLAN, own] });
    await scheduleShow(host, { json: true });
    expect(JSON.parse(host.written.out)).not.toHaveProperty('experiment');
  });
});
