import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import type { DoneSet, SessionRecord } from '../../../src/core/journal/session-record.ts';
import { decodeSessions, encodeSessions } from '../../../src/formats/cache/sessions-text.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  amend,
  ended,
  historyOf,
  line,
  logged,
  plannedLine,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

/** What repeats in sessions, and is compared field by field. */
const OTHER_HEAD = {
  device: 'other',
  routine: 'core',
  name: 'Core',
  slot: null,
  affected: 'left',
  avoided: [{ step: 3, exercise: 'knees', cautions: ['knee'] }],
  taught: ['press-up'],
  isEasier: true,
  isAnyway: true,
  isLogged: true,
  hasReportedSets: true,
} satisfies Partial<SessionRecord>;

/** What repeats in sets. */
const OTHER_SET = {
  step: 7,
  exercise: 'other',
  side: 'left',
  set: 7,
  planned: { hold: 31 },
  done: { reps: 30 },
} satisfies Partial<DoneSet>;

describe('sessions as text', () => {
  it('come back unchanged, whatever was done', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const { sessions, skips } = foldLines(linesOfSteps(steps));
        expect(decodeSessions(encodeSessions({ sessions, skips }))).toEqual({ sessions, skips });
      }),
      { numRuns: 100 },
    );
  });

  it.each(Object.entries(OTHER_HEAD))('come back if only one has another `%s`', (name, value) => {
    const session = sessionOfSet(setDone('line', plannedLine(0)));
    const other = { ...session, [name]: value };
    const sessions = [session, session, other, session, other];
    expect(other).not.toEqual(session);
    expect(decodeSessions(encodeSessions({ sessions, skips: [] })).sessions).toEqual(sessions);
  });

  it.each(Object.entries(OTHER_SET))(
    'come back if only one set has another `%s`',
    (name, value) => {
      const done = first(sessionOfSet(setDone('line', plannedLine(0))).done);
      const other: DoneSet = { ...done, [name]: value };
      const session: SessionRecord = { ...sessionOfSet(), done: [done, done, other, done] };
      expect(other).not.toEqual(done);
      const kept = decodeSessions(encodeSessions({ sessions: [session], skips: [] }));
      expect(kept.sessions).toEqual([session]);
    },
  );

  it('come back from a day on, with what belongs to them', () => {
    fc.assert(
      fc.property(journal, fc.nat(), (steps, at) => {
        const { sessions, skips } = foldLines(linesOfSteps(steps));
        const since = sessions[at % Math.max(1, sessions.length)]?.day ?? '2026-11-24';
        const from = <T extends { readonly day: string }>(all: readonly T[]) =>
          all.filter(({ day }) => day >= since);
        expect(decodeSessions(encodeSessions({ sessions, skips }), since)).toEqual({
          sessions: from(sessions),
          skips: from(skips),
        });
      }),
      { numRuns: 100 },
    );
  });

  it('come back with their sets, answers, ends, notes and skipped sets', () => {
    const reps = plannedLine(0, {
      side: 'left',
      dose: { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } },
    });
    const held = plannedLine(1, { side: 'right' });
    const start = started({
      planned: [reps, held, plannedLine(2)],
      pain: 3,
      easier: true,
      anyway: true,
    });
    const history = historyOf(
      start,
      setDone(start.id, reps, { done: { reps: 13 }, added: 1, seconds: 61.5 }),
      setDone(start.id, held, { done: { hold: 12.3 }, complete: false }),
      line({
        type: 'skip',
        session: start.id,
        sets: [plannedLine(2)],
        hurt: plannedLine(2),
        pain: 5,
        reason: 'pain',
      }),
      ended(
        start.id,
        { effort: 4, pain: 1, after: 2, reason: 'quit' },
        { at: '2026-11-24T07:20:00.000Z' },
      ),
      amend(start, { note: 'Back\u001B[31m "quoted"\nü' }),
      logged([0, 4], { painDuring: 2, effort: null }, { device: 'phone' }),
      skipped('2026-11-24', 'evening', 'travel'),
    );
    const { sessions, skips } = history;
    const back = decodeSessions(encodeSessions({ sessions, skips }));
    expect(back).toEqual({ sessions, skips });
    expect(first(back.sessions)).toMatchObject({
      done: [
        { done: { reps: 13 }, added: 1, seconds: 61.5, complete: true },
        { done: { hold: 12.3 }, complete: false },
      ],
      excused: ['2 exercise-2 both 1'],
      hurts: [{ step: 2, exercise: 'exercise-2', side: 'both', set: 1, pain: 5 }],
      painAfter: 2,
      isEasier: true,
      isAnyway: true,
      effort: 4,
      ended: { reason: 'quit' },
      reason: 'quit',
      seconds: 300,
      hasReportedSets: false,
      counts: { planned: 2, done: 1 },
    });
    expect(back.sessions[1]).toMatchObject({ hasReportedSets: true, reason: null, seconds: null });
  });

  it('are short if sessions are alike', () => {
    const sessionsOf = (count: number) =>
      historyOf(Array.from({ length: count }, () => started())).sessions;
    const length = (count: number) =>
      encodeSessions({ sessions: sessionsOf(count), skips: [] }).length;
    expect((length(200) - length(100)) / 100).toBeLessThan(125);
  });

  it('are empty if there are none', () => {
    expect(decodeSessions(encodeSessions({ sessions: [], skips: [] }))).toEqual({
      sessions: [],
      skips: [],
    });
  });

  it.each([
    '',
    'null',
    '{}',
    '{"rows":[["id","2026-11-24","",0,[],null,0,[],[],null]],"heads":[]}',
    '{"rows":[["id","2026-11-24","",0,[null,null,null],null,0,[],[null,null,2,1]]],"heads":[]}',
  ])('throw if damaged, as in %s', (text) => {
    expect(() => decodeSessions(text)).toThrow(Error);
  });
});

/** Returns a session, with what is given of its sets. */
function sessionOfSet(...sets: readonly Line[]): SessionRecord {
  const start = started({}, { id: 'line' });
  return first(historyOf(start, ...sets).sessions);
}
