import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { reportFrom } from '../../support/report.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import {
  ended,
  line,
  logged,
  pause,
  plannedLine,
  schedule,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { exercise, libraryOf, routine, step } from '../../support/sample-library.ts';

const FROM = '2026-10-26';
const TO = '2026-11-22';

const at = (id: string, day: string, time = '07:00') => ({ id, at: `${day}T${time}:00.000+00:00` });

/** Mornings in a row, a score each. */
const mornings = (from: string, scores: readonly number[]): readonly Line[] =>
  scores.map((score, index) => morningOf(addDays(from, index), score));

describe('an empty record', () => {
  const report = reportFrom([]);

  it('has days and weeks, and nothing in them', () => {
    expect(report).toMatchObject({
      days: 28,
      recorded: { mornings: 0, coached: 0, logged: 0, runs: 0 },
      mornings: null,
      sessions: null,
      runs: null,
      exercises: [],
      answers: [],
      changes: [],
      notes: [],
      safety: { answers: [], stop: null, isOlder: false },
    });
    expect(report.periods.list.map(({ from, days }) => [from, days])).toEqual([
      ['2026-11-16', 7],
      ['2026-11-09', 7],
      ['2026-11-02', 7],
      ['2026-10-26', 7],
    ]);
  });
});

describe('the head of a report', () => {
  it('has a name and a question on one line, and none if they are empty', () => {
    const said = reportFrom([], { name: 'A\nB', question: ' ' });
    expect([said.name, said.question]).toEqual(['A B', null]);
  });
});

describe('periods', () => {
  it.each([
    ['2026-11-22', 'week', ['2026-11-22']],
    ['2026-11-10', 'week', ['2026-11-16', '2026-11-10']],
    ['2026-05-25', 'week', 26],
    // A day more than 26 weeks.
    ['2026-05-24', 'month', 7],
    ['2024-10-01', 'month', 26],
    ['2024-09-30', 'quarter', 10],
    ['2020-10-01', 'quarter', 25],
    ['2017-01-01', 'year', 10],
  ])('from %s on are a %s each', (from, unit, expected) => {
    const { periods } = reportFrom([], { from });
    expect(periods.unit).toBe(unit);
    const found = typeof expected === 'number' ? periods.list.length : undefined;
    expect(found ?? periods.list.map((one) => one.from)).toEqual(expected);
    expect(periods.list.at(-1)?.from).toBe(from);
    expect(periods.list[0]?.to).toBe(TO);
  });

  it('have all days of the report between them, each once, newest first', () => {
    for (const from of ['2026-11-03', '2026-01-31', '2023-02-28', '2010-12-31']) {
      const { periods, days } = reportFrom([], { from });
      const { list } = periods;
      expect(list.reduce((sum, one) => sum + one.days, 0)).toBe(days);
      for (const [index, one] of list.entries()) {
        const later = list[index - 1];
        if (later !== undefined) expect(addDays(one.to, 1)).toBe(later.from);
      }
    }
  });

  it('have medians, ranges and numbers of their mornings and runs', () => {
    const { periods } = reportFrom([
      mornings('2026-11-16', [1, 4, 2, 9]),
      morningOf('2026-11-09', 3, { stiffness: 20 }),
      runOf('2026-11-17', 8000),
      runOf('2026-11-18', 5000),
      runOf('2026-11-19', null),
    ]);
    const [last, before, empty] = periods.list;
    expect(last).toMatchObject({
      soreness: { count: 4, lowest: 1, median: 3, highest: 9 },
      stiffness: null,
      runs: { count: 3, metres: 13_000, withoutDistance: 1 },
      longest: 8000,
    });
    expect(before).toMatchObject({
      soreness: { count: 1, median: 3 },
      stiffness: { count: 1, median: 20 },
      runs: null,
    });
    expect(empty).toMatchObject({ soreness: null, longest: null });
  });
});

