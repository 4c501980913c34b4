import { describe, expect, it } from 'vitest';
import {
  readFullRecord,
  readRecord,
  type RecordSnapshot,
} from '../../../src/app/record/read-record.ts';
import { checkReason } from '../../../src/app/record/safety.ts';
import {
  isEasierNext,
  latestStrongPain,
  strongPainDaysInWeek,
} from '../../../src/core/journal/pain.ts';
import { previousOfRoutine } from '../../../src/core/journal/session-comparison.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { fakeHost } from '../../support/fake-host.ts';
import {
  line,
  plannedLine,
  remove,
  sessionOf,
  setDone,
  started,
} from '../../support/sample-journal.ts';

/* The files before May are kept as what they come to. */
const NOW = '2026-05-05T12:00:00.000+01:00';

function answered(day: string): Line {
  return line({ type: 'check', yes: [], list: 1 }, { day, at: `${day}T06:00:00.000+01:00` });
}

function hurt(day: string): Line {
  const skip = { type: 'skip', slot: 'evening', reason: 'pain', pain: 7 } as const;
  return line(skip, { day, at: `${day}T20:00:00.000+01:00` });
}

const HURT = hurt('2026-04-28');

describe('the safety list', () => {
  it.each<[string, readonly (Line | readonly Line[])[], string | undefined]>([
    [
      'a session this week',
      [answered('2026-03-01'), sessionOf('2026-05-02', 'morning', 5)],
      undefined,
    ],
    [
      'a session 13 days ago',
      [answered('2026-03-01'), sessionOf('2026-04-22', 'morning', 5)],
      undefined,
    ],
    [
      'a session 14 days ago',
      [answered('2026-03-01'), sessionOf('2026-04-21', 'morning', 5)],
      'daysOff',
    ],
    [
      'a session this week in which nothing was done',
      [
        answered('2026-03-01'),
        sessionOf('2026-04-21', 'morning', 5),
        sessionOf('2026-05-02', 'morning', 0),
      ],
      'daysOff',
    ],
    [
      'pain of 7 in an earlier month, after the answers',
      [answered('2026-04-01'), hurt('2026-04-02'), sessionOf('2026-05-02', 'morning', 5)],
      'pain',
    ],
    [
      'a morning of 6 in an earlier month, after the answers',
      [
        answered('2026-04-10'),
        line({ type: 'soreness', score: 6 }, { at: '2026-04-20T07:00:00.000+01:00' }),
        sessionOf('2026-05-02', 'morning', 5),
      ],
      'soreMorning',
    ],
    [
      'pain of 7 in an earlier month, before the answers',
      [hurt('2026-04-02'), answered('2026-04-03'), sessionOf('2026-05-02', 'morning', 5)],
      undefined,
    ],
    [
      'pain of 7 this month, and in an earlier one before the answers',
      [
        hurt('2026-04-02'),
        answered('2026-04-03'),
        hurt('2026-05-02'),
        sessionOf('2026-05-02', 'morning', 5),
      ],
      'pain',
    ],
  ])('after %s reads no earlier month again to know whether it is due', (_, lines, reason) => {
    const host = fakeHost({ lines: lines.flat(), now: NOW });
    checkReason(readRecord(host));
    // Whoever wanted the sessions of earlier months would have to read them.
    for (const name of host.cached.keys()) if (name.startsWith('month-')) host.cached.delete(name);
    host.filesRead.length = 0;
    expect(checkReason(readRecord(host))).toBe(reason);
    expect(host.filesRead).toEqual([]);
  });
});

describe('what a session depends on of earlier months', () => {
  const APRIL = sessionOf('2026-04-10', 'morning', 5);
  const LATE_APRIL = sessionOf('2026-04-29', 'morning', 3);
  const OTHER = [
    started({ routine: 'core' }, { id: 'core', at: '2026-02-10T07:00:00.000+00:00' }),
    setDone('core', plannedLine(0), {}, { at: '2026-02-10T07:01:00.000+00:00' }),
  ];

  it.each<[string, readonly (Line | readonly Line[])[]]>([
    ['pain of 7 last', [APRIL, hurt('2026-04-28')]],
    ['pain of 7 weeks ago, and nothing since', [APRIL, hurt('2026-04-11')]],
    ['pain of 7, and a session since', [hurt('2026-04-28'), LATE_APRIL]],
    [
      'pain of 7 on two days of a week',
      [hurt('2026-04-28'), hurt('2026-04-30'), hurt('2026-05-02')],
    ],
    ['pain of 7 before the week', [hurt('2026-04-20'), hurt('2026-04-21'), hurt('2026-05-02')]],
    ['pain of 7 in a session of two routines', [OTHER, hurt('2026-04-28'), APRIL]],
    ['pain of 7 that was taken back', [APRIL, HURT, remove(HURT, { at: NOW })]],
    ['no pain', [OTHER, APRIL, LATE_APRIL]],
  ])('after %s is as if every line were read', (_, lines) => {
    const host = fakeHost({ lines: lines.flat(), now: NOW });
    const facts = ({ history }: RecordSnapshot) => ({
      isEasier: isEasierNext(history),
      days: ['2026-05-01', '2026-05-05'].map((day) => strongPainDaysInWeek(history, day)),
      latest: latestStrongPain(history),
      before: ['lower-back', 'core'].map(
        (routine) => previousOfRoutine(history.sessions, { id: 'now', routine })?.id,
      ),
    });
    const expected = facts(readFullRecord(host));
    expect(facts(readRecord(host))).toEqual(expected);
    expect(facts(readRecord(host))).toEqual(expected);
  });
});
