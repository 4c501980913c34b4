import { describe, expect, it } from 'vitest';
import type { Line, PlannedSetRecord } from '../../../src/core/journal/line.ts';
import { sessionSets, setStates } from '../../../src/core/journal/session-record.ts';
import {
  ended,
  historyOf,
  line,
  plannedLine,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

/** Two sets of each of three exercises. */
const PLANNED = [0, 0, 1, 1, 2, 2].map((step, index) =>
  plannedLine(step, { set: 1 + (index % 2), sets: 2 }),
);
const START = started({ planned: PLANNED });
const END = '2026-11-24T07:10:00.000+00:00';

function skip(sets: readonly PlannedSetRecord[], at: string, hurt?: PlannedSetRecord): Line {
  const which = hurt === undefined ? {} : { hurt };
  return line(
    { type: 'skip', session: START.id, reason: 'pain', sets, ...which },
    { at: `2026-11-24T07:${at}+00:00` },
  );
}

function end(reason: 'pain' | 'quit' | 'finished'): Line {
  return ended(START.id, { reason }, { at: END });
}

/** The states of all planned sets: done, open, left out (x) or not reached. */
function states(...lines: readonly Line[]): string {
  const signs = { done: 'd', open: 'o', excused: 'x', 'not-reached': 'n' };
  const session = first(historyOf(START, ...lines).sessions);
  return setStates(session)
    .map(({ state }) => signs[state])
    .join('');
}

describe('the sets of a session that was ended for pain', () => {
  it('name the one that hurt, and what came after it as not reached', () => {
    const lines = [skip(PLANNED.slice(0, 1), '09:00.000', PLANNED[0]), end('pain')];
    expect(states(...lines)).toBe('xnnnnn');
    expect(first(historyOf(START, ...lines).sessions).counts).toEqual({ planned: 0, done: 0 });
  });

  it('name the last one that hurt, even if it was said at once', () => {
    const earlier = skip(PLANNED.slice(0, 1), '02:00.000', PLANNED[0]);
    const last = skip(PLANNED.slice(4, 5), '09:59.980', PLANNED[4]);
    expect(states(earlier, last, end('pain'))).toBe('xoooxn');
  });

  it('that were skipped by key before it are still not done', () => {
    const done = setDone(START.id, plannedLine(1, { sets: 2 }));
    const hurt = plannedLine(1, { set: 2, sets: 2 });
    expect(states(done, skip([hurt], '09:00.000', hurt), end('pain'))).toBe('oodxnn');
  });

  it('have the rest of an exercise that hurt before as left out', () => {
    const earlier = skip(PLANNED.slice(0, 2), '02:00.000', PLANNED[0]);
    const last = skip(PLANNED.slice(2, 3), '09:00.000', PLANNED[2]);
    expect(states(earlier, last, end('pain'))).toBe('xxxnnn');
  });

  it('are not reached, too, if it was killed once strong pain was said', () => {
    const hurt = skip(PLANNED.slice(0, 1), '09:00.000', PLANNED[0]);
    expect(states({ ...hurt, pain: 6 } as Line)).toBe('xnnnnn');
    expect(states({ ...hurt, pain: 5 } as Line)).toBe('xooooo');
  });

  it('are not done if it was ended for another reason', () => {
    expect(states(skip(PLANNED.slice(0, 2), '09:00.000', PLANNED[0]), end('quit'))).toBe('xxoooo');
  });
});

describe('the sets of a session in an older journal, in which no line names the set that hurt', () => {
  const HURT = skip(PLANNED.slice(0, 2), '09:00.000');

  it.each<[string, string, readonly Line[]]>([
    [
      'those of other exercises',
      'xxnnnn',
      [HURT, skip(PLANNED.slice(2), '09:59.980'), end('pain')],
    ],
    [
      'long before the end, too',
      'xxnnnn',
      [HURT, skip(PLANNED.slice(2), '09:20.000'), end('pain')],
    ],
    [
      'of the only exercise after it',
      'xxxxnn',
      [
        HURT,
        skip(PLANNED.slice(2, 4), '09:40.000'),
        skip(PLANNED.slice(4), '09:59.980'),
        end('pain'),
      ],
    ],
  ])('count as not reached: %s', (_, expected, lines) => {
    expect(states(...lines)).toBe(expected);
  });

  it('count as left out if the last exercise hurt, which took somebody time to say', () => {
    const lines = [HURT, skip(PLANNED.slice(4), '09:50.000'), end('pain')];
    expect(states(...lines)).toBe('xxooxx');
  });

  it('count as left out if the session was not ended for pain', () => {
    const lines = [HURT, skip(PLANNED.slice(2), '09:59.980'), end('finished')];
    expect(states(...lines)).toBe('xxxxxx');
  });

  it('count as left out if the one exercise that hurt was the last', () => {
    expect(states(skip(PLANNED.slice(4), '09:59.980'), end('pain'))).toBe('ooooxx');
  });
});

describe('a set that hurt', () => {
  it('says so, and how much at worst, whether it was done or not', () => {
    const again = line({
      type: 'skip',
      session: START.id,
      reason: 'pain',
      sets: [],
      hurt: plannedLine(0),
      pain: 3,
    });
    const before = line({
      type: 'skip',
      session: START.id,
      reason: 'pain',
      sets: [],
      hurt: plannedLine(0),
      pain: 2,
    });
    const done = setDone(START.id, plannedLine(0, { sets: 2 }));
    const sets = sessionSets(first(historyOf(START, again, before, done).sessions));
    expect(sets.map(({ hurt }) => hurt?.pain)).toEqual([3, ...Array<undefined>(5).fill(undefined)]);
    expect(sets[0]?.state).toBe('done');
  });
});
