import { describe, expect, it } from 'vitest';
import { type DemoOf, demoLines } from '../../../src/core/demo/demo-lines.ts';
import { armOn, slotsOffOn } from '../../../src/core/experiment/arm.ts';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { encodeLine } from '../../../src/core/journal/line.ts';
import { addDays, epochMs } from '../../../src/core/time/day.ts';
import { lastDays } from '../../support/sample-journal.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();

function madeOn(today: string, time = '23:30'): DemoOf {
  return {
    now: `${today}T${time}:00.000+00:00`,
    today,
    library,
    profile: { affected: 'left', cautions: [] },
    instantOf: (day, at) => `${day}T${at}:00.000+00:00`,
    stampOf: (at) => at.replace('Z', '+00:00'),
  };
}

/** Each weekday has its own habits. */
const DAYS = Array.from({ length: 7 }, (_, index) => addDays('2026-11-24', index));

describe.each(DAYS)('twelve made-up weeks that end on %s', (today) => {
  const lines = demoLines(madeOn(today));
  const { sessions, skips, pauses, diary, experiments, doseChanges } = foldLines(lines);

  it('are lines that can be read again, each with an id of its own', () => {
    const problems = lines.map((line) => decodeLine(encodeLine(line))).filter(({ ok }) => !ok);
    expect(problems).toEqual([]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('begin 83 days before, in the order they were written', () => {
    const times = lines.map(({ at }) => epochMs(at));
    expect(lines[0]?.day).toBe(addDays(today, -83));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('have everything that a screen shows', () => {
    const { mornings, runs, notes } = diary;
    expect(mornings.length).toBeGreaterThan(60);
    expect(mornings.length).toBeLessThan(84);
    expect(mornings.some(({ isLate }) => isLate)).toBe(true);
    expect(new Set(runs.map(({ surface }) => surface))).toEqual(new Set(['road', 'trail']));
    expect(runs.every(({ distance, seconds }) => distance !== null && seconds !== null)).toBe(true);
    expect(notes.filter(({ isMark }) => isMark)).toHaveLength(1);
    expect(notes.some(({ isMark }) => !isMark)).toBe(true);
    expect(pauses).toHaveLength(1);
    expect(new Set(skips.map(({ reason }) => reason))).toEqual(new Set(['time', 'ill']));
    expect(sessions.some(({ reason }) => reason === 'quit')).toBe(true);
    expect(sessions.some(({ hurts }) => hurts.length > 0)).toBe(true);
    expect(sessions.every(({ painBefore, painAfter }) => (painBefore ?? painAfter) !== null)).toBe(
      true,
    );
  });

  it('have an experiment that is over, with a session now and then that it left out', () => {
    const [experiment] = experiments;
    expect(experiments).toHaveLength(1);
    expect(experiment && addDays(experiment.from, 42) < today).toBe(true);
    const off = sessions.filter(
      ({ day, slot }) => experiment && slot !== null && slotsOffOn(experiment, day).includes(slot),
    );
    expect(off.length).toBeLessThan(5);
    // Otherwise its result would say that it was not carried out as planned.
    const kept = sessions.filter(
      ({ day, slot }) => experiment && slot === 'evening' && armOn(experiment, day, []) === 1,
    );
    expect(kept.length).toBeGreaterThan(12);
  });

  it('have steps up of which each was offered after good days, and which sessions follow', () => {
    expect(doseChanges.length).toBeGreaterThan(2);
    expect(doseChanges.every(({ change, days }) => change === 'up' && days.length > 1)).toBe(true);
    const steps = doseChanges.map(({ at, routine, exercise, to }) => {
      const next = sessions.find((one) => one.routine === routine && one.at > at);
      return [next?.planned.find((set) => set.exercise === (to?.form ?? exercise))?.dose, to?.dose];
    });
    for (const [planned, step] of steps) expect(planned).toEqual(step);
  });

  it('have slots of every state that a day that is over can have', () => {
    const days = lastDays(foldLines(lines), madeOn(today).now, '04:00', 84);
    const states = new Set(days.flatMap(({ slots }) => slots.map(({ state }) => state)));
    expect(states).toEqual(new Set(['done', 'partial', 'missed', 'paused', 'excused', 'off']));
  });
});

describe('made-up weeks', () => {
  it('are the same whenever they are made at the same time', () => {
    expect(demoLines(madeOn('2026-11-24'))).toEqual(demoLines(madeOn('2026-11-24')));
  });

  it('have nothing that is still to come', () => {
    const early = demoLines(madeOn('2026-11-24', '07:10'));
    const late = demoLines(madeOn('2026-11-24'));
    expect(early.every(({ at }) => at <= '2026-11-24T07:10')).toBe(true);
    expect(late.slice(0, early.length)).toEqual(early);
    expect(late.length).toBeGreaterThan(early.length);
  });
});