describe('mornings', () => {
  it('have scores in order of days, and the last of two of one day', () => {
    const twice = line({ type: 'soreness', score: 7 }, { at: '2026-11-02T09:00:00.000+00:00' });
    const { mornings: found } = reportFrom([mornings('2026-11-01', [2, 3]), twice]);
    expect(found?.scores).toEqual([
      { day: '2026-11-01', score: 2, isFlare: false },
      { day: '2026-11-02', score: 7, isFlare: false },
    ]);
    expect(found?.all).toEqual({ count: 2, lowest: 2, median: 4.5, highest: 7 });
  });

  it('mark a flare by the days before it, also by those before the report', () => {
    const lines = [mornings('2026-10-20', [2, 2, 2, 2, 2, 2]), mornings(FROM, [6, 2, 2])];
    const { mornings: found, periods } = reportFrom(lines);
    expect(found?.flares).toEqual([{ day: FROM, score: 6, usual: 2 }]);
    expect(found?.scores.filter(({ isFlare }) => isFlare)).toHaveLength(1);
    expect(periods.list.map(({ flares }) => flares)).toEqual([[], [], [], [FROM]]);
    // A flare before the report is not told.
    expect(reportFrom(lines, { from: '2026-10-27' }).mornings?.flares).toEqual([]);
  });

  it('have the first and the last week beside one another if each has three scores and they do not overlap', () => {
    const two = reportFrom([mornings('2026-10-28', [5, 6, 7]), mornings('2026-11-10', [1, 2, 3])]);
    expect(two.mornings?.first).toMatchObject({ median: 6, count: 3, from: '2026-10-28' });
    expect(two.mornings?.last).toMatchObject({ median: 2, count: 3, to: '2026-11-12' });
    const few = reportFrom([mornings('2026-10-28', [5, 6, 7]), mornings('2026-11-10', [1, 2])]);
    expect([few.mornings?.first, few.mornings?.last]).toEqual([null, null]);
    const short = reportFrom([
      mornings(
        '2026-11-01',
        Array.from({ length: 13 }, () => 3),
      ),
    ]);
    expect(short.mornings?.first).toBeNull();
    const enough = reportFrom([
      mornings(
        '2026-11-01',
        Array.from({ length: 14 }, () => 3),
      ),
    ]);
    expect(enough.mornings?.first).toMatchObject({ count: 7, to: '2026-11-07' });
  });

  it('count what was said besides among the mornings on which it was said', () => {
    const { mornings: found } = reportFrom([
      morningOf('2026-11-01', 3, { side: 'left', woke: true, keptFrom: ['running', 'work'] }),
      morningOf('2026-11-02', 3, { side: 'left', woke: false, keptFrom: ['running'] }),
      morningOf('2026-11-03', 3, { side: 'both', medicine: false }),
      morningOf('2026-11-04', 3),
    ]);
    expect(found).toMatchObject({
      sides: [
        { side: 'left', count: 2 },
        { side: 'both', count: 1 },
      ],
      woke: { yes: 1, asked: 2 },
      medicine: { yes: 0, asked: 1 },
      keptFrom: [
        { what: 'running', count: 2 },
        { what: 'work', count: 1 },
      ],
      stiffness: null,
    });
  });
});

describe('the safety list', () => {
  const check = (day: string, yes: readonly string[], seen?: string) =>
    line(
      { type: 'check', yes, list: 1, ...(seen === undefined ? {} : { seen }) },
      { at: `${day}T08:00:00.000+00:00` },
    );

  it('is told in its own words, newest first, with what was said to do', () => {
    const { safety } = reportFrom([check('2026-11-01', []), check('2026-11-10', ['u1', 'h2'])]);
    expect(safety.answers.map(({ day, words }) => [day, words])).toEqual([
      ['2026-11-10', 'yes to: fever; long-term steroid tablets'],
      ['2026-11-01', 'no to all'],
    ]);
    expect(safety.answers[0]).toMatchObject({
      stops: 'urgent',
      yes: ['fever', 'long-term steroid tablets'],
    });
    expect(safety.answers[0]?.advice[0]).toMatch(/urgent appointment/);
    // What is urgent stops one day.
    expect([safety.stop, safety.isOlder]).toEqual([null, false]);
  });

  it('stops until somebody was seen, as of the last day of the report', () => {
    const lines = [check('2026-11-10', ['e1']), check('2026-11-15', ['e1'], '2026-11-14')];
    expect(reportFrom(lines, { to: '2026-11-12' }).safety.stop).toBe('emergency');
    const seen = reportFrom(lines).safety;
    expect([seen.stop, seen.answers[0]?.seen, seen.answers[0]?.advice]).toEqual([
      null,
      '2026-11-14',
      [],
    ]);
  });

  it('has the last answers before, if there are none of these days', () => {
    const lines = [check('2026-09-01', ['h9']), check('2026-09-20', []), check('2026-12-01', [])];
    const { safety } = reportFrom(lines);
    expect([safety.answers.map(({ day }) => day), safety.isOlder]).toEqual([['2026-09-20'], true]);
  });
});

