import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { nextSetIndex, setCounts } from '../../../src/core/journal/session-record.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  amend,
  ended,
  historyOf,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  sessionOf,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const DAY = '2026-11-24';
const LATER = '2026-11-25T18:00:00.000+00:00';

describe('a session in the history', () => {
  it('is made of its start, its sets and its end', () => {
    const lines = sessionOf(DAY, 'morning', 2);
    const end = ended(first(lines).id, { effort: 4 });
    const session = first(historyOf(lines, end).sessions);
    expect(session).toMatchObject({ day: DAY, slot: 'morning', routine: 'lower-back' });
    expect(session.done.map(({ step }) => step)).toEqual([0, 1]);
    expect(session.effort).toBe(4);
    expect(setCounts(session)).toEqual({ planned: 5, done: 2 });
    expect(nextSetIndex(session)).toBe(2);
  });

  it('has the best result of each set, whichever came first', () => {
    const start = started();
    const half = setDone(start.id, plannedLine(0), { done: { hold: 12 }, complete: false });
    const whole = setDone(start.id, plannedLine(0));
    for (const lines of [
      [half, whole],
      [whole, half],
    ]) {
      expect(first(historyOf(start, lines).sessions).done).toMatchObject([
        { id: whole.id, at: whole.at, done: { hold: 30 }, complete: true, seconds: 30 },
      ]);
    }
  });

  it('tells sets apart by step, exercise, side and number', () => {
    const start = started();
    const sets = [
      plannedLine(0),
      plannedLine(1, { exercise: 'exercise-0' }),
      plannedLine(0, { exercise: 'other' }),
      plannedLine(0, { side: 'left' }),
      plannedLine(0, { set: 2 }),
    ];
    const lines = sets.map((set) => setDone(start.id, set));
    expect(first(historyOf(start, lines).sessions).done).toHaveLength(5);
  });

  it('does not count a set of less than was planned', () => {
    const start = started();
    const half = setDone(start.id, plannedLine(0), { done: { hold: 12 }, complete: false });
    const session = first(historyOf(start, half).sessions);
    expect(setCounts(session)).toEqual({ planned: 5, done: 0 });
    expect(nextSetIndex(session)).toBe(1);
  });

  it('does not count a set that was not planned', () => {
    const start = started();
    const other = setDone(start.id, plannedLine(9));
    expect(setCounts(first(historyOf(start, other).sessions))).toEqual({ planned: 5, done: 0 });
  });

  it('does not count sets skipped for pain as planned, unless they were done after all', () => {
    const start = started();
    const sets = [plannedLine(0), plannedLine(1)];
    const pain = line({ type: 'skip', session: start.id, sets, reason: 'pain' });
    const time = line({ type: 'skip', session: start.id, sets: [plannedLine(2)], reason: 'time' });
    const done = setDone(start.id, plannedLine(1));
    const session = first(historyOf(start, pain, time, done).sessions);
    expect(setCounts(session)).toEqual({ planned: 4, done: 1 });
  });

  it('does not mix its sets with those of another session', () => {
    const [one, two] = [started(), started()];
    const { sessions } = historyOf(one, two, setDone(two.id, plannedLine(0)));
    expect(sessions.map(({ done }) => done.length)).toEqual([0, 1]);
  });

  it('does not exist without its start', () => {
    expect(historyOf(setDone('gone', plannedLine(0)), ended('gone')).sessions).toEqual([]);
  });
});

