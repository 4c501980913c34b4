import { describe, expect, it } from 'vitest';
import {
  plannedLessons,
  type Practice,
  remainingLessons,
  taughtMovements,
} from '../../../src/core/session/teaching.ts';
import { allSets, type RoutinePlan } from '../../../src/core/session/plan.ts';
import type { Guidance } from '../../../src/core/settings/guidance.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';

const TODAY = '2026-11-24';
const HOLD = { count: 1, dose: { hold: 20 }, rest: 5 };
/** One step: `twist`, with the easier `twist-small`. */
const PLAN: RoutinePlan = planOf([
  {
    index: 3,
    sets: sets(3, movement('twist'), ['left', 'right'], HOLD),
    easier: { index: 3, sets: sets(3, movement('twist-small'), ['left', 'right'], HOLD) },
  },
]);
/** The same step, done in its easier variant for what applies to the user. */
const AVOIDING: RoutinePlan = {
  ...planOf([{ index: 3, sets: sets(3, movement('twist-small'), ['both'], HOLD) }]),
  avoided: [{ step: 3, exercise: 'twist', instead: 'twist-small', cautions: ['knee'] }],
};

/** Done so many sessions up to a day, and these ids at the step the last time. */
function practised(times: number, last: string, before?: readonly string[]): Practice {
  const done = { times, last };
  return {
    movements: { twist: done, 'twist-small': done },
    steps: before === undefined ? {} : { 'sample 3': before },
  };
}

describe('with guidance auto, an exercise', () => {
  it.each<[string, RoutinePlan, Practice, readonly string[]]>([
    ['never done is taught', PLAN, { movements: {}, steps: {} }, ['twist']],
    ['done in one session is taught', PLAN, practised(1, TODAY), ['twist']],
    ['done in two sessions is taught', PLAN, practised(2, TODAY), ['twist']],
    ['done in three sessions is not', PLAN, practised(3, TODAY), []],
    ['left for 13 days is not', PLAN, practised(3, '2026-11-11'), []],
    ['left for 14 days is taught again', PLAN, practised(3, '2026-11-10'), ['twist']],
    ['last done in the same form is not', PLAN, practised(3, TODAY, ['twist']), []],
    [
      'last begun in it and finished in another is not',
      PLAN,
      practised(3, TODAY, ['twist', 'twist-small']),
      [],
    ],
    [
      'last done in its easier variant is taught',
      PLAN,
      practised(3, TODAY, ['twist-small']),
      ['twist'],
    ],
    [
      'now done in another form than last time is taught in that form',
      AVOIDING,
      practised(3, TODAY, ['twist']),
      ['twist-small'],
    ],
    [
      'in whose place the routine had another is taught',
      PLAN,
      practised(3, TODAY, ['bridge']),
      ['twist'],
    ],
    [
      'that was moved within the routine is not',
      PLAN,
      { ...practised(3, TODAY), steps: { 'sample 3': ['bridge'], 'sample 1': ['twist'] } },
      [],
    ],
    [
      'whose place in another routine had another is not',
      PLAN,
      { ...practised(3, TODAY), steps: { 'sample-two 3': ['bridge'] } },
      [],
    ],
  ])('%s', (_, plan, practice, expected) => {
    expect(plannedLessons(allSets(plan), taughtMovements(plan, practice, 'auto', TODAY))).toEqual(
      expected,
    );
  });

  it.each<[string, Practice, boolean]>([
    ['is taught when a key chooses it', { movements: {}, steps: {} }, true],
    ['is not, if it has been done often enough', practised(3, TODAY, ['twist']), false],
  ])('has an easier variant that %s', (_, practice, expected) => {
    expect(taughtMovements(PLAN, practice, 'auto', TODAY).has('twist-small')).toBe(expected);
  });
});

describe('with other guidance', () => {
  it.each<[Guidance, Practice, readonly string[]]>([
    ['full', practised(3, TODAY, ['twist']), ['twist', 'twist-small']],
    ['brief', { movements: {}, steps: {} }, []],
    ['brief', practised(3, '2026-01-01', ['twist-small']), []],
  ])('%s, the same is taught whatever was done before', (guidance, practice, expected) => {
    expect([...taughtMovements(PLAN, practice, guidance, TODAY)]).toEqual(expected);
  });
});

describe('what is taught when a session is continued', () => {
  const planned = ['press', 'press', 'twist', 'twist'];

  it.each<[string, readonly string[], number, readonly string[], readonly string[]]>([
    ['what it taught and has not reached', ['press', 'twist'], 1, [], ['twist']],
    ['an exercise whose first set was broken off', ['press', 'twist'], 2, [], ['twist']],
    ['nothing that it did not teach, whatever is new now', [], 0, ['twist'], []],
    ['an easier variant that is new', ['press'], 2, ['twist-small'], ['twist-small']],
  ])('is %s', (_, taught, next, now, expected) => {
    expect([...remainingLessons(taught, { planned, next }, new Set(now))]).toEqual(expected);
  });
});
