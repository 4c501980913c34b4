import { describe, expect, it } from 'vitest';
import {
  movementById,
  type PlannedSet,
  type PlannedStep,
} from '../../../src/core/library/movement.ts';
import { AS_THE_ROUTINE, plannedStep } from '../../../src/core/library/planned-step.ts';
import { leadPhase } from '../../../src/core/session/plan.ts';
import type { AffectedSide } from '../../../src/core/library/side.ts';
import type { Library } from '../../../src/core/library/library.ts';
import type { RoutineStep } from '../../../src/core/library/routine.ts';
import { exercise, libraryOf, step } from '../../support/sample-library.ts';
import { AT_ONCE } from '../../support/sample-plan.ts';

const INLINE = { id: 'hug-towel', name: 'With a towel', how: 'Use a towel.' };
const LIBRARY = libraryOf([
  exercise('hug', { easier: INLINE, harder: { id: 'hug-long', name: 'Longer', how: 'Hold on.' } }),
  exercise('curl', {
    side: 'both',
    easier: { exercise: 'hug' },
    dose: { sets: 1, hold: 10, rest: 5 },
  }),
  exercise('ring', { easier: { exercise: 'rung' } }),
  exercise('rung', { easier: { exercise: 'ring' } }),
  exercise('plain'),
]);

describe('a step as sets', () => {
  it.each<[string, Partial<RoutineStep>, AffectedSide, string]>([
    [
      'does one side’s sets before the other’s',
      {},
      'unknown',
      'left 1/2, left 2/2, right 1/2, right 2/2',
    ],
    ['does the sore side first', {}, 'right', 'right 1/2, right 2/2, left 1/2, left 2/2'],
    ['does only the sore side if asked to', { side: 'affected' }, 'right', 'right 1/2, right 2/2'],
    [
      'does both if asked for the sore side and none is known',
      { side: 'affected' },
      'unknown',
      'left 1/2, left 2/2, right 1/2, right 2/2',
    ],
    [
      'gives the sore side extra sets',
      { more: 1 },
      'left',
      'left 1/3, left 2/3, left 3/3, right 1/2, right 2/2',
    ],
    [
      'gives no extra sets if no side is known',
      { more: 1 },
      'unknown',
      'left 1/2, left 2/2, right 1/2, right 2/2',
    ],
    [
      'gives no extra sets where both sides work together, and are sore',
      { side: 'both', more: 1 },
      'both',
      'both 1/2, both 2/2',
    ],
    ['has the routine’s number of sets', { dose: { sets: 1 } }, 'unknown', 'left 1/1, right 1/1'],
    ['uses the routine’s sides', { side: 'alternate' }, 'left', 'alternate 1/2, alternate 2/2'],
  ])('%s', (_, change, affected, expected) => {
    const { sets } = planned(LIBRARY, 3, step('hug', change), affected);
    expect(shown(sets)).toBe(expected);
    expect(sets.every((set) => set.step === 3)).toBe(true);
  });

  it('has the exercise’s dose with the routine’s changes in every set', () => {
    const { sets } = planned(LIBRARY, 0, step('hug', { dose: { hold: 20, rest: 9 } }), 'left');
    for (const set of sets) expect(set).toMatchObject({ dose: { hold: 20 }, rest: 9 });
  });

  it('has plain words for the beats if the exercise has none', () => {
    const { sets } = planned(LIBRARY, 0, step('plain'), 'left');
    expect(sets[0]?.movement.beats).toEqual({ up: 'move', hold: 'hold', down: 'return' });
  });

  it('takes as long to get into, and to change sides of, as its set-up needs', () => {
    const library = libraryOf([exercise('far', { settle: 7 }), exercise('near')]);
    const leadSeconds = (before: PlannedSet | undefined, set: PlannedSet) =>
      leadPhase({ before, body: 'supine', isTold: false }, set, AT_ONCE).seconds;
    const leads = (id: string) => {
      const { sets } = planned(library, 0, step(id), 'left');
      return sets.map((set, index) => leadSeconds(sets[index - 1], set));
    };
    const [move, rest, change] = leads('near');
    expect(leads('far').slice(0, 3)).toEqual([(move ?? 0) + 7, rest, (change ?? 0) + 7]);
  });

  it('throws if the exercise does not exist', () => {
    expect(() => planned(LIBRARY, 0, step('gone'), 'left')).toThrow('no exercise gone');
  });
});