describe('the sessions of a history', () => {
  it('are in order of day, then of start, whenever they were written', () => {
    const { sessions } = historyOf(
      sessionOf('2026-11-25', 'morning', 5),
      sessionOf(DAY, 'evening', 5, '20:00'),
      sessionOf(DAY, 'morning', 5, '07:00'),
      logged([0], { slot: null, began: `${DAY}T12:00:00.000+00:00` }, { at: LATER, day: DAY }),
    );
    expect(sessions.map(({ day, at }) => `${day.slice(8)} ${at.slice(11, 16)}`)).toEqual([
      '24 07:00',
      '24 12:00',
      '24 20:00',
      '25 07:05',
    ]);
  });

  it('are in order of day even if a flight made the later day begin sooner', () => {
    const tokyo = started({}, { at: '2026-11-25T07:00:00.000+09:00' });
    const york = started({}, { at: '2026-11-24T23:00:00.000-05:00' });
    const { sessions } = historyOf(tokyo, york);
    expect(sessions.map(({ day }) => day)).toEqual([DAY, '2026-11-25']);
  });

  it('that were logged are done as reported, when reported', () => {
    const began = `${DAY}T07:10:00.000+00:00`;
    const told = logged(
      [0, 2],
      { began, effort: 3, painDuring: 1, pain: 2, note: 'At the gym' },
      { at: LATER, day: DAY },
    );
    const session = first(historyOf(told).sessions);
    expect(session).toMatchObject({
      day: DAY,
      at: began,
      isLogged: true,
      hasReportedSets: true,
      painBefore: 2,
      painDuring: 1,
      effort: 3,
      note: 'At the gym',
      ended: undefined,
    });
    expect(session.done).toMatchObject([
      { id: null, at: began, step: 0, done: { hold: 30 }, complete: true, seconds: null },
      { id: null, at: began, step: 2, done: { hold: 30 }, complete: true, seconds: null },
    ]);
    expect(setCounts(session)).toEqual({ planned: 5, done: 2 });
  });

  it('that were logged count the lower number of repetitions', () => {
    const dose = { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } };
    const told = logged([0], { planned: [plannedLine(0, { dose })] });
    expect(first(historyOf(told).sessions).done).toMatchObject([{ done: { reps: 12 } }]);
  });

  it('with reported sets keep what was recorded of these sets only', () => {
    const start = started();
    const recorded = setDone(start.id, plannedLine(0), { done: { hold: 40 } });
    const half = setDone(start.id, plannedLine(1), { done: { hold: 9 }, complete: false });
    const other = setDone(start.id, plannedLine(2));
    const told = amend(start, { did: [0, 1] });
    const history = historyOf(start, recorded, half, other, told);
    expect(first(history.sessions).hasReportedSets).toBe(true);
    for (const lines of [[], [told, remove(told)], [amend(start, { effort: 3 })]])
      expect(first(historyOf(start, recorded, lines).sessions).hasReportedSets).toBe(false);
    expect(first(history.sessions).done).toMatchObject([
      { id: recorded.id, done: { hold: 40 } },
      { id: null, step: 1, done: { hold: 30 }, complete: true },
    ]);
  });

  it('have the answers given at their end unless they were amended', () => {
    const start = started();
    const end = ended(start.id, { effort: 7, pain: 4 });
    const answers = (...lines: readonly Line[]) => {
      const { effort, painDuring } = first(historyOf(start, end, lines).sessions);
      return [effort, painDuring];
    };
    expect(answers()).toEqual([7, 4]);
    expect(answers(amend(start, { effort: 2 }))).toEqual([2, 4]);
    expect(answers(amend(start, { painDuring: null }))).toEqual([7, null]);
  });
});

describe('corrections', () => {
  it('change values of an earlier line, the last one last, but neither its id nor its type', () => {
    const start = started({ pain: 2 });
    const history = historyOf(
      start,
      line({ type: 'amend', target: start.id, values: { pain: 5, id: 'other', type: 'remove' } }),
      line({ type: 'amend', target: start.id, values: { pain: 4 } }),
    );
    const session = first(history.sessions);
    expect([session.painBefore, session.id]).toEqual([4, start.id]);
  });

  it('remove an earlier line', () => {
    const lines = sessionOf(DAY, 'morning', 3);
    const second = lines[2]?.id ?? '';
    const history = historyOf(lines, line({ type: 'remove', target: second }));
    expect(first(history.sessions).done.map(({ step }) => step)).toEqual([0, 2]);
    const none = historyOf(lines, line({ type: 'remove', target: first(lines).id }));
    expect(none.sessions).toEqual([]);
  });

  it('can be removed, and the removal too', () => {
    const start = started();
    const remove = line({ type: 'remove', target: start.id });
    const restore = line({ type: 'remove', target: remove.id });
    const again = line({ type: 'remove', target: restore.id });
    expect(historyOf(start, remove).sessions).toHaveLength(0);
    expect(historyOf(start, remove, restore).sessions).toHaveLength(1);
    expect(historyOf(start, remove, restore, again).sessions).toHaveLength(0);
  });

  it('of a correction restore the first values', () => {
    const start = started({ pain: 2 });
    const amend = line({ type: 'amend', target: start.id, values: { pain: 5 } });
    const undo = line({ type: 'remove', target: amend.id });
    expect(first(historyOf(start, amend, undo).sessions).painBefore).toBe(2);
  });

  it('of unknown lines, or that remove each other, change nothing', () => {
    const start = started();
    const one = line({ type: 'remove', target: 'two' }, { id: 'one' });
    const two = line({ type: 'remove', target: 'one' }, { id: 'two' });
    const gone = line({ type: 'amend', target: 'gone', values: { pain: 9 } });
    expect(historyOf(start, one, two, gone)).toEqual(historyOf(start));
  });
});

