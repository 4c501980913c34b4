import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { withSlotChanges, type Slot, type SlotChange } from '../../../src/core/schedule/slot.ts';
import { eachDay } from '../../../src/core/time/day.ts';
import { calendarApp, type Newer } from '../../support/calendar-app.ts';
import {
  amend,
  ended,
  experiment,
  experimentEnded,
  line,
  plannedLine,
  schedule,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { exported, ics, planIcs } from '../../support/exported.ts';

const DAY = '2026-10-27';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const MORNING: Slot = { name: 'morning', time: '07:00', days: EVERY_DAY, routine: 'lower-back' };
const EVENING: Slot = { name: 'evening', time: '20:30', days: [1, 3, 5], routine: 'lower-back' };

describe('a planned slot', () => {
  it('is a series from the first day of its plan, with an alarm', () => {
    expect(calendar([schedule('2026-10-01', [MORNING])])).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//stretch//stretch//EN
      BEGIN:VEVENT
      UID:slot-morning-2026-10-01@stretch
      DTSTAMP:20261001T060000Z
      LAST-MODIFIED:20261001T060000Z
      SEQUENCE:1
      DTSTART:20261001T070000
      RRULE:FREQ=DAILY
      DURATION:PT11M
      SUMMARY:Stretch: morning (Lower back)
      STATUS:CONFIRMED
      BEGIN:VALARM
      ACTION:DISPLAY
      TRIGGER:PT0S
      DESCRIPTION:Stretch: morning (Lower back)
      END:VALARM
      END:VEVENT
      END:VCALENDAR
      "
    `);
  });

  it('keeps its local time when the clocks change', () => {
    const events = eventsOf(calendar([schedule('2026-10-22', [MORNING])], '2026-10-22'));
    expect(startsOf(events[0], 6)).toEqual([
      '2026-10-22T07:00:00',
      '2026-10-23T07:00:00',
      '2026-10-24T07:00:00',
      '2026-10-25T07:00:00',
      '2026-10-26T07:00:00',
      '2026-10-27T07:00:00',
    ]);
    expect(events[0]?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
  });

  it('on some weekdays begins on the first of them', () => {
    // A Tuesday.
    const [event] = eventsOf(calendar([schedule(DAY, [EVENING])], DAY));
    expect(event?.component.getFirstPropertyValue('rrule')?.toString()).toBe(
      'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    );
    expect(startsOf(event, 4)).toEqual([
      '2026-10-28T20:30:00',
      '2026-10-30T20:30:00',
      '2026-11-02T20:30:00',
      '2026-11-04T20:30:00',
    ]);
  });

  it('before the start of the training day is on the next calendar day', () => {
    const late = { ...EVENING, name: 'late', time: '01:30', days: [6, 7] } as const;
    const lines = [schedule(DAY, [late]), schedule('2026-11-02', [])];
    const [event] = eventsOf(calendar(lines, DAY));
    expect(startsOf(event, 9)).toEqual(['2026-11-01T01:30:00', '2026-11-02T01:30:00']);
  });

  it('lasts until it is changed, and continues as another series', () => {
    const later = schedule('2026-10-30', [{ ...MORNING, time: '06:15' }]);
    const events = eventsOf(calendar([schedule(DAY, [MORNING]), later], DAY));
    expect(events.map((event) => startsOf(event, 4))).toEqual([
      ['2026-10-27T07:00:00', '2026-10-28T07:00:00', '2026-10-29T07:00:00'],
      ['2026-10-30T06:15:00', '2026-10-31T06:15:00', '2026-11-01T06:15:00', '2026-11-02T06:15:00'],
    ]);
    expect(events.map(({ uid }) => uid)).toEqual([
      'slot-morning-2026-10-27@stretch',
      'slot-morning-2026-10-30@stretch',
    ]);
  });

  it('that was changed ends under the id a calendar knows, and leaves the others alone', () => {
    const before = [schedule('2026-10-01', [MORNING, EVENING])];
    const evening = { set: { ...EVENING, time: '21:00' } };
    const change = scheduleChange('2026-11-10', [MORNING, EVENING], evening);
    expect(seriesOf(before, '2026-10-02')).toEqual([
      'slot-morning-2026-10-01@stretch from 2026-10-01T07:00:00, rings',
      'slot-evening-2026-10-01@stretch from 2026-10-02T20:30:00, rings',
    ]);
    expect(seriesOf([...before, change], '2026-11-10')).toEqual([
      'slot-morning-2026-10-01@stretch from 2026-10-01T07:00:00, rings',
      'slot-evening-2026-10-01@stretch from 2026-10-02T20:30:00 until 2026-11-09T20:30:00',
      'slot-evening-2026-11-10@stretch from 2026-11-11T21:00:00, rings',
    ]);
  });

  it('that ends today or later still has its alarm', () => {
    const lines = [schedule('2026-10-01', [MORNING]), schedule('2026-10-28', [])];
    expect(seriesOf(lines, DAY)).toEqual([
      'slot-morning-2026-10-01@stretch from 2026-10-01T07:00:00 until 2026-10-27T07:00:00, rings',
    ]);
  });

  it.each<[string, Partial<Slot>]>([
    ['time', { time: '07:01' }],
    ['weekdays', { days: [1, 2, 3, 4, 5, 6] }],
    ['routine', { routine: 'core' }],
  ])('is another series if its %s changed', (_, change) => {
    const plans = [schedule('2026-10-01', [MORNING]), schedule(DAY, [{ ...MORNING, ...change }])];
    expect(eventsOf(calendar(plans))).toHaveLength(2);
  });

  it('is one series if a later plan has the same weekdays in another order', () => {
    const same: Slot = { ...MORNING, days: [7, 1, 2, 3, 4, 5, 6] };
    const plans = [schedule('2026-10-01', [MORNING]), schedule(DAY, [same])];
    expect(eventsOf(calendar(plans))).toHaveLength(1);
  });

  it('that was removed and added again is two series', () => {
    const lines = [schedule('2026-10-01', [MORNING]), schedule(DAY, [])];
    expect(seriesOf([...lines, schedule('2026-11-02', [MORNING])], '2026-11-02')).toEqual([
      'slot-morning-2026-10-01@stretch from 2026-10-01T07:00:00 until 2026-10-26T07:00:00',
      'slot-morning-2026-11-02@stretch from 2026-11-02T07:00:00, rings',
    ]);
  });

  it('continues if a plan was replaced on the day it began', () => {
    const lines = [schedule('2026-10-01', [MORNING]), schedule(DAY, []), schedule(DAY, [MORNING])];
    expect(seriesOf(lines, DAY)).toEqual([
      'slot-morning-2026-10-01@stretch from 2026-10-01T07:00:00, rings',
    ]);
  });

  it('that is over still leaves out the days on which it was paused', () => {
    const lines = [schedule('2026-10-01', [MORNING]), pause('2026-10-02', '2026-10-04')];
    const [event] = eventsOf(calendar([...lines, schedule('2026-10-06', [])], DAY));
    expect(startsOf(event, 9)).toEqual(['2026-10-01T07:00:00', '2026-10-05T07:00:00']);
  });

  it.each<[string, readonly Line[]]>([
    ['no plan', []],
    ['a plan without slots', [schedule('2026-10-01', [])]],
    ['a slot without days', [schedule('2026-10-01', [{ ...MORNING, days: [] }])]],
    ['a plan replaced on the day it begins', [schedule(DAY), schedule(DAY, [])]],
    ['a plan too short for its weekdays', [schedule(DAY, [EVENING]), schedule('2026-10-28', [])]],
    [
      'a plan paused to its end',
      [schedule(DAY), pause(DAY, '2026-11-09'), schedule('2026-11-10', [])],
    ],
    ['a plan paused for good', [schedule('2026-10-01'), pause('2026-10-01', '9999-12-31')]],
  ])('does not exist for %s', (_, lines) => {
    expect(eventsOf(calendar(lines, DAY))).toEqual([]);
  });

  it('leaves out a pause', () => {
    const lines = [schedule(DAY, [MORNING, EVENING]), pause('2026-10-28', '2026-11-01')];
    const events = eventsOf(calendar(lines, DAY));
    expect(events.map((event) => startsOf(event, 2))).toEqual([
      ['2026-10-27T07:00:00', '2026-11-02T07:00:00'],
      ['2026-11-02T20:30:00', '2026-11-04T20:30:00'],
    ]);
  });

  it('leaves out a pause a year ahead', () => {
    const lines = [schedule(DAY, [MORNING]), pause('2027-10-27', '2027-10-28')];
    const starts = startsOf(eventsOf(calendar(lines, DAY))[0], 366);
    expect(starts.slice(-2)).toEqual(['2027-10-26T07:00:00', '2027-10-29T07:00:00']);
  });

  it('resumes once a pause has ended early', () => {
    const brokenOff = pause('2026-10-28', '2026-11-10', '2026-10-30T06:00:00.000+00:00');
    const [event] = eventsOf(calendar([schedule(DAY, [MORNING]), brokenOff], DAY));
    expect(startsOf(event, 3)).toEqual([
      '2026-10-27T07:00:00',
      '2026-10-30T07:00:00',
      '2026-10-31T07:00:00',
    ]);
  });

  it('after midnight follows the pause of its training day', () => {
    const late = { ...MORNING, name: 'late', time: '01:30' };
    const lines = [schedule(DAY, [late]), pause('2026-10-28', '2026-10-28')];
    const [event] = eventsOf(calendar(lines, DAY));
    expect(startsOf(event, 2)).toEqual(['2026-10-28T01:30:00', '2026-10-30T01:30:00']);
  });

  it('leaves out the days on which it is off by an experiment, until that ends', () => {
    const compared = experiment('2026-11-02', { slots: ['morning'] });
    const [all, ended] = [[], [experimentEnded(compared, '2026-11-03T12:00:00.000+00:00')]].map(
      (more) => calendar([schedule(DAY, [MORNING]), compared, ...more], DAY),
    );
    expect(startsOf(eventsOf(all ?? '')[0], 8).slice(5)).toEqual([
      '2026-11-01T07:00:00',
      '2026-11-05T07:00:00',
      '2026-11-06T07:00:00',
    ]);
    expect(startsOf(eventsOf(ended ?? '')[0], 8).slice(5)).toEqual([
      '2026-11-01T07:00:00',
      '2026-11-03T07:00:00',
      '2026-11-04T07:00:00',
    ]);
  });

  it.each<Newer>(['LAST-MODIFIED', 'SEQUENCE'])(
    'is left out by coins as these are shown, in a calendar that goes by %s',
    (rule) => {
      const first = [0, 0, 1, 1, 0, 1] as const;
      const slots = ['morning'];
      const lines = [schedule(DAY, [MORNING]), experiment('2026-11-02', { slots, first })];
      const app = calendarApp(rule);
      const days = (from: string) =>
        app
          .rings(`${from}T00:00:00`, '2026-11-19T00:00:00')
          .map((ring) => Number(ring.slice(8, 10)));
      app.take(calendar(lines, '2026-11-01'));
      expect(days('2026-11-02')).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
      const [event] = app.events();
      expect(event?.component.toString()).toMatch(/DESCRIPTION:.*unless your experiment/);
      for (const day of eachDay('2026-11-02', '2026-11-05')) app.take(calendar(lines, day));
      expect(days('2026-11-05')).toEqual([5, 6, 7, 8, 12, 13, 14, 15, 16, 17, 18]);
      app.take(calendar(lines, '2026-11-12'));
      expect(days('2026-11-12')).toEqual([12, 13, 14, 15, 16, 17, 18]);
      app.take(calendar(lines, '2026-11-16'));
      expect(days('2026-11-16')).toEqual([16, 17, 18]);
      app.take(calendar(lines, '2026-12-14'));
      expect(app.events()[0]?.component.toString()).not.toContain('unless your experiment');
    },
  );

  it('is stamped with the last change of the plan, a pause or an experiment', () => {
    const stamp = (...lines: readonly Line[]) =>
      eventsOf(calendar(lines, DAY))[0]?.component.getFirstPropertyValue('dtstamp')?.toString();
    const plan = line(
      { type: 'schedule', from: DAY, slots: [MORNING] },
      { at: `${DAY}T06:00:00.000+02:00` },
    );
    expect(stamp(plan)).toBe('2026-10-27T04:00:00Z');
    expect(stamp(plan, pause('2026-10-28', '2026-10-30'))).toBe('2026-10-28T06:00:00Z');
    const compared = experiment('2026-11-02', {}, { at: '2026-10-28T09:00:00.000+00:00' });
    expect(stamp(plan, compared)).toBe('2026-10-28T09:00:00Z');
    const over = experimentEnded(compared, '2026-11-03T12:00:00.000+00:00');
    expect(stamp(plan, compared, over)).toBe('2026-11-03T12:00:00Z');
    const resumed = '2026-10-29T06:00:00.000+00:00';
    const paused = pause('2026-10-28', '2026-10-30');
    const resume = amend(paused, { ended: resumed }, { at: resumed });
    expect(stamp(plan, paused, resume)).toBe('2026-10-29T06:00:00Z');
  });
});

describe('a completed session', () => {
  it('is an event at its own local time, without an alarm', () => {
    const at = `${DAY}T07:05:09.120+05:30`;
    const lines = [
      started({ pain: 3, note: 'Stiff; then, better' }, { id: 's', at }),
      ...[0, 1, 2, 3].map((step) => setDone('s', plannedLine(step), {}, { at })),
      ended('s', { pain: 2, effort: 4, seconds: 640 }, { at: `${DAY}T07:16:09.120+05:30` }),
    ];
    expect(calendar(lines, '2026-10-30')).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//stretch//stretch//EN
      BEGIN:VEVENT
      UID:s@stretch
      DTSTAMP:20261027T014609Z
      LAST-MODIFIED:20261027T014609Z
      SEQUENCE:6
      DTSTART:20261027T070509
      DURATION:PT11M
      SUMMARY:Lower back: 4 of 5 sets
      DESCRIPTION:pain before 3 of 10\\, pain during 2 of 10\\, effort 4 of 10\\nSt
       iff\\; then\\, better
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `);
  });

  it('lasts at least a minute, and as long as its routine if its length is unknown', () => {
    const lines = [...doneSession('a'), ...doneSession('b'), ended('b', { seconds: 12 })];
    const lengths = eventsOf(calendar(lines, DAY)).map(({ duration }) => duration.toString());
    expect(lengths).toEqual(['PT11M', 'PT1M']);
  });

  it('says that it was logged afterwards', () => {
    const told = { ...started({}, { id: 's' }), type: 'session-logged', did: [0] } as Line;
    const [event] = eventsOf(calendar([{ ...told, began: `${DAY}T09:00:00.000+00:00` } as Line]));
    expect(event).toMatchObject({
      summary: 'Lower back: 1 of 5 sets',
      description: 'logged afterwards',
    });
  });

  it('has no description without answers, and does not exist without a complete set', () => {
    const lines = [
      ...doneSession('s'),
      started({}, { id: 'none' }),
      setDone('none', plannedLine(0), { complete: false }),
    ];
    const events = eventsOf(calendar(lines));
    expect(events.map(({ uid }) => uid)).toEqual(['s@stretch']);
    expect(events[0]?.component.hasProperty('description')).toBe(false);
  });
});

