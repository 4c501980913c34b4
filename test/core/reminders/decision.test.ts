import type { SkipReason } from '../../../src/core/schedule/skip-reason.ts';
import { describe, expect, it } from 'vitest';
import { type Stamp, WEEKDAYS } from '../../../src/core/time/day.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  decideReminder,
  type ReminderFacts,
  type SentReminder,
} from '../../../src/core/reminders/decision.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import {
  ended,
  experiment,
  pause,
  schedule,
  sessionOf,
  skipped,
  stoppedSession,
} from '../../support/sample-journal.ts';

const DAY = '2026-11-24';
const at = (time: string, day = DAY): Stamp => `${day}T${time}:00.000+00:00`;
const sentAt = (...times: readonly string[]): readonly SentReminder[] =>
  times.map((time) => ({ day: DAY, slot: 'morning', at: at(time) }));

/** The decision on the morning, which lasts from 07:00 to 13:45, of a record that begins with the schedule. */
function decide(
  lines: readonly (Line | readonly Line[])[],
  change: Partial<ReminderFacts> = {},
  slot = 'morning',
) {
  return decideReminder(slot, {
    history: foldLines([schedule('2026-11-01'), ...lines.flat()]),
    now: at('07:00'),
    dayStart: '04:00',
    everyMinutes: 40,
    sent: [],
    snooze: undefined,
    running: [],
    ...change,
  });
}

const why = (...of: Parameters<typeof decide>) => {
  const decision = decide(...of);
  return decision.kind === 'remind' ? `remind ${decision.number}` : decision.why;
};
const [started] = sessionOf(DAY, 'morning', 0, '07:00');
const id = started?.id ?? '';

describe('a reminder of a slot', () => {
  it.each<[string, readonly (Line | readonly Line[])[], string]>([
    ['comes if nothing was done', [], 'remind 1'],
    ['comes if less than 80 % was done', [sessionOf(DAY, 'morning', 3)], 'remind 1'],
    ['does not come if 80 % was done', [sessionOf(DAY, 'morning', 4)], 'done'],
    ['comes if only another slot was done', [sessionOf(DAY, 'evening', 5)], 'remind 1'],
    ['comes if it was only done yesterday', [sessionOf('2026-11-23', 'morning', 5)], 'remind 1'],
    ['comes if only an extra was done', [sessionOf(DAY, null, 5)], 'remind 1'],
    ['does not come in a pause', [pause('2026-11-23', '2026-11-25')], 'paused'],
    [
      'does not come if an experiment leaves it out',
      [experiment('2026-11-23', { slots: ['morning'] })],
      'off',
    ],
    ['comes if it leaves out another', [experiment('2026-11-23')], 'remind 1'],
    [
      'comes in the other arm',
      [experiment('2026-11-23', { slots: ['morning'], first: [1] })],
      'remind 1',
    ],
    ['comes after a pause', [pause('2026-11-20', '2026-11-23')], 'remind 1'],
  ])('%s', (_, lines, expected) => {
    expect(why(lines)).toBe(expected);
  });

  it.each<[SkipReason, string]>([
    ['pain', 'excused'],
    ['ill', 'excused'],
    ['travel', 'excused'],
    ['advised', 'excused'],
    ['time', 'skipped'],
    ['other', 'skipped'],
  ])('does not come if it was skipped for %s', (reason, expected) => {
    expect(why([skipped(DAY, 'morning', reason, '06:00')])).toBe(expected);
    expect(why([skipped(DAY, 'evening', reason, '06:00')])).toBe('remind 1');
  });

  it('does not come after a session that was ended for pain', () => {
    const lines = sessionOf(DAY, 'morning', 2);
    expect(why([lines, ended(lines[0]?.id ?? '', { reason: 'quit' })])).toBe('remind 1');
    const stopped = stoppedSession(DAY, 'morning');
    expect(why([stopped])).toBe('hurt');
    expect(why([stopped, sessionOf(DAY, 'morning', 0, '08:00')])).toBe('hurt');
  });

  it.each([
    ['before its window', 'evening', at('13:44'), 'early'],
    ['before its time', 'evening', at('20:29'), 'early'],
    ['at its time', 'evening', at('20:30'), 'remind 1'],
    ['after midnight, on the same training day', 'evening', at('03:59', '2026-11-25'), 'remind 1'],
    ['when the next day has begun', 'evening', at('04:00', '2026-11-25'), 'early'],
    ['in the last minute of its window', 'morning', at('13:44'), 'remind 1'],
    ['when its window has closed', 'morning', at('13:45'), 'closed'],
  ])('%s', (_, slot, now, expected) => {
    expect(why([], { now }, slot)).toBe(expected);
  });

  it('does not come on a weekday the slot is not planned for', () => {
    const monday = { name: 'morning', time: '07:00', days: [1], routine: 'core' } as const;
    const plan = schedule('2026-11-02', [monday]);
    expect(why([plan])).toBe('unplanned');
    expect(why([plan], { now: at('07:00', '2026-11-30') })).toBe('remind 1');
  });

  it('comes at the default times without a schedule', () => {
    const history = foldLines([]);
    expect(why([], { history })).toBe('remind 1');
    expect(why([], { history }, 'lunch')).toBe('unplanned');
  });

  it('does not come while its session, or one that is just starting, is coached', () => {
    const open = started === undefined ? [] : [started];
    const other = sessionOf(DAY, null, 1);
    const running = (...ids: readonly string[]) => why([open, other], { running: ids });
    expect(running(id)).toBe('running');
    expect(running('not-in-the-record-yet')).toBe('running');
    expect(running(other[0]?.id ?? '')).toBe('remind 1');
  });
});