describe('planned and done', () => {
  const two = [plannedLine(0), plannedLine(1)];
  const whole = (id: string, day: string, time?: string) => [
    started({ planned: two, slot: time === undefined ? 'morning' : 'evening' }, at(id, day, time)),
    ...two.map((set) => setDone(id, set)),
    ended(id, { pain: 2, effort: 4 }),
  ];
  const lines = [
    schedule('2026-11-16'),
    whole('a', '2026-11-16'),
    whole('b', '2026-11-17', '20:30'),
    started({ planned: two }, at('c', '2026-11-18')),
    setDone('c', plannedLine(0)),
    ended('c', { reason: 'quit' }),
    line({ type: 'skip', slot: 'evening', reason: 'ill', note: 'a cold' }, at('d', '2026-11-18')),
    pause('2026-11-20', '2026-11-21'),
    logged([0, 1], { planned: two, slot: null }, at('e', '2026-11-19', '12:00')),
  ];

  it('is counted as everywhere else: a part as its share, and apart what is not counted', () => {
    // Seven days with two slots; one excused, four paused, and the last evening is not over: eight count, of
    // which two were done, and half of one.
    const { sessions, recorded } = reportFrom(lines, { from: '2026-11-16' });
    expect(sessions).toMatchObject({
      sessions: { done: 2.5, planned: 8 },
      sets: { done: 5, planned: 6 },
      whole: 2,
      partly: 1,
      missed: 5,
      excused: 1,
      paused: 4,
      off: 0,
      extras: 1,
      reasons: [
        { reason: 'travel', count: 4 },
        { reason: 'ill', count: 1 },
      ],
    });
    expect(sessions?.slots).toEqual([
      { name: 'morning', done: { done: 1.5, planned: 5 } },
      { name: 'evening', done: { done: 1, planned: 3 } },
    ]);
    expect(recorded).toEqual({ mornings: 0, coached: 3, logged: 1, runs: 0 });
  });

  it('adds up over the weeks', () => {
    const { periods, sessions } = reportFrom(lines);
    const sum = (of: (one: (typeof periods.list)[number]) => number) =>
      periods.list.reduce((all, one) => all + of(one), 0);
    expect(sum((one) => one.sessions.planned)).toBe(sessions?.sessions.planned);
    expect(sum((one) => one.sets.done)).toBe(sessions?.sets.done);
    expect(sum((one) => one.excused + one.paused)).toBe(5);
  });

  it('has the plans that were in force, newest first, with their days', () => {
    const changed = schedule('2026-11-20', [
      { name: 'noon', time: '12:00', days: [1, 3], routine: 'core' },
    ]);
    const { sessions, changes } = reportFrom([...lines, changed]);
    expect(sessions?.plans.map(({ from, until, slots }) => [from, until, slots.length])).toEqual([
      ['2026-11-20', null, 1],
      ['2026-11-16', '2026-11-19', 2],
    ]);
    expect(sessions?.plans[0]?.slots).toEqual([
      { name: 'noon', time: '12:00', days: 'Mon, Wed', routine: 'core' },
    ]);
    expect(changes.filter(({ kind }) => kind === 'plan')).toEqual([
      {
        day: '2026-11-20',
        until: null,
        kind: 'plan',
        words: 'noon 12:00, Mon, Wed, core; no more morning; no more evening',
      },
    ]);
  });

  it('is there if something was planned and nothing done, and with a session that was not planned', () => {
    expect(reportFrom([schedule('2026-11-22')]).sessions).toMatchObject({ missed: 1, whole: 0 });
    const extra = reportFrom([logged([0], { slot: null }, at('x', '2026-11-05'))]);
    expect(extra.sessions).toMatchObject({ extras: 1, sessions: { done: 0, planned: 0 } });
  });

  it('asks about pain before, during and after, the next morning, and effort', () => {
    const { answers } = reportFrom([
      ...lines,
      started({ planned: two, pain: 3 }, at('f', '2026-11-10')),
      ended('f', { pain: 5, after: 1 }),
      setDone('f', plannedLine(0)),
      morningOf('2026-11-10', 9),
      morningOf('2026-11-11', 6),
      morningOf('2026-11-12', 8),
    ]);
    expect(answers.map(({ kind, all }) => [kind, all.median, all.count])).toEqual([
      ['pain before', 3, 1],
      ['pain during', 2, 3],
      ['pain after', 1, 1],
      ['soreness next morning', 6, 1],
      ['effort', 4, 2],
    ]);
  });
});

