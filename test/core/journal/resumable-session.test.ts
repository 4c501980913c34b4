import { describe, expect, it } from 'vitest';
import { resumableSession } from '../../../src/core/journal/resumable-session.ts';
import {
  ended,
  historyOf,
  line,
  logged,
  plannedLine,
  sessionOf,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const DAY = '2026-11-24';
const SOON = `${DAY}T08:00:00.000+00:00`;

describe('an interrupted session', () => {
  it('continues with the set after the last one done', () => {
    const found = resumableSession(historyOf(sessionOf(DAY, 'morning', 2)), SOON);
    expect([found?.next, found?.done, found?.planned]).toEqual([2, 2, 5]);
  });

  it('is the one before if nothing was done in the last', () => {
    const head = { id: 'begun', at: `${DAY}T07:50:00.000+00:00` };
    const begun = started({}, head);
    expect(resumableSession(historyOf(begun), SOON)).toBeUndefined();
    expect(resumableSession(historyOf(sessionOf(DAY, 'morning', 2), begun), SOON)?.next).toBe(2);
    // What hurt was something.
    expect(resumableSession(historyOf(started({ pain: 7 }, head)), SOON)?.next).toBe(0);
  });

  it('continues after sets that were skipped for pain', () => {
    const lines = sessionOf(DAY, 'morning', 1);
    const sets = [plannedLine(1), plannedLine(2)];
    const pain = line({ type: 'skip', session: first(lines).id, sets, reason: 'pain' });
    expect(resumableSession(historyOf(lines, pain), SOON)?.next).toBe(3);
  });

  it.each([
    [undefined, 2],
    [5, 2],
    [6, undefined],
  ])('cannot be continued after pain of 6 or more: %s', (pain, next) => {
    const lines = sessionOf(DAY, 'morning', 1);
    const hurt = plannedLine(1);
    const said = pain === undefined ? {} : { pain };
    const skip = { type: 'skip', session: first(lines).id, reason: 'pain' } as const;
    const left = line({ ...skip, sets: [hurt], hurt, ...said });
    expect(resumableSession(historyOf(lines, left), SOON)?.next).toBe(next);
  });

  it.each(['quit', 'signal'] as const)('can be continued after it ended with %s', (reason) => {
    const lines = sessionOf(DAY, 'morning', 2);
    const end = ended(first(lines).id, { reason }, { at: `${DAY}T07:10:00.000+00:00` });
    expect(resumableSession(historyOf(lines, end), SOON)?.next).toBe(2);
  });

  it('goes on with the set that its end broke off, though some of it was done', () => {
    const lines = sessionOf(DAY, 'morning', 2);
    const begun = setDone(first(lines).id, plannedLine(2), { complete: false }, { at: SOON });
    const end = (next: number) => ended(first(lines).id, { reason: 'quit', next }, { at: SOON });
    expect(resumableSession(historyOf(lines, begun, end(2)), SOON)?.next).toBe(2);
    // The third was skipped by key, so it is behind.
    expect(resumableSession(historyOf(lines, begun, end(3)), SOON)?.next).toBe(3);
    const pain = line({
      type: 'skip',
      session: first(lines).id,
      sets: [plannedLine(2), plannedLine(3)],
      reason: 'pain',
    });
    expect(resumableSession(historyOf(lines, pain, end(2)), SOON)?.next).toBe(4);
  });

  it('that was continued and killed goes on after the last set that was done since', () => {
    const lines = sessionOf(DAY, 'morning', 2);
    const end = ended(first(lines).id, { reason: 'quit', next: 2 }, { at: `${DAY}T07:10:00.000Z` });
    const since = [2, 3].map((step) =>
      setDone(first(lines).id, plannedLine(step), {}, { at: `${DAY}T07:20:00.000Z` }),
    );
    expect(resumableSession(historyOf(lines, end, since), SOON)?.next).toBe(4);
  });

  it.each(['finished', 'pain'] as const)('is over if it ended with %s', (reason) => {
    const lines = sessionOf(DAY, 'morning', 2);
    expect(
      resumableSession(historyOf(lines, ended(first(lines).id, { reason })), SOON),
    ).toBeUndefined();
  });

  it('is over if no set is left', () => {
    expect(resumableSession(historyOf(sessionOf(DAY, 'morning', 5)), SOON)).toBeUndefined();
  });

  it('is over if another was started after it', () => {
    const history = historyOf(sessionOf(DAY, 'morning', 2), sessionOf(DAY, null, 5, '07:30'));
    expect(resumableSession(history, SOON)).toBeUndefined();
  });

  it('can be continued if another was logged after it', () => {
    const told = logged([0], { began: `${DAY}T07:30:00.000+00:00` }, { at: SOON });
    const history = historyOf(sessionOf(DAY, 'morning', 2), told);
    expect(resumableSession(history, SOON)?.next).toBe(2);
    expect(resumableSession(historyOf(told), SOON)).toBeUndefined();
  });

  it('does not exist without a session', () => {
    expect(resumableSession(historyOf(), SOON)).toBeUndefined();
  });

  it.each([
    ['2026-11-24T19:04:59.000+00:00', true],
    ['2026-11-24T19:05:01.000+00:00', false],
    ['2026-11-24T20:04:59.000+01:00', true],
    ['2026-11-25T07:05:00.000+00:00', false],
    ['2026-11-24T06:00:00.000+00:00', true],
  ])('with its last set at 07:05 can be continued at %s: %s', (now, isOpen) => {
    expect(resumableSession(historyOf(sessionOf(DAY, 'morning', 2)), now) !== undefined).toBe(
      isOpen,
    );
  });

  it('counts twelve hours from its last set, not from its start', () => {
    const start = started({}, { at: `${DAY}T07:00:00.000+00:00` });
    const late = setDone(start.id, plannedLine(0), {}, { at: `${DAY}T10:00:00.000+00:00` });
    expect(resumableSession(historyOf(start, late), `${DAY}T21:00:00.000+00:00`)?.next).toBe(1);
  });
});