describe('reminders of a slot on a day', () => {
  it.each<[string, readonly string[], string, string]>([
    ['come again after the interval', ['07:00'], '07:40', 'remind 2'],
    ['come if the timer is a little early', ['07:00'], '07:36', 'remind 2'],
    ['come if it is five minutes early', ['07:00'], '07:35', 'remind 2'],
    ['do not come if it is earlier', ['07:00'], '07:34', 'lately'],
    ['do not come within the interval', ['07:00'], '07:30', 'lately'],
    ['do not come twice at once', ['07:00'], '07:00', 'lately'],
    ['do not come if another process was a moment faster', ['07:01'], '07:00', 'lately'],
    ['are three at most', ['07:00', '07:40', '08:20'], '09:00', 'enough'],
    ['come if the clock was set back far', ['12:00'], '07:00', 'remind 2'],
  ])('%s', (_, times, now, expected) => {
    expect(why([], { now: at(now), sent: sentAt(...times) })).toBe(expected);
  });

  it('do not count reminders of other days and slots', () => {
    const others = sentAt('07:00', '07:01', '07:02').flatMap((one) => [
      { ...one, slot: 'evening' },
      { ...one, day: '2026-11-23' },
    ]);
    expect(why([], { sent: others })).toBe('remind 1');
  });

  it('follow the interval in the settings', () => {
    const change = { now: at('07:20'), sent: sentAt('07:00') };
    expect(why([], { ...change, everyMinutes: 20 })).toBe('remind 2');
    expect(why([], { ...change, everyMinutes: 60 })).toBe('lately');
  });
});

