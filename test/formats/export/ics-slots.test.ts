import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import type { Slot, SlotChange } from '../../../src/core/schedule/slot.ts';
import { calendarApp, eventsIn, type TakenEvent, timesOf } from '../../support/calendar-app.ts';
import { exported, planIcs } from '../../support/exported.ts';
import {
  amend,
  line,
  pause,
  remove,
  schedule,
  scheduleChange,
} from '../../support/sample-journal.ts';

const DAY = '2026-10-27';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const NOON: Slot = { name: 'noon', time: '12:30', days: EVERY_DAY, routine: 'core' };
/** Without the default slots. */
const NO_DEFAULTS = [{ remove: 'morning' }, { remove: 'evening' }];
const SETUP = change('2026-10-01', { remove: 'morning' }, { remove: 'evening' }, { set: NOON });

describe('the event of a slot on every second day', () => {
  const strength: Slot = { ...NOON, every: { days: 2, from: '2026-10-01' } };
  const timesFrom = (lines: readonly Line[], from: string, to: string) =>
    eventsOf(lines)
      .filter(({ status }) => status === 'CONFIRMED')
      .flatMap((event) => timesOf(event, `${from}T00:00:00`, `${to}T23:59:00`))
      .map((time) => time.slice(5, 16))
      .toSorted();

  it('repeats at that interval, over a change of the clocks', () => {
    const lines = [change('2026-10-01', ...NO_DEFAULTS, { set: strength })];
    expect(calendar(lines)).toContain('DTSTART:20261001T123000\r\nRRULE:FREQ=DAILY;INTERVAL=2\r\n');
    expect(timesFrom(lines, '2026-10-22', '2026-10-28')).toEqual([
      '10-23T12:30',
      '10-25T12:30',
      '10-27T12:30',
    ]);
  });

  it('begins on its first day in a plan, goes on through other changes, and leaves pauses out', () => {
    const lines = [
      change('2026-10-02', ...NO_DEFAULTS, { set: strength }),
      change('2026-10-06', { set: { ...NOON, name: 'other', time: '20:00' } }),
      pause('2026-10-08', '2026-10-10'),
    ];
    const [event, ...others] = eventsOf(lines).filter(({ uid }) => uid.startsWith('slot-noon'));
    expect(others).toEqual([]);
    expect(timesOf(event as TakenEvent, '2026-10-01T00:00:00', '2026-10-14T00:00:00')).toEqual(
      ['03', '05', '07', '11', '13'].map((day) => `2026-10-${day}T12:30:00`),
    );
    expect(event?.component.getAllProperties('exdate')).toHaveLength(1);
  });

  it('at another time is another series on the same days', () => {
    const lines = [
      change('2026-10-01', ...NO_DEFAULTS, { set: strength }),
      change('2026-10-06', { set: { ...strength, time: '18:00' } }),
    ];
    expect(timesFrom(lines, '2026-10-01', '2026-10-10')).toEqual([
      '10-01T12:30',
      '10-03T12:30',
      '10-05T12:30',
      '10-07T18:00',
      '10-09T18:00',
    ]);
  });

  it('after midnight is on the calendar days after its own, also if only some weekdays are its', () => {
    const night: Slot = { ...strength, time: '01:30', days: [4, 6] };
    const lines = [change('2026-10-01', ...NO_DEFAULTS, { set: night })];
    // Thursdays and Saturdays that are an even number of days after Thursday 1 October.
    expect(timesFrom(lines, '2026-10-01', '2026-10-20')).toEqual([
      '10-02T01:30',
      '10-04T01:30',
      '10-16T01:30',
      '10-18T01:30',
    ]);
  });
});

