import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { checkReason } from '../../../src/app/record/safety.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, sessionOf } from '../../support/sample-journal.ts';

/* The files before May are kept as what they come to. */
const NOW = '2026-05-05T12:00:00.000+01:00';

function answered(day: string): Line {
  return line({ type: 'check', yes: [], list: 1 }, { day, at: `${day}T06:00:00.000+01:00` });
}

function hurt(day: string): Line {
  const skip = { type: 'skip', slot: 'evening', reason: 'pain', pain: 7 } as const;
  return line(skip, { day, at: `${day}T20:00:00.000+01:00` });
}

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
    // Whoever wanted the sessions of all years would have to read them.
    host.cached.delete('sessions');
    host.filesRead.length = 0;
    expect(checkReason(readRecord(host))).toBe(reason);
    expect(host.filesRead).toEqual([]);
  });
});