describe('the easier variant', () => {
  it.each<[string, number | undefined, string]>([
    [
      'has as many sets as the exercise',
      undefined,
      'left 1/3, left 2/3, left 3/3, right 1/2, right 2/2',
    ],
    [
      'has a number of sets of its own, and more on the sore side',
      1,
      'left 1/2, left 2/2, right 1/1',
    ],
    [
      'may have more sets than the exercise',
      3,
      'left 1/4, left 2/4, left 3/4, left 4/4, right 1/3, right 2/3, right 3/3',
    ],
  ])('%s', (_, own, expected) => {
    const dose = own === undefined ? {} : { sets: own };
    const library = libraryOf([
      exercise('bend', { easier: { id: 'bend-half', name: 'Half', how: 'Half way.', dose } }),
    ]);
    const { easier } = planned(library, 0, step('bend', { more: 1 }), 'left');
    expect(shown(easier?.sets ?? [])).toBe(expected);
  });

  it('described in place has the same sets, and says how it differs with how to start', () => {
    const { sets, easier } = planned(LIBRARY, 2, step('hug', { side: 'affected' }), 'left');
    expect(easier?.index).toBe(2);
    expect(shown(easier?.sets ?? [])).toBe(shown(sets));
    expect(easier?.sets[0]?.movement).toMatchObject({
      id: 'hug-towel',
      name: 'The hug, with a towel',
      start: 'Lie on your back. Use a towel.',
      cues: ['Draw the {side} knee in.', 'Breathe.'],
    });
    expect(easier?.easier).toBeUndefined();
  });

  it('described in place can replace the exercise’s words', () => {
    const own = {
      position: 'sitting',
      start: 'Sit on a chair.',
      alt: 'Sitting, the {side} knee is drawn in.',
      cues: ['Sit tall.'],
      beats: { up: 'in', hold: 'stay', down: 'out' },
      stop: [],
      settle: 3,
      feel: 'You should feel it in the towel.',
      mistakes: ["Don't pull."],
    } as const;
    const library = libraryOf([exercise('hug', { easier: { ...INLINE, ...own } })]);
    const { easier } = planned(library, 0, step('hug'), 'left');
    expect(easier?.sets[0]?.movement).toEqual({
      id: 'hug-towel',
      name: 'The hug, with a towel',
      figure: undefined,
      ...own,
    });
    expect(movementById(library, 'hug-towel')).toEqual(easier?.sets[0]?.movement);
  });

  it('in another position leaves time to get into it', () => {
    const library = libraryOf([exercise('hug', { easier: { ...INLINE, position: 'standing' } })]);
    const [set] = planned(library, 0, step('hug'), 'left').easier?.sets ?? [];
    expect(
      set && leadPhase({ before: undefined, body: 'supine', isTold: false }, set, AT_ONCE).seconds,
    ).toBe(15);
  });

  it('by reference is the other exercise with its own dose, sides and easier variant', () => {
    const { easier } = planned(LIBRARY, 1, step('curl'), 'right');
    expect(shown(easier?.sets ?? [])).toBe('right 1/2, right 2/2, left 1/2, left 2/2');
    expect(easier?.sets[0]).toMatchObject({ step: 1, dose: { hold: 30 }, movement: { id: 'hug' } });
    expect(easier?.easier?.sets[0]?.movement.id).toBe('hug-towel');
  });

  it('by reference is only for the sore side if the step was', () => {
    const { sets, easier } = planned(LIBRARY, 1, step('curl', { side: 'affected' }), 'right');
    expect(shown(sets)).not.toContain('left');
    expect(shown(easier?.sets ?? [])).toBe('right 1/2, right 2/2');
  });

  it('that changes the dose has its own', () => {
    const easier = { id: 'long-short', name: 'Shorter', how: 'Hold less long.', dose: { hold: 5 } };
    const library = libraryOf([exercise('long', { dose: { sets: 2, hold: 30, rest: 5 }, easier })]);
    const sets = planned(library, 0, step('long'), 'left').easier?.sets ?? [];
    expect(sets.map(({ dose, rest }) => ({ dose, rest }))).toEqual(
      sets.map(() => ({ dose: { hold: 5 }, rest: 5 })),
    );
    expect(sets.length).toBeGreaterThan(1);
  });

  it('on one side at a time of an exercise for both has as many sets on each side', () => {
    const own = { ...INLINE, side: 'each', dose: { hold: 10 } } as const;
    const both = exercise('lean', {
      side: 'both',
      dose: { sets: 2, hold: 30, rest: 5 },
      easier: own,
    });
    const { sets, easier } = planned(libraryOf([both]), 3, step('lean'), 'right');
    expect(shown(sets)).toBe('both 1/2, both 2/2');
    expect(shown(easier?.sets ?? [])).toBe('right 1/2, right 2/2, left 1/2, left 2/2');
    expect(easier?.sets[0]).toMatchObject({
      step: 3,
      dose: { hold: 10 },
      movement: { id: own.id },
    });
  });

  it('of two exercises that refer to each other ends', () => {
    const { easier } = planned(LIBRARY, 0, step('ring'), 'left');
    expect(easier?.sets[0]?.movement.id).toBe('rung');
    expect(easier?.easier).toBeUndefined();
  });

  it('does not exist if the exercise has none', () => {
    expect(planned(LIBRARY, 0, step('plain'), 'left').easier).toBeUndefined();
  });
});

describe('a movement by its id', () => {
  it.each([
    ['hug', 'The hug'],
    ['hug-towel', 'The hug, with a towel'],
    ['hug-long', 'The hug, longer'],
  ])('%s is %s', (id, name) => {
    expect(movementById(LIBRARY, id)?.name).toBe(name);
  });

  it.each(['gone', '__proto__', 'constructor', ''])('%j is unknown', (id) => {
    expect(movementById(LIBRARY, id)).toBeUndefined();
  });

  it('is found for every set that a plan can have, also of easier variants', () => {
    for (const id of ['hug', 'curl', 'ring', 'plain']) {
      for (let at = planned(LIBRARY, 0, step(id), 'left'); ;) {
        for (const { movement } of at.sets)
          expect(movementById(LIBRARY, movement.id)).toEqual(movement);
        if (at.easier === undefined) break;
        at = at.easier;
      }
    }
  });
});

/** A step planned for a user with nothing to leave out. */
function planned(
  library: Library,
  index: number,
  of: RoutineStep,
  affected: AffectedSide,
): PlannedStep {
  const found = plannedStep(library, index, of, { affected, cautions: [] }, AS_THE_ROUTINE).planned;
  if (found === undefined) throw new Error('the step is left out');
  return found;
}

function shown(sets: readonly PlannedSet[]): string {
  return sets.map(({ side, set, sets: all }) => `${side} ${set}/${all}`).join(', ');
}
