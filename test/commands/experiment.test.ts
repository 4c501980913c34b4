import { describe, expect, it } from 'vitest';
import { experimentList, experimentResult, experimentShow } from '../../src/commands/experiment.ts';
import { experimentStart } from '../../src/commands/experiment-start.ts';
import { experimentStop } from '../../src/commands/experiment-stop.ts';
import { historyList } from '../../src/commands/history.ts';
import type { ExperimentStartOptions } from '../../src/app/options/experiment-options.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import type { TerminalQuestion } from '../../src/host/terminal/question.ts';
import { addDays } from '../../src/core/time/day.ts';
import { fakeHost, type FakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { SAMPLE_DIARIES } from '../support/insight-diaries.ts';
import { morningOf, runOf } from '../support/sample-diary.ts';
import {
  experiment,
  experimentEnded,
  line,
  logged,
  pause,
  schedule,
  scheduleChange,
} from '../support/sample-journal.ts';

const PLAN = schedule('2026-11-01');
const QUESTION = 'stretch in the evening or not';
const BEFORE = '2026-11-20T12:00:00.000+00:00';
const YES = { yes: true };

/** One that is over. */
const OVER = experiment('2026-09-07');

describe('stretch experiment start', () => {
  it('says what it can and cannot find, and writes the whole plan with its coins before it begins', async () => {
    const coins = [1, 2, 3, 4, 6, 9, 10, 11, 12, 13, 14, 16, 77];
    const host = started({ randomNumber: () => coins.shift() ?? 0 });
    expect(await experimentStart(host, [QUESTION], YES)).toBe(0);
    expect(foldLines(host.lines).experiments).toMatchObject([
      {
        day: '2026-11-24',
        kind: 'evening',
        title: QUESTION,
        arms: ['no evening session', 'the evening session'],
        layout: 'half-weeks',
        from: '2026-11-30',
        pairs: 12,
        first: [1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0],
        seed: 77,
        slots: ['evening'],
        routines: null,
        analysis: 'sign-flips-1',
      },
    ]);
    expect(host.written.out).toMatchInlineSnapshot(`
      "An experiment: stretch in the evening or not
        either no evening session
        or     the evening session
      12 weeks, Mon 30 Nov 2026 to Sun 21 Feb 2027, in 12 pairs.

      What you do
        • For each week the program throws a coin: it says which of the two is from
          Monday to Wednesday; the other is from Thursday to Saturday. Sundays are
          free, and the mornings after them are not counted.
        • On days without it, the evening slot is off: it counts as neither done nor
          left out.
        • Which it is: stretch today, or stretch experiment show.
        • Write down each morning how your back is: stretch pain. Do the rest as ever.
        • None of the last 28 mornings is recorded so far. A pair counts with at least
          one morning of each of the two.

      What it can find
        • There are too few mornings yet to say what it would find of yours. With
          mornings as they often are, 12 weeks would find a difference of about 1.4
          points in 8 of 10 cases (0.9 × a standard deviation of 1.5).
        • It is told as a difference if coins alone would set the two as far apart in
          at most 5 of 100 such experiments (p up to .05).
        • Coins alone set 12 pairs as far apart as can be in 1 of 2,048 (the smallest
          p, 0.0005).
        • What is not kept to looks smaller than it is: kept to on 8 days of 10,
          twelve half-weeks find a difference of 2 points in 68 of 100 cases instead
          of 99.

      What it cannot find
        • An effect that builds up over a week is in effect never found by half-weeks:
          even one of 3 points shows in 7 of 100 cases, and where there is none at
          all, a difference shows in 4. Six pairs of weeks (--layout weeks) find 17 of
          100 then.
        • You know which of the two it is, and what one expects can be part of what is
          found. That cannot be hidden here.
        • It is about your mornings in these weeks, not about other people.

      Until the end
        • Its pages show only what was done, no scores: what one has seen, one
          expects. Your diary stays as it is.
        • It does not end because one of the two seems better: differences come and go
          by chance, and an end at such a moment would make one of nothing.
        • If one of the two does you harm, end it at once:
          stretch experiment stop --harm

      Written down. It begins on Mon 30 Nov 2026. To see where it is: stretch experiment show
      To take it back: stretch undo
      "
    `);
    expect(host.written.err).toBe('');
  });

  it.each<[string, string[], ExperimentStartOptions, string]>([
    ['of weeks', [QUESTION], { layout: 'weeks' }, 'builds up over a week in 17 of 100 cases if it'],
    [
      'of runs',
      ['road or trail'],
      { layout: 'runs' },
      'builds up from run to run is in effect never',
    ],
    ['after a run', ['stretching after a run'], {}, 'Say when you ran, so that it shows whether'],
  ])('says what hardly shows %s', async (_, words, options, text) => {
    const host = started();
    await experimentStart(host, words, { ...YES, ...options });
    expect(host.written.out.replaceAll(/\s+/g, ' ')).toContain(text);
  });

  it('says of a made-up record that it is gone tomorrow', async () => {
    const gone = 'which is made anew on each day: tomorrow the experiment is gone.\n\nWritten down';
    const host = started();
    await experimentStart({ ...host, label: 'Made up' }, [QUESTION], YES);
    expect(host.written.out).toContain(gone);
    const own = started();
    await experimentStart(own, [QUESTION], YES);
    expect(own.written.out).not.toContain('made-up');
  });

  it('takes the spread of one’s own mornings once there are enough', async () => {
    const days = Array.from({ length: 20 }, (_, index) => addDays('2026-11-24', -index));
    const mornings = days.map((day, index) => morningOf(day, 2 + 2 * (index % 2)));
    const host = started({ lines: [PLAN, ...mornings] });
    await experimentStart(host, [QUESTION], YES);
    expect(host.written.out.replaceAll(/\s+/g, ' ')).toContain(
      'With your mornings, 12 weeks would find a difference of about 0.9 points in 8 of 10 cases (0.9 × the standard deviation of your 20 mornings of the last eight weeks, 1.0). •',
    );
    expect(host.written.err).toBe('');
  });

  it.each([
    [
      'worse-after-evenings',
      /own difference is 1\.\d points: it would probably find one that large/,
    ],
    ['alike', /own difference is 0\.\d points: it would probably not find one that small/],
  ])('compares what it would find with the difference in the diary: %s', async (name, words) => {
    const diary = SAMPLE_DIARIES.find((one) => one.name === name);
    const host = started({ lines: [PLAN, ...(diary?.lines() ?? [])], now: diary?.now ?? '' });
    await experimentStart(host, [QUESTION], YES);
    expect(host.written.out.replaceAll(/\s+/g, ' ')).toMatch(words);
    const morning = started({ lines: [PLAN, ...(diary?.lines() ?? [])], now: diary?.now ?? '' });
    await experimentStart(morning, ['the morning session or not'], YES);
    expect(morning.written.out).not.toContain('own difference');
  });

  it.each<[string, string[], ExperimentStartOptions, object]>([
    ['a morning', ['the morning session or not'], {}, { kind: 'morning', slots: ['morning'] }],
    [
      'weeks',
      [QUESTION],
      { layout: 'weeks', weeks: '12', from: '2026-12-07' },
      { layout: 'weeks', pairs: 6, from: '2026-12-07' },
    ],
    [
      'runs',
      ['stretching after a run'],
      { pairs: '8' },
      { kind: 'after-run', layout: 'runs', pairs: 8, from: '2026-11-25', slots: [] },
    ],
    [
      'routines',
      [],
      { routines: ['lower-back', 'Gentle morning'], slot: 'evening' },
      {
        kind: 'routines',
        title: 'lower-back or gentle-morning',
        slots: [],
        routines: { slot: 'evening', names: ['lower-back', 'gentle-morning'] },
      },
    ],
    [
      'routines in own words',
      ['lower-back or gentle-morning'],
      { slot: 'evening' },
      { kind: 'routines', arms: ['lower-back', 'gentle-morning'] },
    ],
    [
      'routines and a slot in own words',
      ['gentle morning or lower back in the evening'],
      {},
      { kind: 'routines', routines: { slot: 'evening', names: ['gentle-morning', 'lower-back'] } },
    ],
    [
      'a routine with a number',
      ['5 minutes or lower-back'],
      { slot: 'evening' },
      { kind: 'routines', arms: ['five-minutes', 'lower-back'] },
    ],
    [
      'own words',
      ['a cushion at night or not'],
      {},
      { kind: 'own', arms: ['no cushion at night', 'a cushion at night'] },
    ],
    [
      'own words about runs',
      ['road or trail'],
      { layout: 'runs' },
      { kind: 'own', layout: 'runs', arms: ['road', 'trail'], pairs: 16 },
    ],
    [
      'own arms',
      [],
      { arms: ['tea', 'coffee'], weeks: '6' },
      { kind: 'own', title: 'tea or coffee', arms: ['tea', 'coffee'], pairs: 6 },
    ],
  ])('is about %s', async (_, words, options, written) => {
    const host = started();
    await experimentStart(host, words, { ...YES, ...options });
    expect(foldLines(host.lines).experiments).toMatchObject([written]);
  });

  it.each<[string, string[], ExperimentStartOptions, string]>([
    ['three times 14 days', [QUESTION], { layout: 'weeks', weeks: '6' }, '3 pairs can give no'],
    ['five weeks', [QUESTION], { weeks: '5' }, 'in 0.063 of all cases, and an answer needs .05'],
    ['odd weeks', [QUESTION], { layout: 'weeks', weeks: '13' }, 'two weeks make a pair'],
    ['a year and more', [QUESTION], { weeks: '53' }, '--weeks takes a whole number up to 52'],
    ['today', [QUESTION], { from: 'today' }, 'today has begun'],
    ['the past', [QUESTION], { from: 'yesterday' }, '2026 is over for example: --from 2026-11-30'],
    ['a Tuesday', [QUESTION], { from: '2026-12-01' }, 'Tue 1 Dec 2026 is no Monday'],
    ['a Friday before it asks', [], { from: '2026-12-04' }, 'is no Monday'],
    ['a year ahead', [QUESTION], { from: '2027-11-29' }, 'more than eight weeks away'],
    ['medicine', ['ibuprofen or not'], {}, 'is not for a coin'],
    ['medicine as an arm', [], { arms: ['none', 'a painkiller'] }, 'ask a doctor or a pharmacist'],
    ['three things', ['ice, heat or nothing'], {}, 'cannot ask what is compared'],
    [
      'a routine that is none',
      ['6 minutes or lower-back'],
      { slot: 'evening' },
      'no routine called `6 minutes`',
    ],
    ['no slot', [QUESTION], { slot: 'noon' }, 'the plan has no slot called `noon`'],
    ['no words', [], {}, 'cannot ask what is compared without a terminal'],
    ['unclear words', ['stretch or not'], {}, 'cannot ask what is compared'],
    ['own words alone', ['a standing desk'], {}, 'cannot ask what is compared'],
    ['the kind', [QUESTION], { kind: 'night' }, '--kind takes one of evening, morning'],
    ['one routine', [], { routines: ['lower-back'] }, '--routines takes two'],
    ['the same twice', [], { arms: ['tea', 'Tea '] }, 'both are `tea`'],
    ['one routine by id and name', [], twice(), 'both routines are lower-back'],
    [
      'no such routine',
      [],
      { ...twice(), routines: ['spine', 'core'] },
      'no routine called `spine`',
    ],
    ['one too soon', [], { ...twice(), routines: ['lower-back', 'core'] }, 'it needs'],
    ['arms of an evening', [], { kind: 'evening', arms: ['a', 'b'] }, '--arms does not go with'],
    ['runs of an evening', [QUESTION], { layout: 'runs' }, '--layout runs does not go with'],
    ['weeks of runs', ['after a run: stretch'], { weeks: '8' }, '--weeks does not go with this'],
    ['a slot of own words', ['tea or coffee'], { slot: 'evening' }, '--slot does not go with'],
    ['pairs of weeks', [QUESTION], { pairs: '8' }, '--pairs does not go with this'],
  ])('refuses %s', async (_, words, options, message) => {
    const host = started();
    const fault = await faultOf(() => experimentStart(host, words, { ...YES, ...options }));
    expect(`${fault.message} ${fault.hint}`).toContain(message);
    expect(host.lines).toEqual([PLAN]);
  });

  it.each<[string, readonly Line[], string]>([
    ['no plan', [], 'nothing is planned yet'],
    ['no evening', [withoutEvening()], 'the plan has no slot in the evening'],
    ['evenings early in the week only', [onDays([1, 2])], 'on no day from Thu 3 Dec to Sat 5 Dec'],
    ['one under way', [PLAN, experiment('2026-11-23')], 'an experiment is under way: stretch'],
    ['one to come', [PLAN, experiment('2026-12-07')], 'an experiment begins on Mon 7 Dec 2026'],
  ])('refuses with %s', async (_, lines, message) => {
    const host = fakeHost({ lines });
    const fault = await faultOf(() => experimentStart(host, [QUESTION], YES));
    expect(fault.message).toContain(message);
    expect(host.lines).toEqual(lines);
  });

  it('asks for what was not said, and writes nothing without a yes', async () => {
    const { asked, host } = answering(['own', 'no cushion', 'a cushion', 'weeks', false]);
    expect(await experimentStart(host, [], {})).toBe(130);
    expect(asked.map(({ message }) => message)).toEqual([
      'What is compared?',
      'The first of the two things',
      'The second, against “no cushion”',
      'How often do the two take turns?',
      'Throw the coins and write it down?',
    ]);
    expect(host.written.out).toContain('12 weeks, Mon 30 Nov 2026 to Sun 21 Feb 2027, in 6 pairs.');
    expect(host.lines).toEqual([PLAN]);
  });

  it.each([
    [
      'evening stretching vs morning stretching',
      ['own'],
      '“evening stretching vs morning stretching”: What is compared?',
      ['evening stretching', 'morning stretching'],
    ],
    ['more water', [], 'The first of the two things', ['more water', '']],
    ['ice, heat or nothing', [], 'The first of the two things (“ice, heat or nothing”)', ['', '']],
  ])('keeps the words %j in what it asks', async (words, kind, first, defaults) => {
    const { asked, host } = answering([...kind, 'one', 'other', 'weeks', false]);
    await experimentStart(host, [words], {});
    expect(asked[0]?.message).toBe(first);
    const things = asked.filter(({ type }) => type === 'input').map((one) => one.default);
    expect(things).toEqual(defaults);
    expect(host.written.out).toContain('An experiment: one or other\n');
  });

  it('takes neither nothing nor medicine nor the same twice for an answer', async () => {
    const { asked, host } = answering(['own', 'one', 'other', 'weeks', false]);
    await experimentStart(host, [], {});
    const problems = asked.flatMap((one) =>
      one.type === 'input'
        ? [' ', 'One', 'ibuprofen', 'tea'].map((typed) => one.validate(typed))
        : [],
    );
    const few = 'type a few words';
    const medicine = 'medicine is not for a coin: ask a doctor or a pharmacist first';
    const same = 'type something else than the first';
    expect(problems).toEqual([few, true, medicine, true, few, same, medicine, true]);
  });

  it('without a plan, offers only what needs none', async () => {
    const { asked, host } = answering(['own', 'one', 'other', 'weeks', false], []);
    await experimentStart(host, [], {});
    expect(asked[0]).toMatchObject({
      message: 'What is compared? (for sessions of a slot, plan one first: stretch setup)',
      choices: [{ value: 'after-run' }, { value: 'own' }],
    });
  });
});

describe('stretch experiment stop', () => {
  const running = experiment('2026-11-16');

  it('ends it at once for harm, and points to the safety list', async () => {
    const host = started({ lines: [PLAN, running] });
    expect(await experimentStop(host, { harm: true, note: 'sore after it' })).toBe(0);
    expect(foldLines(host.lines).experiments[0]?.ended).toMatchObject({
      day: '2026-11-24',
      reason: 'harm',
      note: 'sore after it',
    });
    expect(host.written.out).toContain('stretch check');
    host.written.out = '';
    await experimentResult(host, undefined, {});
    expect(host.written.out).toContain('Stopped because of harm on Tue 24 Nov 2026');
    expect(host.written.out).toContain('5 pairs left out: not reached.');
    expect(host.written.out).not.toContain('week 3');
  });

  it('calls one off that has not begun', async () => {
    const host = started({ lines: [PLAN, experiment('2026-11-30', {}, { at: BEFORE })] });
    await experimentStop(host, { harm: true });
    expect(host.written.out).toContain('Called off before it began.');
    expect(host.written.out).not.toContain('result');
  });

  it('gives it up without a result', async () => {
    const host = started({ lines: [PLAN, running] });
    await experimentStop(host, { giveUp: true, ...YES });
    expect(foldLines(host.lines).experiments[0]?.ended?.reason).toBe('given-up');
    const fault = await faultOf(() => experimentResult(host, undefined, {}));
    expect(fault.message).toContain('given up, so it has no result');
  });

  it.each([
    ['without a reason', [PLAN, running], {}, 'one of two reasons'],
    ['with both', [PLAN, running], { harm: true, giveUp: true }, 'do not go together'],
    ['unasked', [PLAN, running], { giveUp: true }, 'cannot ask for confirmation'],
    ['if there is none', [PLAN], { harm: true }, 'no experiment is planned'],
    ['one that is over', [PLAN, experiment('2026-10-05')], { harm: true }, 'it has been over'],
  ])('does not end it %s', async (_, lines, options, message) => {
    const host = started({ lines });
    const fault = await faultOf(() => experimentStop(host, options));
    expect(fault.message).toContain(message);
    expect(host.lines).toEqual(lines);
  });
});

describe('stretch experiment show', () => {
  it('has counts and the arms that are next, and never a score', async () => {
    const mornings = ['2026-11-18', '2026-11-20', '2026-11-24'].map((day) => morningOf(day, 7));
    const host = started({ lines: [PLAN, experiment('2026-11-16'), ...mornings] });
    await experimentShow(host, undefined, {});
    expect(host.written.out).toMatchInlineSnapshot(`
      "stretch in the evening or not
      Week 2 of 6, since Mon 16 Nov 2026. The result is there from Mon 28 Dec 2026 on.
      Today: an evening session.
        Mon 23 Nov to Wed 25 Nov: an evening session
        Thu 26 Nov to Sat 28 Nov: no evening session

      What was done
        No evening session  3 days as planned  0 not  1 of 3 mornings recorded
        An evening session  0 days as planned  4 not  2 of 4 mornings recorded

      Day by day
      A  no evening session
      B  an evening session
      week 1  A ●●●  B ○○○   week 2  B ○
      ● as planned; ○ not

      This page shows no scores before the end: what one has seen, one expects. Your
      diary stays as it is. If one of the two does you harm:
      stretch experiment stop --harm
      "
    `);
    await experimentShow(host, undefined, { json: true });
    await historyList(host, { json: true, only: 'experiments' });
    expect(host.written.out).not.toMatch(/\b7(\.0)?\b(?! of| Dec)|first|seed|mean|points/);
  });

  it.each<[string, readonly string[], string]>([
    [
      'before the first run',
      [],
      '0 of 4 runs, since Mon 23 Nov 2026. The result is there when all',
    ],
    ['before today’s run', ['2026-11-23'], 'A run today, or the next one: trail.'],
    ['after it', ['2026-11-23', '2026-11-24'], '2 of 4 runs, since Mon 23 Nov 2026.'],
    ['after it, its arm', ['2026-11-23', '2026-11-24'], 'Today’s run: trail.'],
  ])('counts runs as they are: %s', async (_, days, text) => {
    const own = {
      kind: 'own',
      layout: 'runs',
      pairs: 2,
      slots: [],
      arms: ['road', 'trail'],
    } as const;
    const host = started({
      lines: [PLAN, experiment('2026-11-23', own), ...days.map((day) => runOf(day, 8000))],
    });
    await experimentShow(host, undefined, {});
    expect(host.written.out.replaceAll(/\s+/g, ' ')).toContain(text);
  });

  it('has its result the day after the last run, and says so once', async () => {
    const own = {
      kind: 'own',
      layout: 'runs',
      pairs: 1,
      slots: [],
      arms: ['road', 'trail'],
    } as const;
    const runs = ['2026-11-23', '2026-11-24'].map((day) => runOf(day, 8000));
    const host = started({ lines: [PLAN, experiment('2026-11-23', own), ...runs] });
    await experimentShow(host, undefined, {});
    expect(host.written.out).toContain('The result is there from Thu 26 Nov 2026 on.');
    expect(host.written.out).not.toContain('at the latest');
  });

  it.each<[string, Line, string]>([
    [
      'it is paused',
      pause('2026-11-24', '2026-11-24', {}, '2026-11-24T06:00:00.000+00:00'),
      'Today the plan is paused.',
    ],
    [
      'there is to be no session',
      line({ type: 'check', yes: ['e2'], list: 1 }),
      'No session until you have been seen',
    ],
  ])('asks for nothing on a day on which %s', async (_, today, text) => {
    const host = started({ lines: [PLAN, experiment('2026-11-16'), today] });
    await experimentShow(host, undefined, {});
    expect(host.written.out).toContain(text);
    expect(host.written.out).not.toContain('Today: ');
  });

  it('tells which one is not run because another was written before it', async () => {
    const at = '2026-11-20T12:00:00.000+00:00';
    const second = experiment('2026-11-30', { title: 'tea or coffee' }, { at, device: 'phone' });
    const host = started({ lines: [PLAN, second, experiment('2026-11-16')] });
    await experimentShow(host, undefined, {});
    expect(host.written.out).toContain('stretch in the evening or not\nWeek 2 of 6');
    expect(host.written.out).toContain('Not run, since it was written down after this one');
    expect(host.written.out.replaceAll(/\s+/g, ' ')).toContain('tea or coffee');
    const fault = await faultOf(() => experimentResult(host, second.id, {}));
    expect(fault.message).toContain('it was not run');
    host.written.out = '';
    await experimentList(host, {});
    expect(host.written.out.match(/under way|not run/g)).toEqual(['under way', 'not run']);
  });

  it('tells that the plan no longer has the slot', async () => {
    const lines = [PLAN, experiment('2026-11-16'), withoutEvening('2026-11-21')];
    const host = started({ lines });
    await experimentShow(host, undefined, {});
    expect(host.written.out).toContain('The plan had no slot called evening on 4 days of it');
  });

  it('has its result only after the last morning that counts', async () => {
    const lines = [PLAN, experiment('2026-11-16')];
    const early = await faultOf(() =>
      experimentResult(started({ lines, now: '2026-12-27T09:00:00Z' }), undefined, {}),
    );
    expect(early.message).toBe('its result is there from Mon 28 Dec 2026 on, and no score before');
    const host = started({ lines, now: '2026-12-28T09:00:00Z' });
    expect(await experimentResult(host, undefined, {})).toBe(0);
    expect(host.written.out).toContain('No answer: 0 pairs can be compared');
  });

  it('shows the one that is over while the next one is planned', async () => {
    const next = experiment('2026-11-30', { title: 'tea or not' }, { at: BEFORE });
    const host = started({ lines: [PLAN, OVER, next] });
    await experimentResult(host, undefined, {});
    expect(host.written.out).toMatch(/^stretch in the evening or not\nNo answer/);
  });

  it('names the one that is over while the next one is under way', async () => {
    const next = experiment('2026-11-23', { title: 'tea or not' });
    const host = started({ lines: [PLAN, OVER, next] });
    const { hint } = await faultOf(() => experimentResult(host, undefined, {}));
    expect(hint).toContain('; the result of the one before: stretch experiment result line-00');
  });

  it('points from an unknown id to the list', async () => {
    const host = started({ lines: [PLAN, OVER] });
    const fault = await faultOf(() => experimentResult(host, 'nothing-of-the-kind', {}));
    expect(fault.hint).toBe('to see the ids: stretch experiment list');
  });

  it('says before any verdict that it was not carried out as planned', async () => {
    const days = Array.from({ length: 42 }, (_, index) => addDays('2026-11-16', index));
    const record = days.flatMap((day) => [
      morningOf(addDays(day, 1), 4),
      logged([0, 1, 2, 3, 4], { slot: 'evening' }, { at: `${day}T20:40:00.000+00:00`, day }),
    ]);
    const host = started({
      lines: [PLAN, experiment('2026-11-16'), ...record],
      now: '2026-12-28T09:00:00Z',
    });
    await experimentResult(host, undefined, {});
    expect(host.written.out.replaceAll(/\s+/g, ' ')).toContain(
      'stretch in the evening or not Not carried out as planned: 0 of 18 days for no evening session and 18 of 18 days for an evening session were done that way. The two differed too little in what was done for this to say much about them. Days are compared as the coins had them, whatever was done. No difference',
    );
    host.written.out = '';
    await experimentResult(host, undefined, { json: true });
    expect(JSON.parse(host.written.out).result).toMatchObject({ carriedOut: false });
  });

  it.each([
    ['2026-11-15', 'before any pair could be compared', 0],
    ['2026-11-19', 'before any pair could be compared', 1],
  ])('shows no week that was not reached, stopped on %s', async (day, words, rows) => {
    const running = experiment('2026-11-16', {}, { at: '2026-11-14T12:00:00.000+00:00' });
    const end = experimentEnded(running, `${day}T12:00:00.000+00:00`);
    const mornings = ['2026-11-17', '2026-11-18'].map((one) => morningOf(one, 3));
    const host = started({
      lines: [PLAN, running, end, ...mornings],
    });
    await experimentResult(host, undefined, {});
    expect(host.written.out).toContain(words);
    expect(host.written.out.match(/^week \d/gm) ?? []).toHaveLength(rows * 2);
    expect(host.written.out).toMatch(/6 pairs left out: not reached\./);
  });
});

function started(options: FakeHostOptions = {}): FakeHost {
  return fakeHost({ lines: [PLAN], ...options });
}

type Asked = TerminalQuestion<string>;

/** Returns a host whose user gives these answers, and what it asked. */
function answering(answers: (string | boolean)[], lines: readonly Line[] = [PLAN]) {
  const asked: Asked[] = [];
  const host: FakeHost = {
    ...started({ hasKeys: true, lines }),
    ask: async (question) => {
      asked.push(question as unknown as Asked);
      return answers.shift() as never;
    },
  };
  return { asked, host };
}

function withoutEvening(from = '2026-11-01'): Line {
  return scheduleChange(from, [{ remove: 'evening' }], `${from}T06:00:00.000+00:00`);
}

function onDays(days: readonly (1 | 2)[]): Line {
  const evening = { name: 'evening', time: '20:30', days, routine: 'lower-back' };
  return scheduleChange('2026-11-01', [{ set: evening }], '2026-11-01T06:00:00.000+00:00');
}

/** Returns the fault of a command. */
async function faultOf(act: () => Promise<unknown>): Promise<Fault> {
  const error: unknown = await act().catch((thrown: unknown) => thrown);
  if (error instanceof Fault) return error;
  throw new Error('no fault was thrown');
}

function twice(): ExperimentStartOptions {
  return { routines: ['lower-back', 'Lower back'], slot: 'evening' };
}