describe('exercises', () => {
  const bridge = exercise('bridge', {
    side: 'both',
    dose: { sets: 2, reps: { from: 10, to: 12 }, tempo: { up: 1, hold: 0, down: 1 }, rest: 30 },
    harder: { id: 'one-leg', name: 'One-leg', how: 'Lift a leg.' },
  });
  const library = libraryOf(
    [bridge, exercise('hug')],
    [routine([step('bridge'), step('hug')], { id: 'lower-back', name: 'Lower back' })],
  );
  const dose = { reps: { from: 10, to: 12 }, tempo: { up: 1, hold: 0, down: 1 } };
  const sets = [
    plannedLine(0, { exercise: 'bridge', set: 1, sets: 2, dose }),
    plannedLine(0, { exercise: 'bridge', set: 2, sets: 2, dose }),
    plannedLine(1, { exercise: 'hug', side: 'left' }),
    plannedLine(1, { exercise: 'hug', side: 'right' }),
  ] as const;
  const [one, two, left] = sets;
  const lines = [
    schedule('2026-11-16'),
    started({ planned: sets }, at('a', '2026-11-16')),
    setDone('a', one, { done: { reps: 12 } }),
    setDone('a', two, { done: { reps: 9 }, complete: false }),
    setDone('a', left),
    line(
      {
        type: 'skip',
        session: 'a',
        reason: 'pain',
        pain: 6,
        hurt: { step: 1, exercise: 'hug', side: 'right', set: 1 },
        sets: [{ step: 1, exercise: 'hug', side: 'right', set: 1 }],
      },
      at('h', '2026-11-16'),
    ),
    ended('a', { reason: 'pain' }),
    started({ planned: [one] }, at('b', '2026-11-17')),
    setDone('b', { ...one, exercise: 'one-leg' }, { done: { reps: 8 } }),
    setDone('b', one, { done: { reps: 10 } }),
  ];
  const found = reportFrom(lines, { library }).exercises;

  it('are in the order of the plan, a row for each side, with the doses of now', () => {
    expect(found.map(({ id, name, side }) => [id, name, side])).toEqual([
      ['bridge', 'The bridge', 'both'],
      ['hug', 'The hug', 'left'],
      ['hug', 'The hug', 'right'],
    ]);
    expect(found[0]?.now).toEqual([
      { routines: ['Lower back'], sets: 2, dose, form: null, isOwn: false },
    ]);
  });

  it('have what was done in the middle, also in another form', () => {
    // 12, 9, 8 and 10 repetitions, in two sessions of two sets.
    expect(found[0]?.done).toEqual({
      unit: 'reps',
      amount: { count: 4, lowest: 8, median: 9.5, highest: 12 },
      sets: { count: 2, lowest: 2, median: 2, highest: 2 },
    });
    expect(found[0]?.forms).toEqual([
      { name: 'The bridge', sets: 3 },
      { name: 'The bridge, one-leg', sets: 1 },
    ]);
  });

  it('say where it hurt: not what was left out after it', () => {
    expect(found.map(({ hurt }) => hurt)).toEqual([
      null,
      null,
      { times: 1, worst: 6, last: '2026-11-16' },
    ]);
  });

  it('have an own dose as the dose of now', () => {
    const up = line(
      {
        type: 'dose-change',
        routine: 'lower-back',
        exercise: 'hug',
        sides: ['left'],
        change: 'up',
        to: { sets: 3, dose: { hold: 30 } },
        because: 'asked',
      },
      at('up', '2026-11-18'),
    );
    const { exercises, changes } = reportFrom([...lines, up], { library });
    expect(exercises[1]?.now).toMatchObject([{ sets: 3, isOwn: true }]);
    expect(exercises[2]?.now).toMatchObject([{ sets: 2, isOwn: false }]);
    expect(changes).toMatchObject([
      {
        day: '2026-11-18',
        kind: 'dose',
        words: 'The hug, left side: 3 holds of 30 s, as they wanted',
      },
    ]);
  });

  it('have no amount if a session was only reported as a whole', () => {
    const told = [logged([0, 1], { planned: [one, two] }, at('l', '2026-11-05'))];
    expect(reportFrom(told, { library }).exercises[0]).toMatchObject({
      done: null,
      forms: [{ name: 'The bridge', sets: 2 }],
    });
  });

  it('that are gone from the library keep their ids', () => {
    expect(reportFrom(lines).exercises.map(({ name, now }) => [name, now])).toEqual([
      ['bridge', []],
      ['hug', []],
      ['hug', []],
      ['one-leg', []],
    ]);
  });
});