describe('on a day when the clocks change', () => {
  const night: Slot = { name: 'night', time: '00:30', days: WEEKDAYS, routine: 'core' };
  const history = foldLines([schedule('2026-10-01', [night])]);
  const first = { day: '2026-10-24', slot: 'night', at: '2026-10-25T01:40:00.000+01:00' };
  const decided = (now: Stamp, sent = [first]) => why([], { history, now, sent }, 'night');

  it('the interval is measured in real minutes, whatever the clock shows', () => {
    expect(decided('2026-10-25T01:10:00.000+00:00')).toBe('lately');
    expect(decided('2026-10-25T01:20:00.000+00:00')).toBe('remind 2');
  });

  it('a snooze ends at its instant, whatever the clock shows', () => {
    const snooze = { day: first.day, slot: 'night', until: '2026-10-25T01:30:00.000+00:00' };
    const change = { history, sent: [], snooze };
    const at0130 = { ...change, now: '2026-10-25T01:30:00.000+01:00' };
    expect(why([], at0130, 'night')).toBe('snoozed');
    expect(why([], { ...change, now: snooze.until }, 'night')).toBe('remind 1');
  });

  it('a time that the clocks skip is passed by the next one', () => {
    const skipped = { ...night, time: '01:30' };
    const spring = foldLines([schedule('2026-03-01', [skipped])]);
    const now = (stamp: Stamp) => why([], { history: spring, now: stamp }, 'night');
    expect(now('2026-03-29T00:59:00.000+00:00')).toBe('early');
    expect(now('2026-03-29T02:00:00.000+01:00')).toBe('remind 1');
  });
});

describe('a snooze', () => {
  const snooze = { day: DAY, slot: 'morning', until: at('07:25') };

  it.each<[string, readonly string[], string, string]>([
    ['holds reminders back until its end', [], '07:24', 'snoozed'],
    ['holds them back even after the interval', ['06:00'], '07:24', 'snoozed'],
    ['ends with a reminder, even within the interval', ['07:00'], '07:25', 'remind 2'],
    ['ends with only one', ['07:00', '07:25'], '07:30', 'lately'],
    [
      'ends with one even after the last of the day',
      ['07:00', '07:10', '07:20'],
      '07:25',
      'remind 4',
    ],
    ['brings no more than that', ['07:00', '07:10', '07:20', '07:25'], '08:30', 'enough'],
  ])('%s', (_, times, now, expected) => {
    expect(why([], { now: at(now), sent: sentAt(...times), snooze })).toBe(expected);
  });

  it('is followed by silence counted from the reminder it ended with', () => {
    const sent = sentAt('07:25', '07:00');
    const decision = decide([], { now: at('07:30'), sent });
    expect(decision).toMatchObject({ why: 'lately', at: at('07:25') });
  });

  it('is for one slot on one day', () => {
    const change = { now: at('07:10') };
    expect(why([], { ...change, snooze: { ...snooze, day: '2026-11-23' } })).toBe('remind 1');
    expect(why([], { ...change, snooze: { ...snooze, slot: 'evening' } })).toBe('remind 1');
  });

  it('does not end with a reminder if the slot was done or its window has closed', () => {
    expect(why([sessionOf(DAY, 'morning', 5)], { now: at('07:25'), snooze })).toBe('done');
    expect(why([], { now: at('13:45'), snooze })).toBe('closed');
  });
});

describe('a slot that was begun', () => {
  const begun = (...lines: readonly (Line | readonly Line[])[]) => {
    const decision = decide(lines, { now: at('08:00') });
    return decision.kind === 'remind' ? decision.begun : decision.why;
  };

  it('comes with what was done, and whether it can be continued', () => {
    const lines = sessionOf(DAY, 'morning', 3);
    const left = { routine: 'Lower back', done: 3, planned: 5, canContinue: true };
    expect(begun(lines)).toEqual(left);
    const finished = ended(lines[0]?.id ?? '', { reason: 'finished' });
    expect(begun(lines, finished)).toEqual({ ...left, canContinue: false });
  });

  it('cannot be continued after another session', () => {
    const lines = [...sessionOf(DAY, 'morning', 3), ...sessionOf(DAY, null, 1, '07:30')];
    expect(begun(lines)).toMatchObject({ done: 3, canContinue: false });
  });

  it('comes with no progress if no set was done', () => {
    expect(begun(sessionOf(DAY, 'morning', 0))).toBeUndefined();
  });
});
