import { describe, expect, test } from 'vitest';
import type { CheckRecord } from '../../../src/core/safety/check-record.ts';
import { checkDue, type CheckReason } from '../../../src/core/safety/check-due.ts';
import { canAnswerAgain, stopOn, stopsOf } from '../../../src/core/safety/stop.ts';
import { addDays } from '../../../src/core/time/day.ts';

const MONDAY = '2026-11-23';
const day = (offset: number) => addDays(MONDAY, offset);

function check(offset: number, yes: readonly string[], seen?: number): CheckRecord {
  const on = day(offset);
  const at = `${on}T08:00:00.000+00:00`;
  const told = seen === undefined ? undefined : day(seen);
  return { id: `check-${offset}`, at, day: on, yes, list: 1, seen: told };
}

describe('a stop', () => {
  test.each([
    ['no to all', [check(0, [])], undefined],
    ['history only', [check(0, ['h1', 'h3'])], undefined],
    ['an emergency', [check(0, ['e1'])], 'emergency'],
    ['an emergency, answered again on the same day', [check(0, ['e1']), check(0, [])], 'emergency'],
    ['an emergency, answered again days later', [check(0, ['e1']), check(9, [])], 'emergency'],
    ['an emergency that was seen', [check(0, ['e1']), check(1, ['e1'], 1)], undefined],
    ['something urgent', [check(0, ['u1'])], 'urgent'],
    ['something urgent, answered again on that day', [check(0, ['u1']), check(0, [])], 'urgent'],
    ['something urgent, no longer true', [check(0, ['u1']), check(1, [])], undefined],
    ['something urgent, history only', [check(0, ['u1']), check(1, ['h2'])], undefined],
    ['something urgent, true again', [check(0, ['u1']), check(1, ['u2'])], 'urgent'],
    ['something urgent that was seen', [check(0, ['u1']), check(0, ['u1'], 0)], undefined],
    ['something urgent that became one', [check(0, ['u1']), check(1, ['e5b'])], 'emergency'],
    ['an emergency and then urgent', [check(0, ['e1']), check(1, ['u1'])], 'emergency'],
    ['too young', [check(0, ['a1'])], 'age'],
    ['too young, seen', [check(0, ['a1']), check(1, ['a1'], 1)], 'age'],
    ['too young, seen for another reason', [check(0, ['e1', 'a1']), check(1, [], 1)], 'age'],
    ['old enough', [check(0, ['a1']), check(400, [])], undefined],
    [
      'seen, and true once more',
      [check(0, ['e1']), check(1, [], 1), check(2, ['e1'])],
      'emergency',
    ],
  ] as const)('%s', (_, checks, kind) => {
    const last = checks.at(-1)?.day ?? MONDAY;
    expect(stopOn(stopsOf(checks), last)?.kind).toBe(kind);
  });

  test.each([
    ['an emergency', ['e1'], ['emergency', 'emergency']],
    ['something urgent', ['u1'], ['urgent', undefined]],
    ['too young', ['a1'], ['age', 'age']],
    ['too young, and something urgent', ['u1', 'a1'], ['urgent', 'age']],
    ['an emergency, and something urgent', ['e1', 'u1'], ['emergency', 'emergency']],
  ] as const)('of %s, on its day and the next', (_, yes, kinds) => {
    const stops = stopsOf([check(0, yes)]);
    expect([0, 1].map((offset) => stopOn(stops, day(offset))?.kind)).toEqual(kinds);
  });

  test('of something urgent that is true again days later is another one, of that day', () => {
    const stops = stopsOf([check(0, ['u1']), check(3, ['u2'])]);
    expect(stops).toMatchObject([
      { day: day(0), until: day(0), yes: ['u1'] },
      { day: day(3), until: day(3), yes: ['u2'] },
    ]);
  });

  test('keeps all that was true while it lasted, without the history', () => {
    const stop = stopOn(stopsOf([check(0, ['e1', 'h1']), check(1, ['u2', 'h2'])]), day(1));
    expect(stop).toMatchObject({ day: day(1), at: check(0, []).at, yes: ['e1', 'u2'] });
  });

  test('is ended by a new answer only if it was urgent, on a later day', () => {
    const stop = (yes: readonly string[]) => stopsOf([check(0, yes)]).at(-1);
    const can = (yes: readonly string[], on: number) => {
      const open = stop(yes);
      return open !== undefined && canAnswerAgain(open, day(on));
    };
    expect([can(['e1'], 0), can(['e1'], 30)]).toEqual([false, false]);
    expect([can(['u1'], 0), can(['u1'], 1)]).toEqual([false, true]);
    expect(can(['a1'], 0)).toBe(true);
  });
});

describe('the list is asked', () => {
  const none = [check(0, [])];
  const pain = (offset: number) => `${day(offset)}T09:00:00.000+00:00`;
  test.each<
    readonly [
      string,
      CheckReason | undefined,
      {
        checks: readonly CheckRecord[];
        session?: number;
        pain?: string;
        takenBack?: string;
        today: number;
      },
    ]
  >([
    ['before the first session', 'first', { checks: [], today: 0 }],
    ['not again on the same day', undefined, { checks: none, today: 0 }],
    ['not after 13 days off', undefined, { checks: none, session: 0, today: 13 }],
    ['after 14 days off', 'daysOff', { checks: none, session: 0, today: 14 }],
    ['after 14 days without any session', 'daysOff', { checks: none, today: 14 }],
    ['not while there are sessions', undefined, { checks: none, session: 83, today: 83 }],
    ['after 12 weeks', 'old', { checks: none, session: 83, today: 84 }],
    ['not twice in a break', undefined, { checks: [check(20, [])], session: 0, today: 21 }],
    ['after pain of 6', 'pain', { checks: none, session: 0, pain: pain(0), today: 1 }],
    ['after answers were taken back', 'takenBack', { checks: none, takenBack: pain(0), today: 0 }],
    ['once after that', undefined, { checks: [check(1, [])], takenBack: pain(0), today: 1 }],
    ['not because of a flight west', undefined, { checks: none, today: -1 }],
    ['if the clock was ahead when it was', 'old', { checks: none, today: -2 }],
    ['once after pain', undefined, { checks: [check(1, [])], session: 0, pain: pain(0), today: 1 }],
    ['not while an emergency is to be seen', undefined, { checks: [check(0, ['e1'])], today: 90 }],
    ['not on the day of something urgent', undefined, { checks: [check(0, ['u1'])], today: 0 }],
    ['on the day after it', 'stopped', { checks: [check(0, ['u1'])], today: 1 }],
    ['of somebody too young, each time', 'stopped', { checks: [check(0, ['a1'])], today: 0 }],
    [
      'not after somebody has been seen',
      undefined,
      { checks: [check(0, ['e1']), check(2, [], 2)], pain: pain(1), today: 2 },
    ],
  ])('%s', (_, reason, { checks, session, takenBack, pain: strongPain, today }) => {
    const lastSession = session === undefined ? undefined : day(session);
    expect(
      checkDue({ checks, takenBack, lastSession, strongPain, mornings: [], today: day(today) }),
    ).toBe(reason);
  });
});