describe('runs', () => {
  it('have the longest, single long ones and surfaces', () => {
    const { runs } = reportFrom([
      runOf('2026-09-20', 5000),
      runOf('2026-10-20', 10_000),
      runOf('2026-11-02', 12_000, { surface: 'road' }),
      runOf('2026-11-03', 12_000, { surface: 'road' }),
      runOf('2026-11-10', 15_000, { surface: 'trail' }),
      runOf('2026-11-12', null),
      line({ type: 'activity', kind: 'swim', seconds: 1800 }, at('s', '2026-11-11')),
      line({ type: 'activity', kind: 'swim' }, at('t', '2026-11-12')),
    ]);
    expect(runs?.all).toMatchObject({ count: 4, metres: 39_000, withoutDistance: 1 });
    expect(runs?.longest).toEqual({ day: '2026-11-10', metres: 15_000 });
    expect(runs?.longRuns).toMatchObject([
      { day: '2026-11-10', longest: 12_000, more: 0.25 },
      { day: '2026-11-02', longest: 10_000 },
    ]);
    expect(runs?.surfaces.map(({ surface, count }) => [surface, count])).toEqual([
      ['road', 2],
      ['trail', 1],
      [null, 1],
    ]);
    expect(runs?.others).toEqual([{ kind: 'swim', count: 2, seconds: 1800 }]);
  });
});

describe('changes and notes', () => {
  it('have marks, and pauses that reach into the report, with the day they ended', () => {
    const { changes } = reportFrom([
      markOf('2026-11-05', 'New *shoes*'),
      markOf('2026-10-01', 'Before'),
      pause('2026-10-20', '2026-10-28', { note: 'the sea' }),
      pause('2026-11-20', '2026-12-20', { ended: '2026-11-21T12:00:00.000+00:00' }),
      pause('2026-10-01', '2026-10-05'),
    ]);
    expect(changes.map(({ day, until, words }) => [day, until, words])).toEqual([
      ['2026-11-20', '2026-11-21', 'nothing planned, travel'],
      ['2026-11-05', null, 'New *shoes*'],
      ['2026-10-20', '2026-10-28', 'nothing planned, travel: the sea'],
    ]);
  });

  it('have notes of all kinds, newest first, on one line and cut if they are very long', () => {
    const { notes } = reportFrom([
      morningOf('2026-11-01', 3, { note: 'a\n\u001b[31mb' }),
      runOf('2026-11-02', 5000, { note: 'hilly' }),
      line({ type: 'note', text: 'x'.repeat(400) }, at('n', '2026-11-03')),
      line({ type: 'skip', slot: 'evening', reason: 'ill', note: 'a cold' }, at('s', '2026-11-04')),
    ]);
    expect(notes.map(({ day, about }) => [day, about])).toEqual([
      ['2026-11-04', 'skip'],
      ['2026-11-03', 'day'],
      ['2026-11-02', 'run'],
      ['2026-11-01', 'morning'],
    ]);
    expect(notes[1]?.text).toHaveLength(300);
    expect(notes[3]?.text).toBe('a [31mb');
  });
});