describe('lines of several files', () => {
  it('count once per id', () => {
    const lines = sessionOf(DAY, 'morning', 5);
    expect(historyOf(lines, lines)).toEqual(historyOf(lines));
  });

  it('are in order of time, whatever their offsets and files', () => {
    const tokyo = started(
      { name: 'second' },
      { at: '2026-11-24T16:30:00.000+09:00', device: 'phone' },
    );
    const london = started({ name: 'first' }, { at: '2026-11-24T07:00:00.000+00:00' });
    const york = started(
      { name: 'third' },
      { at: '2026-11-24T03:00:00.000-05:00', device: 'laptop' },
    );
    for (const lines of [
      [tokyo, london, york],
      [york, tokyo, london],
    ]) {
      expect(historyOf(lines).sessions.map(({ name }) => name)).toEqual([
        'first',
        'second',
        'third',
      ]);
    }
  });

  it('of unknown types are ignored', () => {
    const note = { v: 1, id: 'n', at: `${DAY}T07:00:00.000+00:00`, day: DAY, device: 'desk' };
    expect(foldLines([{ ...note, type: 'breath' }])).toEqual(historyOf());
  });

  it('give the same history in any order if their times differ', () => {
    const lines = [
      schedule('2026-11-01'),
      ...sessionOf(DAY, 'morning', 3).map((one, index) => ({
        ...one,
        at: `${DAY}T07:0${index}:00.000+00:00`,
      })),
      ...sessionOf('2026-11-23', 'evening', 1).map((one, index) => ({
        ...one,
        at: `2026-11-23T20:3${index}:00.000+00:00`,
      })),
    ];
    // Lines of one device are in the order written; those of several devices come in any order.
    const apart = lines.map((one, index) => ({ ...one, device: `device-${index}` }));
    const folded = foldLines(apart);
    fc.assert(
      fc.property(fc.shuffledSubarray(apart, { minLength: apart.length }), (shuffled) => {
        expect(foldLines(shuffled)).toEqual(folded);
      }),
      { numRuns: 30 },
    );
  });
});

describe('schedules and skips', () => {
  it('are in order of the day they apply from, with the later written last', () => {
    const late = {
      ...schedule('2026-11-10', []),
      at: '2026-11-09T08:00:00.000+00:00',
      device: 'another',
    };
    const { schedules } = historyOf(schedule('2026-11-20'), schedule('2026-11-10'), late);
    expect(schedules.map(({ from, slots }) => `${from} ${slots.length}`)).toEqual([
      '2026-11-10 0',
      '2026-11-10 2',
      '2026-11-20 2',
    ]);
  });

  it('of a slot are separate from those of a session’s sets', () => {
    const start = started();
    const sets = [plannedLine(0)];
    const skip = line({ type: 'skip', slot: 'evening', reason: 'travel', note: 'Oslo' });
    const { skips, pauses } = historyOf(
      start,
      line({ type: 'skip', session: start.id, sets, reason: 'pain' }),
      skip,
    );
    const { id, at } = skip;
    expect(skips).toEqual([
      { id, at, day: DAY, slot: 'evening', reason: 'travel', pain: null, note: 'Oslo' },
    ]);
    expect(pauses).toEqual([]);
  });

  it('of days are pauses, not skips', () => {
    const away = pause('2026-11-20', '2026-11-30', { note: 'Oslo' });
    const { pauses, skips } = historyOf(away);
    const { id, at } = away;
    expect(pauses).toEqual([
      {
        id,
        at,
        from: '2026-11-20',
        until: '2026-11-30',
        ended: undefined,
        reason: 'travel',
        note: 'Oslo',
      },
    ]);
    expect(skips).toEqual([]);
  });
});
