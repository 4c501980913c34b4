import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { lastAmount } from '../../../src/core/journal/last-amount.ts';
import type { PlannedStep } from '../../../src/core/library/movement.ts';
import { easedPlan, type LastAmount } from '../../../src/core/session/ease.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import { allSets, planRoutine } from '../../../src/core/session/plan.ts';
import {
  historyOf,
  plannedLine,
  plannedLines,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { avoidedWords } from '../../../src/core/library/avoided-words.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';

const HOLD = { hold: 20 };
const REPS = { reps: { from: 8, to: 12 }, tempo: { up: 1, hold: 1, down: 1 } };
const NEVER: LastAmount = () => undefined;

function step(index: number, id: string, easier?: PlannedStep, dose = HOLD): PlannedStep {
  const own = sets(index, movement(id), ['left', 'right'], { count: 2, dose, rest: 5 });
  return easier === undefined ? { index, sets: own } : { index, sets: own, easier };
}

/** The sets of a plan in easier forms: exercise, side and number. */
function eased(steps: readonly PlannedStep[], last = NEVER): readonly string[] {
  return allSets(easedPlan(planOf(steps), last)).map(
    ({ movement: { id }, side, set, sets: of }) => `${id} ${side} ${set}/${of}`,
  );
}

describe('a plan in easier forms', () => {
  it('has one set of the easier form on each side', () => {
    expect(eased([step(0, 'a', step(0, 'a-easy'))])).toEqual([
      'a-easy left 1/1',
      'a-easy right 1/1',
    ]);
  });

  it('has one set of the same where there is no easier form', () => {
    expect(eased([step(0, 'a')])).toEqual(['a left 1/1', 'a right 1/1']);
  });

  it('has nothing twice in place of another', () => {
    const both = [step(0, 'a', step(0, 'c')), step(1, 'b', step(1, 'c'))];
    expect(eased(both).filter((set) => set.startsWith('c left'))).toHaveLength(1);
    const own = [step(0, 'a', step(0, 'b')), step(1, 'b')];
    expect(eased(own).filter((set) => set.endsWith('left 1/1'))).toEqual([
      'a left 1/1',
      'b left 1/1',
    ]);
  });

  it('may have a form in place of the next exercise that the one before it was eased from', () => {
    const both = [step(0, 'b', step(0, 'c')), step(1, 'a', step(1, 'b'))];
    expect(eased(both).filter((set) => set.includes('left'))).toEqual(['c left 1/1', 'b left 1/1']);
  });

  it('has an exercise that comes twice once if it is eased, and twice if it is not', () => {
    const left = (steps: readonly PlannedStep[]) =>
      eased(steps).filter((set) => set.includes('left'));
    const twice = [step(0, 'a', step(0, 'c')), step(1, 'b'), step(2, 'a', step(2, 'c'))];
    expect(left(twice)).toEqual(['c left 1/1', 'b left 1/1']);
    expect(left([step(0, 'a'), step(1, 'a')])).toEqual(['a left 1/1', 'a left 1/1']);
  });

  it('rests face down in lower-back in place of the press-ups', () => {
    const library = shippedLibrary();
    const profile = { affected: 'unknown', cautions: [] } as const;
    const plan = planRoutine(library, findRoutine(library, 'lower-back'), profile, NO_OWN_DOSES);
    const forms = easedPlan(plan, NEVER).steps.map((one) => one.sets[0]?.movement.id);
    expect(forms.slice(0, 2)).toEqual(['prone-lying-pillow', 'prone-lying']);
    expect(forms).not.toContain('prone-press-up');
  });

  it('leaves out what has no place in it, and says so', () => {
    const library = shippedLibrary();
    const routine = findRoutine(library, 'before-run');
    const plan = planRoutine(library, routine, { affected: 'unknown', cautions: [] }, NO_OWN_DOSES);
    expect(plan.avoided).toEqual([]);
    const { steps, avoided } = easedPlan(plan, NEVER);
    expect(steps.map((one) => one.sets[0]?.movement.id)).toEqual(['leg-swing-small']);
    expect(avoided).toEqual([
      { step: 1, exercise: 'walking-lunge', cautions: ['easier-forms'] },
      { step: 2, exercise: 'heel-flick', cautions: ['easier-forms'] },
      { step: 3, exercise: 'high-knees', cautions: ['easier-forms'] },
    ]);
    expect(avoided.map((one) => avoidedWords(one, library))[1]).toBe(
      'Left out: heel flicks (it has no place among easier forms)',
    );
  });

  it('says once that something is left out which the user has another reason for', () => {
    const done = { step: 0, exercise: 'a', instead: 'a-easy', cautions: ['knee'] };
    const plan = {
      ...planOf([{ ...step(0, 'a-easy'), isLeftOutEased: true as const }, step(1, 'b')]),
      avoided: [done],
    };
    expect(easedPlan(plan, NEVER).avoided).toEqual([
      { step: 0, exercise: 'a', cautions: ['knee', 'easier-forms'] },
    ]);
  });

  it('leads to a still easier form in one set as well', () => {
    const plan = easedPlan(planOf([step(0, 'a', step(0, 'b', step(0, 'c')))]), NEVER);
    expect(plan.steps[0]?.easier?.sets.map(({ movement: { id }, sets: of }) => [id, of])).toEqual([
      ['c', 1],
      ['c', 1],
    ]);
  });

  it.each([
    [undefined, 20],
    [12, 12],
    [30, 20],
  ])('has no hold longer than last time: %s gives %i s', (last, hold) => {
    const [first] = allSets(easedPlan(planOf([step(0, 'a')]), () => last));
    expect(first?.dose).toEqual({ hold });
  });

  it.each([
    [undefined, 8, 12],
    [10, 8, 10],
    [3, 3, 3],
    [20, 8, 12],
  ])('has no more repetitions than last time: %s gives %i to %i', (last, from, to) => {
    const own = sets(0, movement('a'), ['both'], { count: 2, dose: REPS, rest: 5 });
    const [first] = allSets(easedPlan(planOf([{ index: 0, sets: own }]), () => last));
    expect(first?.dose).toEqual({ ...REPS, reps: { from, to } });
  });

  it('keeps what is left out of every shipped routine left out, and is never longer', () => {
    const library = shippedLibrary();
    const cautions = ['knee', 'disc-bending'] as const;
    for (const routine of Object.values(library.routines)) {
      if (routine === undefined) continue;
      const planned = planRoutine(library, routine, { affected: 'left', cautions }, NO_OWN_DOSES);
      const plan = easedPlan(planned, NEVER);
      expect(plan.avoided).toEqual(expect.arrayContaining([...planned.avoided]));
      expect(plan.avoided.length === planned.avoided.length).toBe(routine.id !== 'before-run');
      const forms = planned.steps.flatMap((one) => formsOf(one));
      for (const set of allSets(plan)) {
        expect(forms).toContain(set.movement.id);
        expect([set.set, set.sets]).toEqual([1, 1]);
      }
      expect(allSets(plan).length).toBeLessThanOrEqual(allSets(planned).length + plan.steps.length);
    }
  });
});

/** The movements of a step and all its easier forms, which are without what is to be left out. */
function formsOf(one: PlannedStep | undefined): readonly string[] {
  if (one === undefined) return [];
  return [...one.sets.map(({ movement: { id } }) => id), ...formsOf(one.easier)];
}

describe('what was last done of an exercise', () => {
  const amountOf = (lines: readonly (readonly Line[])[], unit: 'reps' | 'hold' = 'hold') =>
    lastAmount(historyOf(...lines).sessions, 'exercise-0', unit);
  const session = (day: number, ...holds: readonly number[]) => {
    const start = started(
      { planned: plannedLines(1) },
      { at: `2026-11-${day}T07:00:00.000+00:00` },
    );
    return [
      start,
      ...holds.map((hold, index) =>
        setDone(start.id, plannedLine(0, { set: index + 1 }), { done: { hold } }),
      ),
    ];
  };

  it('is the most of one set in the last session that had any, in whole seconds', () => {
    expect(amountOf([session(20, 30), session(21, 12.9, 9), session(22), session(23, 0)])).toBe(12);
  });

  it('is not known if it was never done, or counted in another way', () => {
    expect(amountOf([session(20)])).toBeUndefined();
    expect(amountOf([session(20, 30)], 'reps')).toBeUndefined();
  });
});