describe('the plan alone', () => {
  it('has the slots of the whole calendar under the same ids, and no session', () => {
    const lines = [
      schedule('2026-10-01', [MORNING, EVENING]),
      scheduleChange('2026-11-10', [MORNING, EVENING], { set: { ...EVENING, time: '21:00' } }),
      pause('2026-10-28', '2026-11-01'),
    ];
    const data = exported([...lines, ...doneSession('s')], { now: `${DAY}T12:00:00.000+00:00` });
    expect(planIcs(data)).toBe(calendar(lines, DAY));
    expect(eventsOf(planIcs(data))).toHaveLength(3);
    expect(eventsOf(ics(data, { runs: false }))).toHaveLength(4);
  });
});

describe('the calendar', () => {
  it('is complete even if it is empty', () => {
    expect(calendar([])).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//stretch//stretch//EN\r\nEND:VCALENDAR\r\n',
    );
  });

  it('is the same for the same record', () => {
    const lines = [schedule('2026-10-01'), ...doneSession('s')];
    expect(calendar(lines)).toBe(calendar(lines));
  });

  it.each([
    ['commas, semicolons, quotes and backslashes', 'a,b;c"d\\n\\,e'],
    ['lines that look like a calendar’s', 'one\nEND:VEVENT\nBEGIN:VEVENT\n two'],
    ['emoji and East Asian characters', '👩🏽‍🦰漢字é'.repeat(40)],
    ['a formula', '=HYPERLINK("http://example.org")'],
    ['a megabyte', 'It hurt, a bit.\n'.repeat(65_536)],
  ])('returns a note with %s', (_, note) => {
    const [event] = eventsOf(calendar(doneSession('s', { note })));
    expect(event?.description).toBe(note);
  });

  it('has lines of at most 75 octets, with the line ends of the standard', () => {
    const text = calendar(doneSession('s', { note: 'x漢👍'.repeat(200) }));
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    const longest = Math.max(...lines.map((one) => Buffer.byteLength(one)));
    expect(longest).toBeGreaterThan(70);
    expect(longest).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });

  it('has no character in any text that moves a cursor or changes the reading direction', () => {
    const hostile = 'x\u001b]0;y\u0007\u202e\u009b\r';
    const slot = { ...MORNING, name: hostile, routine: hostile };
    const done = doneSession(hostile, { name: hostile, note: hostile, routine: hostile });
    const text = calendar([schedule('2026-10-01', [slot]), ...done]);
    expect(text).toContain('SUMMARY:x ]0\\;y : 5 of 5 sets');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

/** The calendar of a record at noon of a day. */
function calendar(lines: readonly Line[], today = '2026-11-23'): string {
  return ics(exported(lines, { now: `${today}T12:00:00.000+00:00` }), { runs: false });
}

/** The events that a calendar is to show. */
function eventsOf(text: string): readonly ICAL.Event[] {
  return ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((event) => new ICAL.Event(event));
}

/** The first times of an event, without a zone. */
function startsOf(event: ICAL.Event | undefined, count: number): readonly string[] {
  const times = event?.iterator();
  return Array.from({ length: count }, () => times?.next()?.toString() ?? '').filter(
    (time) => time !== '',
  );
}

/** Every series of a calendar on a day: its id, from when, until when, whether it rings. */
function seriesOf(lines: readonly Line[], today: string): readonly string[] {
  return eventsOf(calendar(lines, today)).map(({ uid, startDate, component }) => {
    const rule = component.getFirstPropertyValue('rrule');
    const last = rule instanceof ICAL.Recur ? rule.until : null;
    const until = last === null ? '' : ` until ${last.toString()}`;
    const rings = component.getFirstSubcomponent('valarm') === null ? '' : ', rings';
    return `${uid} from ${startDate.toString()}${until}${rings}`;
  });
}

/** A journal line with slots of which some are changed. */
function scheduleChange(from: string, slots: readonly Slot[], change: SlotChange): Line {
  const at = `${from}T06:00:00.000+00:00`;
  const changes = [change];
  return line({ type: 'schedule', from, slots: withSlotChanges(slots, changes), changes }, { at });
}

function pause(from: string, until: string, ended?: string): Line {
  const at = `${from}T06:00:00.000+00:00`;
  return line({ type: 'skip', from, until, ended, reason: 'travel' }, { at });
}

function doneSession(id: string, change: object = {}): readonly Line[] {
  const start: Line = { ...started({}, { id, at: `${DAY}T07:05:00.000+00:00` }), ...change };
  return [start, ...[0, 1, 2, 3, 4].map((step) => setDone(id, plannedLine(step)))];
}