describe('the event of a slot that is no longer planned', () => {
  it('is cancelled, without an alarm, and over before it began', () => {
    const lines = [SETUP, remove(SETUP, { at: '2026-10-01T09:30:00.000+02:00' })];
    expect(calendar(lines)).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//stretch//stretch//EN
      BEGIN:VEVENT
      UID:slot-noon-2026-10-01@stretch
      DTSTAMP:20261001T080000Z
      LAST-MODIFIED:20261001T080000Z
      SEQUENCE:2
      DTSTART:20260929T123000
      RRULE:FREQ=DAILY;UNTIL=20260929T123000
      DURATION:PT11M
      SUMMARY:Stretch: noon (core)
      STATUS:CANCELLED
      END:VEVENT
      END:VCALENDAR
      "
    `);
  });

  it('comes back under its id, and goes again', () => {
    const undo = remove(SETUP);
    const redo = remove(undo);
    const lines = [SETUP, undo, redo, remove(redo)];
    const states = lines.map((_, index) => eventsOf(lines.slice(0, index + 1)).map(stateOf));
    expect(states).toEqual([
      ['slot-noon-2026-10-01@stretch CONFIRMED, rings'],
      ['slot-noon-2026-10-01@stretch CANCELLED'],
      ['slot-noon-2026-10-01@stretch CONFIRMED, rings'],
      ['slot-noon-2026-10-01@stretch CANCELLED'],
    ]);
  });

  it('goes when the import that brought it is taken back, and comes back with it', () => {
    const whole = line({ type: 'import', file: 'plan.ndjson', lines: 1 });
    const undo = remove(whole);
    const brought = [{ ...SETUP, import: [whole.id] }, whole];
    const app = calendarApp('SEQUENCE');
    const states = [brought, [...brought, undo], [...brought, undo, remove(undo)]].map((lines) => {
      app.take(calendar(lines));
      return app.events().map((event) => stateOf(event));
    });
    expect(states).toEqual([
      ['slot-noon-2026-10-01@stretch CONFIRMED, rings'],
      ['slot-noon-2026-10-01@stretch CANCELLED'],
      ['slot-noon-2026-10-01@stretch CONFIRMED, rings'],
    ]);
  });

  it('ends the day before if it was planned until then', () => {
    const removed = change('2026-10-10', { remove: 'noon' });
    const [event] = eventsOf([SETUP, removed]);
    expect(event && stateOf(event)).toBe('slot-noon-2026-10-01@stretch CONFIRMED');
    expect(event && timesOf(event, '2026-10-09', '9999')).toEqual(['2026-10-09T12:30:00']);
  });

  it('is over for somebody on the other side of the world, and by a clock that was ahead', () => {
    const later = change(
      '2026-12-24',
      { set: { ...NOON, name: 'late' } },
      '2026-10-20T23:30:00.000+14:00',
    );
    const ahead = change(
      '2030-01-01',
      { set: { ...NOON, name: 'ahead' } },
      '2030-01-01T08:00:00.000Z',
    );
    const lines = [SETUP, later, remove(later), ahead, remove(ahead)];
    expect(
      eventsOf(lines).flatMap((event) => timesOf(event, '2026-10-02', '2026-10-27').slice(-1)),
    ).toEqual([
      '2026-10-26T12:30:00',
      // Written on the 20th, where that began 26 hours before it did in the last zone.
      '2026-10-18T12:30:00',
      '2026-10-25T12:30:00',
    ]);
  });

  it.each<[string, readonly Line[], readonly Line[]]>([
    [
      'paused to its end',
      [SETUP, change('2026-10-29', { remove: 'noon' })],
      [pause('2026-10-01', '2026-10-28')],
    ],
    ['paused for good', [SETUP], [pause('2026-10-01', '2299-12-31')]],
    [
      'left without a day of its week',
      [SETUP],
      [
        change('2026-10-02', { set: { ...NOON, days: [4] } }),
        change('2026-10-01', { set: { ...NOON, days: [3] } }),
      ],
    ],
    ['replaced on its first day', [SETUP], [change('2026-10-01', { remove: 'noon' })]],
  ])('is cancelled if it was %s', (_, before, after) => {
    const uid = 'slot-noon-2026-10-01@stretch';
    const stateIn = (lines: readonly Line[]) =>
      eventsOf(lines).find((one) => one.uid === uid)?.status;
    expect([stateIn(before), stateIn([...before, ...after])]).toEqual(['CONFIRMED', 'CANCELLED']);
  });
});

describe('a calendar that an earlier version filled', () => {
  it('takes what is newer, though its events have neither SEQUENCE nor LAST-MODIFIED', () => {
    const early = calendar([schedule('2026-10-01', [NOON])])
      .split('\r\n')
      .filter((text) => !/^(?:SEQUENCE|LAST-MODIFIED|STATUS)/.test(text))
      .join('\r\n');
    for (const rule of ['LAST-MODIFIED', 'SEQUENCE'] as const) {
      const app = calendarApp(rule);
      app.take(early);
      expect(app.rings(DAY, '2026-10-28')).toEqual(['2026-10-27T12:30:00 Stretch: noon (core)']);
      app.take(calendar([schedule('2026-10-01', [NOON]), schedule('2026-10-01', [])]));
      expect(app.rings(DAY, '2026-10-28')).toEqual([]);
    }
  });
});

describe('what no line says', () => {
  it('makes every event newer by the time that it changed, but not older', () => {
    const modified = (time: string) =>
      eventsOf([SETUP], { configuredAt: () => Date.parse(time) }).map((event) => event.modified);
    expect(modified('2026-10-15T08:00:00.7Z')).toEqual(['2026-10-15T08:00:00Z']);
    expect(modified('2026-09-15T08:00:00Z')).toEqual(['2026-10-01T08:00:00Z']);
  });

  it('gets through with another length, name or start of the day', () => {
    const app = calendarApp('LAST-MODIFIED');
    const night = change('2026-10-01', { set: { ...NOON, time: '04:30' } });
    app.take(planIcs(exported([SETUP, night])));
    const configuredAt = () => Date.parse('2026-10-15T08:00:00Z');
    const routineName = () => 'Mine';
    app.take(planIcs(exported([SETUP, night], { dayStart: '05:00', routineName, configuredAt })));
    expect(app.rings(DAY, '2026-10-28')).toEqual(['2026-10-27T04:30:00 Stretch: noon (Mine)']);
    expect(app.rings('2026-10-01', '2026-10-02T12:00')).toEqual([
      '2026-10-02T04:30:00 Stretch: noon (Mine)',
    ]);
  });

  it('is not the day: the same record gives the same file on any later one', () => {
    const lines = [
      SETUP,
      change('2026-10-20', { set: { ...NOON, time: '13:00' } }, '2026-10-05T08:00:00.000Z'),
      pause('2026-11-01', '2028-12-31', {}, '2026-10-06T08:00:00.000Z'),
    ];
    expect(calendar(lines, '2029-06-01')).toBe(calendar(lines, DAY));
  });
});

describe('a pause', () => {
  it('of up to a year is left out day by day', () => {
    const [event] = eventsOf([SETUP, pause('2026-10-02', '2027-10-02')]);
    expect(event && timesOf(event, '', '2027-10-04')).toEqual([
      '2026-10-01T12:30:00',
      '2027-10-03T12:30:00',
    ]);
  });

  it('of more than a year ends the series, and another begins after it', () => {
    // Two that meet, of which the second is ended early.
    const [one, two] = [pause('2026-10-03', '2027-06-01'), pause('2027-06-02', '2029-01-01')];
    const ended = '2027-12-06T13:00:00.000Z';
    const resume = amend(two, { until: '2027-12-06', ended }, { at: ended });
    const times = (...lines: readonly Line[]) =>
      eventsOf([SETUP, one, two, ...lines]).map(({ uid, status }) => `${uid} ${status}`);
    expect(times()).toEqual([
      'slot-noon-2026-10-01@stretch CONFIRMED',
      'slot-noon-2029-01-01@stretch CONFIRMED',
      'slot-noon-2027-06-01@stretch CANCELLED',
    ]);
    expect(times(resume)).toEqual([
      'slot-noon-2026-10-01@stretch CONFIRMED',
      'slot-noon-2027-12-06@stretch CONFIRMED',
      'slot-noon-2027-06-01@stretch CANCELLED',
      'slot-noon-2029-01-01@stretch CANCELLED',
    ]);
    const app = calendarApp('SEQUENCE');
    app.take(calendar([SETUP, one, two, resume], '2026-10-02'));
    expect(app.rings('', '2027-12-08').map((ring) => ring.slice(0, 16))).toEqual([
      '2026-10-01T12:30',
      '2026-10-02T12:30',
      '2027-12-06T12:30',
      '2027-12-07T12:30',
    ]);
  });

  it('of more than ten years has no end', () => {
    const lines = [SETUP, pause('2026-10-03', '2262-10-01')];
    const [event, ...others] = eventsOf(lines);
    expect(event && timesOf(event, '2026-10-02', '9999')).toEqual(['2026-10-02T12:30:00']);
    expect(others.map(({ status }) => status)).toEqual(['CANCELLED']);
  });
});

describe('slots with names that a calendar cannot hold', () => {
  const named = (...names: readonly string[]) =>
    line(
      { type: 'schedule', from: DAY, slots: names.map((name) => ({ ...NOON, name })) },
      { at: `${DAY}T06:00:00.000Z` },
    );

  it('have an id each, and the one they had together is taken back', () => {
    const lines = [named('a b', 'a  b', ' a b', 'a\u202eb', 'a%20b', '\ud800')];
    const events = eventsOf(lines);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(6);
    expect(events.map(({ uid }) => uid).slice(0, 3)).toEqual([
      'slot-a b-2026-10-27@stretch',
      'slot-a%20.%20.b-2026-10-27@stretch',
      'slot- a b-2026-10-27@stretch',
    ]);
    const two = eventsOf([named('a  b', ' a b')]);
    expect(two.find(({ uid }) => uid === 'slot-a b-2026-10-27@stretch')?.status).toBe('CANCELLED');
  });

  it('do not differ if they are names of any script', () => {
    expect(eventsOf([named('früh-1', '朝', 'a-2026-10-01')]).map(({ uid }) => uid)).toEqual([
      'slot-früh-1-2026-10-27@stretch',
      'slot-朝-2026-10-27@stretch',
      'slot-a-2026-10-01-2026-10-27@stretch',
    ]);
  });
});

function change(from: string, ...changes: readonly (SlotChange | string)[]): Line {
  const at = changes.find((one) => typeof one === 'string') ?? `${from}T08:00:00.000Z`;
  return scheduleChange(
    from,
    changes.filter((one) => typeof one !== 'string'),
    at,
  );
}

/** The calendar of a plan at noon of a day. */
function calendar(lines: readonly Line[], today = DAY): string {
  return planIcs(exported(lines, { now: `${today}T12:00:00.000+00:00` }));
}

function eventsOf(
  lines: readonly Line[],
  more: Parameters<typeof exported>[1] = {},
): readonly TakenEvent[] {
  return eventsIn(planIcs(exported(lines, { now: `${DAY}T12:00:00.000+00:00`, ...more })));
}

function stateOf({ uid, status, component }: TakenEvent): string {
  const rings = component.getFirstSubcomponent('valarm') === null ? '' : ', rings';
  return `${uid} ${status}${rings}`;
}
